import Vocabulary

extension Starter {
    /// A declaration, and a small file of its kind that its recipe can be tried on.
    struct Source {
        var declaration: String
        /// The example's name below the declaration's folder, and its text.
        var example: (name: String, text: String)?
    }

    /// A declaration of a source of a kind, with a recipe that works on the example beside it.
    /// - Parameter date: today, as `2026-01-31`.
    static func source(_ id: String, kind: SourceKind, date: String) -> Source {
        let sample = SourceSample.of(kind)
        let name = sample.example.map { "\(id)/example.\($0.ending)" }
        var lines = [
            "# A reference source: a file, whose it is, and how values are taken out of it. For completion",
            "# in editors, save what 'palimpsest schema source' prints as source.json beside this file, and",
            "# put into its first line: # yaml-language-server: $schema=source.json",
            "id: \(id)",
            "# As citations show it.",
            "title: \(sample.title)",
            "kind: \(kind.rawValue)",
        ]
        if let name {
            lines += [
                "# Seen from the folder of this file. The example lies there: put your own in its place.",
                "file: \(name)",
                "# Where it comes from, and what fixes its content (sha256sum FILE prints it):",
                "# url: https://…",
                "# sha256: …",
                "# Data without a licence cannot be handed on: see Docs/pitfalls.md.",
                "licence: CC0-1.0",
            ]
        } else {
            lines += [
                "# Where Debian's package \(sample.package) puts it.",
                "file: \(sample.path)",
                "licence: \(sample.licence)",
            ]
        }
        lines += [
            "# The day on which it was made or fetched.",
            "date: \(date)",
        ]
        lines += sample.keys
        return Source(
            declaration: lines.joined(separator: "\n") + "\n",
            example: sample.example.flatMap { example in name.map { ($0, example.text) } }
        )
    }
}

/// What a kind of source looks like.
private struct SourceSample {
    var title: String
    /// The keys from `language` on.
    var keys: [String]
    var example: (ending: String, text: String)?
    var package = ""
    var path = ""
    var licence = ""

    static func of(_ kind: SourceKind) -> SourceSample {
        switch kind {
        case .html: html
        case .xml: xml
        case .tei: tei
        case .tmx: tmx
        case .rdfXML: rdf
        case .sparqlResults: sparql
        case .mediaWiki: mediaWiki
        case .cldr:
            .installed("CLDR", "unicode-cldr-core", "/usr/share/unicode/cldr/common", "Unicode-3.0")
        case .isoCodes:
            .installed("iso-codes", "iso-codes", "/usr/share/xml/iso-codes", "LGPL-2.1-or-later")
        case .jollyday:
            .installed("jollyday", "libjollyday-java", "/usr/share/java/jollyday.jar", "Apache-2.0")
        case .glibcLocales:
            .installed(
                "Locales of the GNU C library",
                "locales",
                "/usr/share/i18n/locales",
                "LGPL-2.1-or-later"
            )
        case .mobileProviders:
            .installed(
                "mobile-broadband-provider-info",
                "mobile-broadband-provider-info",
                "/usr/share/mobile-broadband-provider-info/serviceproviders.xml",
                "CC-PDDC"
            )
        case .kgeography:
            .installed("KGeography", "kgeography-data", "/usr/share/kgeography", "GPL-2.0-or-later")
        }
    }

    private static func installed(
        _ title: String,
        _ package: String,
        _ path: String,
        _ licence: String
    ) -> SourceSample {
        SourceSample(
            title: title,
            keys: ["# Its reader knows what it says: it takes no recipes."],
            package: package,
            path: path,
            licence: licence
        )
    }

    /// A recipe's first lines.
    private static let property = [
        "recipes:",
        "  # What the values are of, dotted; a probe names it as its gold.",
        "  - property: food.dish",
    ]

