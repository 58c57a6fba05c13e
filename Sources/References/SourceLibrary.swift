public import Diagnostics
public import Vocabulary

/// All reference sources of a run, asked as one.
public struct SourceLibrary: Sendable {
    /// The sources, those that go first first.
    public let sources: [any ReferenceSource]
    /// The patterns of lists of any source.
    private let lists: [PropertyPattern]

    /// Joins sources; a pack's own list of sources decides which of them are asked, and their order.
    public init(sources: [any ReferenceSource]) {
        self.sources = sources
        lists = sources.flatMap(\.patterns).filter(\.isList)
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

    /// What every source says, what holds, and why.
    public func resolution(
        of property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> Resolution {
        let opinions = try opinions(on: property, for: pack)
        let isList = lists.contains { $0.matches(property) }
        var resolution = Resolution(of: property, opinions, isList: isList)
        let winning = opinions.first { $0.source == resolution.winner }
        for source in asked(by: pack) {
            guard let source = source as? any WordingSource else { continue }
            for (index, key) in (winning?.keys ?? []).enumerated() {
                guard let key, let found = try source.wordings(of: key, in: property) else {
                    continue
                }
                resolution.add(found, to: index, from: source.id)
            }
        }
        return resolution
    }

    /// The value that holds, or none when no source has one.
    public func fact(
        _ property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> Fact? {
        try resolution(of: property, for: pack).gold.map { Fact(property: property, gold: $0) }
    }

    /// Adds to a gold what its meanings are called in the languages that questions are put in.
    ///
    /// Names go by the thing that is named and not by culture, so CLDR is asked whatever the
    /// sources of the pack: golds of all cultures get the same languages.
    public func worded(
        _ gold: GoldSet,
        of property: String,
        for pack: LocalePack,
        in languages: [String]
    ) throws(DiagnosticsError) -> GoldSet {
        let cldr = sources.lazy.compactMap { $0 as? CLDRSource }.first
        guard let cldr else { return gold }
        return try cldr.worded(gold, of: property, for: pack, in: languages)
    }

    /// Says why no source has a value of a property for a culture, one sentence a line.
    ///
    /// Declared sources say what their recipes lack; of the others it is told that they were asked.
    public func silences(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> [String] {
        var lines: [String] = []
        var asked: [String] = []
        let own = Set(self.asked(by: pack).map(\.id))
        for source in sources where source.patterns.contains(where: { $0.matches(property) }) {
            if !own.contains(source.id) {
                lines.append(
                    "\(source.id): it may know, but 'sources' of the locale pack leaves it out"
                )
            } else if let declared = source as? DeclaredSource {
                lines += try declared.silence(on: property, for: pack)
            } else {
                asked.append(source.id)
            }
        }
        if !asked.isEmpty {
            lines.append("asked without a value: \(asked.joined(separator: ", "))")
        }
        return lines
    }

    /// The sources a pack draws on, in its order; all of them when it names none.
    private func asked(by pack: LocalePack) -> [any ReferenceSource] {
        guard !pack.sources.isEmpty else { return sources }
        return pack.sources.compactMap { id in sources.first { $0.id == id } }
    }
}
