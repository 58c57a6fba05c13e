import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    @Test func `a diagnostic is one line with its place and its mend`() {
        let diagnostic = Diagnostic(
            .error,
            "unknown-key",
            at: SourceLocation(file: "a.yaml", line: 3, column: 5),
            "unknown key 'fact'",
            fix: "did you mean 'facet'?"
        )
        #expect(
            diagnostic.description
                == "a.yaml:3:5: error: unknown key 'fact'; did you mean 'facet'?"
        )
    }

    @Test(arguments: [("reprot", "report"), ("evidnce", "evidence"), ("zzzzzz", nil)])
    func `the nearest word is offered and a far one is not`(word: String, expected: String?) {
        #expect(suggestion(for: word, among: ["report", "evidence", "run"]) == expected)
    }

    @Test(arguments: [
        ("facte", "facet"), ("afcet", "facet"), ("glod", "gold"), ("acfte", nil), ("dlog", nil),
    ])
    func `two letters that changed places are one slip`(word: String, expected: String?) {
        #expect(suggestion(for: word, among: ["facet", "gold"]) == expected)
    }
}
