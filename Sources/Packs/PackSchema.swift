/// One key that a pack may hold, as the reader and the manual know it.
public struct PackKey: Sendable, Hashable {
    /// What must stand behind a key.
    public enum Kind: String, Sendable, Hashable {
        case text
        case number
        case flag = "true or false"
        case texts = "list of texts"
        case mappings = "list of mappings"
        case mapping

        /// How a value of this kind is written, where that is not plain.
        var example: String? {
            switch self {
            case .texts: "'[first, second]'"
            case .mappings: "'- key: value'"
            case .mapping: "'key: value'"
            case .text, .number, .flag: nil
            }
        }
    }

    /// The key.
    public var name: String
    /// What must stand behind it.
    public var kind: Kind
    /// Whether a pack without it is refused.
    public var isRequired: Bool
    /// What it means, for authors.
    public var meaning: String

    init(_ name: String, _ kind: Kind, _ isRequired: Bool, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.meaning = meaning
    }
}

/// The keys of one mapping in a pack.
public struct PackMapping: Sendable, Hashable {
    /// What the mapping is called in messages and in the manual.
    public var name: String
    /// Its keys, in the order in which authors write them.
    public var keys: [PackKey]

    /// The key of a name, if the mapping has one.
    func key(_ name: String) -> PackKey? { keys.first { $0.name == name } }
}

/// Every key the readers accept; the manual's tables are made from it.
public enum PackSchema {
    private static let required = true
    private static let optional = false

    /// The mappings of `Locales/<tag>.yaml`, the whole file first.
    public static let locale = [localePack, proxy, override, value, dispute, remarks]
    /// The mappings of `Probes/<name>.yaml`, the whole file first.
    public static let probe = [probePack, probeEntry, slot, paraphrase, translation]

    static let localePack = PackMapping(
        name: "locale pack",
        keys: [
            .init("tag", .text, required, "BCP 47 tag with a territory; equals the file name"),
            .init("place", .text, required, "English name of the place, as tables show it"),
            .init(
                "place-in-sentence",
                .text,
                optional,
                "the name as a prompt writes it, such as `the United States`; `place` if absent"
            ),
            .init("names", .mapping, required, "names of the place by language tag"),
            .init("language-name", .text, required, "English name of the main language"),
            .init("territory", .text, required, "ISO 3166 code, the same as in the tag"),
            .init("languages", .texts, required, "language tags, the main one first"),
            .init("script", .text, required, "ISO 15924 code of the main script"),
            .init(
                "calendar",
                .text,
                required,
                "CLDR name of the calendar of civil life, such as `gregorian`, `ethiopic`, `persian`"
            ),
            .init("region", .text, required, "UN subregion, to balance placebo cultures"),
            .init(
                "resource",
                .text,
                required,
                "`high`, `middle` or `low`: class 4 or 5, 3, 0 to 2 of the main language in Joshi "
                    + "et al. 2020"
            ),
            .init(
                "proxies",
                .mappings,
                optional,
                "declared proxies, in report order; a culture without them is no target"
            ),
            .init(
                "placebos",
                .texts,
                optional,
                "cultures that stand for chance overlap, ten or more; every culture that is no "
                    + "proxy if absent"
            ),
            .init("placebo-reason", .text, optional, "how they were drawn; needed with `placebos`"),
            .init(
                "sources",
                .texts,
                optional,
                "reference sources the facts are read from; all that are installed if absent"
            ),
            .init("overrides", .mappings, optional, "corrected values, each with a document"),
            .init("disputes", .mappings, optional, "doubted values, each with a document"),
            .init(
                "forms",
                .mapping,
                optional,
                "by language, then by form: the words for `{place.FORM}` in native prompts"
            ),
        ]
    )

    static let proxy = PackMapping(
        name: "proxy",
        keys: [
            .init("tag", .text, required, "the proxy culture; it needs a locale pack too"),
            .init(
                "kind",
                .text,
                required,
                "`global-default`, `regional`, `colonial-language`, `intra-national` or `sibling`"
            ),
            .init("reason", .text, required, "why, in a sentence a reviewer can judge"),
        ]
    )

    static let override = PackMapping(
        name: "override",
        keys: [
            .init(
                "property",
                .text,
                required,
                "the corrected property; `.*` at the end covers all beneath"
            ),
            .init("values", .mappings, required, "the right values, one entry a meaning"),
            .init("reason", .text, required, "what is wrong with the source"),
            .init("source", .text, required, "document and place in it, open to the public"),
            .init("reviewer", .text, optional, "who checked it; absent means unreviewed"),
        ]
    )

    static let value = PackMapping(
        name: "value",
        keys: [
            .init("label", .text, required, "the wording shown to readers, accepted itself"),
            .init("aliases", .texts, optional, "further accepted wordings, in any language"),
        ]
    )

