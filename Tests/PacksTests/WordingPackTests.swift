import Diagnostics
import Packs
import Testing
import Vocabulary

private let good = """
    name: year
    version: "1"
    suite: reference
    title: The year
    probes:
      - id: month
        goal: Learn the month
        facet: time
        answer-type: month
        gold: calendar.month.{n}
        slots:
          - name: n
            values: {1: first, 2: second}
            words:
              am: {1: የመጀመሪያው, 2: ሁለተኛው}
        templates:
          marked: In {place}, what is the {n} month?
          persona: You teach in {place}. {question}
          wrapped: "A child asks: {question} What do you say?"
          choice: Which is the {n} month in {place}? {options}
        framings: [marked, native, persona, paraphrase, wrapped, choice]
        choice-options: 5
        paraphrases:
          - text: Name the {n} month in {place}.
            frequency: 5.31
          - text: Tell me what the {n} month of {place} is called.
        translations:
          - language: am
            text: "{place}፦ {n} ወር?"
            reviewer: A. Speaker
          - language: ru
            text: "{place.in}: {n}-й месяц?"
      - id: day
        goal: Hear about a day
        facet: life
        templates:
          elaborate: Describe a day in {place}.
        framings: [elaborate]
        markers: true
    """

@Suite struct WordingPackTests {
    /// Edits of the good pack and the exact lines said about them.
    static let faults: [(edits: [(String, String)], lines: [String])] = [
        ([], []),
        (
            [("      - text: Tell me what the {n} month of {place} is called.\n", "")],
            ["year.yaml:24:15: error: one paraphrase is too few to compare; add a second one"]
        ),
        (
            [("Name the {n} month in {place}.", "in {place}  what IS the {n} month")],
            [
                "year.yaml:24:15: error: paraphrase 1 says the same words as template 'marked'; "
                    + "put it differently"
            ]
        ),
        (
            [("Name the {n} month in {place}.", "Name the first month in {plce}.")],
            [
                "year.yaml:24:15: error: slot '{plce}' of paraphrase 1 is not declared; "
                    + "did you mean '{place}'?",
                "year.yaml:24:15: error: paraphrase 1 does not use slot '{n}'; use it",
                "year.yaml:24:15: error: paraphrase 1 names no place; use '{place}' or '{language}'",
            ]
        ),
        (
            [("frequency: 5.31", "frequency: often")],
            ["year.yaml:25:20: error: 'frequency' must be a number from 0 to 9, not 'often'"]
        ),
        (
            [("{place}፦ {n} ወር?", "{place}፦ ወር?")],
            [
                "year.yaml:29:15: error: the translation to 'am' does not use slot '{n}'; use it"
            ]
        ),
        (
            [("{place.in}: ", "{place.IN}: ")],
            [
                "year.yaml:32:15: error: slot '{place.IN}' of the translation to 'ru' is not "
                    + "declared; declare it under 'slots'",
                "year.yaml:32:15: error: the translation to 'ru' names no place; "
                    + "use '{place}' or '{language}'",
            ]
        ),
        (
            [("language: ru", "language: am")],
            ["year.yaml:31:19: error: language 'am' is translated twice; keep one"]
        ),
        (
            [("language: ru", "language: Russian")],
            ["year.yaml:31:19: error: 'Russian' is not a language tag; write it like 'am'"]
        ),
        (
            [("reviewer:", "revewer:")],
            [
                "year.yaml:30:9: error: unknown key 'revewer' in a translation; "
                    + "did you mean 'reviewer'?"
            ]
        ),
        (
            [("[marked, native,", "[marked,")],
            [
                "year.yaml:27:5: error: 'translations' makes nothing, since 'native' is not among "
                    + "the framings; add it to 'framings' or drop the key"
            ]
        ),
        (
            [("wrapped, choice]", "wrapped]"), ("      choice: Which", "      persona: Which")],
            [
                "year.yaml:20:7: error: duplicate key 'persona', first on line 18; keep one of the two",
                "year.yaml:22:5: error: 'choice-options' without the framing 'choice' makes "
                    + "nothing; drop it or add 'choice' to 'framings'",
            ]
        ),
        (
            [("choice-options: 5", "choice-options: 7")],
            ["year.yaml:22:21: error: 'choice-options' must be a whole number from 3 to 6, not '7'"]
        ),
        (
            [("asks: {question}", "asks.")],
            [
                "year.yaml:19:16: error: template 'wrapped' does not hold '{question}'; "
                    + "put it where the marked prompt goes"
            ]
        ),
        (
            [("what is the {n} month?", "what is the {n} month? {options}")],
            [
                "year.yaml:17:15: error: slot '{options}' of template 'marked' is not declared; "
                    + "declare it under 'slots'"
            ]
        ),
        (
            [("persona: You", "native: You")],
            [
                "year.yaml:18:7: error: the texts of 'native' are no template; "
                    + "put them under 'translations'",
                "year.yaml:18:15: error: slot '{question}' of template 'native' is not declared; "
                    + "declare it under 'slots'",
            ]
        ),
        (
            [(", 2: ሁለተኛው", ", 3: ሁለተኛው")],
            [
                "year.yaml:15:11: error: the words in 'am' lack '2'; add them or drop the language",
                "year.yaml:15:28: error: '3' is not a key of slot 'n'; use the keys of 'values'",
            ]
        ),
        (
            [("          am: {1", "          fr: {1")],
            [
                "year.yaml:15:11: error: slot 'n' has words in 'fr', but no translation uses them; "
                    + "add a translation or drop them"
            ]
        ),
        (
            [("          am: {1: የመጀመሪያው, 2: ሁለተኛው}", "          am: ሁለተኛው")],
            [
                "year.yaml:15:15: error: 'am' must be a mapping, not a text; write it like 'key: value'"
            ]
        ),
        (
            [("      - name: n", "      - name: question"), ("{n}", "{question}")],
            [
                "year.yaml:12:15: error: slot 'question' stands for a part of a prompt made from "
                    + "another; give it another name"
            ]
        ),
        (
            [("    markers: true", "    markers: false")],
            [
                "year.yaml:33:5: error: the probe has no 'answer-type'; add 'answer-type: …'",
                "year.yaml:33:5: error: the probe has no 'gold'; add 'gold: …'",
                "year.yaml:38:16: error: framing 'elaborate' needs 'markers: true'; "
                    + "give it a probe of its own, without a gold",
            ]
        ),
        (
            [("    facet: life\n", "    facet: life\n    gold: place.day\n")],
            [
                "year.yaml:36:5: error: a probe with 'markers: true' has no 'gold'; drop it"
            ]
        ),
        (
            [("[elaborate]", "[elaborate, persona]")],
            [
                "year.yaml:38:27: error: framing 'persona' cannot be scanned for markers; "
                    + "keep 'elaborate' only",
                "year.yaml:38:27: error: framing 'persona' has no template; "
                    + "add it under 'templates'",
            ]
        ),
        (
            [
                (
                    "    choice-options: 5\n",
                    "    follow-ups: [Sure?]\n    follow-up-framings: [choice]\n"
                )
            ],
            [
                "year.yaml:23:26: error: framing 'choice' cannot go on with follow-ups; drop it"
            ]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault of a wording is told with its place`(index: Int) throws {
        let (edits, lines) = Self.faults[index]
        let folder = try PackFolder(["year.yaml": edited(good, edits)])
        let (pack, diagnostics) = PackReader().probePack(at: folder.path("year.yaml"))
        #expect(folder.lines(diagnostics) == lines)
        #expect((pack == nil) == !lines.isEmpty)
    }

    @Test func `wordings arrive in file order with all their parts`() throws {
        let folder = try PackFolder(["year.yaml": good])
        let pack = try #require(PackReader().probePack(at: folder.path("year.yaml")).pack)
        let month = pack.probes[0]
        #expect(month.framings == [.marked, .native, .persona, .paraphrase, .wrapped, .choice])
        #expect(month.choiceOptions == 5)
        #expect(month.paraphrases.map(\.frequency) == [5.31, nil])
        #expect(month.translations.map(\.language) == ["am", "ru"])
        #expect(month.translations.map(\.reviewer) == ["A. Speaker", nil])
        #expect(month.slots[0].words == ["am": ["1": "የመጀመሪያው", "2": "ሁለተኛው"]])
        #expect(!month.markers)
        let day = pack.probes[1]
        #expect(day.markers && day.gold.isEmpty && day.framings == [.elaborate])
    }

    @Test(arguments: [
        ("am", "am", true), ("es", "es-MX", true), ("es-MX", "es", false), ("pa", "pa-Arab", false),
        ("zh-Hans", "zh-Hans", true), ("am", "ar", false),
    ])
    func `a translation serves its language in any territory but in one script`(
        language: String,
        asked: String,
        serves: Bool
    ) {
        #expect(Probe.Translation(language: language, text: "").serves(asked) == serves)
    }
}
