import Probing
import Scoring
import Vocabulary

/// A pack of invented words whose golds are as large and as alike as a calibration wants them.
///
/// One target, one proxy and eight placebos answer every question from a pool of words of its own.
/// Questions come in groups of nine, one for each culture that takes the proxy's place in turn: so an
/// answer given without regard to the proxy has an excess of exactly zero over the whole group.
/// The suite is `blend`, the one in which pairs whose golds overlap stay in.
struct SyntheticPack {
    /// What golds are like.
    struct Design: Sendable, Hashable {
        var name: String
        /// Words of a question that any culture may accept.
        var pool: Int
        /// Clusters of the target's gold and of each placebo's.
        var clusters: Int
        /// Clusters of the proxy's gold.
        var proxyClusters: Int
        /// The share of questions on which half of the target's gold is the proxy's.
        var kinship: Double
    }

    static let designs = [
        Design(name: "even", pool: 10, clusters: 3, proxyClusters: 3, kinship: 0),
        Design(name: "overlapping", pool: 8, clusters: 3, proxyClusters: 3, kinship: 0),
        Design(name: "kin", pool: 10, clusters: 3, proxyClusters: 3, kinship: 0.7),
        Design(name: "proxy 2:1", pool: 14, clusters: 3, proxyClusters: 6, kinship: 0),
        Design(name: "proxy 1:2", pool: 14, clusters: 4, proxyClusters: 2, kinship: 0),
    ]

    static let target = LocaleTag("qaa-XA")
    static let proxy = LocaleTag("qab-XB")
    static let placebos = "CDEFGHIJ".map { LocaleTag("qac-X\($0)") }

    let design: Design
    let seed: UInt64

    /// The target's pack, with its proxy declared.
    var pack: LocalePack { locale(Self.target, "Targetland") }

    /// Makes the items of some groups of questions, with every admission rule applied.
    func items(groups: Int) -> ItemSet {
        let others = [Self.proxy] + Self.placebos
        var facts: [String: [LocaleTag: GoldSet]] = [:]
        var values: [Probe.Value] = []
        for group in 0..<groups {
            var generator = SeededGenerator(seed: seed, stream: "\(design.name)/\(group)")
            let lists = (0...others.count).map { _ in order(&generator) }
            for turn in others.indices {
                let key = "\(group)x\(turn)"
                let number = group * others.count + turn
                values.append(Probe.Value(key: key, words: key))
                let isKin = generator.unit() < design.kinship
                var golds: [LocaleTag: GoldSet] = [:]
                for (place, culture) in others.enumerated() {
                    let size = place == 0 ? design.proxyClusters : design.clusters
                    let list = lists[(place + turn) % others.count].prefix(size)
                    golds[culture] = gold(of: culture, list, number)
                }
                var own = lists[others.count]
                if isKin {
                    let shared = lists[turn].prefix((design.clusters + 1) / 2)
                    own = shared + own.filter { !shared.contains($0) }
                }
                golds[Self.target] = gold(of: Self.target, own.prefix(design.clusters), number)
                facts["calibration.\(key)"] = golds
            }
        }
        let locales = [pack] + others.map { locale($0, "Otherland \($0.rawValue.suffix(1))") }
        return generate(
            packs: [pack(of: values)],
            locales: locales,
            targets: [Self.target],
            seed: seed
        ) { locale, property in
            facts[property]?[locale.tag].map { Fact(property: property, gold: $0) }
        }
    }

    /// The pool's words in the order in which one culture thinks of them, common ones rather first.
    private func order(_ generator: inout SeededGenerator) -> [Int] {
        var rest = Array(0..<design.pool)
        var order: [Int] = []
        while !rest.isEmpty {
            let weights = rest.map { 1 / Double($0 + 3) }
            var place = generator.unit() * weights.reduce(0, +)
            var chosen = rest.count - 1
            for (index, weight) in weights.enumerated() {
                place -= weight
                if place < 0 {
                    chosen = index
                    break
                }
            }
            order.append(rest.remove(at: chosen))
        }
        return order
    }

    private func gold(of culture: LocaleTag, _ words: some Sequence<Int>, _ number: Int) -> GoldSet
    {
        GoldSet(
            culture: culture,
            clusters: words.map { place in
                let word = Self.word(number * design.pool + place)
                return GoldCluster(label: word, aliases: [Alias(word)])
            },
            status: .computed
        )
    }

    /// A word of three syllables for each number, no two alike.
    static func word(_ number: Int) -> String {
        let consonants = Array("bdfghklmnprtvz")
        let vowels = Array("aeiou")
        var rest = number
        var word = ""
        for _ in 0..<4 {
            word.append(consonants[rest % consonants.count])
            rest /= consonants.count
            word.append(vowels[rest % vowels.count])
            rest /= vowels.count
        }
        return word
    }

    private func locale(_ tag: LocaleTag, _ place: String) -> LocalePack {
        LocalePack(
            tag: tag,
            place: place,
            names: [:],
            languageName: "Invented",
            territory: String(tag.rawValue.suffix(2)),
            languages: [tag.language],
            script: "Latn",
            calendar: "gregorian",
            region: "Nowhere",
            proxies: tag == Self.target
                ? [DeclaredProxy(tag: Self.proxy, kind: .regional, reason: "by construction")] : [],
            sources: [],
            remarks: [],
            digest: "",
            path: "synthetic"
        )
    }

    private func pack(of values: [Probe.Value]) -> ProbePack {
        let probe = Probe(
            id: "words",
            goal: "Calibrate the instrument.",
            facet: "calibration",
            answerType: .text,
            gold: "calibration.{n}",
            slots: [Probe.Slot(name: "n", values: values)],
            templates: [.marked: "What do people in {place} say to number {n}?"],
            framings: [.marked],
            sameLanguageOnly: false,
            citation: Citation(source: "synthetic", path: "synthetic")
        )
        return ProbePack(
            name: "synthetic",
            version: "1",
            suite: "blend",
            title: "Invented words",
            probes: [probe],
            digest: "",
            path: "synthetic"
        )
    }
}
