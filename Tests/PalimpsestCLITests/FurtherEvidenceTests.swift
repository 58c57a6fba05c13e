import Evidence
import Exchange
import Foundation
import Ledger
import PalimpsestTestSupport
import Testing
import Vocabulary

/// What stands beside the headline, from the ledger to what the commands print.
@Suite struct FurtherEvidenceTests {
    private static let model = "m"

    private func gold(_ tag: String, _ text: String, _ status: GoldStatus = .explicit) -> GoldSet {
        GoldSet(
            culture: LocaleTag(tag),
            clusters: [GoldCluster(label: text, aliases: [Alias(text, language: "en")])],
            status: status,
            citations: [Citation(source: "CLDR 41", path: "x.xml")]
        )
    }

    /// A ledger in which one model was asked eight questions about Ethiopia in every way.
    private func workspace() async throws -> String {
        let folder = try temporaryFolder("further").path
        let ledger = try await Ledger.open(workspace: folder)
        let fruits = ["Apple", "Pear", "Plum", "Fig", "Date", "Lime", "Kiwi", "Quince"]
        var set = ItemSet(questions: [], items: [])
        var said: [(ProbeItem, String)] = []
        for (place, fruit) in fruits.enumerated() {
            let id = "p/q\(place)"
            set.questions.append(
                Question(
                    id: id,
                    pack: "p",
                    suite: "p",
                    probe: "q\(place)",
                    facet: "food",
                    answerType: .text,
                    golds: [
                        gold("am-ET", "\(fruit) of Meskel"), gold("en-US", "\(fruit) of Boston"),
                        gold("fr-FR", "\(fruit) of Paris"),
                    ]
                )
            )
            func item(
                _ framing: Framing,
                _ locale: String?,
                variant: Int? = nil,
                options: [ChoiceOption] = []
            ) -> ProbeItem {
                ProbeItem(
                    question: id,
                    locale: locale.map { LocaleTag($0) },
                    framing: framing,
                    language: "en",
                    prompt: "Which fruit, \(framing) \(locale ?? "") \(variant ?? 0) \(fruit)?",
                    variant: variant,
                    options: options
                )
            }
            // The first four times the model says Boston's fruit of both, and of nobody.
            let isFlat = place < 4
            let own = isFlat ? "\(fruit) of Boston" : "\(fruit) of Meskel"
            said.append((item(.marked, "am-ET"), own))
            said.append((item(.proxy, "en-US"), "\(fruit) of Boston"))
            said.append((item(.unmarked, nil), "\(fruit) of Boston."))
            let towns = [("Meskel", "am-ET"), ("Boston", "en-US"), ("Paris", "fr-FR")]
            let options = towns.map {
                ChoiceOption(text: "\(fruit) of \($0)", cultures: [LocaleTag($1)])
            }
            // In the last of three orders the first four times Boston's, else always Meskel's.
            for turn in 0..<3 {
                let shown = Array(options[turn...] + options[..<turn])
                let letter = ["A", "C", isFlat ? "C" : "B"][turn]
                said.append(
                    (item(.choice, "am-ET", variant: turn + 1, options: shown), letter)
                )
            }
        }
        set.questions.append(
            Question(
                id: "p/text",
                pack: "p",
                suite: "p",
                probe: "text",
                facet: "life",
                answerType: .text,
                golds: [],
                markers: true
            )
        )
        let text = ProbeItem(
            question: "p/text",
            locale: LocaleTag("am-ET"),
            framing: .elaborate,
            language: "en",
            prompt: "Describe a day."
        )
        said.append((text, "A Plum of Boston, a Plum of Boston, a Fig of Meskel, a Kiwi of Paris."))
        set.items = said.map(\.0)
        try await ledger.register(ItemSet(questions: set.questions, items: set.items))
        try await ledger.register(ModelRecord(name: Self.model, origin: .live))
        let run = try await ledger.startRun(
            RunStart(model: Self.model, startedAt: "2026-01-01T00:00:00Z", toolVersion: "t")
        )
        try await ledger.record(
            said.map { item, text in
                AnswerRow(
                    Answer(
                        item: item.id,
                        model: Self.model,
                        condition: item.condition,
                        sample: 0,
                        origin: .live,
                        text: text
                    ),
                    run: run,
                    prompt: item.prompt,
                    wording: digest(of: item.prompt),
                    receivedAt: "2026-01-01T00:00:01Z"
                )
            }
        )
        return folder
    }

