import Diagnostics
import Exchange
import Ledger
import Vocabulary

/// What importing sheets did.
struct AdjudicationImported: Encodable {
    struct Conflict: Encodable {
        var unit: String
        var kept: String
        var offered: String
        var place: String
    }
    var rater: String
    var files: Int
    var added = 0
    var unchanged = 0
    var replaced = 0
    var unlabelled = 0
    var conflicts: [Conflict] = []

    var sentence: String {
        var parts = ["\(added) labels new", "\(unchanged) known", "\(unlabelled) rows without one"]
        if replaced > 0 { parts.append("\(replaced) replaced") }
        if !conflicts.isEmpty { parts.append("\(conflicts.count) in conflict") }
        return "\(rater): " + parts.joined(separator: ", ")
    }
}

/// Takes the sheets of one rater into the ledger: all of them or, if anything is wrong, nothing.
struct AdjudicationImporting {
    let ledger: Ledger
    let rater: String
    let replacing: Bool
    let world: World

    func take(_ files: [String]) async throws -> AdjudicationImported {
        var faults: [Diagnostic] = []
        var rows: [RatedRow] = []
        for file in files {
            do {
                let sheet = try RatingSheet.read(file)
                rows += sheet.rows
                faults += sheet.faults
            } catch {
                faults += error.diagnostics
            }
        }
        let units = Dictionary(
            try await ledger.adjudicationSamples().flatMap(\.units).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var given: [String: RatedRow] = [:]
        var labels: [RaterLabel] = []
        for row in rows {
            guard let unit = units[row.id] else {
                faults.append(unknown(row, units))
                continue
            }
            guard let label = row.label else { continue }
            if let before = given[row.id] {
                guard before.label != label || before.note != row.note else { continue }
                faults.append(
                    Diagnostic(
                        .error,
                        "two-labels",
                        at: row.location,
                        "'\(row.id)' has another label or note at \(before.location)",
                        fix: "keep one of the two"
                    )
                )
                continue
            }
            given[row.id] = row
            labels.append(
                RaterLabel(
                    unit: row.id,
                    rater: rater,
                    label: label.label(targetIsA: unit.targetIsA),
                    note: row.note
                )
            )
        }
        guard faults.isEmpty else { throw DiagnosticsError(inOrder(faults, of: files)) }
        let report = try await ledger.record(labels, replacing: replacing, at: world.now())
        return imported(report, given, units, files: files.count, rows: rows)
    }

    private func imported(
        _ report: LabelReport,
        _ given: [String: RatedRow],
        _ units: [String: AdjudicationUnit],
        files: Int,
        rows: [RatedRow]
    ) -> AdjudicationImported {
        var result = AdjudicationImported(rater: rater, files: files)
        result.added = report.added
        result.unchanged = report.unchanged
        result.replaced = report.replaced
        result.unlabelled = rows.count { $0.label == nil }
        // In the words of the sheet: whoever mends it must not learn which side is the target.
        result.conflicts = report.conflicts.map { conflict in
            let isA = units[conflict.unit]?.targetIsA ?? true
            return .init(
                unit: conflict.unit,
                kept: conflict.kept.blinded(targetIsA: isA).rawValue,
                offered: conflict.offered.blinded(targetIsA: isA).rawValue,
                place: given[conflict.unit].map { "\($0.location)" } ?? ""
            )
        }
        return result
    }

    /// Faults as they stand in the files, in the order in which those were named.
    private func inOrder(_ faults: [Diagnostic], of files: [String]) -> [Diagnostic] {
        func place(_ fault: Diagnostic) -> (Int, Int, Int) {
            let file = files.firstIndex(of: fault.location.file) ?? files.count
            return (file, fault.location.line ?? 0, fault.location.column ?? 0)
        }
        return faults.sorted { place($0) < place($1) }
    }

    private func unknown(_ row: RatedRow, _ units: [String: AdjudicationUnit]) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-id",
            at: row.idLocation,
            "no hand-check sample holds \(quoted(row.id))",
            fix: units.isEmpty
                ? "this workspace has no hand-check sample; name the one the sheet was exported from"
                : "copy the id from the sheet that was exported from this workspace"
        )
    }
}
