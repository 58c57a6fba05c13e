import Testing
import Vocabulary

@Suite struct ExtractionPatternTests {
    @Test(arguments: [
        "([0-9]+) birr", "^([^(]+)", "(?<name>[a-z]+)x", #"\((.{1,20})\)"#, "(a|b)c", "((?:a|b)c)",
        "(?:ab){2}(c)",
    ])
    func `a pattern with a group is taken`(text: String) throws {
        #expect(try ExtractionPattern(text).compiled != nil)
    }

    @Test(arguments: [
        ("[0-9]+", "no group"), ("(?:a)", "no group"), ("(?=a)b", "no group"), ("(a", "no regular"),
        ("(a+)+b", "repeated group"), ("((a|a))*b", "repeated group"),
        ("(.*){2,}", "repeated group"),
        (#"(a)\1"#, "back reference"), ("(a*b*c*d*e*f*g*)", "more than 6"),
    ])
    func `a pattern that keeps nothing or may never end is refused`(text: String, why: String) {
        #expect {
            try ExtractionPattern(text)
        } throws: { error in
            (error as? ExtractionPattern.Fault)?.summary.contains(why) == true
        }
    }

    @Test func `a pattern that is too long is refused`() {
        #expect(throws: ExtractionPattern.Fault.self) {
            try ExtractionPattern("(" + String(repeating: "a", count: 300) + ")")
        }
    }
}
