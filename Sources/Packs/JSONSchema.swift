/// The JSON Schema of a kind of file, for editors that complete and check YAML.
///
/// Draft 2020-12 (json-schema.org/draft/2020-12). It is made from the tables that the readers use. A
/// schema cannot hold what readers check beside it: slots against templates, tags against file
/// names, properties against sources.
public func jsonSchema(of kind: PackKind) -> String {
    let mappings = kind.mappings
    guard case .object(let root) = SchemaJSON.mapping(mappings[0]) else { return "" }
    let parts = mappings.dropFirst().map { ($0.reference, SchemaJSON.mapping($0)) }
    let whole = SchemaJSON.object(
        [
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Palimpsest \(mappings[0].name)")),
        ] + root + [("$defs", .object(parts.map { (key: $0.0, value: $0.1) }))]
    )
    return whole.lines.joined(separator: "\n") + "\n"
}

extension PackMapping {
    /// The name under which other parts of a schema speak of it.
    fileprivate var reference: String { name.replacing(" ", with: "-") }
}

extension SchemaJSON {
    /// An object with the keys of a mapping and no others.
    fileprivate static func mapping(_ mapping: PackMapping) -> SchemaJSON {
        let shapes = SchemaShape.all[mapping.name] ?? [:]
        let required = mapping.keys.filter(\.isRequired).map { SchemaJSON.text($0.name) }
        return .object([
            ("type", .text("object")),
            ("additionalProperties", .flag(false)),
            ("required", .list(required)),
            (
                "properties",
                .object(mapping.keys.map { ($0.name, value(of: $0, shape: shapes[$0.name])) })
            ),
        ])
    }

    private static func value(of key: PackKey, shape: SchemaShape?) -> SchemaJSON {
        guard case .object(let facts) = facts(of: key, shape) else { return .object([]) }
        return .object([("description", .text(key.meaning))] + facts)
    }

    private static func facts(of key: PackKey, _ shape: SchemaShape?) -> SchemaJSON {
        switch key.kind {
        case .text: return text(shape)
        case .number: return number(shape)
        case .flag: return .object([("type", .text("boolean"))])
        case .texts: return list(of: text(shape))
        case .mappings: return list(of: mapping(shape))
        case .mapping: return mapping(shape)
        }
    }

    /// A text; YAML writes some texts so that an editor takes them for numbers or flags.
    private static func text(_ shape: SchemaShape?) -> SchemaJSON {
        switch shape {
        case .words(let words)?: .object([("enum", .list(words.map { .text($0) }))])
        case .form(let pattern)?:
            .object([("type", .text("string")), ("pattern", .text(pattern))])
        default:
            .object([
                ("type", .list(["string", "number", "boolean"].map { .text($0) })),
                ("minLength", .number(1)),
            ])
        }
    }

    private static func number(_ shape: SchemaShape?) -> SchemaJSON {
        switch shape {
        case .whole(let range)?: bounded("integer", range)
        case .decimal(let range)?: bounded("number", range)
        default: .object([("type", .text("integer")), ("minimum", .number(1))])
        }
    }

    private static func bounded(_ type: String, _ range: ClosedRange<Int>) -> SchemaJSON {
        .object([
            ("type", .text(type)),
            ("minimum", .number(range.lowerBound)),
            ("maximum", .number(range.upperBound)),
        ])
    }

    private static func list(of item: SchemaJSON) -> SchemaJSON {
        .object([("type", .text("array")), ("minItems", .number(1)), ("items", item)])
    }

    private static func mapping(_ shape: SchemaShape?) -> SchemaJSON {
        switch shape {
        case .inner(let inner)?: return .object([("$ref", .text("#/$defs/\(inner.reference)"))])
        case .texts(keys: let pattern)?: return free(pattern, text(nil))
        case .nested(keys: let outer, let inner)?: return free(outer, free(inner, text(nil)))
        case .textsByWord(let words)?:
            return .object([
                ("type", .text("object")), ("minProperties", .number(1)),
                ("additionalProperties", .flag(false)),
                ("properties", .object(words.map { ($0, text(nil)) })),
            ])
        default: return .object([("type", .text("object"))])
        }
    }

    /// An object of free keys of one form.
    private static func free(_ pattern: String, _ value: SchemaJSON) -> SchemaJSON {
        .object([
            ("type", .text("object")), ("minProperties", .number(1)),
            ("propertyNames", .object([("pattern", .text(pattern))])),
            ("additionalProperties", value),
        ])
    }
}