    private struct Shared: Decodable { var value: Double }

    private func rows<Row: Decodable>(
        _ type: Row.Type,
        _ section: String,
        in folder: String
    ) async throws -> [Row] {
        let ending = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--section", section, "--json", "--workspace", folder,
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        return try JSONDecoder().decode([Row].self, from: Data(ending.out.utf8))
    }

    @Test func `answers about the proxy and about nobody become in-model rows`() async throws {
        struct Direction: Decodable {
            var proxy: String
            var n: Int
            var same: Shared
            var same_proxy_only: Int
            var different_target_only: Int
        }
        struct Baseline: Decodable {
            var kind: String
            var proxy: String?
            var share: Shared
        }
        struct Masked: Decodable {
            var kind: String
            var proxy: String
            var share: Shared
            var placebo: Double?
        }
        struct Position: Decodable {
            var counts: [Int]
        }
        let folder = try await workspace()
        let directions = try await rows(Direction.self, "directions", in: folder)
        let direction = try #require(directions.first { $0.proxy == "en-US" })
        #expect(direction.n == 8 && direction.same.value == 0.5)
        #expect(direction.same_proxy_only == 4 && direction.different_target_only == 0)
        let baselines = try await rows(Baseline.self, "baselines", in: folder)
        func share(_ kind: String, _ proxy: String?) -> Double? {
            baselines.first { $0.kind == kind && $0.proxy == proxy }?.share.value
        }
        #expect(share("conditionalLeak", "en-US") == 0.5)
        #expect(share("defaultPull", nil) == 0.5 && share("defaultPull", "en-US") == 0.5)
        #expect(share("defaultAttribution", "en-US") == 1)
        #expect(share("defaultAttribution", "am-ET") == 0)
        let masked = try await rows(Masked.self, "masked", in: folder)
        let flip = try #require(masked.first { $0.kind == "flip" && $0.proxy == "en-US" })
        #expect(abs(flip.share.value - 1.0 / 6) < 1e-9)
        let markers = try #require(masked.first { $0.kind == "markers" && $0.proxy == "en-US" })
        #expect(abs(markers.share.value - 100.0 / 3) < 1e-9)
        let positions = try await rows(Position.self, "positions", in: folder)
        #expect(positions.map(\.counts) == [[8, 4, 12]])
    }

    @Test func `the ledger keeps every field of the evidence, as an encoder writes it`()
        async throws
    {
        let folder = try await workspace()
        let ending = await palimpsestCommand(["evidence", "--all", "--json", "--workspace", folder])
        #expect(ending.code == 0, "\(ending.talk)")
        let ledger = try await Ledger.open(workspace: folder)
        let kept = try #require(try await ledger.evidence().first).body
        let found = try JSONDecoder().decode(LocaleEvidence.self, from: Data(kept.utf8))
        #expect(!found.rows.isEmpty && !found.masked.isEmpty && !found.positions.isEmpty)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(String(decoding: try encoder.encode(found), as: UTF8.self) == kept)
        let object = try JSONSerialization.jsonObject(with: Data(kept.utf8)) as? [String: Any]
        let fields = Mirror(reflecting: found).children.compactMap(\.label)
        // Nobody labelled anything here.
        #expect(Set(fields) == Set(try #require(object).keys).union(["adjudication"]))
    }

