import Diagnostics
import Testing

/// Faults shown under their line.
@Suite struct SourceExcerptTests {
    private func fault(
        _ line: Int,
        _ column: Int?,
        _ summary: String,
        fix: String? = nil,
        code: String = "pack-unknown-key"
    ) -> Diagnostic {
        let place = SourceLocation(file: "a.yaml", line: line, column: column)
        return Diagnostic(.error, code, at: place, summary, fix: fix)
    }

    @Test func `the line is shown with marks under the fault and the mend below`() {
        let source = SourceText("tag: it-IT\nscirpt: Latn\n")
        let lines = fault(2, 1, "unknown key 'scirpt'", fix: "did you mean 'script'?")
            .excerpt(from: source)
        #expect(
            lines == [
                "a.yaml:2:1: error: unknown key 'scirpt'",
                "    2 | scirpt: Latn",
                "      | ^~~~~~",
                "      = did you mean 'script'?",
            ]
        )
    }

    @Test(arguments: [
        // Ge'ez takes one column a letter, Hangul two, combining marks none.
        ("names: {am: ኢትዮጵያ, xx1: a}", 20, "xx1", "                   ^~~"),
        ("names: {ko: 한국, xx1: a}", 17, "xx1", "                  ^~~"),
        ("names: {cs: Če\u{301}sko, xx1: a}", 21, "xx1", "                   ^~~"),
        ("names: {ne: नेपाल, xx1: a}", 20, "xx1", "                  ^~~"),
        ("\tkey: 한국어", 7, "한국어", "             ^~~~~~"),
        ("a:\tbad", 4, "bad", "        ^~~"),
        ("x: 👍 bad", 6, "bad", "      ^~~"),
    ])
    func `marks stand under the fault in terminal columns`(
        line: String,
        column: Int,
        culprit: String,
        marks: String
    ) {
        let lines = fault(1, column, "unknown '\(culprit)'").excerpt(from: SourceText(line))
        #expect(lines[2] == "      | " + marks)
    }

    @Test(arguments: [
        ("key: value # why", 6, "no value 'zzz'", 11),
        ("key: value", 1, "the pack has no 'tag'", 4),
        ("key: \"a b\" # c", 6, "bad", 11),
        ("list: [one, two]", 7, "bad", 17),
        ("list: [one, two]", 8, "bad", 11),
        ("list: [one, two]", 13, "bad", 16),
        ("kind: neighbour", 7, "unknown kind 'neighbour'", 16),
        ("key:", 5, "bad", 6),
    ])
    func `the end of a fault is the end of its word`(
        line: String,
        column: Int,
        summary: String,
        end: Int
    ) {
        #expect(fault(1, column, summary).endColumn(in: SourceText(line)) == end)
    }

    @Test func `a long line is cut around the fault`() throws {
        let line =
            String(repeating: "x, ", count: 400) + "bad" + String(repeating: ", y", count: 400)
        let lines = fault(1, 1201, "unknown 'bad'").excerpt(from: SourceText(line))
        #expect(lines[1].count <= 110)
        #expect(lines[1].hasPrefix("    1 | …") && lines[1].hasSuffix("…"))
        let start = try #require(lines[2].firstIndex(of: "^"))
        let offset = lines[2].distance(from: lines[2].startIndex, to: start)
        #expect(lines[1].dropFirst(offset).hasPrefix("bad"))
    }

    @Test func `what would steer a terminal is not shown`() {
        let lines = fault(1, 1, "bad").excerpt(from: SourceText("a\u{1B}[31m\u{202E}b\u{7}"))
        #expect(lines[1] == "    1 | a\u{FFFD}[31m\u{FFFD}b\u{FFFD}")
    }

    @Test func `a place outside the file and a missing file are no trouble`() {
        let head = "a.yaml:9:9: error: bad"
        #expect(fault(9, 9, "bad").excerpt(from: SourceText("x")) == [head])
        #expect(fault(9, 9, "bad").excerpt(from: nil) == [head])
        #expect(fault(1, 40, "bad").endColumn(in: SourceText("x")) == nil)
    }

    @Test func `lines end as Windows, Unix and old Macs end them`() {
        let source = SourceText("\u{FEFF}a\r\nb\rc\nd")
        #expect(source.lines.map { String(String.UnicodeScalarView($0)) } == ["a", "b", "c", "d"])
    }
}

/// Faults of templates, told at their braces.
@Suite struct PinpointTests {
    private let source = SourceText(
        """
        templates:
          marked: >-
            In {place}, what is
            the {nn} month?
          unmarked: "What is the {n month?"
        next: {nn}
        """
    )

    private func place(_ line: Int, _ column: Int, _ code: String, _ summary: String) -> String {
        let location = SourceLocation(file: "p", line: line, column: column)
        return "\(Diagnostic(.error, code, at: location, summary).pinpointed(in: source).location)"
    }

    @Test func `an unknown slot is told where it stands in a folded text`() {
        #expect(
            place(2, 11, "slot-undeclared", "slot '{nn}' of template 'marked' is not declared")
                == "p:4:9"
        )
    }

    @Test func `an unclosed brace is told where it opens`() {
        #expect(place(5, 13, "template-braces", "a '{' is not closed in 'What'") == "p:5:26")
    }

    @Test func `the search ends with the value`() {
        let summary = "slot '{nn}' of template 'unmarked' is not declared"
        #expect(place(5, 13, "slot-undeclared", summary) == "p:5:13")
    }

    @Test func `other faults stay where they are`() {
        #expect(place(2, 11, "slot-unused", "template does not use '{nn}'") == "p:2:11")
    }
}
