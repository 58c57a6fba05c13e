import Foundation
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

private let tea = """
    name: tea
    version: "1"
    suite: reference
    title: Tea
    probes:
      - id: currency
        goal: Learn the currency
        facet: money
        answer-type: currency
        gold: money.currency
        templates:
          marked: Which currency is used in {place}?
        framings: [marked]
    """

private let land = """
    tag: it-IT
    place: Italy
    names: {it: Italia}
    language-name: Italian
    territory: IT
    languages: [it]
    script: Latn
    calendar: gregorian
    region: Southern Europe
    proxies:
      - {tag: en-US, kind: sibling, reason: none}
    resource: high
    """

/// `check` over files and folders of one's own.
@Suite struct CheckCommandTests {
    private func folder(_ files: [String: String]) throws -> String {
        let folder = try temporaryFolder("own")
        for (name, text) in files { try write(text, to: folder.appending(path: name)) }
        return folder.path
    }

    private func edit(_ text: String, _ edits: [(String, String)]) -> String {
        edits.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private func check(_ words: [String], in folder: String) async -> Ending {
        var ending = await palimpsestCommand(["check"] + words)
        ending.out = ending.out.replacing(folder + "/", with: "")
        return ending
    }

    /// What a slip makes the program say; each has a place, a reason and a mend.
    static let slips: [(file: String, wrong: (String, String), line: String)] = [
        (
            "tea.yaml", ("    facet:", "    fact:"),
            "8:5: error: unknown key 'fact' in a probe; did you mean 'facet'?"
        ),
        (
            "tea.yaml", ("type: currency", "type: curency"),
            "9:18: error: unknown answer-type 'curency'; did you mean 'currency'?"
        ),
        (
            "tea.yaml", ("gold: money.currency", "gold: money.curency"),
            "10:11: error: no source knows property 'money.curency'; did you mean 'money.currency'?"
        ),
        (
            "tea.yaml", ("in {place}?", "in {place?"),
            "12:41: error: a '{' is not closed in 'Which currency is used in {place?'; "
                + "put a '}' behind the name"
        ),
        (
            "tea.yaml", ("in {place}?", "in {place} of {plaice}?"),
            "12:52: error: slot '{plaice}' of template 'marked' is not declared; did you mean '{place}'?"
        ),
        (
            "tea.yaml",
            (
                "gold: money.currency",
                "gold: money.currency\n    slots: [{name: n, values: {1: one}}]"
            ),
            "13:15: error: template 'marked' does not use slot '{n}'; use it or drop the slot"
        ),
        (
            "tea.yaml", ("framings: [marked]", "framings: [marked, unmarkt]"),
            "13:24: error: unknown framing 'unmarkt'; did you mean 'unmarked'?"
        ),
        (
            "it-IT.yaml", ("kind: sibling", "kind: sibing"),
            "11:24: error: unknown kind 'sibing'; did you mean 'sibling'?"
        ),
        (
            "it-IT.yaml", ("tag: en-US", "tag: en-QQ"),
            "11:11: error: proxy 'en-QQ' has no locale pack; add 'en-QQ.yaml' or drop the proxy"
        ),
        (
            "it-IT.yaml", ("region:", "regoin:"),
            "9:1: error: unknown key 'regoin' in a locale pack; did you mean 'region'?"
        ),
    ]

    @Test(arguments: slips.indices)
    func `a slip is a located error with a mend`(index: Int) async throws {
        let slip = Self.slips[index]
        let own = try folder([
            "tea.yaml": slip.file == "tea.yaml" ? edit(tea, [slip.wrong]) : tea,
            "it-IT.yaml": slip.file == "it-IT.yaml" ? edit(land, [slip.wrong]) : land,
        ])
        let ending = await check([own], in: own)
        #expect(ending.code == 1)
        let lines = ending.out.split(separator: "\n").map(String.init)
        #expect(lines.contains("\(slip.file):\(slip.line)"), "\(lines)")
    }

    @Test func `every fault of every file is told at once`() async throws {
        let own = try folder([
            "a/tea.yaml": edit(
                tea,
                [("facet:", "fact:"), ("{place}", "{plaice}"), ("type: c", "type: k")]
            ),
            "b/it-IT.yaml": edit(land, [("script: Latn", "script: latin"), ("sibling", "cousin")]),
            "c.yaml": "tag: [",
        ])
        let ending = await check([own], in: own)
        let lines = ending.out.split(separator: "\n").map(String.init)
        for part in [
            "a/tea.yaml:8:", "a/tea.yaml:9:", "a/tea.yaml:12:", "b/it-IT.yaml:7:",
            "b/it-IT.yaml:11:", "c.yaml:",
        ] {
            #expect(
                lines.contains { $0.hasPrefix(part) && $0.contains(" error: ") },
                "\(part) \(lines)"
            )
        }
        #expect(ending.code == 1)
    }