    private static let html = SourceSample(
        title: "A page on Ethiopia",
        keys: [
            "language: en", "# Whose values these are; or a recipe says it with 'subject'.",
            "locales: [am-ET]",
        ] + property + [
            "    # The field of an infobox by its heading. Others: 'column' of a table that 'table' names",
            "    # by caption or heading, 'table' alone for a list, 'records' for XPath.",
            "    field: National dish",
            "    # Parts the text into values; with 'list' each of them is right.",
            "    separator: \", \"",
            "    list: true",
        ],
        example: (
            "html",
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Ethiopia</title></head><body>
            <table class="infobox">
            <tr><th>Capital</th><td>Addis Ababa</td></tr>
            <tr><th>National dish</th><td>Doro wat, Injera</td></tr>
            </table>
            </body></html>

            """
        )
    )

    private static let xml = SourceSample(
        title: "A list of dishes",
        keys: property + [
            "    # XPath of the records; each yields a value. 'namespaces' gives meaning to prefixes.",
            "    records: //dish",
            "    # Inside a record: whose value it is, the value, and further wordings.",
            "    subject: \"@country\"",
            "    value: name",
            "    aliases: [local]",
            "    list: true",
        ],
        example: (
            "xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <dishes>
              <dish country="ET"><name>Doro wat</name><local>ዶሮ ወጥ</local></dish>
              <dish country="ET"><name>Injera</name><local>እንጀራ</local></dish>
            </dishes>

            """
        )
    )

    private static let tei = SourceSample(
        title: "A gazetteer",
        keys: [
            "locales: [am-ET]", "namespaces:", "  tei: http://www.tei-c.org/ns/1.0", "recipes:",
            "  - property: places.town",
            "    # XPath of the records, with the prefix declared above.",
            "    records: //tei:place",
            "    value: tei:placeName[@xml:lang='en']",
            "    aliases: [\"tei:placeName[not(@xml:lang='en')]\"]", "    list: true",
        ],
        example: (
            "xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listPlace>
              <place><placeName xml:lang="en">Gondar</placeName><placeName xml:lang="am">ጎንደር</placeName></place>
              <place><placeName xml:lang="en">Aksum</placeName><placeName xml:lang="am">አክሱም</placeName></place>
            </listPlace></body></text></TEI>

            """
        )
    )

    private static let tmx = SourceSample(
        title: "A translation memory",
        keys: [
            "# Without a recipe each unit is a term in the languages of its variants.",
            "locales: [am-ET]",
        ],
        example: (
            "tmx",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="hand" creationtoolversion="1" segtype="phrase" o-tmf="none"
                adminlang="en" srclang="en" datatype="plaintext"/>
              <body>
                <tu><tuv xml:lang="en"><seg>coffee</seg></tuv><tuv xml:lang="am"><seg>ቡና</seg></tuv></tu>
              </body>
            </tmx>

            """
        )
    )

    private static let rdf = SourceSample(
        title: "Labels of places",
        keys: [
            "locales: [am-ET]", "namespaces:",
            "  rdf: http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "  rdfs: http://www.w3.org/2000/01/rdf-schema#", "recipes:",
            "  - property: places.town", "    records: //rdf:Description",
            "    value: rdfs:label[@xml:lang='en']",
            "    aliases: [\"rdfs:label[not(@xml:lang='en')]\"]", "    list: true",
        ],
        example: (
            "rdf",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
              <rdf:Description rdf:about="https://example.org/gondar">
                <rdfs:label xml:lang="en">Gondar</rdfs:label>
                <rdfs:label xml:lang="am">ጎንደር</rdfs:label>
              </rdf:Description>
            </rdf:RDF>

            """
        )
    )

    private static let sparql = SourceSample(
        title: "National dishes, from a query",
        keys: property + [
            "    # Variables of the query, without their question mark.",
            "    subject: country",
            "    value: dish",
            "    aliases: [local]",
            "    list: true",
        ],
        example: (
            "srx",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sparql xmlns="http://www.w3.org/2005/sparql-results#">
              <head><variable name="country"/><variable name="dish"/><variable name="local"/></head>
              <results>
                <result>
                  <binding name="country"><literal>ET</literal></binding>
                  <binding name="dish"><literal xml:lang="en">Doro wat</literal></binding>
                  <binding name="local"><literal xml:lang="am">ዶሮ ወጥ</literal></binding>
                </result>
              </results>
            </sparql>

            """
        )
    )

    private static let mediaWiki = SourceSample(
        title: "A dump of a wiki",
        keys: [
            "language: en", "locales: [am-ET]",
        ] + property + [
            "    # The title of the page, and the field of its infobox.",
            "    records: Ethiopia",
            "    field: national_dish",
            "    separator: \", \"",
            "    list: true",
        ],
        example: (
            "xml",
            """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en">
              <page>
                <title>Ethiopia</title>
                <ns>0</ns>
                <id>1</id>
                <revision>
                  <id>1</id>
                  <text xml:space="preserve">{{Infobox country
            | capital = [[Addis Ababa]]
            | national_dish = [[Doro wat]], [[Injera]]
            }}
            '''Ethiopia''' is a country.</text>
                </revision>
              </page>
            </mediawiki>

            """
        )
    )
}
