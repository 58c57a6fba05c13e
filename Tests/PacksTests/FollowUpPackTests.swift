import Diagnostics
import Foundation
import Packs
import PalimpsestTestSupport
import Testing
import Vocabulary

private let good = """
    name: tender
    version: "1"
    suite: follow-up
    title: Money
    probes:
      - id: money
        goal: Learn the money
        facet: money
        answer-type: currency
        gold: money.{when}
        slots:
          - name: when
            values: {currency: now}
        templates:
          marked: What is paid with in {place} {when}?
          unmarked: What is paid with {when}?
        framings: [marked, unmarked, proxy]
        follow-ups:
          - "{answer}, {when}, in {place}?"
          - Are you sure?
        follow-up-framings: [marked, proxy]
    """

@Suite struct FollowUpPackTests {
    /// Edits of the good pack and the exact lines said about them.
    static let faults: [(edits: [(String, String)], lines: [String])] = [
        ([], []),
        ([("    follow-up-framings: [marked, proxy]", "")], []),
        (
            [("follow-ups:", "follow_ups:")],
            [
                "tender.yaml:18:5: error: unknown key 'follow_ups' in a probe; "
                    + "did you mean 'follow-ups'?",
                "tender.yaml:21:5: error: framings without follow-ups make nothing; drop them",
            ]
        ),
        (
            [("{answer}, {when}", "{anser}, {when}")],
            [
                "tender.yaml:19:9: error: slot '{anser}' of a follow-up is not declared; "
                    + "did you mean '{answer}'?"
            ]
        ),
        (
            [("Are you sure?", "Are you {how} sure?")],
            [
                "tender.yaml:20:9: error: slot '{how}' of a follow-up is not declared; "
                    + "declare it under 'slots'"
            ]
        ),
        (
            [("Are you sure?", "Are you {sure?")],
            [
                "tender.yaml:20:9: error: a '{' is not closed in 'Are you {sure?'; put a '}' behind the name"
            ]
        ),
        (
            [("What is paid with {when}", "What is paid with {when}, {answer}")],
            [
                "tender.yaml:16:17: error: template 'unmarked' holds '{answer}', but no answer "
                    + "comes before it; use it under 'follow-ups'"
            ]
        ),
        (
            [("name: when", "name: answer"), ("{when}", "{answer}")],
            [
                "tender.yaml:12:15: error: slot 'answer' stands for the earlier answer of a "
                    + "follow-up; give it another name"
            ]
        ),
        (
            [("Are you sure?", "\"\"")],
            [
                "tender.yaml:20:9: error: an item of 'follow-ups' has no value; write one, or drop the key"
            ]
        ),
        (
            [("Are you sure?", "[Are you sure?]")],
            ["tender.yaml:20:9: error: an item of 'follow-ups' must be a text, not a list"]
        ),
        (
            [("follow-ups:\n", "follow-ups: []\n"), (good.followUpLines, "")],
            ["tender.yaml:18:17: error: 'follow-ups' is empty; add an item or drop the key"]
        ),
        (
            [("follow-ups:\n", "follow-ups: Sure?\n"), (good.followUpLines, "")],
            [
                "tender.yaml:18:17: error: 'follow-ups' must be a list of texts, not a text; write it like '[first, second]'"
            ]
        ),
        (
            [("      - Are you sure?", "      - A?\n      - B?\n      - C?\n      - D?")],
            [
                "tender.yaml:22:9: error: 5 follow-ups, more than 3; "
                    + "drop what comes from here on"
            ]
        ),
        (
            [("[marked, proxy]", "[marked, fictional]")],
            [
                "tender.yaml:21:34: error: framing 'fictional' is not among the framings of the "
                    + "probe; add it to 'framings' or drop it"
            ]
        ),
        (
            [("[marked, proxy]", "[marked, proksy]")],
            ["tender.yaml:21:34: error: unknown framing 'proksy'; did you mean 'proxy'?"]
        ),
        (
            [("[marked, proxy]", "[marked, marked]")],
            ["tender.yaml:21:34: error: framing 'marked' is listed twice; drop one of the two"]
        ),
        (
            [("[marked, proxy]", "[unmarked]")],
            [
                "tender.yaml:19:9: error: a follow-up of 'unmarked' names a place or a language; "
                    + "drop '{place}' and '{language}'"
            ]
        ),
        (
            [
                ("    follow-up-framings: [marked, proxy]", ""),
                ("framings: [marked, unmarked, proxy]", "framings: [unmarked]"),
                ("      marked: What is paid with in {place} {when}?\n", ""),
            ],
            [
                "tender.yaml:17:5: error: 'marked' is not among the framings, so nothing goes on "
                    + "with the follow-ups; name other framings under 'follow-up-framings'"
            ]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault of a follow-up is told with its place`(index: Int) throws {
        let (edits, lines) = Self.faults[index]
        let folder = try PackFolder(["tender.yaml": edited(good, edits)])
        let (pack, diagnostics) = PackReader().probePack(at: folder.path("tender.yaml"))
        #expect(folder.lines(diagnostics) == lines)
        #expect((pack == nil) == !lines.isEmpty)
    }

    @Test func `follow-ups arrive in order with their framings`() throws {
        let folder = try PackFolder([
            "tender.yaml": good,
            "plain.yaml": edited(
                good,
                [
                    ("name: tender", "name: plain"),
                    ("    follow-up-framings: [marked, proxy]", ""),
                ]
            ),
            "none.yaml": edited(
                good,
                [
                    ("name: tender", "name: none"),
                    ("    follow-ups:\n", ""), (good.followUpLines, ""),
                    ("    follow-up-framings: [marked, proxy]", ""),
                ]
            ),
        ])
        let read = try ["tender", "plain", "none"].map { name in
            try #require(PackReader().probePack(at: folder.path("\(name).yaml")).pack?.probes.first)
        }
        #expect(read[0].followUps == ["{answer}, {when}, in {place}?", "Are you sure?"])
        #expect(read.map(\.followUpFramings) == [[.marked, .proxy], [.marked], []])
        #expect(read[2].followUps.isEmpty)
    }

    @Test func `the manual's example is a pack`() throws {
        let manual = packageRoot.appending(path: "Docs/authoring.md")
        let text = try String(contentsOf: manual, encoding: .utf8)
        let head = "<!-- example of follow-ups -->\n```yaml\n"
        let start = try #require(text.range(of: head)?.upperBound)
        let end = try #require(text.range(of: "```", range: start..<text.endIndex)?.lowerBound)
        let folder = try PackFolder(["tender.yaml": String(text[start..<end])])
        let (pack, diagnostics) = PackReader().probePack(at: folder.path("tender.yaml"))
        #expect(folder.lines(diagnostics) == [])
        let probe = try #require(pack?.probes.first)
        #expect(probe.followUps.count == 2)
        #expect(probe.followUps[0].contains("{answer}"))
        #expect(probe.followUpFramings == [.marked, .proxy])
    }
}

extension String {
    /// The two items of the good pack's list.
    fileprivate var followUpLines: String {
        "      - \"{answer}, {when}, in {place}?\"\n      - Are you sure?\n"
    }
}
