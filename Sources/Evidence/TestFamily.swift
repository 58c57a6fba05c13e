public import Vocabulary

/// The tests that are adjusted together: declared proxies times subsets of one model and condition.
public struct TestFamily: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model.
    public var model: String
    /// The condition.
    public var condition: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// How many tests there are.
    public var tests: Int
    /// Rows without a test, because they have too few items or placebos.
    public var tooFew: Int

    /// Counts a family.
    public init(
        suite: String,
        model: String,
        condition: String,
        origin: AnswerOrigin,
        tests: Int,
        tooFew: Int
    ) {
        self.suite = suite
        self.model = model
        self.condition = condition
        self.origin = origin
        self.tests = tests
        self.tooFew = tooFew
    }
}
