import Diagnostics
import Foundation
import PalimpsestTestSupport
import Testing
import YAMLKit

@Suite struct ParseYAMLTests {
    /// Broken or doubtful YAML and the exact lines said about it.
    static let faults: [(yaml: String, lines: [String])] = [
        (
            "",
            [
                "f.yaml: error: the file holds no value; "
                    + "begin with 'palimpsest new', or leave the file out"
            ]
        ),
        (
            "a: 1\nb: 2\na: 3\n",
            ["f.yaml:3:1: error: duplicate key 'a', first on line 1; keep one of the two"]
        ),
        (
            "ኢትዮጵያ: {ቁጥር: 1, ቁጥር: 2}\n",
            ["f.yaml:1:17: error: duplicate key 'ቁጥር', first on line 1; keep one of the two"]
        ),
        (
            "a: 1\n---\nb: 2\n",
            [
                "f.yaml:2:1: error: a second document begins here; "
                    + "keep one document a file and drop the '---'"
            ]
        ),
        (
            "a: &x 1\nb: *x\n",
            [
                "f.yaml:1:4: error: anchor '&x' is not allowed; "
                    + "write the value out where it is needed, or quote a text that begins so",
                "f.yaml:2:4: error: alias '*x' is not allowed; "
                    + "write the value out where it is needed, or quote a text that begins so",
            ]
        ),
        (
            "a: !!str 1\n",
            [
                "f.yaml:1:4: error: tag '!!str' is not allowed; "
                    + "drop the tag, or quote a text that begins with '!'"
            ]
        ),
        (
            "الاسم: الجزائر: وهران\n",
            [
                "f.yaml:1:15: error: a ':' makes a value where none can stand; quote the text "
                    + "if the ':' belongs to it, otherwise check the indentation"
            ]
        ),
        (
            "a:\n  b: 1\n c: 2\n",
            [
                "f.yaml:3:2: error: this does not fit the mapping that begins on line 1; "
                    + "check the indentation, and quote a text that begins with a mark"
            ]
        ),
        (
            "a: [b, c\nd: e\n",
            [
                "f.yaml:2:2: error: the list that begins on line 1 is not closed; "
                    + "separate items with ',' and end with ']'"
            ]
        ),
        (
            "a: \"b\nc: d\n",
            [
                "f.yaml:3:1: error: the file ends inside a quoted text that begins on line 1; "
                    + "close the quotes"
            ]
        ),
        (
            "a:\n\tb: 1\n",
            ["f.yaml:2:1: error: a tab stands where spaces indent; indent with spaces"]
        ),
        (
            "a:\n- b\n- @d\n",
            [
                "f.yaml:3:3: error: a text cannot begin with this character; "
                    + "quote the text; indent with spaces, not tabs"
            ]
        ),
        (
            "a: \"b\nc: d\ne: \"f\"\n",
            [
                "f.yaml:3:5: error: this does not fit what goes before: the quote that opens on "
                    + "line 1 is not closed there; close it on line 1"
            ]
        ),
        (
            "a: \"\\e[31m\"\n",
            [
                "f.yaml:1:4: error: the text holds the control character U+001B; "
                    + "remove its escape"
            ]
        ),
        (
            "a: ok\nb: \u{7}\n",
            [
                "f.yaml:2:4: error: a control character stands here; "
                    + "remove it, or write it as an escape in double quotes"
            ]
        ),
        ("? [a]\n: 1\n", ["f.yaml:1:3: error: a key must be a text, not a list or a mapping"]),
        (
            "a: [كسكس، قهوة]\n",
            [
                "f.yaml:1:5: warning: 'كسكس، قهوة' is one item: '،' does not separate items; "
                    + "separate items with ',', or quote the text if one item is meant"
            ]
        ),
        ("a: [\"كسكس، قهوة\"]\n", []),
        ("a: [كسكس, قهوة]\n", []),
        ("- كسكس، قهوة\n", []),
    ]

    @Test(arguments: faults.indices)
    func `every fault is one line with its place`(index: Int) {
        let (yaml, lines) = Self.faults[index]
        let document = parseYAML(Array(yaml.utf8), file: "f.yaml")
        #expect(document.diagnostics.map(\.description) == lines)
    }

    @Test func `columns count scalars behind Ge'ez, Arabic and a byte order mark`() throws {
        let yaml = "\u{FEFF}ሀለ: [ወር, الشهر, x]\r\nk: v\r\n"
        let document = parseYAML(Array(yaml.utf8), file: "f.yaml")
        #expect(document.diagnostics == [])
        guard case .mapping(let entries) = document.root?.content,
            case .sequence(let items) = entries.first?.value.content
        else {
            Issue.record("not a mapping with a list")
            return
        }
        #expect(items.map(\.location.column) == [6, 10, 17])
        #expect(entries.map(\.key) == ["ሀለ", "k"])
        #expect(entries[1].location == SourceLocation(file: "f.yaml", line: 2, column: 1))
        #expect(entries[1].value.location.column == 4)
    }

