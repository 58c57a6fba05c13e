import Evidence
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import PalimpsestCLI

/// A small calibration: seeded, so that its bounds hold in every run or in none.
@Suite struct CalibrationTests {
    private func populations(
        _ names: [String],
        groups: Int
    ) -> [String: CalibrationPopulation] {
        var found: [String: CalibrationPopulation] = [:]
        for design in SyntheticPack.designs where names.contains(design.name) {
            let pack = SyntheticPack(design: design, seed: 5)
            let set = pack.items(groups: groups)
            found[design.name] = CalibrationPopulation(
                name: design.name,
                pack: pack.pack,
                proxy: SyntheticPack.proxy,
                set: set,
                relations: relations(of: set.questions)
            )
        }
        return found
    }

    private func calibration(
        _ cells: [PlannedCell],
        _ names: [String],
        replications: Int,
        width: Int = 2,
        seed: UInt64 = 5,
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) -> Calibration {
        Calibration(
            plan: CalibrationPlan(cells: cells, curves: [], groups: 3),
            populations: populations(names, groups: 3),
            replications: replications,
            seed: seed,
            width: width,
            isStopped: isStopped,
            progress: { _, _ in }
        )
    }

    @Test(arguments: SyntheticPack.designs.map(\.name))
    func `the expected excess of a respondent without a leak is zero once golds are matched`(
        design: String
    ) throws {
        let population = try #require(populations([design], groups: 20)[design])
        #expect(population.entries.count == 180)
        let cell = PlannedCell(kind: .size, questions: design, n: 1, knowledge: 0.4)
        let respondent = population.respondent(
            try cell.spec(proxy: SyntheticPack.proxy.rawValue),
            seed: 1
        )
        let truth = CalibrationTruth(CalibrationWorlds(population), respondent)
        #expect(abs(truth.matched) < 0.002, "\(truth)")
        switch design {
        case "proxy 2:1": #expect(truth.plain > 0.05)
        case "proxy 1:2": #expect(truth.plain < -0.03)
        case "kin": #expect(truth.plain < -0.01)
        default: #expect(abs(truth.plain) < 0.002, "\(truth)")
        }
    }

    @Test func `estimates come to what was planted, through texts and matcher`() throws {
        let cells = [0.0, 0.3].map { leak in
            PlannedCell(kind: .leak, questions: "proxy 2:1", n: 60, knowledge: 0.4, leak: leak)
        }
        let summary = try calibration(cells, ["proxy 2:1"], replications: 24).run()
        #expect(summary.cells.count == 2 && summary.answers == 2 * 24 * 60)
        for cell in summary.cells {
            // Four standard errors of 24 means of 60 items.
            #expect(abs(cell.estimate - cell.truth) < 0.05, "\(cell)")
            #expect(abs((cell.plainEstimate ?? 9) - (cell.plainTruth ?? 0)) < 0.05, "\(cell)")
        }
        let (none, planted) = (summary.cells[0], summary.cells[1])
        #expect(abs(none.truth) < 0.01 && planted.truth > 0.12)
        #expect(none.found <= 0.25 && planted.found >= 0.75)
    }

    @Test func `the width does not reach the bytes, the seed does`() throws {
        let cells = [PlannedCell(kind: .size, questions: "even", n: 40, knowledge: 0.2)]
        let one = try calibration(cells, ["even"], replications: 7, width: 1).run()
        let three = try calibration(cells, ["even"], replications: 7, width: 3).run()
        #expect(one == three)
        let other = calibration(cells, ["even"], replications: 7, seed: 6)
        #expect(try other.run().cells.map(\.estimate) != one.cells.map(\.estimate))
    }

    @Test func `a calibration that is stopped shows no cell by halves`() throws {
        let calibration = calibration(
            [PlannedCell(kind: .size, questions: "even", n: 20, knowledge: 0.2)],
            ["even"],
            replications: 1_000_000,
            isStopped: { true }
        )
        #expect(try calibration.run().cells.isEmpty)
    }

    @Test func `a cell outside of its bounds says which`() {
        let planned = PlannedCell(kind: .size, questions: "even", n: 20, knowledge: 0.2)
        let outcomes = (0..<1_000).map { number in
            CellOutcome(
                p: number < 100 ? 0.01 : 0.5,
                estimate: 0,
                low: number < 20 ? 0.1 : -0.1,
                high: 0.2
            )
        }
        let truth = CalibrationTruth(matched: 0, plain: 0)
        let cell = CalibrationCell(planned, truth, outcomes)
        #expect(cell.found == 0.1 && cell.coverage == 0.98 && cell.missesZero == 0.02)
        #expect(cell.outside == ["type I error", "coverage"])
    }

