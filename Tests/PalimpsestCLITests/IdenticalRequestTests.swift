import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Requests that are alike are asked once, whatever item they are of.
@Suite struct IdenticalRequestTests {
    @Test func `framings with one prompt are asked once, and later ones not at all`() async throws {
        let server = try LoopbackServer.start { request in .chat("answer \(request.index)") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 5)
        let both = await palimpsestCommand(blendWords(server, folder, framing: nil))
        #expect(both.code == 0, "\(both.talk)")
        #expect(server.requests.count == 5)
        #expect(try number("answered", both) == 5)
        #expect(try number("reused", both) == 5)
        let kept = try await keptAnswers(folder)
        #expect(kept.count == 10)
        let texts = Dictionary(grouping: kept, by: \.text)
        #expect(texts.count == 5)
        #expect(texts.values.allSatisfy { Set($0.map(\.condition)) == ["marked", "native"] })

        let other = try await blendWorkspace(questions: 5)
        _ = await palimpsestCommand(blendWords(server, other))
        #expect(server.requests.count == 10)
        let plan = await palimpsestCommand(
            ["plan", "--model", "openai:m", "--base-url", server.baseURL + "/v1", "--json"]
                + selection(other, "native")
        )
        #expect(try number("missing", plan) == 0)
        let native = await palimpsestCommand(blendWords(server, other, framing: "native"))
        #expect(native.code == 0)
        #expect(try number("reused", native) == 5)
        #expect(server.requests.count == 10)
    }

    @Test func `fresh asks again and keeps both`() async throws {
        let server = try LoopbackServer.start { request in .chat("answer \(request.index)") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 3)
        _ = await palimpsestCommand(blendWords(server, folder, framing: nil))
        #expect(server.requests.count == 3)
        let fresh = await palimpsestCommand(blendWords(server, folder, framing: nil) + ["--fresh"])
        #expect(fresh.code == 0, "\(fresh.talk)")
        #expect(try number("answered", fresh) == 6)
        #expect(server.requests.count == 9)
        let kept = try await keptAnswers(folder)
        #expect(kept.count == 12)
        #expect(kept.count { $0.sample == 1 } == 6)
        #expect(Set(kept.filter { $0.sample == 1 }.map(\.text)).count == 6)
    }

    @Test func `an item that was reworded is asked again, the others are not`() async throws {
        let server = try LoopbackServer.start { request in .chat("answer \(request.index)") }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 4)
        _ = await palimpsestCommand(blendWords(server, folder))
        let blend = try writeBlend(questions: 4)
        let file = blend.appending(path: "annotations/Ethiopia_data.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try write(text.replacing("thing 2 in", with: "thing two in"), to: file)
        let again = await palimpsestCommand([
            "import", "blend", blend.path, "--workspace", folder,
        ])
        #expect(again.code == 0, "\(again.talk)")
        let ending = await palimpsestCommand(blendWords(server, folder))
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(try number("answered", ending) == 1)
        #expect(server.requests.last?.text.contains("thing two in") == true)
        #expect(server.requests.count == 5)
    }

    @Test func `the twin of a failed request is asked itself`() async throws {
        let server = try LoopbackServer.start { request in
            request.index == 0 ? .fault(400, "no") : .chat("yes")
        }
        defer { server.stop() }
        let folder = try await blendWorkspace(questions: 1)
        let first = await palimpsestCommand(blendWords(server, folder, framing: nil))
        #expect(first.code == 1)
        #expect(try number("failed", first) == 1)
        #expect(try number("answered", first) == 1)
        // What failed is served by its twin's answer when it is wanted again.
        let second = await palimpsestCommand(
            blendWords(server, folder, framing: nil) + ["--retry-failed"]
        )
        #expect(second.code == 0, "\(second.talk) \(second.out)")
        #expect(server.requests.count == 2)
        #expect(try await keptAnswers(folder).count == 2)
    }
}
