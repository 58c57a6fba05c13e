import Evidence
import Vocabulary

/// The parts of what the command `evidence` prints.
enum EvidenceSection: String, CaseIterable {
    case rows
    case directions
    case baselines
    case masked
    case slices
    case facets
    case comparisons
    case positions
    case family
    case matrix

    /// Those that tables show when no section is asked for; facets and matrices are long.
    static let usual: [EvidenceSection] = [
        .rows, .directions, .baselines, .masked, .slices, .comparisons, .positions, .family,
    ]
}

/// All that is estimated about some locales, for printing.
struct EvidenceSections: Encodable {
    var rows: [EvidenceLine] = []
    var directions: [DirectionRow] = []
    var baselines: [BaselineRow] = []
    var masked: [MaskedRow] = []
    var slices: [SliceRow] = []
    var facets: [FacetRow] = []
    var comparisons: [ModelComparison] = []
    var positions: [PositionRow] = []
    var family = AcrossLocales(rows: [], family: "")
    var matrix: [FlatteningMatrix] = []

    init(_ found: [LocaleEvidence], across: AcrossLocales, matrix: [FlatteningMatrix]) {
        directions = found.flatMap(\.directions)
        baselines = found.flatMap(\.baselines)
        masked = found.flatMap(\.masked)
        slices = found.flatMap(\.slices)
        facets = found.flatMap(\.facets)
        comparisons = found.flatMap(\.comparisons)
        positions = found.flatMap(\.positions)
        family = across
        self.matrix = matrix
    }

    /// Leaves out of the evidence about a locale what none of some sections shows.
    ///
    /// Rows stay, since the family of all locales hangs on them; notes stand below tables only.
    static func strip(_ found: inout LocaleEvidence, for sections: [EvidenceSection], notes: Bool) {
        found.cultures = []
        if !notes { found.leftOut = [] }
        if !sections.contains(.directions) { found.directions = [] }
        if !sections.contains(.baselines) { found.baselines = [] }
        if !sections.contains(.masked) { found.masked = [] }
        if !sections.contains(.slices) { found.slices = [] }
        if !sections.contains(.facets) { found.facets = [] }
        if !sections.contains(.comparisons) { found.comparisons = [] }
        if !sections.contains(.positions) { found.positions = [] }
    }

    /// Prints one section as JSON.
    func print(_ section: EvidenceSection, _ world: World) throws {
        switch section {
        case .rows: try world.print(json: rows)
        case .directions: try world.print(json: directions, underscored: true)
        case .baselines: try world.print(json: baselines, underscored: true)
        case .masked: try world.print(json: masked, underscored: true)
        case .slices: try world.print(json: slices, underscored: true)
        case .facets: try world.print(json: facets, underscored: true)
        case .comparisons: try world.print(json: comparisons, underscored: true)
        case .positions: try world.print(json: positions, underscored: true)
        case .family: try world.print(json: family, underscored: true)
        case .matrix: try world.print(json: matrix, underscored: true)
        }
    }

    /// Shows one section as tables; nothing for an empty one.
    func show(_ section: EvidenceSection, _ world: World) {
        switch section {
        case .rows: break
        case .directions: showDirections(world)
        case .baselines: showBaselines(world)
        case .masked: showMasked(world)
        case .slices: showSlices(world)
        case .facets: showFacets(world)
        case .comparisons: showComparisons(world)
        case .positions: showPositions(world)
        case .family: showFamily(world)
        case .matrix: matrix.forEach { showMatrix($0, world) }
        }
    }
}

/// The most lines of a section; JSON and `export` have all of them.
private let mostLines = 60

/// Prints a table under its heading, cut to a bound that is told.
private func showTable(
    _ heading: String,
    _ header: [String],
    _ numeric: Set<Int>,
    _ rows: [[String]],
    _ section: EvidenceSection,
    _ world: World
) {
    guard !rows.isEmpty else { return }
    world.prose(heading)
    var table = Columns(header, numeric: numeric)
    for row in rows.prefix(mostLines) { table.add(row) }
    for line in table.lines { world.print("  " + line) }
    if rows.count > mostLines {
        world.print(
            "  and \(rows.count - mostLines) more: --section \(section.rawValue) --json shows all"
        )
    }
    world.print("")
}

/// An interval in per cent, or why there is none.
private func range(_ estimate: Estimate?) -> String {
    guard let estimate else { return "-" }
    guard estimate.low != nil else { return estimate.reason ?? "-" }
    return percentRange(estimate.low, estimate.high)
}

