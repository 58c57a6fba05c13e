extension PackSchema {
    /// The mappings of `Locales/sources/<id>.yaml`, the whole file first.
    public static let source = [sourceDeclaration, sourceRecipe]

    static let sourceDeclaration = PackMapping(
        name: "source declaration",
        keys: [
            .init("id", .text, true, "name in kebab case; equals the file name"),
            .init("title", .text, true, "the name as citations show it"),
            .init(
                "kind",
                .text,
                true,
                "`cldr`, `iso-codes`, `jollyday`, `mobile-broadband-provider-info`, `kgeography`, "
                    + "`glibc-locales`, `sparql-results`, `mediawiki`, `html`, `tei`, `tmx`, "
                    + "`rdf-xml` or `xml`"
            ),
            .init("file", .text, false, "its path, seen from the folder of this declaration"),
            .init(
                "url",
                .text,
                false,
                "its https address, for `sources fetch`; needed without `file`"
            ),
            .init("sha256", .text, false, "SHA-256 of the file in hexadecimal digits"),
            .init("licence", .text, true, "its licence, such as `CC-BY-SA-4.0`"),
            .init("date", .text, true, "day on which it was made or fetched: `2026-01-31`"),
            .init("language", .text, false, "language tag of its values, where it says none"),
            .init("locales", .texts, false, "tags of the cultures that it speaks of"),
            .init("namespaces", .mapping, false, "prefixes of XPath expressions and their URIs"),
            .init("recipes", .mappings, false, "how values are taken out of it"),
        ]
    )

    static let sourceRecipe = PackMapping(
        name: "recipe",
        keys: [
            .init(
                "property",
                .text,
                true,
                "what the values are of, dotted: `food.dish`; new names are welcome, and a name "
                    + "that another source uses puts both side by side"
            ),
            .init(
                "records",
                .text,
                false,
                "XPath of the records, each of which yields a value; the title of a page, perhaps "
                    + "with `*` at its end, in a `mediawiki` dump"
            ),
            .init(
                "subject",
                .text,
                false,
                "whose value it is: XPath in a record, a variable of SPARQL results, heading of "
                    + "a table's column, `title` or field of an infobox; it yields a language "
                    + "tag, a territory code or a name of the place"
            ),
            .init(
                "value",
                .text,
                false,
                "the value: XPath in a record or a variable; a record's own text if absent"
            ),
            .init(
                "aliases",
                .texts,
                false,
                "further wordings: XPath, variable, heading of a column or field"
            ),
            .init(
                "pattern",
                .text,
                false,
                "regular expression; its first group is kept of value and aliases"
            ),
            .init("separator", .text, false, "text on which value and aliases are split"),
            .init("field", .text, false, "field of an infobox (`html`, `mediawiki`)"),
            .init("column", .text, false, "heading of a table's column (`html`)"),
            .init(
                "table",
                .text,
                false,
                "caption or heading of the table; without `column`, of the list (`html`)"
            ),
            .init(
                "list",
                .flag,
                false,
                "whether each value is a right answer, not the first alone; false if absent"
            ),
        ]
    )
}