    @Test func `plain and quoted texts are told apart, and nothing is guessed from a text`() {
        let document = parseYAML(Array("[no, 'no', \"1\", 0x1F, ~]".utf8), file: "f")
        guard case .sequence(let items) = document.root?.content else {
            Issue.record("not a list")
            return
        }
        #expect(
            items.map(\.content) == [
                .scalar("no", .plain), .scalar("no", .quoted), .scalar("1", .quoted),
                .scalar("0x1F", .plain), .scalar("~", .plain),
            ]
        )
    }

    @Test func `a NUL byte and bytes that are not UTF-8 are placed`() {
        let nul = parseYAML(Array("a: b\nሀ: \u{0}".utf8), file: "f")
        #expect(
            nul.diagnostics.map(\.description)
                == ["f:2:4: error: a NUL byte stands here; save the file as UTF-8"]
        )
        let latin = parseYAML(Array("a: ሀ\nb: ሀ".utf8) + [0xE9, 0x20], file: "f")
        #expect(
            latin.diagnostics.map(\.description)
                == ["f:2:5: error: the byte 0xE9 is not valid UTF-8 here; save the file as UTF-8"]
        )
        #expect(latin.root == nil)
    }

    @Test func `sixty-four levels are read and sixty-five are not`() {
        func nested(_ levels: Int) -> YAMLDocument {
            let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
            return parseYAML(Array(text.utf8), file: "f")
        }
        #expect(nested(64).diagnostics == [])
        #expect(nested(64).root != nil)
        #expect(
            nested(65).diagnostics.map(\.description)
                == ["f:1:65: error: lists and mappings are nested deeper than 64"]
        )
        #expect(nested(20_000).root == nil)
    }

    @Test func `a file over a megabyte is not parsed`() throws {
        let file = try temporaryFolder().appending(path: "big.yaml")
        try Data(repeating: 0x61, count: largestYAML + 1).write(to: file)
        let document = readYAMLFile(at: file.path).document
        #expect(document.root == nil)
        #expect(
            document.diagnostics.map(\.description)
                == ["\(file.path): error: the file is larger than 1 MB; split it"]
        )
    }

    @Test(arguments: [
        ("/nowhere/f.yaml", "there is no such file"), ("/dev/null", "this is not a plain file"),
        ("/", "this is not a plain file"),
    ])
    func `what is not a plain file is named as such`(path: String, summary: String) {
        let document = readYAMLFile(at: path).document
        #expect(document.diagnostics.map(\.summary) == [summary])
    }

    @Test func `an empty file is empty and not unreadable`() throws {
        let file = try temporaryFolder().appending(path: "empty.yaml")
        try Data().write(to: file)
        #expect(
            readYAMLFile(at: file.path).document.diagnostics.map(\.identifier) == ["yaml-empty"]
        )
    }

    @Test func `more values than a pack can have are not read`() {
        let items = "- a\n"
        let good = String(repeating: items, count: 49_999)
        #expect(parseYAML(Array(good.utf8), file: "f.yaml").diagnostics.isEmpty)
        let document = parseYAML(Array((good + items).utf8), file: "f.yaml")
        #expect(document.root == nil)
        #expect(
            document.diagnostics.map(\.description)
                == ["f.yaml:50000:3: error: the file holds more than 50000 values; split it"]
        )
    }

    @Test(arguments: ["*a", "!x 1", "&a 1"])
    func `reading ends at the hundredth fault`(fault: String) {
        let text = String(repeating: "- \(fault)\n", count: 10_000)
        let document = parseYAML(Array(text.utf8), file: "f.yaml")
        #expect(document.diagnostics.count == 101)
        #expect(document.diagnostics.last?.identifier == "yaml-faults")
    }

    @Test func `a message repeats no giant name`() {
        let text = "a: &" + String(repeating: "x", count: 900_000) + " 1"
        let document = parseYAML(Array(text.utf8), file: "f.yaml")
        #expect(document.diagnostics.first?.description.utf8.count ?? 0 < 300)
    }

    @Test func `no cut and no flipped byte of a good file brings the parser down`() {
        let good = Array("a: [x, {b: \"c\\n\"}]\nመ: |\n  k\n? q\n: 'r'\n".utf8)
        for end in good.indices {
            let cut = parseYAML(Array(good[..<end]), file: "f")
            #expect(cut.root != nil || !cut.diagnostics.isEmpty)
            for replacement: UInt8 in [0x00, 0x09, 0x22, 0x26, 0x2A, 0x3A, 0x5B, 0x7B, 0x80, 0xFF] {
                var changed = good
                changed[end] = replacement
                let document = parseYAML(changed, file: "f")
                #expect(document.root != nil || !document.diagnostics.isEmpty)
            }
        }
    }
}
