import Ledger
import Testing
import Vocabulary

@Suite struct ScopedQuestionsTests {
    private let ledger: Ledger

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(set(["a": nil, "b": "am-ET", "c": "ar-DZ"]))
    }

    private func set(_ scopes: [String: String?], suite: String = "reference") -> ItemSet {
        ItemSet(
            questions: scopes.sorted { $0.key < $1.key }.map { id, scope in
                var question = question(id, suite: suite, top: #"say "scope":"fr-FR""#)
                question.scope = scope.map { LocaleTag($0) }
                return question
            },
            items: []
        )
    }

    private func identifiers(about tag: String) async throws -> [String] {
        try await ledger.questions(about: LocaleTag(tag)).map(\.id)
    }

    @Test func `questions of one target are left to it`() async throws {
        #expect(try await identifiers(about: "am-ET") == ["a", "b"])
        #expect(try await identifiers(about: "ar-DZ") == ["a", "c"])
        #expect(try await identifiers(about: "fr-FR") == ["a"])
    }

    @Test func `what is found is what is kept`() async throws {
        let all = try await ledger.questions().map(\.question)
        #expect(try await ledger.questions(about: LocaleTag("am-ET")) == Array(all.prefix(2)))
    }

    @Test func `a question that is put to another target meanwhile is told anew`() async throws {
        #expect(try await identifiers(about: "am-ET") == ["a", "b"])
        try await ledger.register(set(["b": "ar-DZ", "d": nil]))
        #expect(try await identifiers(about: "am-ET") == ["a", "d"])
        #expect(try await identifiers(about: "ar-DZ") == ["a", "b", "c", "d"])
    }

    @Test func `a scope before a long name of a suite is found too`() async throws {
        let suite = String(repeating: "s", count: 2000)
        try await ledger.register(set(["e": "am-ET", "f": "ar-DZ"], suite: suite))
        #expect(try await identifiers(about: "am-ET") == ["a", "b", "e"])
    }
}
