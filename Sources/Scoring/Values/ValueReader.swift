import Vocabulary

/// Reads the values of one type off tokens.
struct ValueReader: Sendable {
    let type: AnswerType
    let rules: FoldingRules
    let names: NameTable

    /// Whether answers of the type can be read as values at all.
    var readsValues: Bool {
        switch type {
        case .number, .month, .weekday, .clock, .date, .currency: rules.has(.value)
        case .text, .digits: false
        }
    }

    func reading(of tokens: [Token]) -> ValueReading {
        guard readsValues else { return ValueReading() }
        switch type {
        case .number: return numbers(in: tokens)
        case .month: return months(in: tokens)
        case .weekday: return ValueReading(values: weekdays(in: tokens))
        case .clock: return times(in: tokens)
        case .date: return dates(in: tokens)
        case .currency: return money(in: tokens)
        case .text, .digits: return ValueReading()
        }
    }

    func located(
        _ value: AnswerValue,
        _ tokens: ArraySlice<Token>,
        _ more: FoldingRule...
    ) -> LocatedValue {
        var used = tokens.reduce(RuleSet(.value)) { $0.union($1.rules) }
        for rule in more { used.insert(RuleSet(rule)) }
        return LocatedValue(
            value: value,
            start: tokens.first?.start ?? 0,
            end: tokens.last?.end ?? 0,
            rules: used
        )
    }

    /// Whether a word that is also a verb or another noun stands for a name where it stands.
    func isName(_ index: Int, in tokens: [Token]) -> Bool {
        let word = tokens[index]
        guard CalendarNames.ambiguous.contains(word.text), tokens.count > 1 else { return true }
        if index + 1 < tokens.count, tokens[index + 1].stop == .none,
            Self.verbs.contains(tokens[index + 1].text)
        {
            return false
        }
        if word.rules.contains(RuleSet(.letterCase)) { return true }
        let before = index > 0 && word.stop == .none ? tokens[index - 1] : nil
        let after =
            index + 1 < tokens.count && tokens[index + 1].stop == .none ? tokens[index + 1] : nil
        return [before, after].contains { near in
            guard let near else { return false }
            return near.kind == .numeral || Self.company.contains(near.text)
                || names.months[near.stem] != nil || names.weekdays[near.stem] != nil
        }
    }

    /// Words behind "may" that show it to be the verb.
    private static let verbs: Set<String> = [
        "be", "have", "vary", "not", "also", "differ", "depend", "change", "i", "you", "we", "they",
        "it", "fall", "include", "well", "in", "down", "at",
    ]
    /// Words beside a name that show it to be one.
    private static let company: Set<String> = [
        "of", "in", "month", "mid", "late", "early", "until", "since", "during", "and", "or", "to",
        "from", "by", "on", "is", "de", "en", "mes", "mois", "bulan", "fi", "&",
    ]
}
