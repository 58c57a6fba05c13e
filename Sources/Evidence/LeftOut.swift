public import Vocabulary

/// Something of one model under one condition that could not be measured, and why.
public struct LeftOut: Sendable, Hashable, Codable {
    /// Why it could not be measured.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        /// Questions that an admission rule keeps out.
        case admissionRule
        /// Questions for which the target has no valid gold.
        case noTargetGold
        /// A declared proxy without gold on any question.
        case noProxyGold
        /// Cultures with gold that are neither proxies nor declared placebos.
        case unusedCultures
        /// A proxy and a subset that have no question in common.
        case noCommonItem
        /// More models than are compared two by two.
        case tooManyModels
    }

    /// The body of questions.
    public var suite: String
    /// The model; none where several are meant together.
    public var model: String?
    /// Where its answers come from; none where several models are meant together.
    public var origin: AnswerOrigin?
    /// The condition.
    public var condition: String
    /// Why.
    public var reason: Reason
    /// How many questions, cultures or models; none where one proxy is named.
    public var count: Int?
    /// The proxy that has no figure; none where the reason names none.
    public var proxy: LocaleTag?
    /// The subset that has no figure; none where the reason concerns all.
    public var subset: Subset?
    /// The same as an English sentence that stands alone.
    public var text: String
}

extension AnswerTable.Key {
    /// Says that something of the table could not be measured.
    func leftOut(
        _ reason: LeftOut.Reason,
        _ sentence: String,
        count: Int? = nil,
        proxy: LocaleTag? = nil,
        subset: Subset? = nil
    ) -> LeftOut {
        LeftOut(
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            reason: reason,
            count: count,
            proxy: proxy,
            subset: subset,
            text: "\(title): \(sentence)"
        )
    }
}
