public import Vocabulary

/// A reason to look at a gold before trusting what is measured with it (MEASURES section 6).
public enum LintRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The source speaks of the whole world `001`, not of this place.
    case worldDefault = "world-default"
    /// The source speaks of no locale at all, in `root`.
    case root
    /// The value comes from another locale's file.
    case inherited
    /// The source itself calls it unconfirmed or provisional.
    case draft
    /// Sources, or a reviewer, disagree.
    case disputed
    /// Two sources list different members: one of them is stale.
    case staleList = "stale-list"
    /// Five or more unrelated cultures share the value: residue of a template.
    case sharedValue = "shared-value"
    /// The prompt holds the answer.
    case givesAway = "gives-answer-away"
    /// A wording declines to answer.
    case refusal
    /// A wording was damaged on its way, or hides what it holds.
    case encoding
    /// A correction or a translation that nobody has signed.
    case unreviewed
    /// A right answer in the script of a translation could not be told, so that it is not asked.
    case script
    /// The question has no value for this culture.
    case missing

    /// What the rule finds, for people who read its findings.
    public var meaning: String {
        switch self {
        case .worldDefault: "the value is the default of the whole world"
        case .root: "the value is that of no locale in particular"
        case .inherited: "the value comes from another locale"
        case .draft: "the source calls the value unconfirmed or provisional"
        case .disputed: "sources or a reviewer disagree"
        case .staleList: "two sources list different members"
        case .sharedValue: "five or more unrelated cultures share the value"
        case .givesAway: "the prompt holds the answer"
        case .refusal: "a wording declines to answer"
        case .encoding: "a wording is damaged, or hides characters"
        case .unreviewed: "nobody has signed it"
        case .script: "no wording is in the script of a translation, which is not asked"
        case .missing: "there is no value"
        }
    }

    /// Whether a finding keeps items out of the headline by itself.
    public var keepsOut: Bool {
        switch self {
        case .worldDefault, .root, .inherited, .draft, .disputed, .givesAway, .missing: true
        case .staleList, .sharedValue, .refusal, .encoding, .unreviewed, .script: false
        }
    }
}

/// What a rule found on one question about one culture.
public struct LintFinding: Sendable, Hashable, Codable {
    /// The rule.
    public var rule: LintRule
    /// The culture.
    public var locale: LocaleTag
    /// The question, such as `week/rest-days`.
    public var question: String
    /// The value, shortened.
    public var value: String
    /// What is wrong with it.
    public var reason: String
    /// Where it stands.
    public var citation: Citation?
    /// How many items about the culture ask the question in the framing `marked`; of the rule
    /// `script`, how many translations are not asked.
    public var items: Int
}
