import Probing
import References
import Scoring
import Vocabulary

/// Makes the items of probe packs for some targets, with every admission rule applied.
func makeItems(
    _ catalogue: Catalogue,
    packs: [ProbePack],
    targets: [LocaleTag],
    seed: UInt64,
    sources: SourceLibrary
) throws -> ItemSet {
    let set = try generate(
        packs: packs,
        locales: catalogue.locales,
        targets: targets,
        seed: seed
    ) { pack, property in
        try sources.fact(property, for: pack)
    }
    var scorer = Scorer()
    var relations: [String: GoldRelations] = [:]
    for question in set.questions {
        relations[question.id] = scorer.relations(of: scorer.prepare(question))
    }
    return admitting(set, relations: relations)
}
