import Dispatch
import Evidence
import Foundation
import Runner
import Vocabulary

/// The command `palimpsest calibrate`.
enum CalibrateCommand {
    static let spec = CommandSpec(
        name: "calibrate",
        summary: "Shows what the instrument makes of simulated respondents whose truth is known.",
        discussion: [
            "Respondents of stated knowledge, leak, verbosity and refusal answer invented questions, "
                + "and those of shipped targets if some are named. Their texts go through matcher and "
                + "estimation like those of a model. Docs/calibration.md explains every column.",
            "The exit code is 1 when a cell is outside of its bounds.",
        ],
        options: [
            .choice("cells", ["quick", "full"], "Which cells to run; quick when left out."),
            .integer(
                "replications",
                10...100_000,
                "Replications a cell; 200 of quick cells and 1,000 of full ones when left out."
            ),
            .text("locale", "tag", "A shipped target whose items are calibrated on as well.")
                .repeated,
            .choice(
                "kind",
                CalibrationKind.allCases.map(\.rawValue),
                "Only cells of this kind; all when left out."
            ).repeated,
            .text("questions", "name", "Only cells on these questions; all when left out.")
                .repeated,
            .path("from", "file", "Shows a calibration kept as JSON and runs nothing."),
            .integer("threads", 1...256, "How many threads work; all cores when left out."),
            SharedOptions.seed, SharedOptions.cldr, SharedOptions.locales, SharedOptions.probes,
            SharedOptions.json, SharedOptions.quiet,
        ],
        examples: [
            .init("palimpsest calibrate", "Runs the quick cells."),
            .init(
                "palimpsest calibrate --cells full --locale am-ET",
                "Runs every cell, also on the items about Ethiopia."
            ),
            .init(
                "palimpsest calibrate --cells full --questions kin --kind size --replications 10000",
                "Looks closely at some cells; their figures are those of a full run."
            ),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        if let path = arguments.optionalText("from") {
            return show(try kept(path), stopped: false, arguments, world)
        }
        let isFull = arguments.optionalText("cells") == "full"
        let words = arguments.texts("locale")
        let all: CalibrationPlan = isFull ? .full(shipped: words) : .quick(shipped: words)
        let questions = arguments.texts("questions")
        let names = Set(all.cells.map(\.questions))
        if let wrong = questions.first(where: { !names.contains($0) }) {
            throw UsageError(
                "no cell is on the questions '\(wrong)', only on \(names.sorted().joined(separator: ", "))"
            )
        }
        let kinds = arguments.texts("kind").compactMap { CalibrationKind(rawValue: $0) }
        let plan = all.only(kinds, on: questions)
        let seed = UInt64(arguments.integer("seed"))
        var populations = synthetic(plan, seed)
        if !words.isEmpty {
            for (name, population) in try shipped(words, arguments, world, seed) {
                populations[name] = population
            }
        }
        let stop = AskStop()
        let isQuiet = arguments.flag("quiet")
        let meter = CellMeter(world, isQuiet: isQuiet)
        let calibration = Calibration(
            plan: plan,
            populations: populations,
            replications: arguments.optionalInteger("replications") ?? (isFull ? 1_000 : 200),
            seed: seed,
            width: arguments.optionalInteger("threads")
                ?? ProcessInfo.processInfo.activeProcessorCount,
            isStopped: { stop.isDraining },
            progress: { meter.show($0, answers: $1) }
        )
        let summary = try await draining(stop, world) {
            // The work keeps its thread busy, so it stays off the pool of tasks.
            try await withCheckedThrowingContinuation { continuation in
                DispatchQueue.global().async {
                    continuation.resume(with: Result { try calibration.run() })
                }
            }
        }
        let stopped = stop.isDraining
        let code = show(summary, stopped: stopped, arguments, world)
        meter.finish()
        if stopped { world.say("stopped: only cells that were done are shown") }
        return code
    }

    private static func show(
        _ summary: CalibrationSummary,
        stopped: Bool,
        _ arguments: ParsedArguments,
        _ world: World
    ) -> Int32 {
        if arguments.flag("json") {
            try? world.print(json: summary)
        } else {
            for line in summary.lines { world.print(line) }
        }
        return stopped || !summary.isWithinBounds ? 1 : 0
    }

    /// Reads a calibration that `--json` printed.
    private static func kept(_ path: String) throws -> CalibrationSummary {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("cannot read \(path)")
        }
        do {
            return try JSONDecoder().decode(CalibrationSummary.self, from: data)
        } catch {
            throw CommandFailure("\(path) is no calibration as 'calibrate --json' prints it")
        }
    }

