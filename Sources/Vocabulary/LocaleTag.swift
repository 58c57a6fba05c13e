/// The BCP 47 tag of a culture, such as `am-ET`.
public struct LocaleTag: RawRepresentable, Sendable, Hashable, Comparable {
    /// The tag as written in the pack.
    public let rawValue: String

    /// Takes a tag as it stands; packs check its form where they can name the line.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a tag as it stands.
    public init(_ tag: String) {
        self.rawValue = tag
    }

    /// The language subtag, such as `am`.
    public var language: String {
        subtags.first ?? ""
    }

    /// The script subtag, such as `Latn`, if the tag names one.
    public var script: String? {
        subtags.dropFirst().first { $0.count == 4 }
    }

    /// The territory subtag, such as `ET`, if the tag names one.
    public var territory: String? {
        subtags.dropFirst().first {
            $0.count == 2 || ($0.count == 3 && $0.allSatisfy(\.isNumber))
        }
    }

    private var subtags: [String] {
        let parts: [Substring] = rawValue.split(separator: "-")
        return parts.map(String.init)
    }

    /// Orders tags by their text.
    public static func < (a: LocaleTag, b: LocaleTag) -> Bool { a.rawValue < b.rawValue }
}

extension LocaleTag: Codable {
    /// Reads a tag from a plain string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the tag as a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension LocaleTag: CustomStringConvertible {
    /// The tag itself.
    public var description: String { rawValue }
}