    static let dispute = PackMapping(
        name: "dispute",
        keys: [
            .init(
                "property",
                .text,
                required,
                "the doubted property; `.*` at the end covers all beneath"
            ),
            .init("reason", .text, required, "why the value is in doubt"),
            .init("source", .text, required, "document and place in it, open to the public"),
            .init("reviewer", .text, optional, "who checked it; absent means unreviewed"),
        ]
    )

    static let remarks = PackMapping(
        name: "file of overrides",
        keys: [
            .init("tag", .text, required, "the locale it corrects; equals the file name"),
            .init("overrides", .mappings, optional, "corrected values, each with a document"),
            .init("disputes", .mappings, optional, "doubted values, each with a document"),
        ]
    )

    static let probePack = PackMapping(
        name: "probe pack",
        keys: [
            .init("name", .text, required, "equals the file name"),
            .init("version", .text, required, "raised whenever a prompt or a gold changes"),
            .init("suite", .text, required, "body of questions the items are counted with"),
            .init("title", .text, required, "a line for lists"),
            .init("probes", .mappings, required, "the question templates"),
        ]
    )

    static let probeEntry = PackMapping(
        name: "probe",
        keys: [
            .init("id", .text, required, "name inside the pack, in kebab case"),
            .init("goal", .text, required, "what it wants to learn, as an imperative"),
            .init("facet", .text, required, "facet of culture, in kebab case"),
            .init(
                "answer-type",
                .text,
                optional,
                "`text`, `number`, `month`, `weekday`, `clock`, `date`, `currency` or `digits`; "
                    + "needed without `markers`"
            ),
            .init(
                "gold",
                .text,
                optional,
                "property that holds the answers, slots in braces; needed without `markers`"
            ),
            .init("slots", .mappings, optional, "holes in the templates and what fills them"),
            .init("templates", .mapping, required, "text of the prompt by framing"),
            .init(
                "framings",
                .texts,
                required,
                "prompts to make: `marked`, `unmarked`, `proxy`, `fictional`, `native`, `persona`, "
                    + "`paraphrase`, `wrapped`, `choice`, `elaborate`"
            ),
            .init("paraphrases", .mappings, optional, "two or more further phrasings of `marked`"),
            .init("translations", .mappings, optional, "the marked prompt in other languages"),
            .init(
                "choice-options",
                .number,
                optional,
                "most options of a `choice` prompt, 3 to 6; 4 if absent"
            ),
            .init(
                "markers",
                .flag,
                optional,
                "answers of `elaborate` have no gold and are scanned for markers; false if absent"
            ),
            .init(
                "same-language-only",
                .flag,
                optional,
                "compare only cultures whose main language is the target's; false if absent"
            ),
            .init(
                "same-script-only",
                .flag,
                optional,
                "compare only cultures whose main script is the target's; false if absent"
            ),
            .init(
                "follow-ups",
                .texts,
                optional,
                "prompts of the turns that come after, at most 3; `{answer}` is the answer before"
            ),
            .init(
                "follow-up-framings",
                .texts,
                optional,
                "framings that go on with `follow-ups`; `marked` if absent"
            ),
        ]
    )

    static let slot = PackMapping(
        name: "slot",
        keys: [
            .init("name", .text, required, "the word in braces"),
            .init(
                "values",
                .mapping,
                optional,
                "key for identifiers and gold: words of the prompt"
            ),
            .init(
                "property",
                .text,
                optional,
                "property of the target that fills it, not `values`"
            ),
            .init("limit", .number, optional, "how many to draw by seed; needed with `property`"),
            .init(
                "words",
                .mapping,
                optional,
                "by language, then by key of `values`: the words in native prompts"
            ),
        ]
    )

    static let paraphrase = PackMapping(
        name: "paraphrase",
        keys: [
            .init("text", .text, required, "text of the prompt, with the slots of `marked`"),
            .init("frequency", .number, optional, "mean Zipf frequency of its words, 0 to 9"),
        ]
    )

    static let translation = PackMapping(
        name: "translation",
        keys: [
            .init("language", .text, required, "language tag of the text, each once"),
            .init(
                "text",
                .text,
                required,
                "text of the prompt, with the slots of `marked`; `{place.FORM}` is a form of the "
                    + "locale pack"
            ),
            .init("reviewer", .text, optional, "a speaker who signed it; absent means unreviewed"),
        ]
    )

    /// The reference tables of the manual, in Markdown.
    public static func tables(_ mappings: [PackMapping]) -> String {
        mappings.map { mapping in
            let rows = mapping.keys.map { key in
                let need = key.isRequired ? "required" : "optional"
                return "| `\(key.name)` | \(key.kind.rawValue) | \(need) | \(key.meaning) |"
            }
            let head = "**\(mapping.name)**\n\n| key | holds | | meaning |\n|---|---|---|---|\n"
            return head + rows.joined(separator: "\n")
        }
        .joined(separator: "\n\n")
    }
}
