public import Diagnostics
public import Vocabulary

/// All reference sources of a run, asked as one.
public struct SourceLibrary: Sendable {
    /// The sources, those that go first first.
    public let sources: [any ReferenceSource]

    /// Joins sources; a pack's own list of sources decides which of them are asked, and their order.
    public init(sources: [any ReferenceSource]) {
        self.sources = sources
    }

    /// The properties any source may know of, each once, in the order of the sources.
    public var patterns: [PropertyPattern] {
        var seen: Set<String> = []
        return sources.flatMap(\.patterns).filter { seen.insert($0.pattern).inserted }
    }

    /// What each source that speaks says, those that go first first.
    public func opinions(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> [SourceOpinion] {
        var opinions: [SourceOpinion] = []
        for source in asked(by: pack) {
            if let opinion = try source.opinion(on: property, for: pack) {
                opinions.append(opinion)
            }
        }
        return opinions
    }

    /// The value that holds, or none when no source has one.
    public func fact(
        _ property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> Fact? {
        guard let first = try opinions(on: property, for: pack).first else { return nil }
        return Fact(property: property, gold: first.gold)
    }

    /// The sources a pack draws on, in its order; all of them when it names none.
    private func asked(by pack: LocalePack) -> [any ReferenceSource] {
        guard !pack.sources.isEmpty else { return sources }
        return pack.sources.compactMap { id in sources.first { $0.id == id } }
    }
}
