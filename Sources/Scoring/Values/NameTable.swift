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
    let numbers: Names<Int>
    let multipliers: Names<Int>
    let ordinals: Names<Int>
    let periods: Names<DayPeriods.Period>
    let times: Names<Int>
    /// Words that are hours beside a period of the day.
    let hours: Names<Int>
    /// Months by abbreviations that are names only beside a day.
    let shortMonths: Names<Int>
    let money: Names<String>
    let joints: Set<String>
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
        let islamic = numbered(CalendarNames.islamic, Month.islamic)
        months = table(english + ethiopic + ge_ez + native + persian + islamic)
        weekdays = table(numbered(CalendarNames.weekdays) { $0 })
        numbers = table(NumberNames.words)
        multipliers = table(NumberNames.multipliers)
        ordinals = table(NumberNames.ordinals)
        periods = table(DayPeriods.words)
        times = table(DayPeriods.names)
        hours = table(DayPeriods.hours)
        shortMonths = table(numbered(CalendarNames.abbreviations) { $0 })
        money = table(MoneyNames.words.map { ($0.0, $0.1) })
        joints = Set(NumberNames.joints.map(fold))
        fillers = Set(DayPeriods.fillers.map(fold))
    }

    /// The longest name that begins at a token, with the number of its tokens.
    func find<Meaning: Sendable>(
        _ names: Names<Meaning>,
        at index: Int,
        in tokens: [Token]
    ) -> (meaning: Meaning, count: Int)? {
        guard index < tokens.count else { return nil }
        var keys: [String] = [tokens[index].stem]
        for next in (index + 1)..<max(index + 1, min(index + 3, tokens.count))
        where tokens[next].stop < .clause {
            guard keys.count == next - index, let last = keys.last else { break }
            keys.append(last + " " + tokens[next].stem)
        }
        for (length, key) in keys.enumerated().reversed() {
            if let meaning = names[key] { return (meaning, length + 1) }
        }
        return names[tokens[index].text].map { ($0, 1) }
    }
}
