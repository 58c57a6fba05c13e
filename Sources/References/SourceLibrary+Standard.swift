public import Diagnostics
public import Vocabulary

extension SourceLibrary {
    /// Opens every source that needs no declaration and is installed, those that go first first.
    ///
    /// - Parameters:
    ///   - cldr: the folder of CLDR; the usual one without.
    ///   - paths: where else to look for the others, by kind.
    ///   - onlyNamed: whether sources that `cldr` and `paths` do not name stay closed, for tests.
    /// - Throws: a message when there is no CLDR in its folder; the other sources may be missing.
    public static func standard(
        cldr: String? = nil,
        paths: [SourceKind: String] = [:],
        onlyNamed: Bool = false
    ) throws(DiagnosticsError) -> SourceLibrary {
        var named = paths
        if let cldr { named[.cldr] = cldr }
        var sources: [any ReferenceSource] = []
        for entry in SourceAvailability.all(paths: named)
        where !onlyNamed || named[entry.kind] != nil {
            switch entry.kind {
            // Without CLDR there is next to nothing, so its absence is told and not passed over.
            case .cldr: sources.append(try CLDRSource(directory: entry.path))
            case _ where !entry.isInstalled: continue
            case .isoCodes:
                sources.append(ISOCodes(directory: entry.path, release: entry.release))
            case .jollyday: sources.append(Jollyday(path: entry.path, release: entry.release))
            case .glibcLocales:
                sources.append(GlibcLocales(directory: entry.path, release: entry.release))
            case .mobileProviders:
                sources.append(MobileProviders(file: entry.path, release: entry.release))
            case .kgeography:
                sources.append(KGeography(directory: entry.path, release: entry.release))
            default: continue
            }
        }
        return SourceLibrary(sources: sources)
    }

    /// The properties of all sources that need no declaration, installed or not.
    public static let builtInPatterns: [PropertyPattern] = {
        var seen: Set<String> = []
        let others =
            ISOCodes.patterns + Jollyday.patterns + GlibcLocales.patterns
            + MobileProviders.patterns + KGeography.patterns
        let cldr = CLDRSource.properties.map { pattern in
            PropertyPattern(pattern, CLDRSource.summary(of: pattern) ?? "")
        }
        return (cldr + others).filter { seen.insert($0.pattern).inserted }
    }()

    /// Whether a source that needs no declaration may know a property, its slot filled or left.
    public static func knows(_ property: String) -> Bool {
        CLDRSource.knows(property)
            || builtInPatterns.contains { pattern in
                // CLDR has said what it thinks of the slots of its own patterns.
                !CLDRSource.properties.contains(pattern.pattern) && pattern.matches(property)
                    && (property == pattern.pattern || hasAptSlots(property))
            }
    }
}

/// Whether the slots of a property of these sources hold what they can be asked with.
private func hasAptSlots(_ property: String) -> Bool {
    if let who = property.rest(after: "names.honorific.") {
        return GlibcLocales.titles[who] != nil
    }
    if let slot = property.rest(after: "holidays.date.") {
        return slot.wholeMatch(of: /[a-z][a-z0-9-]*(\.[0-9]{4})?/) != nil
    }
    return true
}