    private static func synthetic(
        _ plan: CalibrationPlan,
        _ seed: UInt64
    ) -> [String: CalibrationPopulation] {
        let wanted = Set(plan.cells.map(\.population) + plan.curves.map(\.questions))
        var populations: [String: CalibrationPopulation] = [:]
        for design in SyntheticPack.designs where wanted.contains(design.name) {
            let pack = SyntheticPack(design: design, seed: seed)
            let set = pack.items(groups: plan.groups)
            populations[design.name] = CalibrationPopulation(
                name: design.name,
                pack: pack.pack,
                proxy: SyntheticPack.proxy,
                set: set,
                relations: relations(of: set.questions)
            )
        }
        return populations
    }

    /// The items of shipped packs about some targets, each with the first proxy that has golds.
    private static func shipped(
        _ words: [String],
        _ arguments: ParsedArguments,
        _ world: World,
        _ seed: UInt64
    ) throws -> [(String, CalibrationPopulation)] {
        let catalogue = try Catalogue.load(arguments, world)
        let targets = try words.map { try catalogue.locale($0) }
        let set = try makeItems(
            catalogue,
            packs: catalogue.probes,
            targets: targets.map(\.tag),
            seed: seed,
            sources: try openSources(arguments, world, catalogue)
        )
        let relations = relations(of: set.questions)
        return try zip(words, targets).map { word, pack in
            let found = pack.proxies.compactMap { proxy in
                CalibrationPopulation(
                    name: word,
                    pack: pack,
                    proxy: proxy.tag,
                    set: set,
                    relations: relations
                )
            }
            // The proxy with most items, the first of equals: some are ruled out on most questions.
            guard
                let best = found.max(by: { $0.entries.count < $1.entries.count }),
                let chosen = found.first(where: { $0.entries.count == best.entries.count })
            else { throw CommandFailure("no item compares \(pack.place) with a proxy") }
            world.say(
                "\(word): \(chosen.entries.count) items compare it with \(chosen.proxy)"
            )
            return (word, chosen)
        }
    }
}

/// Tells of every cell that is done, and of how fast answers went in the end.
///
/// Unchecked: the state is reached under the lock only.
private final class CellMeter: @unchecked Sendable {
    private let world: World
    private let isQuiet: Bool
    private let lock = NSLock()
    private let start = ContinuousClock.now
    private var answers = 0

    init(_ world: World, isQuiet: Bool) {
        self.world = world
        self.isQuiet = isQuiet
    }

    func show(_ cell: CalibrationCell, answers: Int) {
        lock.withLock {
            self.answers += answers
            guard !isQuiet else { return }
            let mark =
                cell.outside.isEmpty ? "" : ": outside, \(cell.outside.joined(separator: ", "))"
            world.say(
                "\(cell.kind.rawValue) \(cell.questions), n \(cell.n), knowledge "
                    + "\(percent(cell.knowledge)), leak \(percent(cell.leak))\(mark)"
            )
        }
    }

    func finish() {
        lock.withLock {
            guard !isQuiet else { return }
            let seconds = start.duration(to: .now) / .seconds(1)
            let rate = seconds > 0 ? Int(Double(answers) / seconds) : 0
            world.say("\(answers) answers in \(Int(seconds.rounded())) s, \(rate) a second")
        }
    }
}
