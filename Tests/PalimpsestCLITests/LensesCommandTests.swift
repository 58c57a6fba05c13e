import Evidence
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import PalimpsestCLI

/// The way through the command line: what is missing, the command that brings it, and the rows.
@Suite struct LensesCommandTests {
    private struct View: Decodable {
        struct Row: Decodable {
            var measure: String
            var subset: String
            var n: Int
            var estimate: Double?
            var null: Double?
        }
        var lens: String
        var target: String?
        var enough: Bool
        var rows: [Row]?
        var reason: String?
        var command: String?
    }

    private func views(_ words: [String], _ workspace: String) async throws -> [View] {
        let ending = await palimpsestCommand(
            ["lenses"] + words + ["--json", "--workspace", workspace]
        )
        #expect(ending.code == 0, "\(ending.talk)")
        return try JSONDecoder().decode([View].self, from: Data(ending.out.utf8))
    }

    @Test func `the list names every lens and what it needs, eighty columns wide`() async {
        let ending = await palimpsestCommand(["lenses"])
        #expect(ending.code == 0)
        for lens in Lens.all { #expect(ending.out.contains("\(lens.id): \(lens.name)")) }
        #expect(ending.out.contains("needs 2 samples of each prompt or more"))
        let longest = ending.out.split(separator: "\n").map(\.count).max() ?? 0
        #expect(longest <= 80)
    }

    @Test(arguments: Lens.all.map(\.id))
    func `the command of a lens that lacks data can be parsed`(id: String) throws {
        let lens = try #require(Lens.all.first { $0.id == id })
        for asking in [LensAsking(), LensAsking(packs: ["blend"], workspace: "study")] {
            let material = LensMaterial(answers: [], asking: asking)
            guard case .notEnough(_, let command) = lens.rows(of: material) else {
                Issue.record("\(id) has rows from nothing")
                continue
            }
            let words: [Substring] = command.split(separator: " ")
            #expect(words.first == "palimpsest")
            let parsed = try parse(words.dropFirst().map(String.init), rootSpec)
            #expect(parsed.command == "palimpsest run")
        }
    }

    @Test(arguments: Lens.all.map(\.id))
    func `the page of a lens has its measures and commands that can be parsed`(id: String) throws {
        let lens = try #require(Lens.all.first { $0.id == id })
        let folder = packageRoot.appending(path: "Docs/lenses")
        let page = try String(contentsOf: folder.appending(path: "\(id).md"), encoding: .utf8)
        let index = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
        #expect(index.contains("[\(id)](\(id).md)") && page.contains("What it can't show"))
        for measure in lens.measures where !measure.id.hasPrefix("locale-") {
            #expect(page.contains("`\(measure.id)`"), "\(measure.id)")
        }
        let joined = page.replacing("\\\n", with: " ")
        let commands = joined.split(separator: "\n").filter { $0.hasPrefix("palimpsest ") }
        #expect(commands.contains { $0.hasPrefix("palimpsest lenses \(id)") })
        for command in commands {
            _ = try parse(command.split(separator: " ").dropFirst().map(String.init), rootSpec)
        }
    }

    @Test func `the command that a lens names brings what it lacks`() async throws {
        let workspace = try await blendWorkspace(questions: 12)
        let model = "simulated:knowledge=0.5,leak=0.2,proxy=en-US"
        let asked = await palimpsestCommand(
            ["run", "--model", model, "--quiet"] + selection(workspace)
        )
        #expect(asked.code == 0, "\(asked.talk)")
        let lacking = try await views(["reliability"], workspace)
        #expect(lacking.count == 1 && lacking[0].target == "am-ET")
        #expect(lacking[0].enough == false && lacking[0].reason == "no prompt has two samples")
        let command = try #require(lacking[0].command)
        let words: [Substring] = command.split(separator: " ")
        let brought = await palimpsestCommand(words.dropFirst().map(String.init) + ["--quiet"])
        #expect(brought.code == 0, "\(command): \(brought.talk)")
        let found = try await views(["reliability"], workspace)
        let total = try #require(found.first?.rows?.first { $0.measure == "total-agreement" })
        #expect(found.first?.enough == true && total.n >= 12)
        #expect((total.estimate ?? 2) <= 1 && total.null != nil)
        // Through all lenses every line fits, and each says rows or a command.
        let all = await palimpsestCommand(["lenses", "all", "--workspace", workspace])
        #expect(all.code == 0, "\(all.talk)")
        let longest = all.out.split(separator: "\n").map(\.count).max() ?? 0
        #expect(longest <= 80, "\(all.out)")
        #expect(all.out.contains("not enough data") && all.out.contains("similarity"))
    }

    @Test func `probabilities of answers come out of the ledger`() async throws {
        let server = try LoopbackServer.start { request in
            let place = request.index % 2
            let text = ["thingET0", "nothing"][place]
            return .text(
                """
                {"choices":[{"message":{"content":"\(text)"},"finish_reason":"stop","logprobs":\
                {"content":[{"token":"\(text)","logprob":\([-0.5, -1.5][place]),\
                "top_logprobs":[{"token":"\(text)","logprob":-0.5}]}]}}]}
                """
            )
        }
        defer { server.stop() }
        let workspace = try await blendWorkspace(questions: 1)
        let asked = await palimpsestCommand(
            blendWords(server, workspace) + ["--samples", "4", "--width", "1", "--logprobs", "2"]
        )
        #expect(asked.code == 0, "\(asked.talk)")
        let view = try #require(try await views(["calibration"], workspace).first)
        let rows = try #require(view.rows)
        let mass = try #require(rows.first { $0.measure == "valid-mass" })
        #expect(mass.subset == "answers" && abs((mass.estimate ?? 0) - exp(-0.5)) < 1e-9)
        #expect(rows.first { $0.measure == "auroc" }?.estimate == 1)
    }

    @Test func `questions about no locale name themselves or are left out`() {
        func answers(_ target: String?, right: Bool?) -> [LensAnswer] {
            (0..<2).map { sample in
                LensAnswer(
                    item: "q@\(target ?? "none")",
                    question: "q",
                    suite: "s",
                    model: "m",
                    origin: .live,
                    condition: "marked",
                    target: target.map { LocaleTag($0) },
                    sample: sample,
                    text: "tea \(sample)",
                    isRight: right,
                    label: "tea \(sample)"
                )
            }
        }
        let policy = LensPolicy(resamples: 50, permutations: 10)
        func look(_ answers: [LensAnswer], through lens: Lens) -> [LensView] {
            LensesCommand.look(
                through: [lens],
                at: LensMaterial(answers: answers),
                policy
            )
        }
        let (placed, unplaced) = (answers("am-ET", right: true), answers(nil, right: nil))
        // Nothing is right where there is no gold, and no command changes that.
        let solved = look(unplaced + placed, through: .solved)
        #expect(solved.map(\.target) == [LocaleTag("am-ET")])
        // What a lens can tell of them stays.
        let repeated = look(unplaced + placed, through: .repetition)
        #expect(repeated.map(\.target) == [nil, LocaleTag("am-ET")])
        let alone = look(unplaced, through: .solved)
        #expect(alone.count == 1 && alone.first?.isUnplaced == true)
    }

    /// What the reliability lens lacks, target by target, where all were asked once.
    private func lacking(
        _ asked: [(target: String, framing: Framing, pack: String)]
    ) -> [(target: LocaleTag?, command: String)] {
        let answers = asked.enumerated().map { place, one in
            LensAnswer(
                item: "q\(place)",
                question: "q\(place)",
                suite: one.pack,
                model: "m",
                origin: .live,
                condition: one.framing.rawValue,
                target: LocaleTag(one.target),
                text: "tea",
                isRight: true,
                label: "tea",
                pack: one.pack,
                framing: one.framing
            )
        }
        let asking = LensAsking(
            offered: ["week": [.marked, .proxy, .native], "money": [.marked, .proxy]]
        )
        return LensesCommand.look(
            through: [.reliability],
            at: LensMaterial(answers: answers, asking: asking),
            LensPolicy(resamples: 50, permutations: 10)
        ).compactMap { view -> (target: LocaleTag?, command: String)? in
            guard case .notEnough(_, let command) = view.result else { return nil }
            return (view.target, command)
        }
    }

    @Test func `a command asks no more packs, framings and targets than the study holds`() {
        let found = lacking([("am-ET", .marked, "week"), ("en-US", .proxy, "week")])
        // A culture that is only a proxy is not asked about as a target.
        #expect(found.map { $0.target } == [LocaleTag("am-ET")])
        #expect(
            found.first?.command.hasSuffix(
                "--locale am-ET --pack week --framing marked --samples 5"
            ) == true
        )
    }

