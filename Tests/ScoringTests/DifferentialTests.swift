import Foundation
import PalimpsestTestSupport
import Scoring
import Testing
import Vocabulary

/// The scorer gives the judgements of the reference, byte for byte.
@Suite struct DifferentialTests {
    /// A scorer and the reference with a question ready for both.
    struct Pair {
        var scorer: Scorer
        var reference: ReferenceScorer

        init(rules: FoldingRules = .standard) {
            scorer = Scorer(rules: rules)
            reference = ReferenceScorer(rules: rules)
        }

        /// Judges texts both ways and says where the two differ.
        mutating func differences(
            _ texts: [String],
            on question: Question,
            truncated: Bool = false
        ) -> [String] {
            let ready = scorer.prepare(question)
            let prepared = reference.prepare(question)
            return texts.compactMap { text in
                let found = scorer.judge(text, truncated: truncated, for: ready)
                let expected = reference.judge(text, truncated: truncated, for: prepared)
                if bytes(found) == bytes(expected) { return nil }
                let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
                return "\(question.answerType) \(scalars): \(found) and not \(expected)"
            }
        }

        /// Strings are equal in more ways than one; bytes are not.
        private func bytes(_ judgement: Judgement) -> [[UInt8]] {
            let matches = judgement.matches.map { match in
                "\(match.culture) \(match.cluster) \(match.alias) \(match.start) \(match.end) "
                    + match.rules.joined(separator: ",")
            }
            let head = judgement.outcome.rawValue + " " + (judgement.because ?? "-")
            return ([head] + matches).map { Array($0.utf8) }
        }
    }

    @Test(arguments: AnswerType.allCases)
    func `answers in all scripts are judged as by the reference`(type: AnswerType) {
        var generator = AnswerMaker(seed: 7, type: type)
        var pair = Pair()
        for _ in 0..<40 {
            let question = generator.question()
            let answers = (0..<150).map { _ in generator.answer() }
            #expect(pair.differences(answers, on: question).first == nil)
            #expect(
                pair.differences(Array(answers.prefix(20)), on: question, truncated: true) == []
            )
        }
    }

    @Test(arguments: FoldingRule.allCases)
    func `so are they when a rule is switched off or on`(rule: FoldingRule) {
        // A rule that is off is tried on.
        let isOn = FoldingRules.standard.active.contains(rule)
        var pair = Pair(rules: isOn ? .standard.without(rule) : .all)
        for type in AnswerType.allCases {
            var generator = AnswerMaker(seed: 11, type: type)
            for _ in 0..<3 {
                let question = generator.question()
                let answers = (0..<80).map { _ in generator.answer() }
                #expect(pair.differences(answers, on: question).first == nil)
            }
        }
    }

    @Test func `so is every scalar between letters, digits and marks`() {
        let golds = question(target: "ab|a1|1b|12|كتاب|ক|n", proxy: "a|b|1|$|茶|가")
        var pair = Pair()
        var texts: [String] = []
        for value in UInt32(0)..<0x30100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // Of the unchanging stretches of Han and Hangul a sample is enough.
            let isLong = (0x3400...0x9FFF).contains(value) || value >= 0x20000
            let isHangul = (0xAC00...0xD7A3).contains(value)
            if isLong && value % 64 != 0 || isHangul && value % 16 != 0 { continue }
            if scalar.properties.generalCategory == .unassigned { continue }
            texts.append(
                "a\(scalar)b \(scalar) 1\(scalar)2 e\u{301}\(scalar)\u{301}ক\u{9CD}\(scalar)ক"
            )
        }
        #expect(pair.differences(texts, on: golds).prefix(3) == [])
    }

    @Test func `so are texts made to do harm`() {
        let golds = question(target: "rice|fried rice", proxy: "rice\\not rice")
        let marks = question(.digits, target: "«…»", proxy: "1,000")
        var pair = Pair()
        let texts = [
            "a" + String(repeating: "\u{301}", count: 3000) + " rice",
            String(repeating: "rice not fried ", count: 300), String(repeating: "\0", count: 500),
            String(repeating: "\u{1F1E6}", count: 41) + " rice",
            String(repeating: "👩\u{200D}", count: 60) + " rice", "rice\r\nrice\r\r\n\u{301}rice",
            String(repeating: "ক\u{9CD}", count: 50) + "rice", "\u{301}\u{316}и\0\u{301}\u{316}",
            String(repeating: "1,", count: 300) + "rice", String(repeating: "፼", count: 60),
            String(repeating: "«", count: 200) + "»", String(repeating: "«»", count: 100),
            String(repeating: "\u{1100}", count: 30) + "\u{1161}rice", "rice\u{FEFF}\u{600}rice",
            String(repeating: "the ", count: 200) + "rice", String(repeating: "s", count: 5000),
        ]
        #expect(pair.differences(texts, on: golds) == [])
        #expect(pair.differences(texts, on: marks) == [])
        #expect(pair.differences(texts, on: golds, truncated: true) == [])
        #expect(pair.differences(texts, on: marks, truncated: true) == [])
    }

    @Test func `so is silence, cut or whole`() {
        let golds = question(target: "rice", proxy: "none")
        let marks = question(.digits, target: "«…»", proxy: "1,000")
        var pair = Pair()
        let texts = [
            "", " ", "\n\n", "…", "«", "»", "«»", "\u{200B}", "\u{FEFF}", "```", "None", "-",
        ]
        for truncated in [true, false] {
            #expect(pair.differences(texts, on: golds, truncated: truncated) == [])
            #expect(pair.differences(texts, on: marks, truncated: truncated) == [])
        }
    }

    @Test func `long texts end at the same character`() {
        var pair = Pair()
        let golds = question(target: "rice", proxy: "a")
        let fill = String(repeating: "e\u{301} ", count: 49_998)
        let texts = [fill + "rice", fill + "  rice", fill + "bcde rice"]
        #expect(pair.differences(texts, on: golds) == [])
    }

    @Test(arguments: AnswerType.allCases)
    func `golds relate as by the reference`(type: AnswerType) {
        var generator = AnswerMaker(seed: 3, type: type)
        var pair = Pair()
        for _ in 0..<30 {
            let question = generator.question()
            let found = pair.scorer.relations(of: pair.scorer.prepare(question))
            #expect(found == pair.reference.relations(of: pair.reference.prepare(question)))
        }
    }

    @Test func `another scorer's question is judged the same`() {
        var generator = AnswerMaker(seed: 5, type: .text)
        var (one, other) = (Scorer(), Scorer())
        let ready = one.prepare(generator.question())
        for _ in 0..<200 {
            let answer = generator.answer()
            #expect(one.judge(answer, for: ready) == other.judge(answer, for: ready))
        }
    }
}
