import Foundation
import PalimpsestTestSupport
import Testing

private let source = """
    id: dishes
    title: A page on national dishes
    kind: html
    file: dishes/national-dishes.html
    licence: CC0-1.0
    date: 2026-01-31
    language: en
    recipes:
      - property: food.national-dish
        table: Dishes by country
        subject: Country
        column: Dish
        aliases: [Local name]
        separator: ", "
        list: true
    """

private let probe = """
    name: dishes
    version: "1"
    suite: reference
    title: National dishes
    probes:
      - id: national
        goal: Learn which dish is taken for the national one
        facet: food
        answer-type: text
        gold: food.national-dish
        templates:
          marked: Which dish is called the national dish of {place}? Answer with its name only.
          unmarked: Which dish is called the national dish? Answer with its name only.
        framings: [marked, unmarked, proxy, fictional]
    """

/// What a new author gets wrong on the way of the tutorial, and what is then said.
@Suite struct TutorialSlipTests {
    /// A slip in one of the two files: what is replaced by what, and what `check` says of it.
    struct Slip: Sendable, CustomTestStringConvertible {
        var file = "locales/sources/dishes.yaml"
        var wrong: (String, String)
        /// The line of the message, as far as it matters.
        var line: String
        /// How many errors there are in all, so that none follows from another.
        var errors = 1

        var testDescription: String { wrong.1 }
    }

    private static let headings = "the headings of the table: 'Country', 'Dish', 'Local name'"

    static let slips = [
        Slip(
            wrong: ("column: Dish", "column: Dihs"),
            line: "12:13: error: 'Dihs' is no heading of the table 'Dishes by country'; "
                + "did you mean 'Dish'? \(headings)"
        ),
        Slip(
            wrong: ("subject: Country", "subject: Land"),
            line: "11:14: error: 'Land' is no heading of the table 'Dishes by country'; \(headings)"
        ),
        Slip(
            wrong: ("Local name", "Locale name"),
            line: "13:15: error: 'Locale name' is no heading of the table 'Dishes by country'; "
                + "did you mean 'Local name'? \(headings)"
        ),
        Slip(
            wrong: ("Dishes by country", "Dishes by contry"),
            line:
                "10:12: error: 'Dishes by contry' is no caption, heading or first word of a table; "
                + "did you mean 'Dishes by country'? the tables there:"
        ),
        Slip(
            wrong: ("column: Dish", "value: Dish"),
            line: "12:5: error: 'value' means nothing in a recipe of kind 'html'; "
                + "write 'column' in its place: the heading over the values",
            errors: 3
        ),
        Slip(
            wrong: ("    table:", "\ttable:"),
            line: "10:1: error: a tab stands where spaces indent; indent with spaces"
        ),
        Slip(
            wrong: ("  - property:", "\t- property:"),
            line: "9:1: error: a tab stands where spaces indent; indent with spaces"
        ),
        Slip(
            wrong: ("title: A page", "title: \"A page"),
            line:
                "14:17: error: this does not fit what goes before: the quote that opens on line 2 is "
                + "not closed there; close it on line 2"
        ),
        Slip(
            wrong: ("dishes/national", "dish/national"),
            line:
                "4:7: error: there is no file 'dish/national-dishes.html'; put it there, or write the "
                + "path as seen from the folder of this declaration"
        ),
        Slip(
            wrong: ("language: en", "language: en\nlocales: [am-EX]"),
            line: "8:11: error: 'am-EX' has no locale pack, so its values are of no use; "
                + "did you mean 'am-ET'? 'palimpsest new locale am-EX' writes a pack"
        ),
        Slip(
            wrong: ("file: dishes/national-dishes.html", "file: dishes"),
            line: "4:7: error: 'dishes' is no file that can be read; name a regular file"
        ),
        Slip(
            wrong: (
                "    table: Dishes by country\n    subject: Country\n    column: Dish\n",
                "    records: //tr[\n    subject: td[1]\n    value: td[2]\n"
            ),
            line: "10:14: error: 'records' at character 6: an expression is missing or broken here "
                + "(recipe of 'food.national-dish'); look for a bracket or a name"
        ),
        Slip(
            wrong: (
                "    table: Dishes by country\n    subject: Country\n    column: Dish\n"
                    + "    aliases: [Local name]\n",
                "    records: //tr\n    subject: td[1]\n    value: tdd[2]\n"
            ),
            line:
                "12:12: error: 'tdd[2]' matches nothing in any record of the recipe, which has no "
                + "'tdd'; did you mean 'td'? the names there: 'html',"
        ),
        Slip(
            wrong: ("id: dishes", "id: dish"),
            line: "1:5: error: id 'dish' does not match the file name 'dishes'; "
                + "name the file 'dish.yaml' or correct the id"
        ),
        Slip(
            file: "probes/dishes.yaml",
            wrong: ("food.national-dish", "food.national-dsh"),
            line: "10:11: error: no source knows property 'food.national-dsh'; "
                + "did you mean 'food.national-dish'?"
        ),
        Slip(
            file: "probes/dishes.yaml",
            wrong: ("food.national-dish", "history.founder"),
            line:
                "10:11: error: no source knows property 'history.founder'; correct it, or read the "
                + "source that states it: --locales DIR takes the folder in whose 'sources' it is declared"
        ),
        Slip(
            file: "probes/dishes.yaml",
            wrong: ("    facet", "\tfacet"),
            line: "8:1: error: a tab stands where spaces indent; indent with spaces"
        ),
        Slip(
            file: "probes/dishes.yaml",
            wrong: ("    gold", "   gold"),
            line: "10:4: error: this does not fit the list that begins on line 6; "
                + "begin every item with '- ' at the same indentation"
        ),
    ]

