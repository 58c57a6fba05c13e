import Evidence
import Exchange
import Foundation
import Ledger
import Reports
import Scoring
import Vocabulary

/// The commands `palimpsest adjudicate export`, `import` and `show`.
enum AdjudicateCommand {
    static let export = CommandSpec(
        name: "export",
        summary: "Draws answers for people to label, and writes a blinded sheet or page.",
        discussion: [
            "The draw is seeded and takes equal parts of each stratum: target, proxy, language of the "
                + "prompt and what the matcher said. The sheet holds question, answer and two sets of "
                + "golds that are called A and B at random; neither verdict nor model. Rows are named "
                + "by ids that say nothing; the workspace keeps what they stand for.",
            "The sheet is CSV in UTF-8, with an apostrophe before texts that a spreadsheet would take "
                + "for a formula; instructions lie beside it. --page writes a page in its place that "
                + "works in a browser without a network and saves the same CSV. Docs/adjudication.md "
                + "says what labels can and cannot show.",
        ],
        options: [
            SharedOptions.locale, SharedOptions.all,
            .text("model", "name", "Only answers of this model; of all when left out.").repeated,
            .integer("size", 1...100_000, default: 200, "How many answers are drawn."),
            .path("out", "file", default: "adjudication.csv", "The sheet."),
            .path("page", "file", "A page for a browser, in place of the sheet."),
            .flag("replace", "Replaces files that are there already."),
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest adjudicate export --locale am-ET --size 200",
                "Writes adjudication.csv and its instructions."
            ),
            .init(
                "palimpsest adjudicate export --locale am-ET --page label.html",
                "Writes a page that a rater opens in a browser."
            ),
        ]
    )
    static let importing = CommandSpec(
        name: "import",
        summary: "Takes in the sheets that a rater filled in: all of them, or nothing.",
        discussion: [
            "Give it once for each rater. Cells without a label are left for later, and importing the "
                + "same sheet again changes nothing. Where a rater says something else than before, the "
                + "earlier label stays and the place is listed, unless --replace is given."
        ],
        arguments: [ArgumentSpec("file", "A sheet.", arity: .some, kind: .path)],
        options: [
            OptionSpec.text("rater", "name", "Who filled it in.").required,
            .flag("replace", "Lets labels take the place of this rater's earlier ones."),
            SharedOptions.workspace, SharedOptions.json,
        ],
        examples: [
            .init(
                "palimpsest adjudicate import adjudication.csv --rater hana",
                "Takes in one rater's sheet."
            )
        ]
    )
    static let show = CommandSpec(
        name: "show",
        summary: "Shows agreement between raters, the matcher's error rates and corrected shares.",
        discussion: [
            "Sensitivity is the share of what people find that the matcher finds; specificity the share "
                + "of what they do not find that it leaves. Both are weighted by the strata of the draw. "
                + "Shares are corrected after Rogan and Gladen; too few labels give a reason and no "
                + "figure. The same stands in 'palimpsest evidence' and on reports."
        ],
        options: [
            SharedOptions.locale,
            .text("model", "name", "Only corrected shares of this model.").repeated,
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [.init("palimpsest adjudicate show", "Shows all targets that have a sample.")]
    )

    static func runExport(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let page = arguments.optionalText("page")
        if page != nil, arguments.isGiven("out") {
            throw UsageError("give --out or --page, not both").of(arguments.command)
        }
        let path = page ?? arguments.text("out")
        let base = path.hasSuffix(".csv") ? String(path.dropLast(4)) : path
        let beside = "\(base)-instructions.md"
        let files = page == nil ? [path, beside] : [path]
        if !arguments.flag("replace"),
            let taken = files.first(where: FileManager.default.fileExists(atPath:))
        {
            throw CommandFailure("\(quoted(taken)) is there already; --replace replaces it")
        }
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let targets = try await EvidenceCommand.targets(arguments, catalogue, ledger)
        try await EvidenceCommand.checkModels(arguments, ledger)
        let drawing = AdjudicationDrawing(
            ledger: ledger,
            relations: try await judgedRelations(ledger),
            seed: UInt64(arguments.integer("seed")),
            size: arguments.integer("size"),
            models: Set(arguments.texts("model"))
        )
        let (sample, rows) = try await drawing.sample(of: targets, world: world)
        // First the ledger: a sheet whose ids nobody knows would be labelled in vain.
        try await ledger.store(sample)
        do {
            if page == nil {
                try RatingSheet.write(rows, to: path)
                try writeExport(ratingInstructions, to: beside)
            } else {
                let text = ratingPage(
                    rows,
                    columns: RatingSheet.columns,
                    name: sample.uid,
                    file: "adjudication-\(sample.uid).csv",
                    toolVersion: toolVersion
                )
                try writeExport(text, to: path)
            }
        } catch {
            throw CommandFailure("\(error)")
        }
        if arguments.flag("json") {
            try world.print(json: Exported(sample, files: files))
            return 0
        }
        for file in files { world.print(file) }
        let word = rows.count == 1 ? "answer" : "answers"
        world.prose(
            "sample \(sample.uid): \(rows.count) \(word) of \(sample.strata.count) strata, seed "
                + "\(sample.seed); labels come back with 'palimpsest adjudicate import'"
        )
        return 0
    }

    private struct Exported: Encodable {
        var sample: String
        var files: [String]
        var rows: Int
        var strata: [StratumCount]

        init(_ sample: AdjudicationSample, files: [String]) {
            self.sample = sample.uid
            self.files = files
            rows = sample.units.count
            strata = sample.strata
        }
    }

    static func runImport(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let rater = arguments.text("rater")
        let isName =
            !rater.allSatisfy(\.isWhitespace) && rater.utf8.count <= 200
            && rater.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isName else {
            throw UsageError("--rater \(quoted(rater)) cannot be a rater's name")
                .of(arguments.command)
        }
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let importing = AdjudicationImporting(
            ledger: ledger,
            rater: rater,
            replacing: arguments.flag("replace"),
            world: world
        )
        let result = try await importing.take(arguments.arguments("file"))
        for conflict in result.conflicts.prefix(arguments.flag("json") ? 0 : 20) {
            world.say(
                "\(conflict.place): warning: \(quoted(rater)) said '\(conflict.kept)' before, which "
                    + "stays, and says '\(conflict.offered)' here; --replace takes the newer one"
            )
        }
        if arguments.flag("json") {
            try world.print(json: result)
        } else {
            world.prose(result.sentence)
        }
        return result.conflicts.isEmpty ? 0 : 1
    }

    private struct Shown: Encodable {
        var targets: [AdjudicatedRates]
        /// The matcher's rates over all these targets, by language.
        var matcher: [MatcherRate]
    }

    static func runShow(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        let catalogue = try Catalogue.load(arguments, world)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        let chosen = try arguments.texts("locale").map { try catalogue.locale($0).tag }
        let sampled = Set(
            try await ledger.adjudicationSamples().flatMap(\.strata).map(\.stratum.target)
        )
        let packs = catalogue.locales.filter {
            sampled.contains($0.tag) && (chosen.isEmpty || chosen.contains($0.tag))
        }
        guard !packs.isEmpty else {
            throw CommandFailure(
                "there is no hand-check sample here; 'palimpsest adjudicate export' draws one"
            )
        }
        let relations = try await judgedRelations(ledger)
        let policy = AdjudicationPolicy(seed: UInt64(arguments.integer("seed")))
        var shown = Shown(targets: [], matcher: [])
        var labelled: [RatedAnswer] = []
        var populations: [AdjudicationStratum: Int] = [:]
        for pack in packs {
            let material = try await gatherLabels(
                try await gather(pack, from: ledger),
                relations: relations,
                ledger: ledger
            )
            labelled += material.labelled
            populations.merge(material.populations) { $1 }
            shown.targets.append(adjudicatedRates(material, policy: policy))
        }
        shown.matcher = matcherRates(labelled, populations: populations, policy: policy)
        if arguments.flag("json") {
            try world.print(json: shown)
            return 0
        }
        for rates in shown.targets {
            for line in rates.lines { world.prose(line) }
            for line in rates.table(models: Set(arguments.texts("model"))) { world.print(line) }
        }
        guard packs.count > 1 else { return 0 }
        for rate in shown.matcher where rate.sensitivity.undefined == nil {
            world.prose(
                "matcher against people, all targets, \(rate.language), \(rate.outcome.rawValue): "
                    + "sensitivity \(rate.sensitivity.share), specificity \(rate.specificity.share)"
            )
        }
        return 0
    }

    /// Judges what is not judged yet and returns how golds relate.
    static func judgedRelations(_ ledger: Ledger) async throws -> [String: GoldRelations] {
        _ = try await judgeLedger(ledger)
        return Dictionary(
            uniqueKeysWithValues: try await ledger.relations(scorer: Scorer.version).map {
                ($0.question, $0)
            }
        )
    }
}
