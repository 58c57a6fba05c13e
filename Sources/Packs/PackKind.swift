import YAMLKit

/// What a YAML file is meant to be.
public enum PackKind: String, Sendable, Hashable, CaseIterable {
    case locale
    case probe
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
            (kind, kind.mappings[0].keys.count { keys.contains($0.name) })
        }
        guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        self = best.0
    }

    /// The mappings of such a file, the whole file first.
    public var mappings: [PackMapping] {
        switch self {
        case .locale: PackSchema.locale
        case .probe: PackSchema.probe
        case .source: PackSchema.source
        case .models: ModelSchema.all
        }
    }

    /// Whether a name can be that of such a file, without its `.yaml`.
    public func allows(name: String) -> Bool {
        switch self {
        case .locale: localeTag(name)
        case .probe, .source, .models: kebabCase(name)
        }
    }
}
