public import Vocabulary

/// How more answers would be asked for: the parts of a command line that a workspace knows.
public struct LensAsking: Sendable, Hashable {
    /// The program as the user calls it.
    public var program: String
    /// The targets.
    public var locales: [LocaleTag]
    /// The words that name the model and its settings, such as `--model openai:NAME`.
    public var model: [String]
    /// The name under which the model's answers are kept.
    public var name: String
    /// Whether that name has to be given with `--name`.
    public var isRenamed: Bool
    /// Whether the model was asked for log probabilities of alternatives.
    public var hasLogprobs: Bool
    /// The packs whose questions the answers are to; empty asks all of `Probes`.
    public var packs: [String]
    /// Which of them are imported.
    public var imported: Set<String>
    /// The framings of the answers; empty asks all that the packs have.
    public var framings: [Framing]
    /// The packs of `Probes` and their framings, which need no naming where all of them are asked.
    public var offered: [String: Set<Framing>]
    /// The workspace, or none for the current folder.
    public var workspace: String?

    /// The words for a model of which nothing but a name is known.
    public static func endpoint(_ name: String) -> [String] {
        ["--model", "openai:\(name)", "--base-url", "http://127.0.0.1:8000/v1"]
    }

    /// Joins the parts.
    public init(
        program: String = "palimpsest",
        locales: [LocaleTag] = [LocaleTag("am-ET")],
        model: [String] = LensAsking.endpoint("my-model"),
        name: String = "my-model",
        isRenamed: Bool = false,
        hasLogprobs: Bool = false,
        packs: [String] = [],
        imported: Set<String> = [],
        framings: [Framing] = [],
        offered: [String: Set<Framing>] = [:],
        workspace: String? = nil
    ) {
        self.program = program
        self.locales = locales
        self.model = model
        self.name = name
        self.isRenamed = isRenamed
        self.hasLogprobs = hasLogprobs
        self.packs = packs
        self.imported = imported
        self.framings = framings
        self.offered = offered
        self.workspace = workspace
    }

    /// Keeps to the packs and framings of some answers, so that no command asks more than a study holds.
    public mutating func keep(to answers: [LensAnswer]) {
        packs = Set(answers.map(\.pack)).subtracting([""]).sorted()
        let framed = Set(answers.compactMap(\.framing))
        framings = Framing.allCases.filter(framed.contains)
    }

    /// The command that asks so, as one line that a shell reads as meant.
    ///
    /// - Parameters:
    ///   - words: options of `run`; without a framing among them, those of the answers are asked.
    ///   - ofImported: whether questions of imported packs serve; they come in the framings
    ///     `marked` and `native` only.
    func run(_ words: [String], ofImported: Bool = false) -> String {
        var all = ["run"] + model
        if isRenamed { all += ["--name", name] }
        for locale in locales { all += ["--locale", locale.rawValue] }
        let own = packs.filter { !imported.contains($0) }
        let named = ofImported ? packs : own
        let isWhole = named == own && !offered.isEmpty && Set(offered.keys).isSubset(of: own)
        if !isWhole { for pack in named { all += ["--pack", pack] } }
        let there = named.reduce(into: Set<Framing>()) { $0.formUnion(offered[$1] ?? []) }
        if !words.contains("--framing"), there.isEmpty || !there.isSubset(of: framings) {
            for framing in framings { all += ["--framing", framing.rawValue] }
        }
        all += words
        if let workspace { all += ["--workspace", workspace] }
        return ([program] + all).map(quoted).joined(separator: " ")
    }

    /// The same, with alternatives to each token wanted.
    ///
    /// Answers given under other settings are kept apart, so the model gets another name unless it
    /// was asked for them before. Where a kind of model tells of none, another one is named.
    var withLogprobs: LensAsking {
        guard !hasLogprobs else { return self }
        var copy = self
        if model.contains(where: { $0.hasPrefix("simulated") || $0.hasPrefix("anthropic:") }) {
            (copy.model, copy.name) = (Self.endpoint("my-model"), "my-model")
        }
        copy.model += ["--logprobs", "20"]
        (copy.name, copy.isRenamed) = (copy.name + "-logprobs", true)
        return copy
    }
}

/// A word as a POSIX shell takes it literally.
private func quoted(_ word: String) -> String {
    let isPlain =
        !word.isEmpty
        && word.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || "-_./:=,@+%".utf8.contains(byte)
        }
    if isPlain { return word }
    // Control characters would break the line; no model's name and no path needs them.
    let shown = word.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
    let text = shown.reduce(into: "") { $0.unicodeScalars.append($1) }
    return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
}
