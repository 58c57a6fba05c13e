import Vocabulary

/// What must stand behind a key, beyond its kind: the mapping inside, the words, the form.
enum SchemaShape {
    /// A mapping, or a list of mappings, of these keys.
    case inner(PackMapping)
    /// One of these words, or a list of them.
    case words([String])
    /// A text of this form, or a list of such texts.
    case form(String)
    /// A whole number between two bounds.
    case whole(ClosedRange<Int>)
    /// A number between two bounds.
    case decimal(ClosedRange<Int>)
    /// Free keys of one form with texts behind them.
    case texts(keys: String)
    /// Free keys of one form, behind each of which are free keys of another with texts behind them.
    case nested(keys: String, String)
    /// Keys that are words of a list with texts behind them.
    case textsByWord([String])
    /// Free keys with anything behind them.
    case anything

    /// The shapes by the name of the mapping and the key; a key without one is told by its kind.
    static let all: [String: [String: SchemaShape]] = [
        "locale pack": [
            "tag": .form(tag),
            "names": .texts(keys: language),
            "territory": .form("^([A-Z]{2}|[0-9]{3})$"),
            "languages": .form(language),
            "script": .form("^[A-Z][a-z]{3}$"),
            "calendar": .words(Calendar.allCases.map(\.rawValue)),
            "resource": .words(ResourceLevel.allCases.map(\.rawValue)),
            "proxies": .inner(PackSchema.proxy),
            "placebos": .form(tag),
            "sources": .form(kebab),
            "overrides": .inner(PackSchema.override),
            "disputes": .inner(PackSchema.dispute),
            "forms": .nested(keys: language, form),
        ],
        "proxy": ["tag": .form(tag), "kind": .words(ProxyKind.allCases.map(\.rawValue))],
        "file of overrides": [
            "tag": .form(tag),
            "overrides": .inner(PackSchema.override),
            "disputes": .inner(PackSchema.dispute),
        ],
        "override": ["values": .inner(PackSchema.value)],
        "probe pack": ["suite": .form(kebab), "probes": .inner(PackSchema.probeEntry)],
        "probe": [
            "id": .form(kebab),
            "facet": .form(kebab),
            "answer-type": .words(AnswerType.allCases.map(\.rawValue)),
            "slots": .inner(PackSchema.slot),
            "templates": .textsByWord(Framing.allCases.map(\.rawValue)),
            "framings": .words(Framing.allCases.map(\.rawValue)),
            "paraphrases": .inner(PackSchema.paraphrase),
            "translations": .inner(PackSchema.translation),
            "choice-options": .whole(3...6),
            "follow-up-framings": .words(Framing.allCases.map(\.rawValue)),
        ],
        "slot": [
            "name": .form(kebab),
            "values": .texts(keys: slotKeys),
            "words": .nested(keys: language, slotKeys),
        ],
        "paraphrase": ["frequency": .decimal(0...9)],
        "translation": ["language": .form(language)],
        "source declaration": [
            "id": .form(kebab),
            "kind": .words(SourceKind.allCases.map(\.rawValue)),
            "url": .form("^https://[^/?#@]+([/?#].*)?$"),
            "sha256": .form("^[0-9a-fA-F]{64}$"),
            "date": .form("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            "language": .form(language),
            "locales": .form(tag),
            "namespaces": .texts(keys: "^[A-Za-z_][A-Za-z0-9_.-]*$"),
            "recipes": .inner(PackSchema.sourceRecipe),
        ],
        "models file": [
            "models": .inner(ModelSchema.model), "defaults": .inner(ModelSchema.defaults),
        ],
        "model": [
            "api": .words(ModelAPI.allCases.map(\.rawValue)),
            "parameters": .inner(ModelSchema.parameters),
            "prices": .inner(ModelSchema.prices),
            "limits": .inner(ModelSchema.limits),
        ],
        "defaults": [
            "parameters": .inner(ModelSchema.parameters),
            "limits": .inner(ModelSchema.limits),
        ],
        "parameters": [
            "temperature": .decimal(0...2),
            "top_p": .decimal(0...1),
            "min_p": .decimal(0...1),
            "seed": .whole(0...Int(Int32.max)),
            "logprobs": .whole(0...20),
            "max_tokens": .whole(1...100_000),
            "extra": .anything,
        ],
        "prices": [
            "input": .decimal(0...1_000_000),
            "output": .decimal(0...1_000_000),
            "currency": .form("^[A-Z]{3}$"),
        ],
        "limits": [
            "width": .whole(1...4096),
            "requests_per_minute": .whole(1...1_000_000),
            "tokens_per_minute": .whole(1...1_000_000_000),
            "timeout": .decimal(1...3600),
            "connect_timeout": .decimal(1...600),
            "attempts": .whole(1...20),
        ],
    ]

    private static let slotKeys = "^[A-Za-z0-9][A-Za-z0-9.-]*$"
    private static let form = "^(language\\.)?[a-z0-9]+(-[a-z0-9]+)*$"
    private static let tag = "^[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|[0-9]{3})$"
    private static let language = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
    private static let kebab = "^[a-z0-9]+(-[a-z0-9]+)*$"
}
