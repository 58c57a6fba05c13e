import Evidence
import Foundation
import Ledger
import Vocabulary

/// The command `palimpsest lenses`.
enum LensesCommand {
    static let spec = CommandSpec(
        name: "lenses",
        summary:
            "Looks at answers in ways beside the headline: repetition, diversity, reliability.",
        discussion: [
            "Without a lens, all are listed with what they need. A lens that lacks something says what "
                + "it is and which command brings it. Docs/lenses has a page on each: the formula, its "
                + "source and what it cannot show.",
            "Rows describe what models write. None of them enters the findings of a report.",
        ],
        arguments: [
            ArgumentSpec(
                "lens",
                "The lens, or 'all'.",
                arity: .optional,
                kind: .choice(Lens.all.map(\.id) + ["all"])
            )
        ],
        options: [
            .text("locale", "tag", "Only answers about this locale; all when left out.").repeated,
            .text("model", "name", "Only answers of this model; all when left out.").repeated,
            .text(
                "baseline",
                "name",
                "The model whose formats others are compared with; all others when left out."
            ),
            .integer(
                "budget",
                1...1_000,
                default: 5,
                "In how many draws distinct answers are counted."
            ),
            .flag("omega", "Adds McDonald's omega to 'reliability', beside its null; slow."),
            .text(
                "words",
                "language:file",
                "Counts of words, one word, tab and count a line, as in am:words.tsv; for phrasings of "
                    + "which the pack states no frequency."
            ).repeated,
        ] + LensVectors.options + [
            SharedOptions.seed, SharedOptions.workspace, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [
            .init("palimpsest lenses", "Lists the lenses and what each needs."),
            .init(
                "palimpsest lenses reliability --locale am-ET",
                "Looks at answers about Ethiopia."
            ),
            .init("palimpsest lenses all --json", "Looks through every lens."),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        guard let word = arguments.optionalArgument("lens") else {
            try list(arguments, world)
            return 0
        }
        let lenses = Lens.all.filter { word == "all" || $0.id == word }
        let embedding = try LensVectors(arguments, world)
        let lists = try wordLists(arguments)
        let ledger = try await Ledger.open(workspace: arguments.text("workspace"), creating: false)
        try await EvidenceCommand.checkModels(arguments, ledger)
        var filter = AnswerFilter()
        let models = arguments.texts("model")
        if !models.isEmpty { filter.models = models }
        let words = arguments.texts("locale")
        if !words.isEmpty {
            let catalogue = try Catalogue.load(arguments, world)
            filter.locales = try words.map { try catalogue.locale($0).tag }
            filter.includesUnplaced = true
        }
        _ = try await judgeLedger(ledger)
        let gathering = LensGathering(
            ledger: ledger,
            filter: filter,
            wordLists: lists,
            wantsChances: lenses.contains { $0.needs.contains(.logprobs) }
        )
        let answers = try await gathering.answers()
        var material = LensMaterial(answers: answers)
        material.baseline = arguments.optionalText("baseline")
        let probes = try? Catalogue.read(arguments, world).0.probes(named: [])
        try await describeAsking(&material, arguments, probes: probes ?? [], ledger, world)
        if let embedding { material.vectors = try await embedding.vectors(of: answers) }
        let policy = LensPolicy(
            seed: UInt64(arguments.integer("seed")),
            budget: arguments.integer("budget"),
            includesOmega: arguments.flag("omega")
        )
        let views = look(through: lenses, at: material, policy)
        if arguments.flag("json") {
            try world.print(json: views)
        } else {
            for view in views { view.show(world) }
        }
        return 0
    }

    /// Looks target by target, except through lenses that compare targets.
    ///
    /// Questions about no locale stand by themselves. They, and questions about a culture that is only
    /// another one's proxy, are left out where a lens lacks something for them and there are others.
    static func look(
        through lenses: [Lens],
        at material: LensMaterial,
        _ policy: LensPolicy
    ) -> [LensView] {
        let parts = Dictionary(grouping: material.answers, by: \.target)
            .sorted { ($0.key?.rawValue ?? "") < ($1.key?.rawValue ?? "") }
        // Commands ask about targets, which brings nothing for the others.
        let studied = Set(targets(of: material.answers))
        return lenses.flatMap { lens -> [LensView] in
            if lens.spansTargets || parts.isEmpty {
                return [
                    LensView(
                        lens: lens,
                        target: nil,
                        result: lens.rows(of: material, policy: policy)
                    )
                ]
            }
            return parts.compactMap { target, answers -> LensView? in
                var part = material
                part.answers = answers
                if let target { part.asking.locales = [target] }
                part.asking.keep(to: answers)
                let result = lens.rows(of: part, policy: policy)
                let isStudied = target.map(studied.contains) ?? false
                if !isStudied, !studied.isEmpty, case .notEnough = result { return nil }
                return LensView(
                    lens: lens,
                    target: target,
                    isUnplaced: target == nil,
                    result: result
                )
            }
        }
    }

    /// Says how missing answers would be asked for: of a model that is there, as it was asked.
    static func describeAsking(
        _ material: inout LensMaterial,
        _ arguments: ParsedArguments,
        probes: [ProbePack],
        _ ledger: Ledger,
        _ world: World
    ) async throws {
        let workspace = arguments.text("workspace")
        var asking = LensAsking(program: world.program)
        asking.imported = Set(
            try await ledger.packs().filter { $0.kind == "imported" }.map(\.name)
        )
        asking.offered = Dictionary(
            probes.map { ($0.name, Set($0.probes.flatMap(\.framings))) },
            uniquingKeysWith: { $0.union($1) }
        )
        asking.keep(to: material.answers)
        if workspace != "." { asking.workspace = workspace }
        let targets = targets(of: material.answers)
        if !targets.isEmpty { asking.locales = targets }
        let present = Set(material.answers.map(\.model))
        let records = try await ledger.models().filter { present.contains($0.name) }
        let listed = Set(ModelChoice.namesInFile(of: workspace))
        let order: [AnswerOrigin] = [.live, .simulated, .recorded]
        for origin in order {
            guard let record = records.first(where: { $0.origin == origin }) else { continue }
            asking.ask(record, listed: listed)
            break
        }
        material.asking = asking
    }

    /// The targets of a study: whoever is asked about beyond being a proxy, or else all.
    private static func targets(of answers: [LensAnswer]) -> [LocaleTag] {
        let studied = Set(answers.filter { $0.framing != .proxy }.compactMap(\.target))
        return (studied.isEmpty ? Set(answers.compactMap(\.target)) : studied).sorted()
    }

    private static func wordLists(_ arguments: ParsedArguments) throws -> [String: WordList] {
        var lists: [String: WordList] = [:]
        for word in arguments.texts("words") {
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw UsageError("--words needs a language and a file, as in am:words.tsv")
                    .of(arguments.command)
            }
            guard !WordList.unsegmented.contains(parts[0]) else {
                throw UsageError(
                    "--words: \(quoted(parts[0])) is written without blanks between words"
                ).of(arguments.command)
            }
            lists[parts[0]] = try WordList(path: parts[1])
        }
        return lists
    }

    private static func list(_ arguments: ParsedArguments, _ world: World) throws {
        if arguments.flag("json") {
            try world.print(json: Lens.all.map(LensSummary.init))
            return
        }
        for lens in Lens.all {
            world.print("\(lens.id): \(lens.name)")
            world.print(wrapped(lens.question, indent: 2))
            let needs = lens.needs.map(\.words).joined(separator: "; ")
            world.print(wrapped("needs \(needs)", indent: 2))
        }
    }
}

/// A lens as `--json` lists it.
private struct LensSummary: Encodable {
    var id: String
    var name: String
    var question: String
    var needs: [String]
    var source: String
    var limit: String
    var measures: [LensMeasure]

    init(_ lens: Lens) {
        id = lens.id
        name = lens.name
        question = lens.question
        needs = lens.needs.map(\.words)
        source = lens.source
        limit = lens.limit
        measures = lens.measures
    }
}
