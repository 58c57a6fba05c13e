public import Vocabulary

/// A probe or locale pack as a run used it.
public struct PackRecord: Sendable, Hashable {
    /// The pack's name, such as `months` or `am-ET`.
    public var name: String
    /// What it is: `probes`, `locale` or `recording`.
    public var kind: String
    /// Its version, or empty when it has none.
    public var version: String
    /// The SHA-256 of the file.
    public var digest: String
    /// The path as the user gave it.
    public var path: String
    /// When it was registered, as ISO 8601 text.
    public var registeredAt: String

    /// Describes a pack.
    public init(
        name: String,
        kind: String,
        version: String,
        digest: String,
        path: String,
        registeredAt: String
    ) {
        self.name = name
        self.kind = kind
        self.version = version
        self.digest = digest
        self.path = path
        self.registeredAt = registeredAt
    }
}

/// A model as its answers are kept under its name.
public struct ModelRecord: Sendable, Hashable {
    /// The name reports show.
    public var name: String
    /// Where its answers come from.
    public var origin: AnswerOrigin
    /// Everything that shapes its answers, free of secrets.
    public var parameters: [String: String]

    /// Describes a model.
    public init(name: String, origin: AnswerOrigin, parameters: [String: String] = [:]) {
        self.name = name
        self.origin = origin
        self.parameters = parameters
    }
}

/// What registering one thing did to the ledger.
public enum RegistrationChange: String, Sendable, Hashable {
    /// It was not there.
    case added
    /// It was there with other contents, which the new ones replace.
    case changed
    /// It was there, just the same.
    case unchanged
}

/// What registering questions and items did to the ledger.
public struct ItemSetChange: Sendable, Hashable {
    /// Questions that were not there, sorted.
    public var addedQuestions: [String] = []
    /// Questions with another body than before, sorted; their judgements are stale now.
    public var changedQuestions: [String] = []
    /// Items that were not there, sorted.
    public var addedItems: [String] = []
    /// Items with another body than before, sorted.
    public var changedItems: [String] = []
    /// Changed items whose prompt is another one and which have answers to the old prompt, sorted.
    ///
    /// Those answers stay, but no reader counts them, and a run asks the items again.
    public var answeredUnderOldPrompt: [String] = []

    /// Whether everything was there already.
    public var isEmpty: Bool {
        addedQuestions.isEmpty && changedQuestions.isEmpty && addedItems.isEmpty
            && changedItems.isEmpty
    }
}
