@testable import Evidence
import Statistics
import Testing
import Vocabulary

/// What is measured once and added up must be what `evidence` works out from the answers.
@Suite struct HeadlineTests {
    static let cultures = ["bb", "cc", "dd", "ee", "ff"]

    /// Questions whose golds have one to three words of eight, and answers of one word.
    private func world(_ round: Int, leak: Double) -> (World, [String: String]) {
        var generator = SeededGenerator(seed: 11, stream: "headline \(round)")
        var golds: [String: [String: [String]]] = [:]
        var said: [String: String] = [:]
        for place in 0..<70 {
            var gold: [String: [String]] = [:]
            for culture in ["aa", "zz"] + Self.cultures where generator.unit() < 0.95 {
                let words = (0..<8).map { "w\($0)" }.shuffled(using: &generator)
                gold[culture] = Array(words.prefix(1 + generator.index(below: 3)))
            }
            golds["q\(place)"] = gold
            let top = gold["bb"]?.first ?? "w0"
            said["q\(place)"] =
                generator.unit() < leak
                ? top : ["w\(generator.index(below: 8))", "?", "none"][generator.index(below: 3)]
        }
        return (World(golds: golds, proxies: ["bb", "zz"]), said)
    }

    @Test(arguments: [0.0, 0.15, 0.5])
    func `headlines are the figures of the rows`(leak: Double) throws {
        for round in 0..<4 {
            let (world, said) = world(round, leak: leak)
            let relations = world.relations
            let answers = said.sorted { $0.key < $1.key }.map { world.answer($0.key, $0.value) }
            let policy = EvidencePolicy(seed: UInt64(round))
            let rows = evidence(
                for: world.pack,
                answers: answers,
                relations: relations,
                policy: policy,
                rowsOnly: true
            ).rows
            let first = try #require(answers.first)
            var measured = MeasuredAnswers(
                of: world.pack,
                suite: first.suite,
                model: first.model,
                condition: first.condition,
                origin: first.origin,
                known: Set(relations.values.flatMap(\.cultures))
            )
            let numbers = answers.map { answer in
                relations[answer.question].flatMap {
                    measured.add(answer, to: $0, among: [])
                }
            }
            for proxy in world.pack.proxies.map(\.tag) {
                let row = try #require(rows.first { $0.proxy == proxy && $0.subset == .all })
                let found = try #require(
                    measured.headline(of: numbers.compactMap { $0 }, proxy: proxy, policy: policy)
                )
                #expect(found.p == row.p && found.excess == row.excess)
                #expect(found.matched == row.matched?.value && found.detectable == row.mde)
                #expect(found.matchedInterval?.low == row.matched?.low)
                #expect(found.matchedInterval?.high == row.matched?.high)
                #expect(found.excessInterval?.low == row.excessLow)
                #expect(found.excessInterval?.high == row.excessHigh)
                let isFound = rows.contains { $0.finding == .leans || $0.finding == .away }
                #expect(found.hasFinding == isFound)
            }
        }
    }

    @Test func `equal answers to a question are measured under one number`() throws {
        let world = World(golds: ["q": ["aa": ["x"], "bb": ["y"], "cc": ["z"]]])
        let relations = try #require(world.relations["q"])
        var measured = MeasuredAnswers(
            of: world.pack,
            suite: "test",
            model: "m",
            condition: "marked",
            origin: .simulated,
            known: Set(relations.cultures)
        )
        let added = measured.add(world.answer("q", "y"), to: relations, among: [])
        let first = try #require(added)
        let same = measured.add(world.answer("q", "y"), to: relations, among: [first])
        let other = measured.add(world.answer("q", "z"), to: relations, among: [first])
        #expect(same == first && other == first + 1 && measured.count == 2)
        // Without a gold of the target there is nothing to measure.
        let bare = World(golds: ["q": ["bb": ["y"], "cc": ["z"]]])
        let unrelated = try #require(bare.relations["q"])
        let nothing = measured.add(bare.answer("q", "y"), to: unrelated, among: [])
        #expect(nothing == nil)
        #expect(measured.headline(of: [], proxy: "bb", policy: EvidencePolicy()) == nil)
        #expect(measured.headline(of: [first], proxy: "cc", policy: EvidencePolicy()) == nil)
    }
}
