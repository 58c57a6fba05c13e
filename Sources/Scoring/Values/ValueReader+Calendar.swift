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

    func dates(in tokens: [Token]) -> ValueReading {
        var reading = ValueReading()
        for (index, token) in tokens.enumerated() {
            if let fields = token.dateFields {
                reading.values.append(located(.dateFields(fields), [token]))
                if let day = token.isoDay {
                    reading.values.append(
                        located(.monthDay(month: day.month, day: day.day), [token])
                    )
                }
            }
            if let korean = koreanDay(at: index, in: tokens) { reading.values.append(korean) }
            if let spaced = spacedDate(at: index, in: tokens) { reading.values.append(spaced) }
            guard let (month, count) = names.find(names.months, at: index, in: tokens),
                let (day, range) = day(of: index..<(index + count), in: tokens)
            else { continue }
            reading.values += days(month, day, tokens[range])
        }
        return reading
    }

    /// The day that stands beside a month, with the tokens of both.
    private func day(of month: Range<Int>, in tokens: [Token]) -> (Int, Range<Int>)? {
        func number(_ index: Int) -> Int? {
            guard tokens.indices.contains(index) else { return nil }
            if let number = tokens[index].number {
                return number >= 1 && number <= 31 ? Int(number) : nil
            }
            guard rules.has(.numberWords) else { return nil }
            let word = tokens[index]
            let day = names.ordinals[word.stem] ?? names.ordinals[word.text]
            return day ?? names.numbers[word.stem].flatMap { (1...31).contains($0) ? $0 : nil }
        }
        for gap in 0...2 {
            let index = month.lowerBound - 1 - gap
            guard index >= 0 else { break }
            if let day = number(index), tokens[index + 1].stop < .sentence {
                return (day, index..<month.upperBound)
            }
            guard Self.betweenDayAndMonth.contains(tokens[index].text) else { break }
        }
        for gap in 0...1 {
            let index = month.upperBound + gap
            guard index < tokens.count, tokens[index].stop == .none else { break }
            if let day = number(index) { return (day, month.lowerBound..<(index + 1)) }
            guard tokens[index].text == "the" else { break }
        }
        return nil
    }

    private func days(
        _ month: NameTable.Month,
        _ day: Int,
        _ place: ArraySlice<Token>
    ) -> [LocatedValue] {
        let folded: [(month: Int, day: Int)]
        switch month {
        case .english(let number), .gregorian(let number):
            return [located(.monthDay(month: number, day: day), place)]
        case .islamic(let number): return [located(.islamicDay(month: number, day: day), place)]
        case .ethiopic(let number), .ethiopicNative(let number):
            folded = CalendarFolding.gregorian(ethiopicMonth: number, day: day)
        case .persian(let number):
            folded = CalendarFolding.gregorian(persianMonth: number, day: day)
        }
        guard rules.has(.calendar) else { return [] }
        return folded.map {
            located(.monthDay(month: $0.month, day: $0.day), place, .calendar)
        }
    }

    /// A month and a day counted, as in "10월 3일".
    private func koreanDay(at index: Int, in tokens: [Token]) -> LocatedValue? {
        guard index + 3 < tokens.count,
            let month = tokens[index].number, let day = tokens[index + 2].number,
            Self.koreanMonth.contains(tokens[index + 1].text),
            Self.koreanDays.contains(where: { tokens[index + 3].text.hasPrefix($0) })
        else { return nil }
        return located(
            .monthDay(month: Int(month), day: Int(day)),
            tokens[index...(index + 3)]
        )
    }

    /// A date as Korean writes it, three figures each with a full stop and a space behind it.
    private func spacedDate(at index: Int, in tokens: [Token]) -> LocatedValue? {
        guard index + 2 < tokens.count else { return nil }
        let three = tokens[index...(index + 2)]
        let figures = three.compactMap { $0.kind == .numeral ? Int($0.text) : nil }
        guard figures.count == 3,
            zip(three, three.dropFirst()).allSatisfy({ before, after in
                after.stop == .sentence && after.start - before.end == 2
            })
        else { return nil }
        return located(.dateFields(figures.map { $0 > 31 ? $0 % 100 : $0 }), three)
    }

    /// Words between days that are not named in one breath.
    private static let parting: Set<String> = [
        "not", "but", "never", "no", "non", "pas", "bukan", "ليس", "بل", "не", "а",
    ]
    private static let koreanMonth: Set<String> = ["월", "月"]
    private static let koreanDays = ["일", "日"]
    private static let betweenDayAndMonth: Set<String> = [
        "of", "de", "d", "di", "the", "ই", "লা", "রা", "শে", "da", "ga", "числа", "من",
    ]
}

extension Token {
    fileprivate var dateFields: [Int]? {
        guard kind == .numeral else { return nil }
        for separator: Character in ["/", "-", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2 || parts.count == 3, separator != "." || parts.count == 3
            else { continue }
            let numbers = parts.compactMap { Int($0) }
            guard numbers.count == parts.count else { continue }
            return numbers.map { $0 > 31 ? $0 % 100 : $0 }
        }
        return nil
    }

    /// The month and day of a date that begins with a year of four digits.
    fileprivate var isoDay: (month: Int, day: Int)? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, parts[0] >= 1000, (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return nil }
        return (parts[1], parts[2])
    }
}
