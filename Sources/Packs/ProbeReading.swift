import Diagnostics
import Vocabulary
import YAMLKit

/// Reads the tree of one `Probes/<name>.yaml`.
struct ProbeReading {
    let path: String
    let digest: String
    let knowsProperty: (String) -> Bool
    let findings: Findings

    func read(_ root: YAMLNode) -> ProbePack? {
        guard let fields = Fields(root, as: PackSchema.probePack, findings) else { return nil }
        let name = kebabText("name", of: fields)
        if let name, name.text != fileStem(path) {
            findings.error(
                "probe-file-name",
                at: name.location,
                "name '\(name.text)' does not match the file name '\(fileStem(path))'",
                fix: "name the file '\(name.text).yaml' or correct the name"
            )
        }
        let version = fields.text("version")?.text
        let suite = kebab("suite", of: fields)
        let title = fields.text("title")?.text
        var seen: Set<String> = []
        let probes = fields.mappings("probes", as: PackSchema.probeEntry).enumerated()
            .compactMap { index, entry in
                if let id = entry.text("id"), !seen.insert(id.text).inserted {
                    findings.error(
                        "probe-twice",
                        at: id.location,
                        "probe '\(id.text)' is defined twice",
                        fix: "give it another id"
                    )
                }
                return probe(entry, number: index + 1)
            }
        guard !findings.hasErrors, let name, let version, let suite, let title else { return nil }
        return ProbePack(
            name: name.text,
            version: version,
            suite: suite,
            title: title,
            probes: probes,
            digest: digest,
            path: path
        )
    }

    private func probe(_ fields: Fields, number: Int) -> Probe? {
        let id = kebab("id", of: fields)
        let goal = fields.text("goal")?.text
        let facet = kebab("facet", of: fields)
        let markers = fields.flag("markers") ?? false
        let answerType = fields.word("answer-type", AnswerType.self)
        let gold = fields.text("gold")
        let slots = fields.mappings("slots", as: PackSchema.slot).compactMap(slot)
        checkSlots(slots, at: fields.place(of: "slots"))
        let templates = self.templates(of: fields)
        let framings = self.framings("framings", of: fields)
        let sameLanguageOnly = fields.flag("same-language-only") ?? false
        let sameScriptOnly = fields.flag("same-script-only") ?? false
        let place: (String) -> SourceLocation? = { fields.has($0) ? fields.place(of: $0) : nil }
        MarkerChecks(markers: markers, framings: framings, findings: findings)
            .run(at: fields.location, place: place)
        let paraphrases = fields.paraphrases()
        let translations = fields.translations()
        let options = fields.integer("choice-options", in: Probe.choiceOptionRange)
        WordingChecks(
            paraphrases: paraphrases,
            translations: translations,
            slots: slots,
            templates: templates,
            framings: framings,
            findings: findings
        )
        .run(place: place)
        ProbeChecks(
            slots: slots,
            templates: templates,
            framings: framings,
            knowsProperty: knowsProperty,
            findings: findings
        )
        .run(gold: gold)
        let followUps = fields.texts("follow-ups")
        let goingOn = goingOn(of: fields, slots: slots, framings: framings, texts: followUps)
        guard !findings.hasErrors, let id, let goal, let facet else { return nil }
        let texts = templates.map { ($0.framing, $0.template.text) }
        return Probe(
            id: id,
            goal: goal,
            facet: facet,
            answerType: answerType ?? .text,
            gold: gold?.text ?? "",
            slots: slots.map(\.slot),
            templates: Dictionary(texts) { first, _ in first },
            framings: framings.map(\.framing),
            sameLanguageOnly: sameLanguageOnly,
            sameScriptOnly: sameScriptOnly,
            followUps: followUps.map(\.text),
            followUpFramings: goingOn,
            paraphrases: paraphrases.map {
                Probe.Paraphrase(text: $0.text.text, frequency: $0.frequency)
            },
            translations: translations.map {
                Probe.Translation(
                    language: $0.language.text,
                    text: $0.text.text,
                    reviewer: $0.reviewer
                )
            },
            choiceOptions: options ?? Probe.usualChoiceOptions,
            markers: markers,
            citation: Citation(
                source: "probe pack",
                path: path,
                line: fields.location.line,
                element: "probes[\(number)]"
            )
        )
    }

    /// The framings that go on with the follow-ups.
    private func goingOn(
        of fields: Fields,
        slots: [ReadSlot],
        framings: [ReadFraming],
        texts: [Located]
    ) -> [Framing] {
        let key = "follow-up-framings"
        if fields.has(key), !fields.has("follow-ups") {
            findings.error(
                "follow-up-framings-useless",
                at: fields.place(of: key),
                "framings without follow-ups make nothing",
                fix: "drop them"
            )
        }
        return FollowUpChecks(
            texts: texts,
            goingOn: fields.has(key) ? self.framings(key, of: fields) : nil,
            slots: slots,
            framings: framings,
            location: fields.place(of: "follow-ups"),
            findings: findings
        )
        .run()
    }

