import Scoring
import Testing
import Vocabulary

/// Each rule makes two writings equal when it is on, and leaves them apart when it is off.
@Suite struct FoldingRuleTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        var rule: FoldingRule
        var gold: String
        var answer: String
        var type = AnswerType.text
        var calendar: String?
        var testDescription: String { "\(rule.rawValue): \(gold) = \(answer)" }
    }

    static let pairs = [
        Pair(rule: .compatibility, gold: "Injera", answer: "Ｉｎｊｅｒａ"),
        Pair(rule: .compatibility, gold: "fika", answer: "ﬁka"),
        Pair(rule: .letterCase, gold: "doro wat", answer: "DORO WAT"),
        Pair(rule: .letterCase, gold: "istanbul", answer: "İstanbul"),
        Pair(rule: .letterCase, gold: "strasse", answer: "straße"),
        Pair(rule: .latinMarks, gold: "Béjaïa", answer: "Bejaia"),
        Pair(
            rule: .latinMarks,
            gold: "Béjaïa",
            answer: "Be\u{301}jai\u{308}a".replacing("e\u{301}", with: "e")
        ),
        Pair(rule: .apostrophe, gold: "Qur'an", answer: "Quran"),
        Pair(rule: .apostrophe, gold: "maamoul", answer: "maʻamoul"),
        Pair(rule: .format, gold: "می‌خوریم", answer: "میخوریم"),
        Pair(rule: .arabicMarks, gold: "الجزائر", answer: "الجَزائِر"),
        Pair(rule: .arabicMarks, gold: "كسكس", answer: "كســكس"),
        Pair(rule: .arabicLetters, gold: "أوت", answer: "اوت"),
        Pair(rule: .arabicLetters, gold: "شوربة", answer: "شوربه"),
        Pair(rule: .arabicArticle, gold: "البرتقال", answer: "برتقال"),
        Pair(rule: .ethiopicHomophones, gold: "ሐምሌ", answer: "ሀምሌ"),
        Pair(rule: .ethiopicHomophones, gold: "ፀሐይ", answer: "ጸሀይ"),
        Pair(rule: .digits, gold: "12", answer: "١٢"),
        Pair(rule: .digits, gold: "12", answer: "১২"),
        Pair(rule: .digits, gold: "2017", answer: "፳፻፲፯"),
        Pair(rule: .numerals, gold: "1000", answer: "1,000"),
        Pair(rule: .numerals, gold: "21", answer: "21st"),
        Pair(rule: .numerals, gold: "8:00", answer: "08:00"),
        Pair(rule: .pluralEnglish, gold: "potato", answer: "potatoes"),
        Pair(rule: .pluralEnglish, gold: "strawberries", answer: "strawberry"),
        Pair(rule: .value, gold: "15:00", answer: "3 PM", type: .clock),
        Pair(rule: .value, gold: "15:30", answer: "around 3:30 p.m.", type: .clock),
        Pair(rule: .value, gold: "12/25", answer: "25 December", type: .date),
        Pair(rule: .value, gold: "03/02/2025", answer: "3.2.25", type: .date),
        Pair(rule: .value, gold: "2025/2/3", answer: "2025. 2. 3.", type: .date),
        Pair(rule: .value, gold: "25. 2. 3.", answer: "**2025-02-03**", type: .date),
        Pair(rule: .value, gold: "6", answer: "June", type: .month),
        Pair(rule: .value, gold: "Friday and Saturday", answer: "Fri & Sat", type: .weekday),
        Pair(rule: .calendar, gold: "10", answer: "June", type: .month, calendar: "ethiopic"),
        Pair(rule: .calendar, gold: "10", answer: "6", type: .month, calendar: "ethiopic"),
        Pair(rule: .numberWords, gold: "3", answer: "three", type: .number),
        Pair(rule: .numberWords, gold: "48", answer: "ثمانية وأربعون", type: .number),
        Pair(rule: .indicLetters, gold: "রুটি", answer: "ৰুটি"),
        Pair(rule: .indicLetters, gold: "शनिबार", answer: "शनिवार"),
        Pair(rule: .units, gold: "5 km", answer: "5 kilometres"),
        Pair(rule: .units, gold: "5 km", answer: "5km"),
        Pair(rule: .latinEndings, gold: "plov", answer: "Plovdur"),
        Pair(rule: .latinEndings, gold: "gâteau", answer: "gâteaux"),
        Pair(rule: .latinEndings, gold: "frijol", answer: "frijoles"),
        Pair(rule: .ethiopicAffixes, gold: "እንጀራ", answer: "በእንጀራን"),
        Pair(rule: .arabicAffixes, gold: "الكسكس", answer: "بالكسكس"),
        Pair(rule: .arabicAffixes, gold: "میوه", answer: "میوه‌ها"),
        Pair(rule: .indicEndings, gold: "ভাত", answer: "ভাতের"),
        Pair(rule: .indicEndings, gold: "दालभात", answer: "दालभातको"),
        Pair(rule: .koreanParticles, gold: "김치", answer: "김치입니다"),
        Pair(rule: .koreanParticles, gold: "피자", answer: "피자를"),
        Pair(rule: .russianEndings, gold: "борщ", answer: "борща"),
        Pair(rule: .transliteration, gold: "injera", answer: "enjira"),
    ]

    /// Rules that leave out what an answer names without meaning it.
    static let withholding: [(rule: FoldingRule, gold: String, answer: String)] = [
        (.answerLine, "injera", "Some eat injera. Answer: zzz"),
        (.correction, "injera", "injera, no wait, zzz"),
        (.contrast, "injera", "zzz, whereas in America injera"),
        (.longerNames, "Guinea", "Papua New Guinea"),
    ]

    @Test(arguments: withholding)
    func `a rule withholds what is not meant`(rule: FoldingRule, gold: String, answer: String) {
        let question = question(target: gold)
        var with = Scorer()
        let judged = with.judge(answer, for: with.prepare(question))
        #expect(!judged.accepts(target))
        var without = Scorer(rules: .standard.without(rule))
        #expect(without.judge(answer, for: without.prepare(question)).accepts(target))
    }

    @Test(arguments: pairs)
    func `a rule is needed and is enough`(pair: Pair) {
        let question = question(pair.type, target: pair.gold, calendar: pair.calendar)
        var with = Scorer(rules: .all)
        let judged = with.judge(pair.answer, for: with.prepare(question))
        #expect(judged.matches.map(\.culture) == [target])
        #expect(judged.matches.first?.rules.contains(pair.rule.rawValue) == true)
        // Without the rule, and without the one that would accept nearly anything.
        let rules = FoldingRules.standard.without(pair.rule)
        var without = Scorer(rules: rules)
        let apart = without.judge(pair.answer, for: without.prepare(question))
        #expect(apart.matches.isEmpty)
    }

    @Test func `every rule has a pair`() {
        let named = Self.pairs.map(\.rule) + Self.withholding.map(\.rule)
        #expect(Set(named) == Set(FoldingRule.allCases))
    }
}
