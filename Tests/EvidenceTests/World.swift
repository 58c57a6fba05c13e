import Evidence
public import Vocabulary

/// A small world of golds and answers, all of them words, for tests.
struct World {
    /// The accepted words by question and culture, the top cluster first.
    var golds: [String: [String: [String]]]
    var facets: [String: String] = [:]
    var target = "aa"
    var proxies = ["bb"]
    /// The declared placebos; none means every other culture.
    var placebos: [String]?
    var suite = "test"

    var pack: LocalePack {
        LocalePack(
            tag: LocaleTag(target),
            place: "Aland",
            names: [:],
            languageName: "Aish",
            territory: "AA",
            languages: ["aa"],
            script: "Latn",
            calendar: "gregorian",
            region: "Test",
            proxies: proxies.map {
                DeclaredProxy(tag: LocaleTag($0), kind: .regional, reason: "neighbour")
            },
            sources: [],
            remarks: [],
            digest: "",
            path: "aa.yaml",
            placebos: placebos.map {
                DeclaredPlacebos(tags: $0.map { LocaleTag($0) }, reason: "by lot")
            }
        )
    }

    /// The relations that a matcher of whole words would see.
    var relations: [String: GoldRelations] {
        golds.reduce(into: [:]) { result, entry in
            let (question, golds) = entry
            let cultures = golds.keys.sorted()
            func matrix(_ holds: ([String], [String]) -> Bool) -> [[Bool]] {
                cultures.map { a in cultures.map { b in holds(golds[a] ?? [], golds[b] ?? []) } }
            }
            result[question] = GoldRelations(
                question: question,
                cultures: cultures.map { LocaleTag($0) },
                topAccepted: matrix { a, b in b.first.map { a.contains($0) } ?? false },
                topShared: matrix { a, b in a.first == b.first },
                overlap: matrix { a, b in !Set(a).isDisjoint(with: b) },
                taken: cultures.map { a in
                    cultures.map { b in
                        (golds[b] ?? []).enumerated().reduce(UInt16(0)) { bits, word in
                            golds[a]?.contains(word.element) == true
                                ? bits | 1 << word.offset : bits
                        }
                    }
                }
            )
        }
    }

    /// What a matcher would find in an answer of one or several words.
    ///
    /// The words `?` and `#` stand for a refusal and for an answer that cannot be judged.
    func judgement(_ question: String, _ words: [String]) -> Judgement {
        if words == ["?"] { return Judgement(outcome: .refused, because: "idk") }
        if words == ["#"] { return Judgement(outcome: .uncodable, because: "script") }
        var matches: [GoldMatch] = []
        for (culture, gold) in (golds[question] ?? [:]).sorted(by: { $0.key < $1.key }) {
            for (place, word) in words.enumerated() {
                guard let cluster = gold.firstIndex(of: word) else { continue }
                matches.append(
                    GoldMatch(
                        culture: LocaleTag(culture),
                        cluster: cluster,
                        alias: word,
                        start: 10 * place,
                        end: 10 * place + 5,
                        rules: []
                    )
                )
            }
        }
        return Judgement(outcome: .coded, matches: matches)
    }

    /// One answer, by default of the only model under the only condition.
    func answer(
        _ question: String,
        _ words: String...,
        sample: Int = 0,
        exclusions: [Exclusion] = []
    ) -> JudgedAnswer {
        JudgedAnswer(
            question: question,
            suite: suite,
            facet: facets[question] ?? "food",
            answerType: .text,
            target: LocaleTag(target),
            model: "model",
            origin: .simulated,
            condition: "marked",
            sample: sample,
            judgement: judgement(question, words),
            exclusions: exclusions
        )
    }

    func evidence(_ answers: [JudgedAnswer], _ policy: EvidencePolicy) -> LocaleEvidence {
        Evidence.evidence(
            for: pack,
            answers: answers,
            relations: relations,
            policy: policy,
            name: { $0.rawValue.uppercased() }
        )
    }
}

/// A policy that shows every number of a world of four questions.
let tinyPolicy = EvidencePolicy(
    resamples: 200,
    minimumItems: 2,
    minimumPlacebos: 2,
    minimumLeaks: 0
)
/// A policy under which nothing is resampled.
let pointPolicy = EvidencePolicy(minimumItems: 1_000)

/// Whether two numbers agree but for rounding.
func near(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-12 * max(1, abs(a), abs(b))
}

/// Tags in tests are written as texts.
extension LocaleTag: ExpressibleByStringLiteral {
    /// Takes a tag as it stands.
    public init(stringLiteral tag: String) { self.init(tag) }
}
