/// Names that are read as values, folded by the rules in force, made once for a scorer.
final class NameTable: Sendable {
    /// What a name of a month means.
    enum Month: Sendable, Hashable {
        case english(Int)
        case gregorian(Int)
        case ethiopic(Int)
        case ethiopicNative(Int)
        case persian(Int)
        case islamic(Int)
    }

    /// Names of up to three words, by their stems with a space between them.
    typealias Names<Meaning: Sendable> = [String: Meaning]

    let months: Names<Month>
    /// Months where an Iranian one wins over an Ethiopian one of the same romanisation.
    let weekdays: Names<Int>
    /// Words between days that are not named in one breath.
    let partingWords: Set<String>
    let numbers: Names<Int>
    let multipliers: Names<Int>
    /// Words that multiply what stands in front, and are no number without it.
    let countedMultipliers: Names<Int>
    /// Words that multiply what stands behind them.
    let leading: Names<Int>
    let ordinals: Names<Int>
    let periods: Names<DayPeriods.Period>
    let times: Names<Int>
    /// Words that are hours beside a period of the day.
    let hours: Names<Int>
    /// Months by abbreviations that are names only beside a day.
    let shortMonths: Names<Int>
    let money: Names<String>
    let joints: Set<String>
    /// Number words that behind a number are something else.
    let nouns: Set<String>
    /// Words that make another number of the one in front, behind an "and" and without one.
    let halves: Set<String>
    let fractions: Set<String>
    /// How Indic numbers end, folded.
    let indicEndings: [[Unicode.Scalar]]
    /// The first words of all numbers, by which most words are known to be none.
    let numberStarts: Set<String>
    /// The last words of all numbers, by their stems.
    let numberEnds: Set<String>
    let fillers: Set<String>

    init(rules: FoldingRules) {
        var tokenizer = Tokenizer(rules: rules)
        func fold(_ name: String) -> String {
            tokenizer.tokens(of: name.replacing("_", with: " ")).map(\.stem)
                .joined(separator: " ")
        }
        func table<Meaning>(_ rows: [(Meaning, String)]) -> Names<Meaning> {
            var names: Names<Meaning> = [:]
            for (meaning, words) in rows {
                let words: [Substring] = words.split(separator: " ")
                for word in words {
                    let key = fold(String(word))
                    // The first meaning of a word stands.
                    if names[key] == nil { names[key] = meaning }
                }
            }
            return names
        }
        func numbered<Meaning>(
            _ rows: [String],
            _ meaning: (Int) -> Meaning
        ) -> [(Meaning, String)] {
            rows.enumerated().map { (meaning($0.offset + 1), $0.element) }
        }
        let english = numbered(CalendarNames.english, Month.english)
        let native = numbered(CalendarNames.gregorian, Month.gregorian)
        let ethiopic = numbered(CalendarNames.ethiopic, Month.ethiopic)
        let ge_ez = numbered(CalendarNames.ethiopicNative, Month.ethiopicNative)
        let persian = numbered(CalendarNames.persian, Month.persian)
        // "Farvardin month", written as one word or as two
        let persianMonths = persian.map { month, words in
            let words: [Substring] = words.split(separator: " ")
            return (month, words.map { "\($0)ماه \($0)_ماه" }.joined(separator: " "))
        }
        let cases = CalendarNames.azerbaijaniMonths.map { (Month.gregorian($0.0), $0.1) }
        let islamic = numbered(CalendarNames.islamic, Month.islamic)
        months = table(
            english + ethiopic + ge_ez + native + cases + persian + persianMonths + islamic
        )
        weekdays = table(numbered(CalendarNames.weekdays) { $0 } + CalendarNames.azerbaijaniDays)
        let parting = CalendarNames.parting + DenialWords.but
        partingWords = Set(parting.flatMap { tokenizer.tokens(of: $0).map(\.text) })
        var numbers = table(NumberNames.words + NumberNames.indic + NumberNames.compounds)
        for (value, words) in NumberNames.exact {
            for token in tokenizer.tokens(of: words) { numbers[token.text] = value }
        }
        self.numbers = numbers
        countedMultipliers = table(NumberNames.countedMultipliers)
        leading = table(NumberNames.leading)
        multipliers = table(NumberNames.multipliers)
        ordinals = table(NumberNames.ordinals)
        periods = table(DayPeriods.words)
        times = table(DayPeriods.names)
        hours = table(DayPeriods.hours)
        shortMonths = table(numbered(CalendarNames.abbreviations) { $0 })
        money = table(MoneyNames.words.map { ($0.0, $0.1) })
        joints = Set(NumberNames.joints.map(fold))
        nouns = Set(NumberNames.nouns.map(fold))
        halves = Set(NumberNames.halves.map(fold))
        fractions = Set(NumberNames.fractions.map(fold))
        indicEndings = NumberNames.indicEndings.map { ending in
            tokenizer.tokens(of: ending).flatMap { Array($0.text.unicodeScalars) }
        }
        let keys = [numbers, multipliers, countedMultipliers, leading].flatMap(\.keys)
        numberStarts = Set(keys.compactMap { $0.split(separator: " ").first.map(String.init) })
        numberEnds = Set(numbers.keys.compactMap { $0.split(separator: " ").last.map(String.init) })
        fillers = Set(DayPeriods.fillers.map(fold))
    }

    /// The longest name that begins at a token, with the number of its tokens.
    /// - Parameter first: the stem of the first token, if a part of it is meant.
    func find<Meaning: Sendable>(
        _ names: Names<Meaning>,
        at index: Int,
        in tokens: [Token],
        first: String? = nil
    ) -> (meaning: Meaning, count: Int)? {
        guard index < tokens.count else { return nil }
        var keys: [String] = [first ?? tokens[index].stem]
        for next in (index + 1)..<max(index + 1, min(index + 3, tokens.count))
        where tokens[next].stop < .clause {
            guard keys.count == next - index, let last = keys.last else { break }
            keys.append(last + " " + tokens[next].stem)
        }
        for (length, key) in keys.enumerated().reversed() {
            if let meaning = names[key] { return (meaning, length + 1) }
        }
        return names[first ?? tokens[index].text].map { ($0, 1) }
    }
}
