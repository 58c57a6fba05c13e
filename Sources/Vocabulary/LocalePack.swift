/// Why a culture may be the one a model answers through.
public enum ProxyKind: String, Sendable, Hashable, Codable, CaseIterable {
    case globalDefault = "global-default"
    case regional
    case colonialLanguage = "colonial-language"
    case intraNational = "intra-national"
    case sibling
}

/// A high-resource culture declared as a possible proxy of a target, before any answer is seen.
public struct DeclaredProxy: Sendable, Hashable, Codable {
    /// The proxy culture.
    public var tag: LocaleTag
    /// What kind of pull it is thought to have.
    public var kind: ProxyKind
    /// Why it is declared, in a sentence a reviewer can judge.
    public var reason: String

    /// Declares a proxy.
    public init(tag: LocaleTag, kind: ProxyKind, reason: String) {
        self.tag = tag
        self.kind = kind
        self.reason = reason
    }
}

/// The cultures that stand for chance overlap in a target's evidence, drawn before any answer is seen.
public struct DeclaredPlacebos: Sendable, Hashable, Codable {
    /// The cultures; none is a declared proxy.
    public var tags: [LocaleTag]
    /// How they were drawn, in a sentence a reviewer can judge.
    public var reason: String

    /// Declares placebos.
    public init(tags: [LocaleTag], reason: String) {
        self.tags = tags
        self.reason = reason
    }
}

/// A reviewed statement in a locale pack about one property: a corrected value, or a dispute.
public struct ReferenceRemark: Sendable, Hashable, Codable {
    /// What the remark does to the value of the sources.
    public enum Effect: String, Sendable, Hashable, Codable {
        /// Replaces it: its gold counts as `override`.
        case override
        /// Marks it as doubtful: it stays visible and out of the headline.
        case dispute
    }

    /// The property it speaks of, such as `languages.official`.
    public var property: String
    /// What it does.
    public var effect: Effect
    /// The corrected values, one cluster each; empty for a dispute.
    public var clusters: [GoldCluster]
    /// Why.
    public var reason: String
    /// Where a reader can check it: a document, not a person's word.
    public var source: String
    /// Who reviewed it; none means unreviewed, and is shown so.
    public var reviewer: String?
    /// Where it stands in the pack.
    public var citation: Citation

    /// Makes a remark.
    public init(
        property: String,
        effect: Effect,
        clusters: [GoldCluster],
        reason: String,
        source: String,
        reviewer: String?,
        citation: Citation
    ) {
        self.property = property
        self.effect = effect
        self.clusters = clusters
        self.reason = reason
        self.source = source
        self.reviewer = reviewer
        self.citation = citation
    }
}

/// What `Locales/<tag>.yaml` declares about one culture.
public struct LocalePack: Sendable, Hashable, Codable {
    /// The tag, equal to the file's name.
    public var tag: LocaleTag
    /// The English name of the place, as it stands in English questions, such as `Ethiopia`.
    public var place: String
    /// The name as a sentence holds it, such as `the United States` where the place is `US`.
    public var placeInSentence: String
    /// Further names of the place by language, such as `am: ኢትዮጵያ`.
    public var names: [String: String]
    /// The English name of the culture's main language, such as `Amharic`.
    public var languageName: String
    /// The ISO 3166 territory code, such as `ET`.
    public var territory: String
    /// Language tags spoken and asked in, the main one first.
    public var languages: [String]
    /// The ISO 15924 code of the main script, such as `Ethi`.
    public var script: String
    /// The CLDR name of the calendar of civil life, such as `ethiopic`.
    public var calendar: String
    /// The world region, such as `Eastern Africa`, for balanced placebos.
    public var region: String
    /// How much text there is in the main language, for balanced placebos.
    public var resource: ResourceLevel
    /// The declared proxies, in the order in which reports show them; none for a culture that is
    /// no target.
    public var proxies: [DeclaredProxy]
    /// The cultures that stand for chance overlap; none means every other culture.
    public var placebos: DeclaredPlacebos?
    /// The identifiers of the reference sources it draws on, such as `cldr`; empty means all.
    public var sources: [String]
    /// Overrides and disputes.
    public var remarks: [ReferenceRemark]
    /// Inflected names for prompts in other languages: by language, then by form, such as `in`.
    public var forms: [String: [String: String]]
    /// The SHA-256 of the file.
    public var digest: String
    /// The file's path as given.
    public var path: String

    /// Makes a pack.
    public init(
        tag: LocaleTag,
        place: String,
        names: [String: String],
        languageName: String,
        territory: String,
        languages: [String],
        script: String,
        calendar: String,
        region: String,
        proxies: [DeclaredProxy],
        sources: [String],
        remarks: [ReferenceRemark],
        digest: String,
        path: String,
        placeInSentence: String? = nil,
        forms: [String: [String: String]] = [:],
        resource: ResourceLevel = .low,
        placebos: DeclaredPlacebos? = nil
    ) {
        self.tag = tag
        self.place = place
        self.placeInSentence = placeInSentence ?? place
        self.names = names
        self.languageName = languageName
        self.territory = territory
        self.languages = languages
        self.script = script
        self.calendar = calendar
        self.region = region
        self.resource = resource
        self.proxies = proxies
        self.placebos = placebos
        self.sources = sources
        self.remarks = remarks
        self.forms = forms
        self.digest = digest
        self.path = path
    }
}

extension LocalePack {
    /// Whether anything is asked about the culture: there is a proxy to answer through.
    public var isTarget: Bool { !proxies.isEmpty }

    /// Which of some cultures stand for chance overlap: those declared, or all but target and proxies.
    public func placebos(among cultures: some Sequence<LocaleTag>) -> [LocaleTag] {
        let declared = placebos.map { Set($0.tags) }
        let taken = Set(proxies.map(\.tag)).union([tag])
        return cultures.filter { !taken.contains($0) && declared?.contains($0) ?? true }
    }
}
