import Scoring
import Testing

@Suite struct FoldingRuleMeaningTests {
    @Test(arguments: FoldingRule.allCases)
    func `every rule says what it makes equal`(rule: FoldingRule) {
        #expect(rule.meaning.contains(" "), "\(rule.rawValue) has no meaning")
    }
}
