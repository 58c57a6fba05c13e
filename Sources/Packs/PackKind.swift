import YAMLKit

/// What a YAML file is meant to be.
public enum PackKind: String, Sendable, Hashable, CaseIterable {
    case locale
    case probe
    case overrides
    case source
    case models
}

extension PackKind {
    /// Tells from a file's own keys what it is meant to be, so that it may lie anywhere.
    ///
    /// The kind that knows most of the keys is meant, even where some are misspelt; none when the
    /// file cannot be read or has no key of any kind.
    public init?(ofFileAt path: String) {
        guard case .mapping(let entries)? = readYAMLFile(at: path).document.root?.content else {
            return nil
        }
        let keys = Set(entries.map(\.key))
        let scores = PackKind.allCases.map { kind in
            let own = kind.mappings[0].keys
            let missing = own.count { $0.isRequired && !keys.contains($0.name) }
            return (kind: kind, known: own.count { keys.contains($0.name) }, missing: missing)
        }
        // A file of overrides has no key that a locale pack has not, but lacks what that needs.
        let best = scores.max { ($0.known, -$0.missing) < ($1.known, -$1.missing) }
        guard let best, best.known > 0 else { return nil }
        self = best.kind
    }

    /// The mappings of such a file, the whole file first.
    public var mappings: [PackMapping] {
        switch self {
        case .locale: PackSchema.locale.filter { $0.name != PackSchema.remarks.name }
        case .overrides:
            [PackSchema.remarks, PackSchema.override, PackSchema.value, PackSchema.dispute]
        case .probe: PackSchema.probe
        case .source: PackSchema.source
        case .models: ModelSchema.all
        }
    }

    /// Whether a name can be that of such a file, without its `.yaml`.
    public func allows(name: String) -> Bool {
        switch self {
        case .locale, .overrides: localeTag(name)
        case .probe, .source, .models: kebabCase(name)
        }
    }
}