    @Test func `a power curve is read where it crosses four in five`() throws {
        let curve = PlannedCurve(questions: "even", n: 100, knowledge: 0.2)
        let points = [(0.02, 0.3), (0.04, 0.75), (0.06, 0.95)].map { (excess: $0.0, power: $0.1) }
        let crossing = try #require(
            PowerCrossing(curve, printed: 0.042, there: nil, points: points)
        )
        #expect(crossing.simulated > 0.04 && crossing.simulated < 0.045)
        #expect(
            PowerCrossing(curve, printed: 0.04, there: nil, points: [points[0], points[1]]) == nil
        )
    }

    @Test func `the table has at most eighty columns`() {
        var cells: [CalibrationCell] = []
        for kind in CalibrationKind.allCases {
            var cell = CalibrationCell(
                kind: kind,
                questions: "overlapping",
                n: 500,
                knowledge: 0.85,
                leak: 0.15
            )
            cell.tested = 1
            cell.truth = -0.123
            cell.plainTruth = -0.123
            cell.plainEstimate = -0.123
            cell.estimate = -0.123
            cell.coverage = 1
            cell.plainCoverage = 1
            cell.found = 1
            cell.missesZero = 1
            cell.familyFindings = 1
            cell.outside = ["coverage"]
            cells.append(cell)
        }
        let summary = CalibrationSummary(
            scorer: "4",
            seed: 1,
            replications: 100_000,
            answers: 1_000_000_000,
            cells: cells,
            crossings: [
                PowerCrossing(
                    questions: "overlapping",
                    n: 500,
                    knowledge: 0.85,
                    simulated: 0.1,
                    printed: 0.11
                )
            ]
        )
        #expect(summary.lines.map(\.count).max() ?? 99 <= 80, "\(summary.lines)")
        #expect(summary.lines.contains { $0.contains(" 1.10 ") && $0.hasSuffix(" -") })
    }

    @Test func `some kinds and questions of a plan are the same cells as in the whole`() async {
        let whole = CalibrationPlan.full(shipped: ["am-ET"])
        #expect(whole.only([], on: []).cells.count == whole.cells.count)
        let kin = whole.only([.size], on: ["kin"])
        #expect(kin.cells.count == 6 && kin.curves.isEmpty)
        #expect(kin.cells.allSatisfy { $0.kind == .size && $0.questions == "kin" })
        let titles = Set(whole.cells.map(\.title))
        #expect(kin.cells.allSatisfy { titles.contains($0.title) })
        let power = whole.only([.power], on: ["even"])
        #expect(power.cells.isEmpty && power.curves.count == 4)
        #expect(Set(whole.only([.masked], on: []).cells.map(\.questions)) == ["even", "proxy 2:1"])
        let wrong = await palimpsestCommand(["calibrate", "--questions", "odd", "--quiet"])
        #expect(wrong.code == 64 && wrong.talk.contains("'odd'"), "\(wrong.talk)")
    }

    @Test func `a kept calibration is shown again, and what is none is refused`() async throws {
        let cells = [PlannedCell(kind: .size, questions: "even", n: 20, knowledge: 0.2)]
        let summary = try calibration(cells, ["even"], replications: 3).run()
        let folder = try temporaryFolder("calibration")
        let path = folder.appending(path: "kept.json")
        try JSONEncoder().encode(summary).write(to: path)
        let shown = await palimpsestCommand(["calibrate", "--from", path.path])
        #expect(shown.out == summary.lines.joined(separator: "\n") + "\n")
        let json = await palimpsestCommand(["calibrate", "--from", path.path, "--json"])
        let again = try JSONDecoder().decode(CalibrationSummary.self, from: Data(json.out.utf8))
        #expect(again == summary)
        try Data("[]".utf8).write(to: path)
        #expect(await palimpsestCommand(["calibrate", "--from", path.path]).code == 1)
        #expect(await palimpsestCommand(["calibrate", "--locale", "zz-ZZ", "--quiet"]).code == 64)
    }
}
