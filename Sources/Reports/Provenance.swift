public import Vocabulary

/// Everything a reader needs to make the same report again.
public struct Provenance: Sendable {
    /// The version of the tool.
    public var toolVersion: String
    /// The packs, in the order shown.
    public var packs: [Pack]
    /// The reference sources, in the order shown.
    public var sources: [Source]
    /// The seed of every draw and resample.
    public var seed: UInt64
    /// The runs that gave the answers, in the order shown.
    public var runs: [Run]

    /// A pack of probes or of one locale, as it was read.
    public struct Pack: Sendable {
        /// The pack's name.
        public var name: String
        /// Its version, or none when it carries none.
        public var version: String?
        /// The SHA-256 of its file.
        public var digest: String

        /// Names a pack.
        public init(name: String, version: String?, digest: String) {
            self.name = name
            self.version = version
            self.digest = digest
        }
    }

    /// A reference source, as it was read.
    public struct Source: Sendable {
        /// The source's name.
        public var name: String
        /// Its version, or none when it carries none.
        public var version: String?
        /// What its licence asks, in a line.
        public var licence: String

        /// Names a source.
        public init(name: String, version: String?, licence: String) {
            self.name = name
            self.version = version
            self.licence = licence
        }
    }

    /// One run or recording of one model.
    public struct Run: Sendable {
        /// The number of the run, which answers name, if it has one.
        public var number: Int?
        /// The model's name.
        public var model: String
        /// Where its answers come from.
        public var origin: AnswerOrigin
        /// When it started, as text, or none when it is not known.
        public var started: String?
        /// Everything that shaped its answers, free of secrets.
        public var parameters: [String: String]

        /// Names a run.
        public init(
            model: String,
            origin: AnswerOrigin,
            started: String?,
            parameters: [String: String],
            number: Int? = nil
        ) {
            self.number = number
            self.model = model
            self.origin = origin
            self.started = started
            self.parameters = parameters
        }
    }

    /// Makes a provenance.
    public init(
        toolVersion: String,
        packs: [Pack],
        sources: [Source],
        seed: UInt64,
        runs: [Run]
    ) {
        self.toolVersion = toolVersion
        self.packs = packs
        self.sources = sources
        self.seed = seed
        self.runs = runs
    }
}
