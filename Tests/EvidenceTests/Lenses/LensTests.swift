import Evidence
import Testing
import Vocabulary

@Suite struct LensTests {
    @Test func `every lens of the rules is there once`() {
        #expect(
            Lens.all.map(\.id) == [
                "repetition", "diversity", "solved", "persona", "format", "calibration", "phrasing",
                "wrapper", "reliability",
            ]
        )
    }

    /// Answers of two models, five samples each, in every framing that a lens needs.
    private var world: [LensAnswer] {
        var generator = SeededGenerator(seed: 4)
        var answers: [LensAnswer] = []
        for q in 0..<12 {
            for (framing, variants) in [
                ("marked", 1), ("persona", 1), ("wrapped", 1), ("paraphrase", 2), ("choice", 1),
            ] {
                for model in ["model", "other"] {
                    for variant in 1...variants {
                        for k in 0..<5 {
                            let word = generator.index(below: 4)
                            var answer = seen(
                                "q\(q)",
                                ["injera", "Injera.", "kitfo", "bread and butter"][word],
                                model: model,
                                condition: framing,
                                item: "q\(q)@aa:\(framing).en~\(variant)",
                                sample: k,
                                right: word < 2,
                                label: word < 2 ? "gold 0" : "text \(word)",
                                frequency: Double(variant)
                            )
                            answer.chance = 0.1
                            answers.append(answer)
                        }
                    }
                }
            }
        }
        return answers
    }

    @Test(arguments: Lens.all.map(\.id))
    func `rows are of declared measures, in bounds, and do not depend on order`(id: String) throws {
        let lens = try #require(Lens.all.first { $0.id == id })
        let policy = LensPolicy(resamples: 40, permutations: 20)
        let result = lens.rows(of: LensMaterial(answers: world), policy: policy)
        #expect(!result.rows.isEmpty)
        let known = lens.measures.map(\.id)
        #expect(Set(known).count == known.count)
        for row in result.rows {
            #expect(row.lens == id && known.contains(row.measure), "\(row.measure)")
            #expect(row.n > 0)
            for value in [row.estimate, row.low, row.high, row.null, row.p].compactMap(\.self) {
                #expect(value.isFinite)
            }
            if let low = row.low, let high = row.high { #expect(low <= high) }
            // An estimate has an interval or says why it has none.
            #expect(row.low != nil || row.note != nil, "\(row.measure)")
        }
        let again = lens.rows(of: LensMaterial(answers: shuffled(world)), policy: policy)
        #expect(result == again)
    }

    @Test(arguments: Lens.all.map(\.id))
    func `without answers a lens says what to run`(id: String) throws {
        let lens = try #require(Lens.all.first { $0.id == id })
        guard case .notEnough(let reason, let command) = lens.rows(of: LensMaterial(answers: []))
        else {
            Issue.record("rows from nothing")
            return
        }
        #expect(!reason.isEmpty && command.hasPrefix("palimpsest run "))
    }

    @Test func `labels join what golds join, and spell the rest out`() {
        func label(_ text: String, _ clusters: [(String, Int)]) -> String {
            let matches = clusters.map {
                GoldMatch(
                    culture: LocaleTag($0.0),
                    cluster: $0.1,
                    alias: "",
                    start: 0,
                    end: 1,
                    rules: []
                )
            }
            let judgement = Judgement(outcome: .coded, matches: matches)
            return answerLabel(text, judgement, target: LocaleTag("aa"))
        }
        #expect(label("Birr", [("aa", 1)]) == label("the birr", [("aa", 1), ("bb", 0)]))
        #expect(label("dollar", [("bb", 0)]) != label("birr", [("aa", 0)]))
        #expect(label("**Tea!**", []) == label("tea", []))
        #expect(label("ቡና።", []) == label("ቡና", []))
        #expect(answerLabel("No.", Judgement(outcome: .refused), target: nil) == "refused")
    }

    @Test func `words of a command are quoted for a shell`() {
        let asking = LensAsking(
            locales: [LocaleTag("am-ET")],
            model: ["--model", "openai:it's; rm -rf"],
            workspace: "my study"
        )
        let material = LensMaterial(answers: [], asking: asking)
        guard case .notEnough(_, let command) = Lens.wrapper.rows(of: material) else { return }
        #expect(command.contains("'openai:it'\\''s; rm -rf'"))
        #expect(command.hasSuffix("--workspace 'my study'"))
    }
}
