import Testing

@testable import Reports

@Suite struct CatalogueTests {
    private let entries = (Catalogue.tables + Catalogue.foreignTables)
        .flatMap { Catalogue.entries(of: $0) }
    /// What comes in English from packs and from the program; a test of the program looks for it.
    private let foreign = Set(
        Catalogue.foreignTables.flatMap { Catalogue.entries(of: $0).map(\.english) }
    )

    private func slots(_ text: String) -> Set<String> {
        Set(
            sentenceParts(text).compactMap { part in
                if case .slot(let name) = part { name } else { nil }
            }
        )
    }

    @Test func `every sentence of a page is there in every language`() throws {
        let reader = try SentenceReader()
        #expect(reader.sentences.count > 500)
        #expect(reader.faults.isEmpty, "\(reader.faults.joined(separator: "\n"))")
        let known = Dictionary(entries.map { ($0.english, $0.said) }) { first, _ in first }
        for sentence in reader.sentences.sorted(by: { ($0.file, $0.key) < ($1.file, $1.key) }) {
            for language in InterfaceLanguage.allCases where language != .english {
                #expect(
                    known[sentence.key]?[language]?.isEmpty == false,
                    "\(sentence.file) says in no \(language.ownName): \(sentence.key)"
                )
            }
        }
    }

    @Test func `the catalogue holds nothing twice and nothing that no page says`() throws {
        let said = Set(try SentenceReader().sentences.map(\.key))
        var seen: Set<String> = []
        for entry in entries {
            #expect(seen.insert(entry.english).inserted, "twice: \(entry.english)")
            // The catalogue's own folder says this one.
            if entry.english == "{date}, {time} UTC" { continue }
            if foreign.contains(entry.english) { continue }
            #expect(said.contains(entry.english), "nobody says: \(entry.english)")
        }
    }

    @Test func `a translation has the forms of its language and the slots of its sentence`() {
        for entry in entries {
            let english = Catalogue.forms(entry.english)
            for (language, text) in entry.said {
                let forms = Catalogue.forms(text)
                #expect(
                    forms.count == (english.count == 1 ? 1 : language.pluralForms.count),
                    "\(text)"
                )
                let wanted = slots(entry.english)
                for form in forms {
                    #expect(slots(form).isSubset(of: wanted), "\(form)")
                    // A form for one number may name the number by a word.
                    let named: Set<String> = english.count > 1 ? ["n", "low", "high"] : []
                    #expect(wanted.subtracting(named).isSubset(of: slots(form)), "\(form)")
                }
                if english.count > 1 { #expect(slots(forms[forms.count - 1]) == wanted, "\(text)") }
            }
        }
    }

    @Test func `no sentence calls the hypothesis a fact, in any language`() {
        // What may not be said: that a figure proves, that a model is biased, why an answer leaks.
        let claims = [
            "proves", "proof that", "biased", "is flattened", "are flattened", "because the model",
            "demonstrates", "confirms that", "suffers from",
            "prouve", "démontre", "biaisé", "est aplati", "confirme que", "parce que le modèle",
            "يثبت", "تثبت", "يبرهن", "متحيز", "متحيّز", "يؤكد أن", "لأن النموذج",
        ]
        let hedges: [InterfaceLanguage: [String]] = [
            .english: ["hypothesis"], .french: ["hypothèse"], .arabic: ["فرضية"],
        ]
        for entry in entries {
            let texts = entry.said.merging([.english: entry.english]) { said, _ in said }
            let isHypothesis =
                entry.english.contains("customs of another")
                || entry.english.contains("through another")
                || entry.english.contains("attening through")
            for (language, text) in texts {
                let lower = text.lowercased()
                for claim in claims { #expect(!lower.contains(claim), "\(claim): \(text)") }
                if isHypothesis {
                    #expect(
                        hedges[language, default: []].contains { lower.contains($0) },
                        "\(text)"
                    )
                }
            }
        }
    }

    @Test func `spaces that join a sentence to the next stay in every language`() {
        let words = Words(.french)
        #expect(words("All answers ") == "Toutes les réponses ")
        #expect(words.count(2, one: "{n} row ", other: "{n} rows ") == "2 lignes ")
        #expect(Catalogue.trimmed("a") == "a")
    }
}
