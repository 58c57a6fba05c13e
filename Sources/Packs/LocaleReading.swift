import Diagnostics
import Vocabulary
import YAMLKit

/// A locale pack with the places that checks over all packs speak of.
struct ReadLocale {
    var pack: LocalePack?
    var proxyPlaces: [(tag: LocaleTag, location: SourceLocation)] = []
    var placeboPlaces: [(tag: LocaleTag, location: SourceLocation)] = []
}

/// A remark with the place of its mapping.
typealias PlacedRemark = (remark: ReferenceRemark, location: SourceLocation)

/// Reads the tree of one `Locales/<tag>.yaml`.
struct LocaleReading {
    let path: String
    let digest: String
    let knowsProperty: (String) -> Bool
    let findings: Findings

    /// Reads the pack.
    /// - Parameter further: what `overrides/<tag>.yaml` says about it.
    func read(_ root: YAMLNode, further: [PlacedRemark] = []) -> ReadLocale {
        guard let fields = Fields(root, as: PackSchema.localePack, findings) else {
            return ReadLocale()
        }
        let tag = self.tag(of: fields)
        let place = fields.text("place")?.text
        let inSentence = fields.text("place-in-sentence")?.text
        let names = fields.pairs("names")
        for name in names { check(name.key, matches: languageTag, "a language tag", "am") }
        let languageName = fields.text("language-name")?.text
        let territory = fields.text("territory")
        let languages = fields.texts("languages")
        for language in languages { check(language, matches: languageTag, "a language tag", "am") }
        let script = fields.text("script")
        if let script { check(script, matches: scriptCode, "an ISO 15924 code", "Ethi") }
        let calendar = fields.word("calendar", Calendar.self)
        let region = fields.text("region")?.text
        if let tag {
            checkAgreement(of: tag, territory: territory, main: languages.first)
        }
        let resource = fields.word("resource", ResourceLevel.self)
        let (proxies, places) = self.proxies(of: fields, target: tag)
        let placebos = self.placebos(of: fields, target: tag, proxies: places.map(\.tag))
        let sources = fields.texts("sources")
        for source in sources { check(source, matches: kebabCase, "the name of a source", "cldr") }
        let readRemarks = remarks(of: fields) + further
        checkOnce(readRemarks)
        let forms = NameForms(findings: findings).read(from: fields)
        let remarks = readRemarks.map(\.remark)

        guard !findings.hasErrors, let tag, let place, let languageName, let territory, let script,
            let calendar, let region, let resource
        else { return ReadLocale(proxyPlaces: places, placeboPlaces: placebos.places) }
        let pack = LocalePack(
            tag: LocaleTag(tag.text),
            place: place,
            names: Dictionary(names.map { ($0.key.text, $0.value.text) }) { first, _ in first },
            languageName: languageName,
            territory: territory.text,
            languages: languages.map(\.text),
            script: script.text,
            calendar: calendar.rawValue,
            region: region,
            proxies: proxies,
            sources: sources.map(\.text),
            remarks: remarks,
            digest: digest,
            path: path,
            placeInSentence: inSentence,
            forms: forms,
            resource: resource,
            placebos: placebos.declared
        )
        return ReadLocale(pack: pack, proxyPlaces: places, placeboPlaces: placebos.places)
    }

    /// The tag of a file, if it is well formed; it must be the file's name.
    func tag(of fields: Fields) -> Located? {
        guard let tag = fields.text("tag") else { return nil }
        guard check(tag, matches: localeTag, "a locale tag", "am-ET") else { return nil }
        let name = fileStem(path)
        if tag.text != name {
            findings.error(
                "locale-file-name",
                at: tag.location,
                "tag '\(tag.text)' does not match the file name '\(name)'",
                fix: "name the file '\(tag.text).yaml' or correct the tag"
            )
        }
        return tag
    }

    private func checkAgreement(of tag: Located, territory: Located?, main: Located?) {
        let parsed = LocaleTag(tag.text)
        if let territory, territory.text != parsed.territory {
            findings.error(
                "locale-territory",
                at: territory.location,
                "territory '\(territory.text)' is not that of tag '\(tag.text)'"
            )
        }
        if let main, LocaleTag(main.text).language != parsed.language {
            findings.error(
                "locale-language",
                at: main.location,
                "main language '\(main.text)' is not that of tag '\(tag.text)'",
                fix: "put '\(parsed.language)' first"
            )
        }
    }