/// A p-value with three decimals, never rounded to zero.
private func chance(_ p: Double?) -> String {
    guard let p else { return "-" }
    if p < 0.001 { return "<.001" }
    let thousandths = Int((p * 1000).rounded())
    return thousandths >= 1000 ? "1.00" : "." + String("00\(thousandths)".suffix(3))
}

/// A number with two decimals.
private func hundredths(_ value: Double?) -> String {
    guard let value else { return "-" }
    let rounded = Int((value.magnitude * 100).rounded())
    let sign = value < 0 && rounded > 0 ? "-" : ""
    return "\(sign)\(rounded / 100).\(String("0\(rounded % 100)".suffix(2)))"
}

/// Locale, model and condition, with what the model is.
private func about(
    _ target: LocaleTag,
    _ model: String,
    _ origin: AnswerOrigin,
    _ condition: String
) -> [String] {
    [target.rawValue, origin == .simulated ? "\(model) [simulated]" : model, condition]
}

extension EvidenceSections {
    private func showDirections(_ world: World) {
        showTable(
            "Direction: questions whose golds for target and proxy share nothing. Same answers, right "
                + "for one side only, against differing ones; p by Fisher's exact test.",
            [
                "target", "model", "condition", "proxy", "n", "same", "95 %", "same: target",
                "proxy", "differing: target", "proxy", "p",
            ],
            Set(4...11),
            directions.map { row in
                about(row.target, row.model, row.origin, row.condition) + [
                    row.proxy.rawValue, "\(row.n)", percent(row.same.value), range(row.same),
                    "\(row.sameTargetOnly)", "\(row.sameProxyOnly)",
                    "\(row.differentTargetOnly)", "\(row.differentProxyOnly)", chance(row.p),
                ]
            },
            .directions,
            world
        )
    }

    private func showBaselines(_ world: World) {
        showTable(
            "In-model baselines: leaks where the model knows the proxy (known), answers that are its "
                + "unmarked ones and wrong for the target (pull), whom unmarked answers are right for "
                + "(default).",
            ["target", "model", "condition", "what", "proxy", "n", "share", "plac", "exc", "95 %"],
            Set(5...9),
            baselines.map { row in
                let word =
                    switch row.kind {
                    case .conditionalLeak: "known"
                    case .defaultPull: "pull"
                    case .defaultAttribution: "default"
                    }
                return about(row.target, row.model, row.origin, row.condition) + [
                    word, row.proxy?.rawValue ?? "any", "\(row.share.n)",
                    percent(row.share.value), percent(row.placebo), percent(row.excess?.value),
                    range(row.excess ?? row.share),
                ]
            },
            .baselines,
            world
        )
    }

    private func showMasked(_ world: World) {
        showTable(
            "What right answers hide; each by itself, never summed. Names of the proxy (markers) are "
                + "per 100 marked entities.",
            [
                "target", "model", "condition", "what", "under", "proxy", "n", "share", "plac",
                "exc", "95 %",
            ],
            Set(6...10),
            masked.map { row in
                let word =
                    switch row.kind {
                    case .proxyMass: "mass"
                    case .flip: "flip"
                    case .recallGap: "recall gap"
                    case .markers: "markers"
                    }
                // Shares are shown in per cent, and markers are per hundred already.
                let scale = row.kind == .markers ? 0.01 : 1
                var excess = row.excess
                excess?.low = row.excess?.low.map { $0 * scale }
                excess?.high = row.excess?.high.map { $0 * scale }
                return about(row.target, row.model, row.origin, row.condition) + [
                    word, row.otherCondition ?? "-", row.proxy.rawValue, "\(row.share.n)",
                    percent(row.share.value * scale), percent(row.placebo.map { $0 * scale }),
                    percent(row.excess.map { $0.value * scale }), range(excess),
                ]
            },
            .masked,
            world
        )
    }

    private func showSlices(_ world: World) {
        showTable(
            "Parts of the questions, subset all; they enter no family of tests.",
            [
                "target", "model", "condition", "part", "proxy", "n", "corr", "floor", "leak",
                "plac", "exc", "95 %",
            ],
            Set(5...11),
            slices.map { row in
                about(row.target, row.model, row.origin, row.condition) + [
                    row.slice.name, row.proxy.rawValue, "\(row.n)", percent(row.shares.correct),
                    percent(row.floor), percent(row.shares.leak), percent(row.placebo),
                    percent(row.excess?.value), range(row.excess),
                ]
            },
            .slices,
            world
        )
    }