    private func slot(_ fields: Fields) -> ReadSlot? {
        let name = fields.text("name")
        let values = fields.pairs("values")
        let property = fields.text("property")
        let limit = fields.number("limit")
        let words = fields.nestedPairs("words")
        for value in values where !slotKey(value.key.text) {
            findings.error(
                "slot-key",
                at: value.key.location,
                "'\(value.key.text)' is not a slot key",
                fix: "use letters, digits, '.' and '-'"
            )
        }
        guard let name else { return nil }
        switch (fields.has("values"), property) {
        case (true, .some(let property)):
            findings.error(
                "slot-two-fillings",
                at: property.location,
                "slot '\(name.text)' has values and a property",
                fix: "keep one of the two"
            )
        case (false, nil):
            findings.error(
                "slot-no-filling",
                at: name.location,
                "slot '\(name.text)' has neither values nor a property",
                fix: "add 'values: {1: first, …}', or 'property' and 'limit'"
            )
        case (false, .some(let property)):
            if !fields.has("limit") {
                findings.error(
                    "slot-no-limit",
                    at: property.location,
                    "slot '\(name.text)' does not say how many values to draw",
                    fix: "add 'limit: 6'"
                )
            }
            if !knowsProperty(property.text) {
                findings.unknownProperty(property.text, at: property.location)
            }
        case (true, nil):
            if fields.has("limit") {
                findings.error(
                    "slot-useless-limit",
                    at: fields.place(of: "limit"),
                    "a limit without a property draws nothing",
                    fix: "drop it"
                )
            }
        }
        let slot = Probe.Slot(
            name: name.text,
            values: values.map { Probe.Value(key: $0.key.text, words: $0.value.text) },
            property: property?.text,
            limit: property == nil ? nil : limit,
            words: words.plain
        )
        return ReadSlot(slot: slot, location: name.location, words: words)
    }

    private func checkSlots(_ slots: [ReadSlot], at location: SourceLocation) {
        var seen: Set<String> = []
        for read in slots {
            let name = read.slot.name
            if name == answerSlot {
                findings.error(
                    "slot-built-in",
                    at: read.location,
                    "slot 'answer' stands for the earlier answer of a follow-up",
                    fix: "give it another name"
                )
            } else if transformSlots.contains(name) {
                findings.error(
                    "slot-built-in",
                    at: read.location,
                    "slot '\(name)' stands for a part of a prompt made from another",
                    fix: "give it another name"
                )
            } else if builtInSlots.contains(name) {
                findings.error(
                    "slot-built-in",
                    at: read.location,
                    "slot '\(name)' is filled from the locale pack",
                    fix: "give it another name"
                )
            } else if !kebabCase(name) {
                findings.error(
                    "slot-name",
                    at: read.location,
                    "'\(name)' is not a slot name",
                    fix: "write it like 'n' or 'first-name'"
                )
            }
            if !seen.insert(name).inserted {
                findings.error(
                    "slot-twice",
                    at: read.location,
                    "slot '\(name)' is declared twice",
                    fix: "keep one of the two"
                )
            }
        }
        // The product is taken in doubles, since a hostile pack could overflow an integer.
        let combinations = slots.reduce(1.0) { product, read in
            product * Double(read.slot.limit ?? max(1, read.slot.values.count))
        }
        if combinations > 1000 {
            findings.error(
                "slot-combinations",
                at: location,
                "the slots make \(Int(min(combinations, 1e15))) combinations, more than 1000",
                fix: "take values away, or lower a 'limit'"
            )
        }
    }

    private func templates(of fields: Fields) -> [ReadTemplate] {
        fields.pairs("templates").compactMap { key, value in
            framing(key).map { ReadTemplate(framing: $0, key: key, template: value) }
        }
    }

    private func framings(_ key: String, of fields: Fields) -> [ReadFraming] {
        var framings: [ReadFraming] = []
        for word in fields.texts(key) {
            guard let framing = framing(word) else { continue }
            if framings.contains(where: { $0.framing == framing }) {
                findings.error(
                    "framing-twice",
                    at: word.location,
                    "framing '\(word.text)' is listed twice",
                    fix: "drop one of the two"
                )
            } else {
                framings.append(ReadFraming(framing: framing, location: word.location))
            }
        }
        return framings
    }

    private func framing(_ word: Located) -> Framing? {
        if let framing = Framing(rawValue: word.text) {
            return framing
        }
        let known = Framing.allCases.map(\.rawValue)
        let near = suggestion(for: word.text, among: known).map { "did you mean '\($0)'?" }
        findings.error(
            "pack-unknown-word",
            at: word.location,
            "unknown framing '\(word.text)'",
            fix: near ?? "one of: \(known.joined(separator: ", "))"
        )
        return nil
    }

    private func kebab(_ key: String, of fields: Fields) -> String? {
        kebabText(key, of: fields)?.text
    }

    private func kebabText(_ key: String, of fields: Fields) -> Located? {
        guard let found = fields.text(key) else { return nil }
        if kebabCase(found.text) { return found }
        findings.error(
            "pack-form",
            at: found.location,
            "'\(found.text)' is not in kebab case",
            fix: "write it like 'rest-days'"
        )
        return nil
    }
}
