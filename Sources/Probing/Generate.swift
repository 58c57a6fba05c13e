public import Vocabulary

/// Makes the questions and items of probe packs, the same ones for the same packs and seed.
///
/// Every culture in `locales` that has a value gets a gold on every question, so that it can be a
/// proxy or a placebo; items that speak of a culture are made for `targets` only. A target
/// without a locale pack has none. The order of packs, locales and targets does not matter.
/// - Parameters:
///   - wording: adds to a culture's gold on a property the wordings of languages that prompts are
///     written in; every culture's golds get the same ones.
///   - fact: looks up what the sources say; remarks of the pack are applied to it here.
public func generate(
    packs: [ProbePack],
    locales: [LocalePack],
    targets: [LocaleTag],
    seed: UInt64,
    wording: (GoldSet, LocalePack, String, [String]) throws -> GoldSet,
    fact: (LocalePack, String) throws -> Fact?
) rethrows -> ItemSet {
    let locales = locales.sorted { $0.tag < $1.tag }
    let wanted = Set(targets)
    let generation = Generation(
        locales: locales,
        targets: locales.filter { wanted.contains($0.tag) },
        seed: seed,
        table: try GoldTable(
            needs: factNeeds(packs: packs, locales: locales, targets: targets),
            probes: packs.flatMap(\.probes),
            wording: wording,
            fact: fact
        )
    )
    var questions: [Question] = []
    var items: [ProbeItem] = []
    for pack in packs {
        for probe in pack.probes {
            let made = generation.make(probe, of: pack)
            questions += made.questions
            items += made.items
        }
    }
    return ItemSet(questions: questions, items: items)
}

/// Makes the questions and items of probe packs from golds as they are, with no further wordings.
public func generate(
    packs: [ProbePack],
    locales: [LocalePack],
    targets: [LocaleTag],
    seed: UInt64,
    fact: (LocalePack, String) throws -> Fact?
) rethrows -> ItemSet {
    try generate(
        packs: packs,
        locales: locales,
        targets: targets,
        seed: seed,
        wording: { gold, _, _, _ in gold },
        fact: fact
    )
}

/// The properties of a culture that items are made from.
public struct FactNeed: Sendable {
    /// The culture.
    public var locale: LocalePack
    /// The properties, sorted.
    public var properties: [String]
}

/// Tells what `generate` looks up, sorted by tag, so that it can be looked up beforehand.
///
/// Every culture needs the golds; what fills the slots of prompts is needed of the targets alone.
public func factNeeds(
    packs: [ProbePack],
    locales: [LocalePack],
    targets: [LocaleTag]
) -> [FactNeed] {
    let probes = packs.flatMap(\.probes)
    let wanted = Set(targets)
    let golds = Set(probes.flatMap(\.goldProperties))
    let shared = golds.sorted()
    let all = golds.union(probes.flatMap(\.slotProperties)).sorted()
    return locales.sorted { $0.tag < $1.tag }.map { locale in
        FactNeed(locale: locale, properties: wanted.contains(locale.tag) ? all : shared)
    }
}
