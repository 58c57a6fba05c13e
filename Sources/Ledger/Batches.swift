/// One request that was written to a batch file, so that its result finds its place.
public struct BatchEntry: Sendable, Hashable {
    /// The identifier in the file, unique in the ledger.
    public var customID: String
    /// The file, as the user gave it.
    public var file: String
    /// The model's name.
    public var model: String
    /// The item.
    public var item: String
    /// The condition its answer is counted under.
    public var condition: String
    /// Which sample of the item, from zero.
    public var sample: Int
    /// The prompt as it was written.
    public var prompt: String
    /// The digest of the item's own prompt; none takes that of the prompt as written.
    public var wording: String?
    /// When it was written, as ISO 8601 text.
    public var exportedAt: String

    /// Describes a request.
    public init(
        customID: String,
        file: String,
        model: String,
        item: String,
        condition: String,
        sample: Int,
        prompt: String,
        wording: String? = nil,
        exportedAt: String
    ) {
        self.customID = customID
        self.file = file
        self.model = model
        self.item = item
        self.condition = condition
        self.sample = sample
        self.prompt = prompt
        self.wording = wording
        self.exportedAt = exportedAt
    }
}

/// A batch file with how far its results have come in.
public struct BatchFile: Sendable, Hashable {
    /// The file, as the user gave it.
    public var file: String
    /// The model's name.
    public var model: String
    /// When its first request was written, as ISO 8601 text.
    public var exportedAt: String
    /// How many requests it holds.
    public var requests: Int
    /// How many of them have an answer.
    public var answered: Int
    /// How many of them have failed.
    public var failed: Int
}
