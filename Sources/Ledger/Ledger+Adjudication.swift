internal import SQLiteKit
public import Vocabulary

/// A label that was offered for a unit to which the same rater gave another one before.
public struct LabelConflict: Sendable, Hashable {
    /// The unit.
    public var unit: String
    /// The rater.
    public var rater: String
    /// The label that stays.
    public var kept: AdjudicationLabel
    /// The label that was offered.
    public var offered: AdjudicationLabel
}

/// What taking in labels did to the ledger.
public struct LabelReport: Sendable, Hashable {
    /// Labels that were not there.
    public var added = 0
    /// Labels that were there already, just the same.
    public var unchanged = 0
    /// Labels, or notes of theirs, that took the place of earlier ones.
    public var replaced = 0
    /// Labels that differ from the rater's earlier one, which stays.
    public var conflicts: [LabelConflict] = []
}

extension Ledger {
    /// Keeps a hand-check sample; the same sample again changes nothing.
    /// - Returns: whether it was not there before.
    @discardableResult
    public func store(_ sample: AdjudicationSample) throws(LedgerError) -> Bool {
        try write { connection in
            let isNew = try connection.run(
                """
                INSERT INTO adjudication_samples
                    (uid, created_at, seed, scorer, tool_version, strata)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING
                """,
                [
                    .text(sample.uid), .text(sample.createdAt), .text("\(sample.seed)"),
                    .text(sample.scorer), .text(sample.toolVersion),
                    .text(try encodeBody(sample.strata)),
                ]
            )
            guard isNew > 0 else { return false }
            for (position, unit) in sample.units.enumerated() {
                try connection.run(
                    """
                    INSERT INTO adjudication_units (id, sample_uid, position, model, condition,
                        item_id, sample, target, proxy, language, verdict, target_is_a,
                        shown_digest)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .text(unit.id), .text(sample.uid), SQLValue(position),
                        .text(unit.place.model), .text(unit.place.condition),
                        .text(unit.place.item), SQLValue(unit.place.sample),
                        .text(unit.stratum.target.rawValue), .text(unit.stratum.proxy.rawValue),
                        .text(unit.stratum.language), .text(unit.stratum.verdict.rawValue),
                        SQLValue(unit.targetIsA), .text(unit.shown),
                    ]
                )
            }
            return true
        }
    }

    /// All hand-check samples with their units in the order of their sheets, oldest first.
    public func adjudicationSamples() throws(LedgerError) -> [AdjudicationSample] {
        try perform { connection in
            var units: [String: [AdjudicationUnit]] = [:]
            for row in try connection.rows(
                """
                SELECT sample_uid, id, model, condition, item_id, sample, target, proxy, language,
                    verdict, target_is_a, shown_digest
                FROM adjudication_units ORDER BY sample_uid, position
                """
            ) {
                guard let verdict = Verdict(rawValue: try row.text(9)) else {
                    throw LedgerError.unreadable("the verdict of unit '\(try row.text(1))'")
                }
                units[try row.text(0), default: []].append(
                    AdjudicationUnit(
                        id: try row.text(1),
                        place: AnswerPlace(
                            model: try row.text(2),
                            condition: try row.text(3),
                            item: try row.text(4),
                            sample: try row.integer(5)
                        ),
                        stratum: AdjudicationStratum(
                            target: LocaleTag(try row.text(6)),
                            proxy: LocaleTag(try row.text(7)),
                            language: try row.text(8),
                            verdict: verdict
                        ),
                        targetIsA: try row.flag(10),
                        shown: try row.text(11)
                    )
                )
            }
            return try connection.rows(
                """
                SELECT uid, created_at, seed, scorer, tool_version, strata
                FROM adjudication_samples ORDER BY created_at, uid
                """
            ).map { row in
                let uid = try row.text(0)
                let owner = "the hand-check sample '\(uid)'"
                guard let seed = UInt64(try row.text(2)) else {
                    throw LedgerError.unreadable(owner)
                }
                return AdjudicationSample(
                    uid: uid,
                    createdAt: try row.text(1),
                    seed: seed,
                    scorer: try row.text(3),
                    toolVersion: try row.text(4),
                    strata: try decodeBody([StratumCount].self, row.text(5), of: owner),
                    units: units[uid] ?? []
                )
            }
        }
    }

    /// All labels, sorted by unit and rater.
    public func adjudicationLabels() throws(LedgerError) -> [RaterLabel] {
        try perform { connection in
            try connection.rows(
                "SELECT unit_id, rater, label, note FROM adjudication_labels ORDER BY 1, 2"
            ).map { row in
                guard let label = AdjudicationLabel(rawValue: try row.text(2)) else {
                    throw LedgerError.unreadable("the label of unit '\(try row.text(0))'")
                }
                return RaterLabel(
                    unit: try row.text(0),
                    rater: try row.text(1),
                    label: label,
                    note: try row.text(3)
                )
            }
        }
    }

    /// Takes in labels, all of them or none; the same labels again change nothing.
    ///
    /// A label that differs from the rater's earlier one is not kept but reported, unless it may
    /// take its place. A note alone may always change.
    /// - Throws: `unknown` when a unit is not in any sample; nothing is kept then.
    public func record(
        _ labels: [RaterLabel],
        replacing: Bool = false,
        at time: String
    ) throws(LedgerError) -> LabelReport {
        try write { connection in
            var report = LabelReport()
            for label in labels {
                let unit = SQLValue.text(label.unit)
                guard
                    try !connection.rows(
                        "SELECT 1 FROM adjudication_units WHERE id = ?",
                        [unit]
                    ).isEmpty
                else {
                    throw LedgerError(.unknown, "no hand-check sample holds '\(label.unit)'")
                }
                let kept = try connection.rows(
                    "SELECT label, note FROM adjudication_labels WHERE unit_id = ? AND rater = ?",
                    [unit, .text(label.rater)]
                ).first
                let word = try kept?.text(0)
                if let word, word == label.label.rawValue, try kept?.text(1) == label.note {
                    report.unchanged += 1
                    continue
                }
                if let word, word != label.label.rawValue, !replacing {
                    report.conflicts.append(
                        LabelConflict(
                            unit: label.unit,
                            rater: label.rater,
                            kept: AdjudicationLabel(rawValue: word) ?? .unsure,
                            offered: label.label
                        )
                    )
                    continue
                }
                try connection.run(
                    """
                    INSERT INTO adjudication_labels (unit_id, rater, label, note, imported_at)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT (unit_id, rater) DO UPDATE SET
                        label = excluded.label, note = excluded.note,
                        imported_at = excluded.imported_at
                    """,
                    [
                        unit, .text(label.rater), .text(label.label.rawValue), .text(label.note),
                        .text(time),
                    ]
                )
                if kept == nil { report.added += 1 } else { report.replaced += 1 }
            }
            return report
        }
    }
}