    private func folder(_ edits: [String: (String, String)] = [:]) throws -> URL {
        let folder = try temporaryFolder("my")
        for (name, text) in [
            ("locales/sources/dishes.yaml", source), ("probes/dishes.yaml", probe),
        ] {
            let edited = edits[name].map { text.replacing($0.0, with: $0.1) } ?? text
            try write(edited, to: folder.appending(path: name))
        }
        let page = folder.appending(path: "locales/sources/dishes")
        try FileManager.default.createDirectory(at: page, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: packageRoot.appending(path: "Docs/tutorial/national-dishes.html"),
            to: page.appending(path: "national-dishes.html")
        )
        return folder
    }

    @Test(arguments: slips)
    func `a slip is told in its place with a mend`(slip: Slip) async throws {
        let folder = try folder([slip.file: slip.wrong]).path
        let ending = await palimpsestCommand(["check", folder])
        #expect(ending.code == 1)
        let lines = ending.out.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("\(folder)/\(slip.file):\(slip.line)") }, "\(lines)")
        #expect(lines.count { $0.contains(": error: ") } == slip.errors, "\(lines)")
        #expect(lines.last?.contains(" read: \(slip.errors) error") == true, "\(lines)")
    }

    @Test func `without a slip only a row that no pack fits is told`() async throws {
        let folder = try folder().path
        let ending = await palimpsestCommand(["check", folder])
        #expect(ending.code == 0)
        let lines = ending.out.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines.first?.hasPrefix(
                "\(folder)/locales/sources/dishes.yaml:11:14: warning: 1 of 18 rows of "
                    + "'food.national-dish' fits no culture of a locale pack and is left out: 'Nigeria'; "
                    + "a row is told by tag, territory, language or name of the place, such as 'am-ET', "
                    + "'ET', 'am', 'Ethiopia'"
            ) == true,
            "\(lines)"
        )
        #expect(
            lines.last == "0 locale packs, 1 probe pack with 1 probe and 1 source read: no error"
        )
    }

    @Test func `a heading that is not there is told in all three forms`() async throws {
        let own = try folder(["locales/sources/dishes.yaml": ("column: Dish", "column: Dihs")]).path
        let path = own + "/locales/sources/dishes.yaml"
        let long = await palimpsestCommand(["check", own, "--format", "long"])
        #expect(
            long.out.contains(
                """
                \(path):12:13: error: 'Dihs' is no heading of the table 'Dishes by country'
                   12 |     column: Dihs
                      |             ^~~~
                      = did you mean 'Dish'? \(Self.headings)
                """
            ),
            "\(long.out)"
        )
        let json = await palimpsestCommand(["check", own, "--json"])
        let all = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]]
        let fault = try #require(all?.first { $0["code"] as? String == "recipe-unmatched" })
        #expect([fault["line"], fault["column"], fault["endColumn"]] as? [Int] == [12, 13, 17])
        #expect(fault["severity"] as? String == "error")
        #expect((fault["fix"] as? String)?.hasPrefix("did you mean 'Dish'?") == true)
    }

    @Test func `the packs in use are tried as files given by name are`() async throws {
        let own = try folder(["locales/sources/dishes.yaml": ("Dishes by c", "Dishes of c")]).path
        let ending = await palimpsestCommand([
            "check", "--locales", "shipped", "--locales", own + "/locales", "--probes",
            own + "/probes",
        ])
        #expect(ending.code == 1)
        #expect(
            ending.out.contains(
                "dishes.yaml:10:12: error: 'Dishes of country' is no caption, heading or first word"
            ),
            "\(ending.out)"
        )
        #expect(ending.out.contains("1 probe pack with 1 probe and 1 source read: 1 error\n"))
    }

    @Test func `rows of no culture are counted and named`() async throws {
        let folder = try folder()
        let page = folder.appending(path: "locales/sources/dishes/national-dishes.html")
        let text = try String(contentsOf: page, encoding: .utf8)
        try write(
            text.replacing(">Ethiopia</a>", with: ">Ethiopa</a>")
                .replacing(">Italy</a>", with: ">Narnia</a>"),
            to: page
        )
        let ending = await palimpsestCommand(["check", folder.path])
        #expect(ending.code == 0)
        #expect(
            ending.out.contains(
                "dishes.yaml:11:14: warning: 3 of 18 rows of 'food.national-dish' fit no culture of a "
                    + "locale pack and are left out: 'Ethiopa', 'Narnia', 'Nigeria'; did you mean 'Ethiopia' by "
                    + "'Ethiopa'? a row is told by"
            ),
            "\(ending.out)"
        )
    }

    @Test func `files where no command looks for them are told`() async throws {
        let folder = try folder()
        let sources = folder.appending(path: "locales/sources")
        try write(source, to: sources.appending(path: "other.yml"))
        try FileManager.default.moveItem(
            at: sources.appending(path: "dishes.yaml"),
            to: folder.appending(path: "dishes.yaml")
        )
        try FileManager.default.moveItem(
            at: sources.appending(path: "dishes"),
            to: folder.appending(path: "dishes")
        )
        let ending = await palimpsestCommand(["check", folder.path])
        #expect(ending.code == 0, "\(ending.out)")
        for line in [
            "/locales/sources/other.yml: warning: files that end in '.yml' are not read; rename it",
            "/dishes.yaml:1:1: warning: a declaration is found only in a folder 'sources'; put it into",
        ] {
            #expect(ending.out.contains(folder.path + line), "\(ending.out)")
        }
    }

    @Test func `what was not fetched yet is a note with the command that fetches it`() async throws
    {
        let wrong = ("file: dishes/national-dishes.html", "url: https://example.org/dishes.html")
        let folder = try folder(["locales/sources/dishes.yaml": wrong]).path
        let ending = await palimpsestCommand(["check", folder])
        #expect(ending.code == 0, "\(ending.out)")
        #expect(
            ending.out.contains(
                ": note: 'https://example.org/dishes.html' has not been fetched, so nothing of it could "
                    + "be tried; run 'palimpsest sources fetch dishes', and check again"
            ),
            "\(ending.out)"
        )
    }

    @Test func `a preview names the heading or the row that is not there`() async throws {
        guard hasCLDR41 else { return }
        func preview(_ wrong: (String, String), _ tag: String) async throws -> Ending {
            let folder = try folder(["locales/sources/dishes.yaml": wrong]).path
            return await palimpsestCommand([
                "probes", "preview", "dishes", "--locale", tag, "--locales", "shipped", "--locales",
                folder + "/locales", "--probes", folder + "/probes",
            ])
        }
        let heading = try await preview(("column: Dish", "column: Dihs"), "am-ET")
        #expect(heading.out.contains("out of the headline by A1: no value in the source"))
        let told =
            "    dishes: 'Dihs' is no heading of the table 'Dishes by country'; "
            + "did you mean 'Dish'? \(Self.headings) ("
        #expect(heading.out.contains("  target am-ET: no value\n\(told)"), "\(heading.out)")
        #expect(heading.out.ranges(of: told).count == 1)
        let row = try await preview(("column: Dish", "column: Dish"), "ne-NP")
        #expect(
            row.out.contains(
                "    dishes: none of its 18 rows of 'food.national-dish' is about ne-NP, which goes by "
                    + "'ne-NP', 'NP', 'ne', 'Nepal'"
            ),
            "\(row.out)"
        )
        #expect(row.out.contains("its rows: 'Algeria', 'Azerbaijan', 'China'"))
    }

    /// What is wrong on a command line, and what is said of it, `MY` being the folder.
    static let words: [(words: [String], talk: String, code: Int32)] = [
        (
            ["facts", "why", "am-ET", "food.national-dish", "--locales", "MY/locales"],
            "unknown locale 'am-ET'; it is a shipped one, and '--locales shipped' reads those beside "
                + "your own", 64
        ),
        (
            ["facts", "why", "am-EX", "food.national-dish", "--locales", "MY/locales"],
            "unknown locale 'am-EX'; did you mean 'am-ET'?", 64
        ),
        (
            ["facts", "why", "qaa-ZZ", "food.national-dish"],
            "unknown locale 'qaa-ZZ'; 'palimpsest locales list' names those there are, "
                + "'--locales DIR' reads those of a folder", 64
        ),
        (
            ["facts", "why", "am-ET", "food.national-dish"],
            "no source knows the property 'food.national-dish'; 'palimpsest facts --locale am-ET' names "
                + "those there are, and --locales DIR takes the folder in whose 'sources' a further one "
                + "is declared", 64
        ),
        (
            [
                "facts", "why", "am-ET", "food.national-dsh", "--locales", "shipped", "--locales",
                "MY/locales",
            ],
            "no source knows the property 'food.national-dsh'; did you mean 'food.national-dish'?",
            64
        ),
        (
            [
                "facts", "why", "ne-NP", "food.national-dish", "--locales", "shipped", "--locales",
                "MY/locales",
            ],
            "dishes: none of its 18 rows of 'food.national-dish' is about ne-NP, which goes by 'ne-NP'",
            1
        ),
        (
            ["probes", "preview", "dishes", "--locale", "am-ET", "--probes", "MY/probes"],
            "MY/probes/dishes.yaml:10:11: error: no source knows property 'food.national-dish'; correct "
                + "it, or read the source that states it: --locales DIR", 1
        ),
        (
            ["probes", "preview", "dishes", "--locale", "am-ET"],
            "unknown probe pack 'dishes'; 'palimpsest probes list' names those there are", 64
        ),
        (
            ["probes", "preview", "dishes", "--locale", "am-ET", "--probes", "MY/prob"],
            "MY/prob: error: there is no such folder; check the path", 1
        ),
        (
            [
                "facts", "--file", "MY/locales/sources/dishes/national-dishes.html", "--xpath",
                "//th[",
            ],
            "XPath:1:6: error: an expression is missing or broken here", 1
        ),
        (
            [
                "facts", "--file", "MY/locales/sources/dishes/national-dishes.html", "--xpath",
                "//thh",
            ],
            "nothing matched; begin with a short path, such as '//*'", 1
        ),
        (
            ["check", "MY/mine"], "MY/mine: error: there is no such file or folder; write the path",
            1
        ),
    ]

    @Test(arguments: words.indices)
    func `a slip on the command line is told with a mend`(index: Int) async throws {
        guard hasCLDR41 else { return }
        let (words, talk, code) = Self.words[index]
        let folder = try folder().path
        let ending = await palimpsestCommand(words.map { $0.replacing("MY", with: folder) })
        #expect(ending.code == code, "\(ending.talk)")
        let said = ending.talk + ending.out
        #expect(said.contains(talk.replacing("MY", with: folder)), "\(said)")
    }
}
