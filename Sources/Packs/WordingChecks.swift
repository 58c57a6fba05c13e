import Diagnostics
import Vocabulary

/// Holds the phrasings, translations and options of one probe to its framings and slots.
struct WordingChecks {
    let paraphrases: [ReadParaphrase]
    let translations: [ReadTranslation]
    let slots: [ReadSlot]
    let templates: [ReadTemplate]
    let framings: [ReadFraming]
    let findings: Findings

    private var slotNames: [String] { slots.map(\.slot.name) }
    private var isScoped: Bool { slots.contains { $0.slot.property != nil } }

    /// Reports every fault; `place` tells where a key of the probe stands, if it is there.
    func run(place: (String) -> SourceLocation?) {
        check(
            .paraphrase,
            needs: "paraphrases",
            at: place("paraphrases"),
            fix: "add two or more phrasings under 'paraphrases'"
        )
        check(
            .native,
            needs: "translations",
            at: place("translations"),
            fix: "add a text a language under 'translations'"
        )
        if let place = place("choice-options"), framing(.choice) == nil {
            findings.error(
                "choice-options-useless",
                at: place,
                "'choice-options' without the framing 'choice' makes nothing",
                fix: "drop it or add 'choice' to 'framings'"
            )
        }
        checkParaphrases()
        checkTranslations()
        for slot in slots { check(wordsOf: slot) }
    }

    private func framing(_ framing: Framing) -> ReadFraming? {
        framings.first { $0.framing == framing }
    }

    private func check(
        _ framing: Framing,
        needs key: String,
        at place: SourceLocation?,
        fix: String
    ) {
        let name = framing.rawValue
        if place == nil, let read = self.framing(framing) {
            findings.error(
                "framing-without-texts",
                at: read.location,
                "framing '\(name)' has no '\(key)'",
                fix: fix
            )
        }
        if let place, self.framing(framing) == nil {
            findings.error(
                "framing-texts-unused",
                at: place,
                "'\(key)' makes nothing, since '\(name)' is not among the framings",
                fix: "add it to 'framings' or drop the key"
            )
        }
    }

    private func checkParaphrases() {
        if paraphrases.count == 1 {
            findings.error(
                "paraphrases-few",
                at: paraphrases[0].text.location,
                "one paraphrase is too few to compare",
                fix: "add a second one"
            )
        }
        var seen = templates.filter { $0.framing == .marked }
            .map { (name: "template 'marked'", text: evened($0.template.text)) }
        for (index, read) in paraphrases.enumerated() {
            let owner = "paraphrase \(index + 1)"
            let text = evened(read.text.text)
            if let same = seen.first(where: { $0.text == text }) {
                findings.error(
                    "paraphrase-same",
                    at: read.text.location,
                    "\(owner) says the same words as \(same.name)",
                    fix: "put it differently"
                )
            }
            seen.append((owner, text))
            check(read.text, of: owner, known: slotNames + builtInSlots) { name in
                builtInSlots.contains(name)
            }
        }
    }

    private func checkTranslations() {
        var seen: Set<String> = []
        for read in translations {
            let language = read.language
            if !languageTag(language.text) {
                findings.error(
                    "pack-form",
                    at: language.location,
                    "'\(language.text)' is not a language tag",
                    fix: "write it like 'am'"
                )
            }
            if !seen.insert(language.text).inserted {
                findings.error(
                    "translation-twice",
                    at: language.location,
                    "language '\(language.text)' is translated twice",
                    fix: "keep one"
                )
            }
            let owner = "the translation to '\(language.text)'"
            check(read.text, of: owner, known: slotNames + builtInSlots) { isNameForm($0) }
        }
    }

    /// Holds the names in braces of a text to the slots; `namesPlace` says which name the place.
    private func check(
        _ text: Located,
        of owner: String,
        known: [String],
        namesPlace: (String) -> Bool
    ) {
        guard let used = findings.names(in: text) else { return }
        for name in used where !known.contains(name) && !namesPlace(name) {
            findings.slot(name, isMissingIn: owner, at: text, known: known)
        }
        for name in slotNames where !used.contains(name) {
            findings.error(
                "slot-unused",
                at: text.location,
                "\(owner) does not use slot '{\(name)}'",
                fix: "use it"
            )
        }
        if !isScoped, !used.contains(where: namesPlace) {
            findings.error(
                "template-names-no-place",
                at: text.location,
                "\(owner) names no place",
                fix: "use '{place}' or '{language}'"
            )
        }
    }

    private func check(wordsOf read: ReadSlot) {
        let keys = read.slot.values.map(\.key)
        let name = read.slot.name
        for (language, words) in read.words {
            if read.slot.property != nil {
                findings.error(
                    "slot-words-useless",
                    at: language.location,
                    "slot '\(name)' is filled from a property, which brings its own words",
                    fix: "drop 'words'"
                )
                return
            }
            if !translations.contains(where: { $0.language.text == language.text }) {
                findings.error(
                    "slot-words-unused",
                    at: language.location,
                    "slot '\(name)' has words in '\(language.text)', but no translation uses them",
                    fix: "add a translation or drop them"
                )
            }
            // An empty list has been told already.
            guard !words.isEmpty else { continue }
            let missing = keys.filter { key in !words.contains { $0.key.text == key } }
            if !missing.isEmpty {
                let list = missing.map { "'\($0)'" }.joined(separator: ", ")
                findings.error(
                    "slot-words-missing",
                    at: language.location,
                    "the words in '\(language.text)' lack \(list)",
                    fix: "add them or drop the language"
                )
            }
            for (key, _) in words where !keys.contains(key.text) {
                findings.error(
                    "slot-words-key",
                    at: key.location,
                    "'\(key.text)' is not a key of slot '\(name)'",
                    fix: "use the keys of 'values'"
                )
            }
        }
    }
}

/// Whether a name in braces stands for the place or the language, perhaps in a form: `place.in`.
func isNameForm(_ name: String) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard builtInSlots.contains(String(parts[0])) else { return false }
    return parts.count == 1 || kebabCase(String(parts[1]))
}

/// A text with its white space evened and its letters made small, so that only words count.
private func evened(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
}
