extension ValueReader {
    func months(in tokens: [Token]) -> ValueReading {
        var reading = ValueReading()
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            guard let (month, count) = names.find(names.months, at: index, in: tokens) else {
                index += 1
                if let number = token.number, number >= 1, number <= 13,
                    number == number.rounded()
                {
                    reading.values.append(located(.monthNumber(Int(number)), [token]))
                }
                continue
            }
            let place = tokens[index..<(index + count)]
            if count == 1, !isName(index, in: tokens) {
                reading.masks.append(token.start..<token.end)
            } else {
                reading.values += months(month, place)
            }
            index += count
        }
        return reading
    }

    private func months(_ month: NameTable.Month, _ place: ArraySlice<Token>) -> [LocatedValue] {
        func folded(_ number: Int) -> [LocatedValue] {
            guard rules.has(.calendar) else { return [] }
            let month = CalendarNames.gregorianMonth(ofEthiopic: number)
            return [located(.gregorianMonth(month), place, .calendar)]
        }
        switch month {
        case .english(let number): return [located(.gregorianMonth(number), place)]
        case .gregorian(let number): return [located(.namedMonth(number), place)]
        case .ethiopic(let number):
            return [located(.ethiopicMonth(number), place)] + folded(number)
        case .ethiopicNative(let number):
            return [located(.namedEthiopicMonth(number), place)] + folded(number)
        case .persian, .islamic: return []
        }
    }

    func weekdays(in tokens: [Token]) -> [LocatedValue] {
        var single: [(day: Int, first: Int, end: Int)] = []
        var index = 0
        while index < tokens.count {
            guard let (day, count) = names.find(names.weekdays, at: index, in: tokens),
                count > 1 || isName(index, in: tokens)
            else {
                index += 1
                continue
            }
            single.append((day, index, index + count))
            index += count
        }
        guard let first = single.first, let last = single.last else { return [] }
        // All days as one set for golds such as "Friday and Saturday", and each for itself.
        let each = single.map { located(.weekdays([$0.day]), tokens[$0.first..<$0.end]) }
        if single.count == 1 { return each }
        let days = Set(single.map(\.day))
        var sets = [located(.weekdays(days), tokens[first.first..<last.end])]
        // Days named in one breath are a set too where others follow: "Friday and Saturday. In …"
        var run = [first]
        for day in single.dropFirst() {
            let end = run.last?.end ?? 0
            let joins =
                day.first - end <= 1
                && tokens[end...day.first].allSatisfy { $0.stop < .bracket }
                && !tokens[end..<day.first].contains { Self.parting.contains($0.text) }
            if joins {
                run.append(day)
                continue
            }
            sets += set(run, tokens)
            run = [day]
        }
        sets += set(run, tokens)
        return sets.filter { $0.value != sets[0].value } + [sets[0]] + each
    }

    private func set(
        _ run: [(day: Int, first: Int, end: Int)],
        _ tokens: [Token]
    ) -> [LocatedValue] {
        guard run.count > 1, let first = run.first, let last = run.last else { return [] }
        return [located(.weekdays(Set(run.map(\.day))), tokens[first.first..<last.end])]
    }

    /// Words between days that are not named in one breath.
    private static let parting: Set<String> = [
        "not", "but", "never", "no", "non", "pas", "bukan", "ليس", "بل", "не", "а",
    ]
}
