import Evidence
import Testing
import Vocabulary

/// Simulated answers of known truth, read beside the headline where the proxy accepts twice as much.
///
/// The proxy accepts two words of eight and every placebo one. With chance λ the respondent says the
/// proxy's first word; else it is right half of the time and otherwise says any of the words. With one
/// word each, proxy and placebos are hit alike without a leak. A leak makes an excess of λ less what of
/// it falls on the placebos compared, those whose word as many cultures accept as the proxy's.
@Suite struct EqualSizeTests {
    static let placebos = ["cc", "dd", "ee", "ff", "gg", "hh"]
    static let replications = 20
    static let items = 100

    private var policy: EvidencePolicy { EvidencePolicy(resamples: 400, minimumLeaks: 1) }

    /// The proxy's two words of eight and one of each placebo.
    private func words(_ generator: inout SeededGenerator) -> (proxy: [Int], placebos: [Int]) {
        let first = generator.index(below: 8)
        let second = (first + 1 + generator.index(below: 7)) % 8
        return ([first, second], Self.placebos.map { _ in generator.index(below: 8) })
    }

    /// The mean excess of a question answered with the proxy's first word, over those compared.
    private func planted() -> Double {
        var generator = SeededGenerator(seed: 9, stream: "planted")
        var (sum, compared) = (0.0, 0.0)
        for _ in 0..<4_000 {
            let (proxy, placebos) = words(&generator)
            func holders(_ word: Int) -> Int {
                (placebos + proxy).count { $0 == word }
            }
            let like = placebos.filter { holders($0) == holders(proxy[0]) }
            guard !like.isEmpty else { continue }
            sum += 1 - Double(like.count { $0 == proxy[0] }) / Double(like.count)
            compared += 1
        }
        return sum / compared
    }

    /// What each part says in one replication.
    private func parts(_ leak: Double, _ replication: Int) throws -> [String: Estimate] {
        var generator = SeededGenerator(seed: 8, stream: "equal size \(leak) \(replication)")
        var golds: [String: [String: [String]]] = [:]
        var facets: [String: String] = [:]
        for place in 0..<Self.items {
            let (proxy, placebos) = words(&generator)
            var gold = ["aa": ["t"], "bb": proxy.map { "w\($0)" }]
            for (culture, word) in zip(Self.placebos, placebos) { gold[culture] = ["w\(word)"] }
            golds["q\(place)"] = gold
            facets["q\(place)"] = ["food", "time", "money"][place % 3]
        }
        let world = World(golds: golds, facets: facets)
        func drawn(_ question: String) -> String {
            if generator.unit() < leak { return golds[question]?["bb"]?.first ?? "t" }
            return generator.unit() < 0.5 ? "t" : "w\(generator.index(below: 8))"
        }
        var answers: [JudgedAnswer] = []
        var beside: [JudgedAnswer] = []
        for place in 0..<Self.items {
            let question = "q\(place)"
            // One model is asked once, and says of itself what it says of the target.
            let word = drawn(question)
            var answer = world.answer(question, word)
            answer.source = place < 80 ? "first" : "second"
            answers.append(answer)
            answer.target = JudgedAnswer.noCulture
            answer.condition = "unmarked"
            beside.append(answer)
            var about = world.answer(question, golds[question]?["bb"]?.last ?? "")
            about.target = "bb"
            about.condition = "proxy"
            beside.append(about)
            // Another is right, and leaks in a third sample and under another prompt.
            for (sample, word) in ["t", "t", drawn(question)].enumerated() {
                var answer = world.answer(question, word, sample: sample)
                answer.model = "right"
                answers.append(answer)
            }
            var turned = world.answer(question, drawn(question))
            turned.model = "right"
            turned.condition = "paraphrase"
            answers.append(turned)
        }
        let found = evidence(
            for: world.pack,
            answers: answers,
            relations: world.relations,
            beside: BesideAnswers(beside),
            compared: [],
            policy: policy
        )
        var parts: [String: Estimate] = [:]
        parts["slice"] = found.slices.first { $0.slice == .source("first") }?.excess
        parts["known"] = found.baselines.first { $0.kind == .conditionalLeak }?.excess
        parts["pull"] =
            found.baselines.first { $0.kind == .defaultPull && $0.proxy == "bb" }?.excess
        parts["mass"] = found.masked.first { $0.kind == .proxyMass }?.excess
        parts["flip"] = found.masked.first { $0.kind == .flip }?.excess
        let pooled = found.facets.first { $0.model == "model" }?.partialPooling
        parts["facet"] = pooled?.excess
        if let slice = found.slices.first(where: { $0.slice == .source("first") }) {
            parts["plain"] = Estimate(value: slice.shares.leak - (slice.placebo ?? 0), n: slice.n)
        }
        return parts
    }

    @Test(arguments: [0.0, 0.2])
    func `a proxy with more answers leaks no more for that, and a leak is found`(leak: Double)
        throws
    {
        var values: [String: [Double]] = [:]
        var held: [String: Int] = [:]
        let truth = leak * planted()
        for replication in 0..<Self.replications {
            for (part, found) in try parts(leak, replication) {
                let truth = part == "mass" ? truth / 3 : truth
                values[part, default: []].append(found.value - truth)
                guard part != "plain" else { continue }
                let low = try #require(found.low, "\(part): \(found.reason ?? "")")
                if try low <= truth && truth <= #require(found.high) {
                    held[part, default: 0] += 1
                }
            }
        }
        #expect(Set(values.keys) == ["slice", "known", "pull", "mass", "flip", "facet", "plain"])
        for (part, errors) in values {
            let n = Double(errors.count)
            let mean = errors.reduce(0, +) / n
            let spread = errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
            let error = (spread / n).squareRoot()
            if part == "plain" {
                // The difference of shares as they are takes the second word for a leaning.
                #expect(mean > 4 * error, "\(part) \(mean) \(error)")
            } else {
                #expect(abs(mean) < 4 * error, "\(part) \(mean) \(error)")
                // Fewer than 15 of 20 at 95 % each happens three times in 10,000.
                #expect(held[part, default: 0] >= 15, "\(part) \(held[part, default: 0])")
            }
        }
    }
}