    private func proxies(
        of fields: Fields,
        target: Located?
    ) -> ([DeclaredProxy], [(tag: LocaleTag, location: SourceLocation)]) {
        var proxies: [DeclaredProxy] = []
        var places: [(tag: LocaleTag, location: SourceLocation)] = []
        for entry in fields.mappings("proxies", as: PackSchema.proxy) {
            let tag = entry.text("tag")
            let kind = entry.word("kind", ProxyKind.self)
            let reason = entry.text("reason")?.text
            guard let tag, check(tag, matches: localeTag, "a locale tag", "am-ET") else { continue }
            let proxy = LocaleTag(tag.text)
            if proxy.rawValue == target?.text {
                findings.error(
                    "proxy-is-target",
                    at: tag.location,
                    "proxy '\(proxy)' is the target itself",
                    fix: "drop it"
                )
                continue
            }
            if places.contains(where: { $0.tag == proxy }) {
                findings.error(
                    "proxy-twice",
                    at: tag.location,
                    "proxy '\(proxy)' is declared twice",
                    fix: "keep the kind that pulls most"
                )
                continue
            }
            places.append((proxy, tag.location))
            if let kind, let reason {
                proxies.append(DeclaredProxy(tag: proxy, kind: kind, reason: reason))
            }
        }
        return (proxies, places)
    }

    /// The overrides and disputes of a file.
    func remarks(of fields: Fields) -> [PlacedRemark] {
        fields.mappings("overrides", as: PackSchema.override).enumerated()
            .compactMap { remark($1, .override, at: "overrides[\($0 + 1)]") }
            + fields.mappings("disputes", as: PackSchema.dispute).enumerated()
            .compactMap { remark($1, .dispute, at: "disputes[\($0 + 1)]") }
    }

    private func remark(
        _ fields: Fields,
        _ effect: ReferenceRemark.Effect,
        at element: String
    ) -> PlacedRemark? {
        let property = fields.text("property")
        if let property { checkProperty(property) }
        let clusters = effect == .override ? values(of: fields) : []
        let reason = fields.text("reason")?.text
        let source = fields.text("source")?.text
        let reviewer = fields.text("reviewer")?.text
        guard let property, let reason, let source else { return nil }
        let remark = ReferenceRemark(
            property: property.text,
            effect: effect,
            clusters: clusters,
            reason: reason,
            source: source,
            reviewer: reviewer,
            citation: Citation(
                source: "locale pack",
                path: path,
                line: fields.location.line,
                element: element,
                note: reviewer.map { "reviewed by \($0)" } ?? "unreviewed"
            )
        )
        return (remark, fields.location)
    }

    private func values(of fields: Fields) -> [GoldCluster] {
        fields.mappings("values", as: PackSchema.value).compactMap { value in
            let aliases = value.texts("aliases").map(\.text)
            guard let label = value.text("label")?.text else { return nil }
            let wordings = [label] + aliases.filter { $0 != label }
            return GoldCluster(label: label, aliases: wordings.map { Alias($0) })
        }
    }

    private func checkProperty(_ property: Located) {
        guard property.text.hasSuffix(".*") || knowsProperty(property.text) else {
            findings.unknownProperty(property.text, at: property.location)
            return
        }
    }

    private func checkOnce(_ remarks: [PlacedRemark]) {
        var seen: Set<String> = []
        for (remark, location) in remarks where !seen.insert(remark.property).inserted {
            findings.error(
                "remark-twice",
                at: location,
                "property '\(remark.property)' has two remarks",
                fix: "keep one"
            )
        }
    }

    @discardableResult
    func check(
        _ found: Located,
        matches isWellFormed: (String) -> Bool,
        _ what: String,
        _ example: String
    ) -> Bool {
        if isWellFormed(found.text) { return true }
        findings.error(
            "pack-form",
            at: found.location,
            "'\(found.text)' is not \(what)",
            fix: "write it like '\(example)'"
        )
        return false
    }
}
