/// One word of a number.
struct NumberPart {
    var value: Int
    var count: Int
    var multiplies = false
    /// Whether it multiplies only, and is no number without one in front of it.
    var isCounted = false
    var isFrenchTeen = false
    /// Whether an "and" stands in front of it.
    var isJoined = false
    var joint = ""

    /// The power of ten that it is below: what stands in front must have zeros there.
    var slot: Int {
        var slot = 10
        while slot <= value { slot *= 10 }
        return slot
    }
}

/// A number that is put together word by word.
struct NumberSum {
    private var total = 0
    private var group = 0
    private var scale = Int.max
    private var isEmpty = true
    private var isYear = false

    var value: Int { total + group }

    /// Adds a word if it goes on with the number in front of it.
    mutating func take(_ part: NumberPart) -> Bool {
        if part.isJoined, !isEmpty, !mayJoin(part) { return false }
        let fits =
            part.multiplies
            ? multiply(part) : isEmpty || (part.value > 0 && value > 0 && add(part))
        if fits, isEmpty, !part.multiplies { group = part.value }
        if fits { isEmpty = false }
        return fits
    }

    /// Whether an "and" makes one number: "hundred and six" is one, "ten and six" are two.
    private func mayJoin(_ part: NumberPart) -> Bool {
        switch part.joint {
        case "and": group >= 100 || group == 0
        case "\u{648}": group % 100 != 10
        default: true
        }
    }

    private mutating func add(_ part: NumberPart) -> Bool {
        let low = group % 100
        guard part.value < scale, group % part.slot == 0 || group == 0 else {
            // Arabic puts the ten behind its unit, French counts on from sixty and eighty.
            let isTen =
                part.joint == "\u{648}" && (1...9).contains(low)
                && (20...90).contains(part.value) && part.value.isMultiple(of: 10)
            let countsOn = part.isFrenchTeen && (low == 60 || low == 80)
            guard isTen || countsOn else { return false }
            group += part.value
            return true
        }
        group += part.value
        return true
    }

    private mutating func multiply(_ part: NumberPart) -> Bool {
        if isEmpty || part.isJoined || (group == 0 && total > 0) {
            // A hundred, or "and a thousand", without a number of its own
            guard !part.isCounted, part.value < scale else { return false }
            guard isEmpty || part.isJoined || part.value == 100 else { return false }
            if part.value == 100 {
                guard group % 1000 == 0 else { return false }
                group += 100
                return true
            }
            guard group == 0 else { return false }
            total += part.value
            scale = part.value
            return true
        }
        if part.value == 100 {
            let low = group % 100
            let high = group - low
            guard low > 0 || high > 0, high % 1000 == 0, high == 0 || low < 10 else {
                return false
            }
            group = high + max(low, 1) * 100
            return true
        }
        guard group > 0, group < 1000, part.value < scale else { return false }
        total += group * part.value
        group = 0
        scale = part.value
        return true
    }

    /// Adds the second half of a year in English, as in "twenty twenty-five".
    mutating func takeYear(_ part: NumberPart, behind first: String) -> Bool {
        guard !isYear, !part.multiplies, (10...99).contains(part.value), total == 0,
            Self.centuries.contains(first), (13...20).contains(group)
        else { return false }
        group = group * 100 + part.value
        isYear = true
        return true
    }

    private static let centuries: Set<String> = [
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
}
