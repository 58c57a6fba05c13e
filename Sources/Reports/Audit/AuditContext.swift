public import Vocabulary

/// What all pages of one audit trail share.
public struct AuditContext: Sendable {
    /// What is declared about the locale.
    public var pack: LocalePack
    /// The display names of all cultures.
    public var cultures: [LocaleTag: String]
    /// The runs that may have brought answers; those that did are shown with their parameters.
    public var runs: [Provenance.Run]
    /// The version of the tool.
    public var toolVersion: String
    /// Suites in which every culture that is no declared proxy is a placebo.
    public var openSuites: [String]
    /// The words in which the pages speak to their reader.
    public var words: Words
    /// The tags of the declared proxies.
    let proxyTags: Set<LocaleTag>

    /// Makes a context.
    public init(
        pack: LocalePack,
        cultures: [LocaleTag: String],
        runs: [Provenance.Run],
        toolVersion: String,
        openSuites: [String] = ["blend"],
        words: Words = Words()
    ) {
        self.pack = pack
        self.cultures = cultures
        self.runs = runs
        self.toolVersion = toolVersion
        self.openSuites = openSuites
        self.words = words
        proxyTags = Set(pack.proxies.map(\.tag))
    }

    /// The display name of a culture.
    func name(_ culture: LocaleTag) -> String {
        cultures[culture] ?? (culture == pack.tag ? pack.place : culture.rawValue)
    }

    /// The gold sets of a question that stand for chance overlap, in the order of their tags.
    func placeboGolds(of question: Question) -> [GoldSet] {
        var pack = pack
        if openSuites.contains(question.suite) { pack.placebos = nil }
        let placebos = Set(pack.placebos(among: question.golds.map(\.culture)))
        return question.golds.filter { placebos.contains($0.culture) }
    }

    /// The verdict on an answer, or none when target or proxy has no usable gold.
    func verdict(
        _ judgement: Judgement,
        on question: Question,
        against proxy: LocaleTag
    ) -> Verdict? {
        guard question.gold(of: pack.tag)?.isValid == true,
            question.gold(of: proxy)?.isValid == true
        else { return nil }
        return judgement.verdict(target: pack.tag, proxy: proxy)
    }
}
