import Testing

@testable import Reports

@Suite struct ForeignTextTests {
    @Test(arguments: [
        ("ar-DZ", Direction.rtl), ("fa-AF", .rtl), ("dv", .rtl), ("he", .rtl), ("syr", .rtl),
        ("am-ET", .ltr), ("en", .ltr), ("az-Arab-IR", .rtl), ("ar-Latn", .ltr), ("", .ltr),
    ])
    func `direction follows the script of the tag`(tag: String, expected: Direction) {
        #expect(direction(of: tag) == expected)
    }

    @Test func `a malformed language tag is no language`() {
        #expect(languageAttribute("am-ET").value == "am-ET")
        #expect(languageAttribute("a\" x=\"").value.isEmpty)
        #expect(languageAttribute(nil).value.isEmpty)
    }

    @Test func `an answer in the script of the locale is in its language`() {
        let pack = SyntheticReport.ethiopia().pack
        #expect(answerLanguage("እንጀራ and tea", asked: "en", pack: pack) == nil)
        #expect(answerLanguage("ብዙ ሰዎች እንጀራ", asked: "en", pack: pack) == "am")
        #expect(answerLanguage("injera", asked: "en", pack: pack) == "en")
        #expect(answerLanguage("injera", asked: "am", pack: pack) == nil)
        #expect(answerLanguage("123", asked: "en", pack: pack) == nil)
    }
}