    @Test func `a name twice is an error that names both files`() async throws {
        let own = try folder([
            "a/tea.yaml": tea, "b/tea.yaml": tea, "a/it-IT.yaml": land, "b/it-IT.yaml": land,
        ])
        let ending = await check([own], in: own)
        #expect(ending.code == 1)
        let lines = ending.out.split(separator: "\n").map { $0.replacing(own + "/", with: "") }
        #expect(
            lines.contains {
                $0.hasPrefix("b/tea.yaml:1:7: error: name 'tea' is also that of 'a/tea.yaml'")
            },
            "\(lines)"
        )
        #expect(
            lines.contains {
                $0.hasPrefix("b/it-IT.yaml:1:6: error: tag 'it-IT' is also that of 'a/it-IT.yaml'")
            },
            "\(lines)"
        )
        let both = await palimpsestCommand([
            "probes", "list", "--probes", own + "/a", "--probes", own + "/b",
        ])
        #expect(both.code == 1)
        #expect(both.talk.contains("is also that of"))
    }

    @Test func `a pack's name is in kebab case, an empty file is empty, a pipe is no file`()
        async throws
    {
        let folder = try folder(["Tea pack.yaml": edit(tea, [("name: tea", "name: Tea pack")])])
        try write("", to: URL(filePath: folder).appending(path: "void.yaml"))
        let pipe = folder + "/pipe.yaml"
        let made = unsafe mkfifo(pipe, 0o600)
        #expect(made == 0)
        let ending = await check([folder], in: folder)
        #expect(
            ending.out.contains(
                "Tea pack.yaml:1:7: error: 'Tea pack' is not in kebab case; write it like 'rest-days'"
            ),
            "\(ending.out)"
        )
        #expect(ending.out.contains("pipe.yaml: error: this is not a plain file"))
        #expect(ending.out.contains("void.yaml: error: the file holds no value; begin with"))
        #expect(ending.code == 1)
    }

    @Test func `the long form shows the line`() async throws {
        let own = try folder(["tea.yaml": edit(tea, [("facet:", "fact:")])])
        let ending = await check([own + "/tea.yaml", "--format", "long"], in: own)
        #expect(
            ending.out.contains(
                """
                tea.yaml:8:5: error: unknown key 'fact' in a probe
                    8 |     fact: money
                      |     ^~~~
                      = did you mean 'facet'?
                """
            ),
            "\(ending.out)"
        )
    }

    @Test func `programs get an array of faults`() async throws {
        let own = try folder(["tea.yaml": edit(tea, [("facet:", "fact:")])])
        let ending = await palimpsestCommand(["check", own + "/tea.yaml", "--json"])
        let value = try JSONSerialization.jsonObject(with: Data(ending.out.utf8))
        let faults = try #require(value as? [[String: Any]])
        let fault = try #require(faults.first { $0["code"] as? String == "pack-unknown-key" })
        #expect(fault["file"] as? String == own + "/tea.yaml")
        #expect([fault["line"], fault["column"], fault["endColumn"]] as? [Int] == [8, 5, 9])
        #expect(fault["severity"] as? String == "error")
        #expect(fault["message"] as? String == "unknown key 'fact' in a probe")
        #expect(fault["fix"] as? String == "did you mean 'facet'?")
        #expect(await palimpsestCommand(["check", "--json"]).out == "[\n\n]\n")
    }

    @Test func `a models file is checked and a stranger's file is told`() async throws {
        let own = try folder([
            "models.yaml": "models:\n  - name: a\n    api: olama\n", "x.yaml": "colour: red\n",
        ])
        let ending = await check([own, own + "/none.yaml"], in: own)
        #expect(
            ending.out.contains(
                "models.yaml:3:10: error: unknown api 'olama'; did you mean 'ollama'?"
            )
        )
        #expect(ending.out.contains("x.yaml:1:1: error: no key of this file"))
        #expect(ending.out.contains("none.yaml: error: there is no such file or folder"))
        #expect(ending.code == 1)
    }

    @Test func `packs of one's own are used beside the shipped ones`() async throws {
        guard hasCLDR41 else { return }
        let own = try folder(["probes/tea.yaml": tea, "locales/it-XX.yaml": "tag: it-XX\n"])
        let words = ["probes", "preview", "tea", "--locale", "am-ET", "--probes", own + "/probes"]
        let ending = await palimpsestCommand(words + ["--probes", "shipped"])
        #expect(ending.code == 0, "\(ending.talk)")
        #expect(ending.out.contains("Which currency is used in Ethiopia?"))
        let both = ["--probes", own + "/probes", "--probes", "shipped"]
        let plan = await palimpsestCommand(
            ["plan", "--locale", "am-ET", "--pack", "tea", "--pack", "money", "--json"] + both
        )
        #expect(plan.code == 0, "\(plan.talk)")
        let broken = await palimpsestCommand(
            ["plan", "--locale", "am-ET", "--locales", "shipped", "--locales", own + "/locales"]
        )
        #expect(broken.code == 1)
        #expect(
            broken.talk.contains(
                "it-XX.yaml:1:1: error: the locale pack has no 'place'; add 'place: …'"
            )
        )
    }

    @Test(arguments: [false, true])
    func `a watch checks again after a change, on a terminal with a clear screen`(
        isTerminal: Bool
    ) async throws {
        let own = try folder(["tea.yaml": edit(tea, [("facet:", "fact:")])])
        let path = own + "/tea.yaml"
        let looks = LoopbackGuarded(0)
        let out = LoopbackGuarded("")
        let talk = LoopbackGuarded("")
        let world = World(
            environment: ["PALIMPSEST_HOME": packageRoot.path],
            now: { "2026-01-01T00:00:00Z" },
            out: { text in out.withLock { $0 += text } },
            talk: { text in talk.withLock { $0 += text } },
            printsToTerminal: isTerminal,
            pause: { _ in
                let look = looks.withLock { count in
                    count += 1
                    return count
                }
                // Mended before the second look; nothing happens before the third.
                if look == 2 { try? tea.write(toFile: path, atomically: true, encoding: .utf8) }
                return look < 4
            }
        )
        let code = await palimpsest(["check", path, "--watch"], world: world)
        #expect(code == 0)
        let sentences = out.withLock { $0 }.split(separator: "\n").filter { $0.contains(" read: ") }
        #expect(sentences.count == 2, "\(sentences)")
        #expect(sentences.first?.hasSuffix("2 errors") == true)
        #expect(sentences.last?.hasSuffix("no error") == true)
        #expect(out.withLock { $0 }.contains("\u{1B}[2J") == isTerminal)
        #expect(talk.withLock { $0 }.contains("Ctrl-C ends"))
    }
}
