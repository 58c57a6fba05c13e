import Diagnostics
import Packs
import Testing
import Vocabulary

private let good = """
    name: week
    version: "1"
    suite: reference
    title: The week
    probes:
      - id: month
        goal: Learn the month
        facet: time
        answer-type: month
        gold: calendar.month.{n}
        slots:
          - name: n
            values:
              1: first
              2: second
        templates:
          marked: In {place}, what is the {n} month?
          unmarked: What is the {n} month?
        framings: [marked, unmarked, proxy]
        same-language-only: true
      - id: letter
        goal: Learn the country
        facet: places
        answer-type: text
        gold: places.country
        slots:
          - name: division
            property: places.divisions
            limit: 2
        templates:
          marked: Where is {division}?
        framings: [marked]
    """

@Suite struct ProbePackTests {
    /// Edits of the good pack and the exact lines said about them.
    static let faults: [(edits: [(String, String)], lines: [String])] = [
        ([], []),
        (
            [("name: week", "name: weeks")],
            [
                "week.yaml:1:7: error: name 'weeks' does not match the file name 'week'; "
                    + "name the file 'weeks.yaml' or correct the name"
            ]
        ),
        (
            [("facet: time", "fact: time")],
            [
                "week.yaml:6:5: error: the probe has no 'facet'; add 'facet: …'",
                "week.yaml:8:5: error: unknown key 'fact' in a probe; did you mean 'facet'?",
            ]
        ),
        (
            [("facet: time", "facet: Time of day")],
            [
                "week.yaml:8:12: error: 'Time of day' is not in kebab case; "
                    + "write it like 'rest-days'"
            ]
        ),
        (
            [("answer-type: month", "answer-type: months")],
            ["week.yaml:9:18: error: unknown answer-type 'months'; did you mean 'month'?"]
        ),
        (
            [("gold: calendar.month.{n}", "gold: calendar.month.{m}")],
            [
                "week.yaml:10:11: error: slot '{m}' of the gold property is not declared; "
                    + "declare it under 'slots'"
            ]
        ),
        (
            [("gold: places.country", "gold: places.{division}")],
            [
                "week.yaml:25:11: error: slot '{division}' of the gold property is itself "
                    + "filled from a property; give it values"
            ]
        ),
        (
            [("gold: calendar.month.{n}", "gold: calender.month.{n}")],
            [
                "week.yaml:10:11: error: no source knows property 'calender.month.1'; correct it, or read the "
                    + "source that states it: --locales DIR takes the folder in whose 'sources' it is "
                    + "declared"
            ]
        ),
        (
            [("property: places.divisions", "property: place.divisions")],
            [
                "week.yaml:28:19: error: no source knows property 'place.divisions'; correct it, or read the "
                    + "source that states it: --locales DIR takes the folder in whose 'sources' it is "
                    + "declared"
            ]
        ),
        (
            [("In {place}, what", "In {plaice}, what")],
            [
                "week.yaml:17:15: error: slot '{plaice}' of template 'marked' is not declared; "
                    + "did you mean '{place}'?",
                "week.yaml:17:15: error: template 'marked' names no place; "
                    + "use '{place}' or '{language}'",
            ]
        ),
        (
            [("What is the {n} month", "What is the month")],
            [
                "week.yaml:18:17: error: template 'unmarked' does not use slot '{n}'; "
                    + "use it or drop the slot"
            ]
        ),
        (
            [("What is the {n} month", "In {place}, what is the {n} month")],
            [
                "week.yaml:18:17: error: template 'unmarked' names a place or a language; "
                    + "drop '{place}' and '{language}'"
            ]
        ),
        (
            [("What is the {n} month", "What is the {n month")],
            [
                "week.yaml:18:17: error: a '{' is not closed in 'What is the {n month?'; put a '}' behind the name"
            ]
        ),
        (
            [("[marked, unmarked, proxy]", "[marked, proxy]")],
            [
                "week.yaml:18:7: error: template 'unmarked' is not among the framings; "
                    + "add it to 'framings' or drop it"
            ]
        ),
        (
            [("      unmarked: What is the {n} month?\n", "")],
            [
                "week.yaml:18:24: error: framing 'unmarked' has no template; "
                    + "add it under 'templates'"
            ]
        ),
        (
            [("unmarked, proxy]", "unmarked, proksy]")],
            [
                "week.yaml:19:34: error: unknown framing 'proksy'; did you mean 'proxy'?"
            ]
        ),
        (
            [("unmarked, proxy]", "unmarked, native]")],
            [
                "week.yaml:19:34: error: framing 'native' has no 'translations'; "
                    + "add a text a language under 'translations'"
            ]
        ),
        (
            [("unmarked, proxy]", "unmarked, marked]")],
            ["week.yaml:19:34: error: framing 'marked' is listed twice; drop one of the two"]
        ),
        (
            [("framings: [marked]", "framings: [marked, fictional]")],
            [
                "week.yaml:32:24: error: framing 'fictional' cannot be made: slot 'division' "
                    + "is filled from the target; drop it"
            ]
        ),
        (
            [("same-language-only: true", "same-language-only: yes")],
            ["week.yaml:20:25: error: 'same-language-only' must be true or false, not 'yes'"]
        ),
        (
            [("limit: 2", "limit: few")],
            ["week.yaml:29:16: error: 'limit' must be a whole number above zero, not 'few'"]
        ),
        (
            [("\n        limit: 2", "")],
            [
                "week.yaml:28:19: error: slot 'division' does not say how many values to draw; "
                    + "add 'limit: 6'"
            ]
        ),
        (
            [("limit: 2", "limit: 2000")],
            [
                "week.yaml:26:5: error: the slots make 2000 combinations, more than 1000; take values away, or lower a 'limit'"
            ]
        ),
        (
            [("\n        property: places.divisions\n        limit: 2", "")],
            [
                "week.yaml:27:15: error: slot 'division' has neither values nor a property; add 'values: {1: first, …}', or 'property' and 'limit'",
                "week.yaml:29:15: error: template 'marked' names no place; "
                    + "use '{place}' or '{language}'",
            ]
        ),
        (
            [("limit: 2", "limit: 2\n        values: {a: b}")],
            [
                "week.yaml:28:19: error: slot 'division' has values and a property; "
                    + "keep one of the two"
            ]
        ),
        (
            [("          2: second", "          2: second\n        limit: 3")],
            ["week.yaml:16:9: error: a limit without a property draws nothing; drop it"]
        ),
        (
            [("          2: second", "          2/3: second")],
            ["week.yaml:15:11: error: '2/3' is not a slot key; use letters, digits, '.' and '-'"]
        ),
        (
            [("name: division", "name: place"), ("is {division}?", "is {place}?")],
            [
                "week.yaml:27:15: error: slot 'place' is filled from the locale pack; "
                    + "give it another name"
            ]
        ),
        (
            [("id: letter", "id: month")],
            ["week.yaml:21:9: error: probe 'month' is defined twice; give it another id"]
        ),
        (
            [("name: week\n", "name: week\nprobe: x\n")],
            ["week.yaml:2:1: error: unknown key 'probe' in a probe pack; did you mean 'probes'?"]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault is told in one line and the next ones too`(index: Int) throws {
        let (edits, lines) = Self.faults[index]
        let folder = try PackFolder(["week.yaml": edited(good, edits)])
        let reader = PackReader { $0.hasPrefix("calendar.month.") || $0.hasPrefix("places.") }
        let (pack, diagnostics) = reader.probePack(at: folder.path("week.yaml"))
        #expect(folder.lines(diagnostics) == lines)
        #expect((pack == nil) == diagnostics.contains { $0.severity == .error })
    }

    @Test func `a good pack arrives whole`() throws {
        let folder = try PackFolder(["week.yaml": good])
        let pack = try #require(PackReader().probePack(at: folder.path("week.yaml")).pack)
        #expect([pack.name, pack.version, pack.suite] == ["week", "1", "reference"])
        let month = try #require(pack.probes.first)
        #expect(month.answerType == .month)
        #expect(month.slots.first?.values.map(\.key) == ["1", "2"])
        #expect(month.slots.first?.values.map(\.words) == ["first", "second"])
        #expect(month.framings == [.marked, .unmarked, .proxy])
        #expect(month.templates[.unmarked] == "What is the {n} month?")
        #expect(month.sameLanguageOnly)
        #expect(month.citation.line == 6)
        let letter = try #require(pack.probes.last)
        #expect(letter.slots.map(\.property) == ["places.divisions"])
        #expect(letter.slots.map(\.limit) == [2])
        #expect(!letter.sameLanguageOnly)
    }

    @Test func `an empty pack is refused for every key it lacks`() throws {
        let folder = try PackFolder(["week.yaml": "{}"])
        let diagnostics = PackReader().probePack(at: folder.path("week.yaml")).diagnostics
        #expect(diagnostics.count == PackSchema.probe[0].keys.filter(\.isRequired).count)
        let list = try PackFolder(["week.yaml": "[]"])
        #expect(
            list.lines(PackReader().probePack(at: list.path("week.yaml")).diagnostics)
                == [
                    "week.yaml:1:1: error: the probe pack must be a mapping, not a list; write it like 'key: value'"
                ]
        )
    }
}
