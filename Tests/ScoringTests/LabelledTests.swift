import Foundation
import PalimpsestTestSupport
import Scoring
import Testing
import Vocabulary

/// The matcher against a reader's labels; floors are what is reached, and may only rise.
@Suite struct LabelledTests {
    private static func set(_ name: String) throws -> LabelledSet {
        let path = packageRoot.appending(path: "Tests/ScoringTests/Labelled/\(name).tsv")
        return try LabelledSet(String(contentsOf: path, encoding: .utf8))
    }

    private static func header() -> String { LabelledSet.columns.joined(separator: "\t") + "\n" }

    @Test func `the set is large and wide`() throws {
        let answers =
            try Self.set("answers").answers + Self.set("held-out").answers
        #expect(answers.count >= 600)
        #expect(Set(answers.map(\.language)).count >= 12)
        #expect(Set(answers.map(\.question.answerType)) == Set(AnswerType.allCases))
        #expect(Set(answers.map(\.label)) == Set(Verdict.allCases))
        #expect(answers.allSatisfy { !$0.topic.isEmpty })
    }

    @Test func `cells are read as they are meant`() throws {
        let row = "fr\tmonth\tethiopic\t1|a || none\tb\tx\\n\\u{E9}\\t\\q\tleak\tplain\twhy\n"
        let answer = try #require(LabelledSet(Self.header() + row).answers.first)
        #expect(answer.text == "x\né\t\\q")
        #expect(answer.line == 2 && answer.language == "fr" && answer.note == "why")
        #expect(answer.namesProxy && !answer.namesTarget)
        let gold = try #require(answer.question.gold(of: LabelledAnswer.target))
        #expect(gold.clusters.map { $0.aliases.map(\.text) } == [["1", "a"], ["none"]])
        #expect(gold.acceptsNone && gold.calendar == "ethiopic")
    }

    @Test func `a thought inside its tags is not judged`() throws {
        let row = "en\ttext\t\tinjera\tpizza\t<think>\\npizza?\\n</think>\\ninjera\tdistinct\ta\t\n"
        #expect(try LabelledSet(Self.header() + row).answers.map(\.text) == ["injera"])
    }

    @Test(arguments: [
        ("language\n", 1), (header() + "en\ttext\n", 2),
        (header() + "en\tpoem\t\ta\tb\tx\tleak\tplain\t\n", 2),
        (header() + "en\ttext\t\ta\tb\tx\tright\tplain\t\n", 2),
    ])
    func `a line that is none is refused`(text: String, line: Int) {
        let fault = #expect(throws: LabelledSet.Fault.self) { try LabelledSet(text) }
        #expect(fault?.line == line)
    }

    @Test func `agreement is counted for both golds`() throws {
        let rows = [
            "en\ttext\t\tinjera\tpizza\tinjera\tdistinct\ta\t",
            "en\ttext\t\tinjera\tpizza\tkitfo\tleak\tb\t",
            "en\ttext\t\tinjera\tpizza\tpizza\tother\tb\t",
        ]
        var scorer = Scorer()
        let result = LabelledResult(
            try LabelledSet(Self.header() + rows.joined(separator: "\n")),
            scorer: &scorer
        )
        let all = result.all
        #expect(all.answers == 3 && all.agreed == 1)
        #expect(all.present == 1 && all.found == 1 && all.absent == 2 && all.passed == 2)
        #expect(all.proxyPresent == 1 && all.proxyFound == 0)
        #expect(all.proxyAbsent == 2 && all.proxyPassed == 1)
        #expect(result.differences.map(\.answer.line) == [3, 4])
        #expect(result.groups.map(\.name) == ["en", "a", "b", "text"])
    }

    /// Counts of one group as they are kept in `reached.tsv`.
    private static func counts(_ all: LabelledAgreement) -> [Int] {
        [
            all.answers, all.agreed, all.present, all.found, all.absent, all.passed,
            all.proxyPresent, all.proxyFound, all.proxyAbsent, all.proxyPassed,
        ]
    }

    /// Every group of both sets, by set, kind and name.
    private static func measured() throws -> [String: LabelledAgreement] {
        var groups: [String: LabelledAgreement] = [:]
        var scorer = Scorer()
        for name in ["answers", "held-out"] {
            let result = LabelledResult(try set(name), scorer: &scorer)
            groups["\(name)\tall\tall"] = result.all
            for group in result.groups {
                groups["\(name)\t\(group.kind)\t\(group.name)"] = group.agreement
            }
        }
        return groups
    }

    @Test func `what is reached is kept for every language, topic and type`() throws {
        let path = packageRoot.appending(path: "Tests/ScoringTests/Labelled/reached.tsv")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        let measured = try Self.measured()
        var seen = 0
        for line in lines.dropFirst() {
            let cells = line.split(separator: "\t").map(String.init)
            let key = cells.prefix(3).joined(separator: "\t")
            let now = try #require(measured[key].map(Self.counts), "\(key)")
            let floor = cells.dropFirst(3).compactMap { Int($0) }
            try #require(floor.count == now.count)
            seen += 1
            for index in floor.indices {
                // Totals stay; what is found may only grow.
                let isTotal = index == 0 || (index > 1 && index.isMultiple(of: 2))
                let holds = isTotal ? now[index] == floor[index] : now[index] >= floor[index]
                #expect(holds, "\(key): \(now) and not \(floor)")
            }
        }
        #expect(seen == measured.count)
    }

    /// Answers by which rules were mended, each beside answers that must not match: the reading of
    /// values, and what is said of another place, taken back, told behind "none" or after an apology.
    @Test(arguments: [("values", 530), ("clauses", 90)])
    func `what was mended is judged as a reader does`(name: String, atLeast: Int) throws {
        let set = try Self.set(name)
        #expect(set.answers.count >= atLeast)
        var scorer = Scorer()
        for difference in LabelledResult(set, scorer: &scorer).differences {
            let text = difference.answer.text
            Issue.record(
                "\(name), line \(difference.answer.line): \(text) is \(difference.verdict)"
            )
        }
    }

    @Test func `the page shows what is measured`() throws {
        let path = packageRoot.appending(path: "Docs/matching.md")
        let page = try String(contentsOf: path, encoding: .utf8)
        func share(_ part: Int, _ n: Int) -> String {
            guard n > 0 else { return "–" }
            let tenths = (Double(part) / Double(n) * 1000).rounded()
            return "\(Int(tenths) / 10).\(Int(tenths) % 10) of \(n)"
        }
        for (key, all) in try Self.measured() where !key.contains("\ttype\t") {
            let cells = key.split(separator: "\t")
            guard cells[0] == "answers" || cells[1] == "all" else { continue }
            let name = cells[1] == "all" ? "all, `\(cells[0]).tsv`" : String(cells[2])
            let row = [
                name, share(all.agreed, all.answers), share(all.found, all.present),
                share(all.passed, all.absent), share(all.proxyFound, all.proxyPresent),
                share(all.proxyPassed, all.proxyAbsent),
            ]
            let line = "| " + row.joined(separator: " | ") + " |"
            #expect(page.contains(line), "\(line)")
        }
    }
}
