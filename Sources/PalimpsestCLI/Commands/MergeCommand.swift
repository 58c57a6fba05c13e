import Foundation
import Ledger

/// The command `palimpsest merge`.
enum MergeCommand {
    static let spec = CommandSpec(
        name: "merge",
        summary: "Joins the ledgers of other machines into this workspace's.",
        discussion: [
            "Made for shards of one run (--shard i/n). Merging the same ledger again adds nothing. "
                + "Where two ledgers hold different answers to the same request, the one that is here "
                + "stays and the other is listed. The ledgers merged are only read."
        ],
        arguments: [
            ArgumentSpec("ledger", "A workspace folder or ledger file.", arity: .some, kind: .path)
        ],
        options: [SharedOptions.workspace, SharedOptions.json],
        examples: [
            .init(
                "palimpsest merge node1 node2 node3 --workspace study",
                "Joins three workspaces into one, which is made if it is missing."
            )
        ]
    )

    private struct Merged: Encodable {
        struct Conflict: Encodable {
            var model: String
            var condition: String
            var item: String
            var sample: Int
            var kept: String
            var offered: String
        }
        struct Difference: Encodable {
            var kind: String
            var name: String
            var what: String
        }
        var ledger: String
        var added: Int
        var replaced: Int
        var unchanged: Int
        var outranked: Int
        var runs: Int
        var items: Int
        var judgements: Int
        var labels: Int
        var judgeReplies: Int
        var conflicts: Int
        var firstConflicts: [Conflict]
        var differences: [Difference]

        init(_ ledger: String, _ report: MergeReport) {
            self.ledger = ledger
            added = report.added
            replaced = report.replaced
            unchanged = report.unchanged
            outranked = report.outranked
            runs = report.runs
            items = report.items
            judgements = report.judgements
            labels = report.labels
            judgeReplies = report.judgeReplies
            conflicts = report.conflictCount
            firstConflicts = report.conflicts.map {
                .init(
                    model: $0.model,
                    condition: $0.condition,
                    item: $0.item,
                    sample: $0.sample,
                    kept: $0.kept,
                    offered: $0.offered
                )
            }
            differences = report.differences.map {
                .init(kind: $0.kind, name: $0.name, what: $0.what)
            }
        }
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        // A name mistyped must not leave an empty workspace behind.
        for source in arguments.arguments("ledger") where !isThere(source) {
            throw CommandFailure(
                "there is no ledger \(quoted(source)); name a workspace folder or a ledger file"
            )
        }
        let fresh = FreshWorkspace(arguments.text("workspace"))
        let ledger = try await newLedger(arguments)
        var merged: [Merged] = []
        for source in arguments.arguments("ledger") {
            let result: Merged
            do {
                result = Merged(source, try await ledger.merge(from: source))
            } catch {
                // Neither must one that cannot be read.
                if merged.isEmpty { fresh.remove() }
                throw error
            }
            merged.append(result)
            guard !arguments.flag("json") else { continue }
            for difference in result.differences.prefix(20) {
                world.say(
                    "warning: \(difference.kind) \(quoted(difference.name)): \(difference.what)"
                )
            }
            let differences = result.differences.count - 20
            if differences > 0 { world.say("and \(differences) more differences") }
            for conflict in result.firstConflicts.prefix(20) {
                world.say(
                    "warning: another answer of \(conflict.model) to '\(conflict.item)', sample "
                        + "\(conflict.sample), is kept already; the one of \(source) is not"
                )
            }
            let conflicts = result.conflicts - min(20, result.firstConflicts.count)
            if conflicts > 0 {
                world.say("and \(conflicts) more answers that differ from those kept")
            }
            world.print(
                "\(source): \(result.added) answers new, \(result.replaced) in place of failures, "
                    + "\(result.unchanged) known, \(result.conflicts) in conflict, \(result.runs) runs"
            )
            if result.labels + result.judgeReplies > 0 {
                world.print(
                    "\(source): \(result.labels) labels of people, \(result.judgeReplies) replies of "
                        + "judges"
                )
            }
        }
        if arguments.flag("json") { try world.print(json: merged) }
        let clean = merged.allSatisfy { $0.conflicts == 0 && $0.differences.isEmpty }
        return clean ? 0 : 1
    }

    private static func isThere(_ source: String) -> Bool {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard unsafe files.fileExists(atPath: source, isDirectory: &isFolder) else { return false }
        return !isFolder.boolValue || files.fileExists(atPath: "\(source)/\(Ledger.fileName)")
    }
}
