import Diagnostics
import Vocabulary

/// With fewer cultures to stand for chance, one odd gold moves the excess.
private let fewestPlacebos = 10

extension LocaleReading {
    /// The declared placebos, and where each stands.
    func placebos(
        of fields: Fields,
        target: Located?,
        proxies: [LocaleTag]
    ) -> (declared: DeclaredPlacebos?, places: [(tag: LocaleTag, location: SourceLocation)]) {
        let reason = fields.text("placebo-reason")
        guard fields.has("placebos") else {
            if reason != nil {
                findings.error(
                    "placebo-reason-alone",
                    at: fields.place(of: "placebo-reason"),
                    "'placebo-reason' tells how no placebos were drawn",
                    fix: "add 'placebos' or drop it"
                )
            }
            return (nil, [])
        }
        if !fields.has("placebo-reason") {
            findings.error(
                "placebo-reason-missing",
                at: fields.place(of: "placebos"),
                "'placebos' has no 'placebo-reason'",
                fix: "say how they were drawn"
            )
        }
        var places: [(tag: LocaleTag, location: SourceLocation)] = []
        for found in fields.texts("placebos")
        where check(found, matches: localeTag, "a locale tag", "am-ET") {
            let tag = LocaleTag(found.text)
            if tag.rawValue == target?.text {
                fault("placebo-is-target", found, "is the target itself")
            } else if proxies.contains(tag) {
                fault("placebo-is-proxy", found, "is a declared proxy")
            } else if places.contains(where: { $0.tag == tag }) {
                fault("placebo-twice", found, "is declared twice")
            } else {
                places.append((tag, found.location))
            }
        }
        if places.count < fewestPlacebos {
            findings.add(
                Diagnostic(
                    .warning,
                    "placebos-few",
                    at: fields.place(of: "placebos"),
                    "\(places.count) placebos are few",
                    fix: "declare \(fewestPlacebos) or more"
                )
            )
        }
        return (reason.map { DeclaredPlacebos(tags: places.map(\.tag), reason: $0.text) }, places)
    }

    private func fault(_ identifier: String, _ found: Located, _ what: String) {
        findings.error(
            identifier,
            at: found.location,
            "placebo '\(found.text)' \(what)",
            fix: "drop it"
        )
    }
}
