public import Diagnostics

/// One value of a YAML file with the place where it begins.
public struct YAMLNode: Sendable, Hashable {
    /// How a text was written, which decides whether marks inside it can be a slip.
    public enum Style: Sendable, Hashable {
        /// Without quotes.
        case plain
        /// In quotes, or as a block of lines.
        case quoted
    }

    /// What the value is.
    public indirect enum Content: Sendable, Hashable {
        /// A text; numbers and words such as `no` are texts too.
        case scalar(String, Style)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and values in file order, each key once.
        case mapping([Entry])
    }

    /// One key of a mapping with its value.
    public struct Entry: Sendable, Hashable {
        /// The key.
        public var key: String
        /// Where the key begins.
        public var location: SourceLocation
        /// The value.
        public var value: YAMLNode

        /// Joins a key and a value.
        public init(key: String, location: SourceLocation, value: YAMLNode) {
            self.key = key
            self.location = location
            self.value = value
        }
    }

    /// What the value is.
    public var content: Content
    /// Where the value begins.
    public var location: SourceLocation

    /// Places a value in a file.
    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

/// What a YAML file holds, as far as it could be read.
public struct YAMLDocument: Sendable, Hashable {
    /// The value of the file, or none when it is not YAML that can be read to its end.
    public var root: YAMLNode?
    /// The faults in file order; a root beside an error is good for finding more faults only.
    public var diagnostics: [Diagnostic]

    /// Joins a value and the faults found on the way.
    public init(root: YAMLNode?, diagnostics: [Diagnostic]) {
        self.root = root
        self.diagnostics = diagnostics
    }
}
