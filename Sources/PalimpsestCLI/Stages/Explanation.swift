import Probing
import References
import Vocabulary

/// What every source says of a property, what the pack makes of it, and what holds.
struct Explanation {
    let pack: LocalePack
    let resolution: Resolution
    let gold: GoldSet?
    /// Why no source says anything, or none.
    let silences: [String]

    /// The same for programs.
    struct Record: Encodable {
        var locale: LocaleTag
        var property: String
        var opinions: [SourceOpinion]
        var winner: String?
        var why: [String]
        var remark: ReferenceRemark?
        var gold: GoldSet?
    }

    var record: Record {
        Record(
            locale: pack.tag,
            property: resolution.property,
            opinions: resolution.opinions,
            winner: resolution.winner,
            why: reasons,
            remark: pack.remark(on: resolution.property),
            gold: gold
        )
    }

    private var reasons: [String] {
        resolution.reason.split(separator: "\n").map(String.init) + silences + remarkReason
    }

    private var remarkReason: [String] {
        guard let remark = pack.remark(on: resolution.property) else { return [] }
        let signed = remark.reviewer.map { "reviewed by \($0)" } ?? "unreviewed"
        let effect = remark.effect == .override ? "replaces it" : "disputes it"
        return ["the locale pack \(effect) (\(signed)): \(remark.reason); see \(remark.source)"]
    }

    /// Tells it to people.
    func tell(_ world: World) {
        world.print("\(resolution.property) of \(pack.place) (\(pack.tag))")
        if let gold {
            world.prose("holds: \(gold.shown) (\(gold.status.rawValue))", indent: 2)
            for cluster in gold.clusters where cluster.aliases.count > 1 {
                let others = cluster.aliases.map(\.text).filter { $0 != cluster.label }
                world.prose(
                    "\(cluster.label) is also: \(others.joined(separator: ", "))",
                    indent: 4
                )
            }
        } else {
            world.print("  no value")
        }
        for opinion in resolution.opinions {
            world.print("")
            world.prose(
                "\(opinion.source): \(opinion.gold.shown) (\(opinion.gold.status.rawValue))",
                indent: 2
            )
            for step in opinion.steps { world.prose(step, indent: 4) }
            for citation in opinion.gold.citations { world.prose("\(citation)", indent: 4) }
        }
        world.print("")
        world.print("  why:")
        for reason in reasons { world.prose(reason, indent: 4) }
    }
}
