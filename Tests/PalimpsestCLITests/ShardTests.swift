import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// One run cut into parts on several machines.
@Suite struct ShardTests {
    private struct Kept: Hashable {
        var item: String
        var condition: String
        var sample: Int
        var text: String
    }

    private func kept(_ folder: String) async throws -> Set<Kept> {
        Set(
            try await keptAnswers(folder).map {
                Kept(item: $0.item, condition: $0.condition, sample: $0.sample, text: $0.text)
            }
        )
    }

    @Test func `merged shards hold what one run holds, in any order`() async throws {
        let questions = 20
        let server = try LoopbackServer.start { request in .chat("about \(request.place)") }
        defer { server.stop() }
        let whole = try await blendWorkspace(questions: questions)
        let common = ["--samples", "2"]
        _ = await palimpsestCommand(blendWords(server, whole, framing: nil) + common)
        let all = try await kept(whole)
        #expect(all.count == 4 * questions)
        var folders: [String] = []
        var answers = 0
        for index in 1...3 {
            let folder = try await blendWorkspace(questions: questions)
            let ending = await palimpsestCommand(
                blendWords(server, folder, framing: nil) + common + ["--shard", "\(index)/3"]
            )
            #expect(ending.code == 0, "\(ending.talk)")
            folders.append(folder)
            answers += try await kept(folder).count
        }
        #expect(answers == 4 * questions)
        for order in [folders, folders.reversed()] {
            let joined = try temporaryFolder("joined").path
            let merge = await palimpsestCommand(["merge"] + order + ["--workspace", joined])
            #expect(merge.code == 0, "\(merge.talk) \(merge.out)")
            #expect(try await kept(joined) == all)
            let again = await palimpsestCommand(
                ["merge"] + order + ["--workspace", joined, "--json"]
            )
            #expect(again.code == 0)
            let reports = try JSONSerialization.jsonObject(with: Data(again.out.utf8))
            for report in try #require(reports as? [[String: Any]]) {
                #expect(report["added"] as? Int == 0)
                #expect(report["runs"] as? Int == 0)
                #expect(report["conflicts"] as? Int == 0)
            }
            #expect(try await kept(joined) == all)
            // Nothing is left to ask in the joined workspace.
            let asked = server.requests.count
            let rest = await palimpsestCommand(
                blendWords(server, joined, framing: nil) + common
            )
            #expect(rest.code == 0, "\(rest.talk)")
            #expect(server.requests.count == asked)
        }
    }

    @Test func `another answer to the same request is reported, and the first stays`() async throws
    {
        // Two machines behind one address gave different answers.
        let server = try LoopbackServer.start { request in .chat("answer \(request.index)") }
        defer { server.stop() }
        let mine = try await blendWorkspace(questions: 3)
        let theirs = try await blendWorkspace(questions: 3)
        for folder in [mine, theirs] { _ = await palimpsestCommand(blendWords(server, folder)) }
        let before = try await kept(mine)
        let merge = await palimpsestCommand(["merge", theirs, "--workspace", mine])
        #expect(merge.code == 1)
        #expect(merge.out.contains("0 answers new") && merge.out.contains("3 in conflict"))
        #expect(merge.complaints.count { $0.contains("is kept already") } == 3, "\(merge.talk)")
        #expect(try await kept(mine) == before)
        let none = await palimpsestCommand([
            "merge", try temporaryFolder("empty").path, "--workspace", mine,
        ])
        #expect(none.code == 1)
        #expect(none.complaints.count == 1, "\(none.talk)")
    }

    @Test(
        arguments: [(20, nil), (25, "and 5 more answers that differ from those kept")]
            as [(Int, String?)]
    )
    func `conflicts beyond those shown are counted`(questions: Int, rest: String?) async throws {
        let server = try LoopbackServer.start { request in .chat("answer \(request.index)") }
        defer { server.stop() }
        let mine = try await blendWorkspace(questions: questions)
        let theirs = try await blendWorkspace(questions: questions)
        for folder in [mine, theirs] { _ = await palimpsestCommand(blendWords(server, folder)) }
        let merge = await palimpsestCommand(["merge", theirs, "--workspace", mine])
        #expect(merge.complaints.count { $0.contains("is kept already") } == 20)
        #expect(merge.complaints.filter { $0.hasPrefix("and ") } == [rest].compactMap { $0 })
    }

    @Test func `a merge that fails leaves no workspace that was not there`() async throws {
        let parent = try temporaryFolder("damaged")
        let letter = parent.appending(path: "letter.sqlite")
        try write("Dear reader, this is a letter and not a ledger.", to: letter)
        let missing = parent.appending(path: "new").path
        let failed = await palimpsestCommand(["merge", letter.path, "--workspace", missing])
        #expect(failed.code == 1 && failed.complaints.count == 1, "\(failed.talk)")
        #expect(!FileManager.default.fileExists(atPath: missing))

        // A folder that was there stays, with what it holds; so does a ledger.
        let there = try temporaryFolder("there").path
        try write("mine", to: URL(filePath: there + "/notes.txt"))
        _ = await palimpsestCommand(["merge", letter.path, "--workspace", there])
        #expect(try FileManager.default.contentsOfDirectory(atPath: there) == ["notes.txt"])
        let full = try await blendWorkspace(questions: 2)
        _ = await palimpsestCommand(["merge", letter.path, "--workspace", full])
        let again = await palimpsestCommand(["merge", full, "--workspace", missing])
        #expect(again.code == 0, "\(again.talk)")
        // What an earlier source brought is kept.
        let half = parent.appending(path: "half").path
        let second = await palimpsestCommand(["merge", full, letter.path, "--workspace", half])
        #expect(second.code == 1)
        #expect(FileManager.default.fileExists(atPath: half + "/palimpsest.sqlite"))
    }
}