    @Test func `the table and the export hold the same parts`() async throws {
        let folder = try await workspace()
        let shown = await palimpsestCommand([
            "evidence", "--locale", "am-ET", "--equalise", "2", "--workspace", folder,
        ])
        #expect(shown.code == 0, "\(shown.talk)")
        for word in [
            "Direction:", "In-model baselines:", "What right answers hide", "Where in the list",
        ] {
            #expect(shown.out.contains(word), "\(word)")
        }
        let out = try temporaryFolder("tables").path
        let ending = await palimpsestCommand([
            "export", "--locale", "am-ET", "--table", "further", "--table", "matrix", "--workspace",
            folder, "--out", out,
        ])
        #expect(ending.code == 0, "\(ending.talk)")
        let further = try TextTable.read(out + "/further.csv").rows.map(\.cells)
        let found = Set(further.compactMap { $0["section"] })
        #expect(
            found.isSuperset(of: [
                "direction", "conditional_leak", "default_pull", "default_attribution", "flip",
                "markers", "position",
            ])
        )
        let matrix = try TextTable.read(out + "/matrix.csv").rows.map(\.cells)
        let cell = matrix.first { $0["form"] == "free" && $0["culture"] == "en-US" }
        #expect(cell?["observed"] == "4" && cell?["offered"] == "8")
    }

    @Test func `recorded choices from CultureScope's lists become a matrix`() async throws {
        let root = try temporaryFolder("culturescope")
        let names = ["Ethiopia", "US", "Spain"]
        var csv =
            "ID,target_country,prompt,region_choices_list,region_choice_countries_list\n"
        var answers = "item,out\n"
        for number in 0..<6 {
            for (place, name) in names.enumerated() {
                csv +=
                    "Q-en-\(number),\(name),What in \(name)?,"
                    + "\"['coffee \(number)', 'soda \(number)', 'wine \(number)']\","
                    + "\"['Ethiopia', 'US', 'Spain']\"\n"
                let tag = ["am-ET", "en-US", "es-ES"][place]
                // About Ethiopia always soda; about the others their own, or coffee once.
                let letter = place == 0 ? "B" : number == 0 ? "A" : ["", "B", "C"][place]
                answers +=
                    "culturescope/resource/Q-en-\(number)/\(tag)@\(tag):choice.en,\(letter)\n"
            }
        }
        try csv.write(to: root.appending(path: "lists.csv"), atomically: true, encoding: .utf8)
        let table = root.appending(path: "answers")
        try FileManager.default.createDirectory(at: table, withIntermediateDirectories: true)
        let file = table.appending(path: "a.tsv")
        try answers.replacing(",", with: "\t").write(to: file, atomically: true, encoding: .utf8)
        let work = ["--workspace", root.path]
        let imported = await palimpsestCommand(["import", "culturescope", root.path] + work)
        #expect(imported.code == 0 && imported.out.contains("18 lists"), "\(imported.talk)")
        let placed = await palimpsestCommand(
            [
                "import", "answers", file.path, "--columns", "question_id=item,answer=out",
                "--model", "m", "--condition", "choice",
            ] + work
        )
        #expect(placed.out.contains("18 answers placed"), "\(placed.talk)")
        let ending = await palimpsestCommand(["evidence", "--all", "--matrix", "--json"] + work)
        struct Matrix: Decodable {
            struct Cell: Decodable { var observed: Int }
            var form: String
            var targets: [String]
            var cultures: [String]
            var cells: [[Cell?]]
            var wrong: [Int]
            var n: Int
        }
        let matrices = try JSONDecoder().decode([Matrix].self, from: Data(ending.out.utf8))
        let matrix = try #require(matrices.first)
        #expect(matrices.count == 1 && matrix.form == "choice" && matrix.n == 8)
        #expect(matrix.targets == ["am-ET", "en-US", "es-ES"] && matrix.wrong == [6, 1, 1])
        #expect(matrix.cells[0].map { $0?.observed } == [nil, 6, 0])
        #expect(matrix.cells[1][0]?.observed == 1 && matrix.cells[2][0]?.observed == 1)
        let shown = await palimpsestCommand(["evidence", "--all", "--matrix"] + work)
        #expect(shown.out.contains("Flattening matrix of m, choice, culturescope, choices"))
    }
}
