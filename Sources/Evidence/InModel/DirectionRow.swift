public import Vocabulary

/// Which way a model's answers about two cultures fall together (MEASURES section 4).
///
/// Counted are questions whose golds for target and proxy share nothing, one modal answer each.
/// Where the model says the same of both, it can be right for one of them only. How the split of
/// those questions differs from that of questions with differing answers is tested by Fisher's
/// exact test: accuracy differs there too, so that the split alone says little.
public struct DirectionRow: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition of the answers about the target.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The declared proxy.
    public var proxy: LocaleTag
    /// The condition of the answers about the proxy, such as `proxy`.
    public var proxyCondition: String
    /// Questions with nothing in common that were answered about both.
    public var n: Int
    /// The share of them that got the same answer.
    public var same: Estimate
    /// Same answer, right for the target only.
    public var sameTargetOnly: Int
    /// Same answer, right for the proxy only.
    public var sameProxyOnly: Int
    /// Differing answers, the one about the target right and the one about the proxy wrong.
    public var differentTargetOnly: Int
    /// Differing answers, the one about the proxy right and the one about the target wrong.
    public var differentProxyOnly: Int
    /// The two-sided p-value of Fisher's exact test; none while a row or column is empty.
    public var p: Double?
    /// What may be said, in a sentence.
    public var verdict: String

    /// Makes a row.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        proxyCondition: String,
        n: Int,
        same: Estimate,
        sameTargetOnly: Int,
        sameProxyOnly: Int,
        differentTargetOnly: Int,
        differentProxyOnly: Int,
        p: Double?,
        verdict: String
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.proxyCondition = proxyCondition
        self.n = n
        self.same = same
        self.sameTargetOnly = sameTargetOnly
        self.sameProxyOnly = sameProxyOnly
        self.differentTargetOnly = differentTargetOnly
        self.differentProxyOnly = differentProxyOnly
        self.p = p
        self.verdict = verdict
    }
}
