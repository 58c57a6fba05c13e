import Foundation
import Ledger
import PalimpsestTestSupport
import Scoring
import Testing
import Vocabulary

@testable import PalimpsestCLI

private let pack = """
    name: framed
    version: "1"
    suite: reference
    title: Every framing
    probes:
      - id: of-year
        goal: Learn the month
        facet: time
        answer-type: month
        gold: calendar.month.{n}
        slots:
          - name: n
            values: {1: first, 2: second, 3: third, 4: fourth, 5: fifth, 6: sixth, 7: seventh}
        templates:
          marked: In {place}, what is the {n} month of the year called?
        framings: [marked, FRAMINGS]
        follow-ups: []
    """

/// Writes the pack with its framings, its texts and a probe that has no gold.
private func probes(all: Bool) throws -> String {
    let framings = "native, persona, paraphrase, wrapped, choice"
    let more = """
        paraphrases:
              - text: Name the {n} month of the year in {place}.
              - text: Tell me what people in {place} call the {n} month.
            translations:
              - language: am
                text: "{place}፦ የዓመቱ {n} ወር ስም?"
          - id: day
            goal: Hear about a day
            facet: life
            templates:
              elaborate: Describe a day in {place} in 120 words.
            framings: [elaborate]
            markers: true
        """
    let text =
        pack
        .replacing(all ? "FRAMINGS" : ", FRAMINGS", with: all ? framings : "")
        .replacing("follow-ups: []", with: all ? more : "")
    let folder = try temporaryFolder("probes")
    try Data(text.utf8).write(to: folder.appending(path: "framed.yaml"))
    return folder.path
}

/// Every framing from the pack to the judged answer, with a simulated model.
@Suite struct FramingRunTests {
    private struct Row: Decodable, Equatable {
        var condition: String
        var proxy: String
        var subset: String
        var n: Int
        var excess: Double?
        var leak: Double?
    }

    private func run(_ folder: String, _ spec: String) async throws -> (workspace: String, Ending) {
        let workspace = try temporaryFolder("framings").path
        let ending = await palimpsestCommand([
            "run", "--model", "simulated:\(spec)", "--locale", "am-ET", "--probes", folder,
            "--workspace", workspace, "--quiet", "--json",
        ])
        return (workspace, ending)
    }

    private func judged(_ workspace: String) async throws -> [LedgerAnswer] {
        let ledger = try await Ledger.open(workspace: workspace, creating: false)
        var answers: [LedgerAnswer] = []
        for try await page in ledger.allAnswers(scorer: Scorer.version) { answers += page }
        return answers
    }

    @Test func `every framing is planned, asked, judged and counted under its own condition`()
        async throws
    {
        guard hasCLDR41 else { return }
        let folder = try probes(all: true)
        let plan = await palimpsestCommand([
            "plan", "--locale", "am-ET", "--probes", folder, "--json",
        ])
        let framings = try #require(try object(plan)["framings"] as? [String: Int])
        let choices = try #require(framings["choice"])
        #expect(choices > 0 && choices % 4 == 0)
        var others = framings
        others["choice"] = nil
        #expect(
            others == [
                "marked": 7, "native": 7, "persona": 7, "wrapped": 7, "paraphrase": 14,
                "elaborate": 1,
            ]
        )
        let (workspace, ending) = try await run(folder, "knowledge=1,leak=0")
        #expect(ending.code == 0, "\(ending.talk) \(ending.out)")
        let answers = try await judged(workspace)
        #expect(answers.count == framings.values.reduce(0, +))
        #expect(answers.allSatisfy { $0.judgement != nil })
        let chosen = answers.filter { $0.item.framing == .choice }
        #expect(chosen.count == choices)
        for answer in chosen {
            #expect(answer.judgement?.choice == answer.item.position(of: LocaleTag("am-ET")))
            #expect(answer.judgement?.accepts(LocaleTag("am-ET")) == true)
            #expect(answer.answer.text.count == 1)
        }
        // Native answers come in Ge'ez letters and are matched there.
        let native = answers.filter { $0.item.framing == .native }
        #expect(native.allSatisfy { $0.judgement?.accepts(LocaleTag("am-ET")) == true })
        #expect(native.allSatisfy { $0.answer.text.unicodeScalars.contains { $0.value >= 0x1200 } })
        #expect(native.allSatisfy { $0.item.isUnreviewed && $0.item.prompt.contains("ኢትዮጵያ") })
        let texts = answers.filter { $0.item.framing == .elaborate }
        #expect(texts.count == 1 && texts[0].question.markers && texts[0].question.golds.isEmpty)
        #expect(texts[0].judgement == Judgement(outcome: .coded))
        // A pass over the ledger finds what the run found.
        let score = await palimpsestCommand(["score", "--afresh", "--workspace", workspace])
        #expect(score.code == 0, "\(score.talk)")
        #expect(try await judged(workspace).map(\.judgement) == answers.map(\.judgement))
        let evidence = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--probes", folder, "--workspace", workspace, "--json",
        ])
        let rows = try JSONDecoder().decode([Row].self, from: Data(evidence.out.utf8))
        #expect(
            Set(rows.map(\.condition))
                == ["marked", "native", "persona", "paraphrase", "wrapped", "choice"]
        )
        // Variants of one question are averaged, so that the question counts once.
        let all = rows.filter { $0.subset == "all" && $0.proxy == "en-US" }
        #expect(all.allSatisfy { $0.n <= 7 && $0.n > 0 })
        let out = workspace + "/tables"
        let export = await palimpsestCommand([
            "export", "--table", "verdicts", "--format", "csv", "--workspace", workspace, "--out",
            out,
        ])
        #expect(export.code == 0, "\(export.talk)")
        let table = try String(contentsOfFile: out + "/verdicts.csv", encoding: .utf8)
        #expect(table.contains(":choice.en~4") && !table.contains("elaborate"))
    }

    @Test func `other framings change nothing about the marked one`() async throws {
        guard hasCLDR41 else { return }
        func marked(_ all: Bool) async throws -> [Row] {
            let folder = try probes(all: all)
            let (workspace, _) = try await run(folder, "knowledge=0.6,leak=0.3,verbosity=0.5")
            let ending = await palimpsestCommand([
                "evidence", "--locale", "am-ET", "--probes", folder, "--workspace", workspace,
                "--json",
            ])
            return try JSONDecoder().decode([Row].self, from: Data(ending.out.utf8))
                .filter { $0.condition == "marked" }
        }
        let alone = try await marked(false)
        let beside = try await marked(true)
        #expect(!alone.isEmpty && alone == beside)
    }

    @Test func `a leaking simulation chooses the proxy wherever it stands`() async throws {
        guard hasCLDR41 else { return }
        let (workspace, ending) = try await run(
            try probes(all: true),
            "knowledge=1,leak=1,verbosity=1"
        )
        #expect(ending.code == 0, "\(ending.talk)")
        let chosen = try await judged(workspace).filter { $0.item.framing == .choice }
        #expect(!chosen.isEmpty)
        let proxy = LocaleTag("en-US")
        for answer in chosen where answer.item.position(of: proxy) != nil {
            #expect(answer.judgement?.choice == answer.item.position(of: proxy))
            #expect(
                answer.judgement?.verdict(target: LocaleTag("am-ET"), proxy: proxy) == .leak
            )
        }
        #expect(Set(chosen.compactMap { $0.judgement?.choice }) == [0, 1, 2, 3])
    }
}