    private func showFacets(_ world: World) {
        showTable(
            "Facets, subset all. Pooled: empirical Bayes, each facet drawn towards the common mean of "
                + "its proxy by what is left of its own weight.",
            [
                "target", "model", "condition", "facet", "proxy", "n", "exc", "95 %", "pooled",
                "95 %", "weight",
            ],
            Set(5...10),
            facets.map { row in
                about(row.target, row.model, row.origin ?? .recorded, row.condition) + [
                    row.facet, row.proxy.rawValue, "\(row.n)", percent(row.excess),
                    percentRange(row.low, row.high),
                    percent(row.partialPooling?.excess.value), range(row.partialPooling?.excess),
                    hundredths(row.partialPooling?.weight),
                ]
            },
            .facets,
            world
        )
    }

    private func showComparisons(_ world: World) {
        showTable(
            "Models on the questions that both answered: first minus second; flips are modal answers "
                + "right for one only, p by McNemar's exact test.",
            [
                "target", "first", "second", "condition", "proxy", "n", "corr", "95 %", "leak",
                "95 %", "exc", "95 %", "flips", "p",
            ],
            Set(5...13),
            comparisons.map { row in
                [
                    row.target.rawValue, row.first, row.second, row.condition,
                    row.proxy.rawValue, "\(row.n)", percent(row.correct.value),
                    range(row.correct), percent(row.leak.value), range(row.leak),
                    percent(row.excess?.value), range(row.excess),
                    "\(row.correctFlips.firstOnly):\(row.correctFlips.secondOnly)",
                    chance(row.correctFlips.p),
                ]
            },
            .comparisons,
            world
        )
    }

    private func showPositions(_ world: World) {
        showTable(
            "Where in the list chosen options stood, against equal chances.",
            ["target", "model", "condition", "options", "n", "by place", "p", "test"],
            [3, 4, 6],
            positions.map { row in
                about(row.target, row.model, row.origin, row.condition) + [
                    "\(row.options)", "\(row.n)",
                    row.counts.map { percent(Double($0) / Double(row.n)) }.joined(separator: " "),
                    chance(row.p), row.test == .exact ? "exact" : "chi-square",
                ]
            },
            .positions,
            world
        )
    }

    private func showFamily(_ world: World) {
        showTable(
            "Headline tests: \(family.family). Holm is inside each report.",
            ["target", "model", "condition", "proxy", "exc", "p", "Holm", "discovery"],
            Set(4...7),
            family.rows.map { row in
                about(row.target, row.model, row.origin, row.condition) + [
                    row.proxy.rawValue, percent(row.excess), chance(row.p), chance(row.pHolm),
                    chance(row.pDiscovery),
                ]
            },
            .family,
            world
        )
    }

    private func showMatrix(_ matrix: FlatteningMatrix, _ world: World) {
        let simulated = matrix.origin == .simulated ? " [simulated]" : ""
        let form = matrix.form == .free ? "free answers" : "choices"
        world.prose(
            "Flattening matrix of \(matrix.model)\(simulated), \(matrix.condition), \(matrix.suite), "
                + "\(form): \(matrix.n) wrong answers that hit one other culture. Rows are targets, "
                + "columns targets and cultures that were hit; observed count and standardised Pearson "
                + "residual."
        )
        // Of sixty cultures most are never hit alone; JSON and the export have all columns.
        let shown = matrix.cultures.indices.filter { column in
            matrix.targets.contains(matrix.cultures[column])
                || matrix.cells.contains { ($0[column]?.observed ?? 0) > 0 }
        }
        var table = Columns(
            ["target", "wrong"] + shown.map { matrix.cultures[$0].rawValue },
            numeric: Set(1...(shown.count + 1))
        )
        for (row, target) in matrix.targets.enumerated() {
            var line = [target.rawValue, "\(matrix.wrong[row])"]
            for column in shown {
                guard let cell = matrix.cells[row][column] else {
                    line.append("-")
                    continue
                }
                line.append("\(cell.observed) (\(hundredths(cell.residual)))")
            }
            table.add(line)
        }
        for line in table.lines { world.print("  " + line) }
        let told = matrix.asymmetries.sorted {
            ($0.p, $0.target, $0.proxy) < ($1.p, $1.target, $1.proxy)
        }
        showTable(
            "Asymmetry: residual there minus back, with the middle 95 % of dealt tables; p is of each "
                + "pair alone.",
            ["target", "proxy", "value", "dealt", "p"],
            [2, 3, 4],
            told.map { pair in
                [
                    pair.target.rawValue, pair.proxy.rawValue, hundredths(pair.value),
                    "\(hundredths(pair.nullLow))..\(hundredths(pair.nullHigh))", chance(pair.p),
                ]
            },
            .matrix,
            world
        )
    }
}