    @Test func `targets of their own and studies of all packs keep their commands`() {
        let found = lacking([
            ("am-ET", .marked, "week"), ("en-US", .proxy, "week"), ("en-US", .marked, "week"),
            ("en-US", .marked, "money"),
        ])
        #expect(found.map { $0.target } == [LocaleTag("am-ET"), LocaleTag("en-US")])
        // All packs there are need no naming.
        #expect(
            found.last?.command.hasSuffix(
                "--locale en-US --framing marked --framing proxy --samples 5"
            ) == true
        )
    }

    @Test func `words and models that are not there are usage errors`() async throws {
        let workspace = try await blendWorkspace(questions: 1)
        for (words, fault) in [
            (["repetitions"], "did you mean 'repetition'"), (["all", "--model", "m"], "'m'"),
            (["phrasing", "--words", "am"], "as in am:words.tsv"),
            (["phrasing", "--words", "ja:x"], "without blanks"),
            (["all", "--base-url", "http://x/v1"], "goes with --embeddings"),
        ] {
            let ending = await palimpsestCommand(["lenses"] + words + ["--workspace", workspace])
            #expect(ending.code == 64 && ending.talk.contains(fault), "\(ending.talk)")
        }
    }

    @Test func `embeddings are asked for once for each text`() async throws {
        let server = try LoopbackServer.start { request in
            guard let texts = request.fields["input"] as? [String] else {
                return .chat("same words")
            }
            let vectors = texts.indices.map { "{\"index\":\($0),\"embedding\":[1,\($0)]}" }
            return .text("{\"data\":[\(vectors.joined(separator: ","))]}")
        }
        defer { server.stop() }
        let workspace = try await blendWorkspace(questions: 2)
        let asked = await palimpsestCommand(blendWords(server, workspace) + ["--samples", "2"])
        #expect(asked.code == 0, "\(asked.talk)")
        let found = try await views(
            ["repetition", "--embeddings", "e", "--base-url", server.baseURL + "/v1"],
            workspace
        )
        #expect(found.first?.rows?.first { $0.measure == "similarity" }?.estimate == 1)
        let inputs = server.requests.compactMap { $0.fields["input"] as? [String] }
        #expect(inputs == [["same words"]])
    }
}

@Suite struct WordListTests {
    @Test func `frequencies are Zipf values, and scripts other than Latin have words`() throws {
        let folder = try temporaryFolder("words")
        let path = folder.appending(path: "am.tsv")
        try write("ቡና\t999\nይጠጣል\t1\n", to: path)
        let list = try WordList(path: path.path)
        // ቡና is nearly every word of the corpus: log10(0.999) + 9.
        #expect(abs((list.zipf(of: "ቡና።") ?? 0) - 8.999566) < 1e-5)
        #expect(abs((list.zipf(of: "ይጠጣል?") ?? 0) - 6) < 1e-9)
        #expect(abs((list.zipf(of: "ሻይ") ?? 0) - 1) < 1e-9)
        #expect(list.zipf(of: "12 ... ") == nil)
    }

    @Test func `a line that is no word and count is named`() throws {
        let path = try temporaryFolder("words").appending(path: "am.tsv")
        try write("ቡና\t999\nbroken\n", to: path)
        #expect {
            _ = try WordList(path: path.path)
        } throws: {
            "\($0)".hasSuffix("am.tsv:2: each line is a word, a tab and a count above zero")
        }
    }
}
