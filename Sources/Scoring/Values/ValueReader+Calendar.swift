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
            // "Bazar ertəsi" in whatever form is Monday, and never Sunday.
            if count == 1, index + 1 < tokens.count, tokens[index + 1].stop == .none,
                tokens[index].text.hasPrefix("bazar"), tokens[index + 1].text.hasPrefix("ert")
            {
                index += 2
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
        var hasAnd = false
        for day in single.dropFirst() {
            let end = run.last?.end ?? 0
            if joins(end..<day.first, afterAnd: hasAnd, in: tokens) {
                hasAnd = hasAnd || day.first > end || isArabicAnd(tokens[day.first])
                run.append(day)
                continue
            }
            sets += set(run, tokens)
            run = [day]
            hasAnd = false
        }
        sets += set(run, tokens)
        return sets.filter { $0.value != sets[0].value } + [sets[0]] + each
    }

    /// Whether the words between two days name them in one breath.
    /// - Parameter isPair: whether days in front are joined with "and" already, so that ", and" goes on
    ///   with something else: "Friday and Saturday, and Sunday is a working day".
    private func joins(_ between: Range<Int>, afterAnd isPair: Bool, in tokens: [Token]) -> Bool {
        let stretch = tokens[between.lowerBound...between.upperBound]
        let words = tokens[between].filter { !CalendarNames.articles.contains($0.text) }
        guard words.count <= 1, stretch.allSatisfy({ $0.stop < .bracket }),
            !stretch.contains(where: { $0.before.contains { Self.semicolons.contains($0) } }),
            !words.contains(where: { names.partingWords.contains($0.text) })
        else { return false }
        return !(isPair && stretch.first?.stop == .clause)
    }

    /// Whether "and" is written together with a day, as Arabic does.
    private func isArabicAnd(_ token: Token) -> Bool {
        token.text.unicodeScalars.first == "\u{648}"
    }

    private func set(
        _ run: [(day: Int, first: Int, end: Int)],
        _ tokens: [Token]
    ) -> [LocatedValue] {
        guard run.count > 1, let first = run.first, let last = run.last else { return [] }
        return [located(.weekdays(Set(run.map(\.day))), tokens[first.first..<last.end])]
    }

    private static let semicolons: [Character] = [";", "\u{61B}"]
}
