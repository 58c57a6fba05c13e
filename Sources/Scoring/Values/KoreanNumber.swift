/// Reads Korean number words, which are written as one word with each other and with what is counted.
///
/// Many of their syllables are other words as well. Such numbers are read only in front of a counter;
/// what may be understood in two ways is not read at all.
struct KoreanNumber {
    var value: Int
    /// How many syllables it takes.
    var length: Int
    /// Whether it goes on with a further number word, as "twenty" does.
    var isOpen: Bool
    private var isNative: Bool
    /// Whether it says a number without a word for what is counted.
    private var isClear: Bool

    /// The longest number at the beginning of a word.
    init?(_ word: [Character]) {
        guard let number = Self.native(word) ?? Self.sino(word) else { return nil }
        self = number
    }

    private init(value: Int, length: Int, isOpen: Bool, isNative: Bool, isClear: Bool) {
        self.value = value
        self.length = length
        self.isOpen = isOpen
        self.isNative = isNative
        self.isClear = isClear
    }

    /// Whether the number counts with these syllables behind it in its word.
    func counts(before rest: String) -> Bool {
        if let counter = counter(of: rest) {
            // A lone Sino-Korean digit is too often another word, and "한 번" is "once".
            if !isNative, length == 1 { return counter == "개월" }
            return !(isNative && value == 1 && counter == "번")
        }
        return isClear && (rest.isEmpty || Self.endings.contains(rest))
    }

    private func counter(of rest: String) -> String? {
        (isNative ? Self.nativeCounters : Self.sinoCounters).first { counter in
            guard rest.hasPrefix(counter) else { return false }
            let behind = String(rest.dropFirst(counter.count))
            return behind.isEmpty || Self.endings.contains(behind)
        }
    }

    private static func native(_ word: [Character]) -> KoreanNumber? {
        func first(_ names: [(String, Int)], from: Int) -> (value: Int, length: Int, name: String)?
        {
            names.first { word[from...].starts(with: $0.0) }.map { ($0.1, $0.0.count, $0.0) }
        }
        let ten = first(tens, from: 0)
        let unit = first(units, from: ten?.length ?? 0)
        guard ten != nil || unit != nil else { return nil }
        // "두" is "two" in front of what is counted only.
        let isShort = ten == nil && unit?.length == 1 && !["둘", "셋", "넷"].contains(unit?.name)
        return KoreanNumber(
            value: (ten?.value ?? 0) + (unit?.value ?? 0),
            length: (ten?.length ?? 0) + (unit?.length ?? 0),
            isOpen: unit == nil,
            isNative: true,
            isClear: !isShort
        )
    }

    private static func sino(_ word: [Character]) -> KoreanNumber? {
        var (total, group, digit) = (0, 0, 0)
        var (limit, scale) = (Int.max, Int.max)
        var length = 0
        for syllable in word {
            if let value = digits.firstIndex(of: syllable) {
                guard digit == 0 else { break }
                digit = value + 1
            } else if let unit = multipliers[syllable], unit < 10_000 {
                guard unit < limit else { break }
                group += max(digit, 1) * unit
                (digit, limit) = (0, unit)
            } else if let unit = multipliers[syllable], unit < scale {
                total += max(group + digit, 1) * unit
                (group, digit, limit, scale) = (0, 0, Int.max, unit)
            } else {
                break
            }
            length += 1
        }
        guard length > 0 else { return nil }
        let last = word[length - 1]
        let isLong = length > 2 || (length > 1 && word[..<length].contains("십"))
        return KoreanNumber(
            value: total + group + digit,
            length: length,
            isOpen: multipliers[last] != nil,
            isNative: false,
            // Last syllables that are also "day" and "only"
            isClear: isLong && last != "일" && last != "만"
        )
    }

    /// Whether a token is written in Hangul.
    static func isHangul(_ token: Token) -> Bool {
        guard let first = token.text.unicodeScalars.first else { return false }
        return (0x1100...0x11FF).contains(first.value) || (0xAC00...0xD7A3).contains(first.value)
    }

    private static let tens = [
        ("열", 10), ("스물", 20), ("스무", 20), ("서른", 30), ("마흔", 40), ("쉰", 50), ("예순", 60),
        ("일흔", 70), ("여든", 80), ("아흔", 90),
    ]
    private static let units = [
        ("하나", 1), ("한", 1), ("둘", 2), ("두", 2), ("셋", 3), ("세", 3), ("넷", 4), ("네", 4),
        ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9),
    ]
    private static let digits: [Character] = ["일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]
    private static let multipliers: [Character: Int] = [
        "십": 10, "백": 100, "천": 1000, "만": 10_000, "억": 100_000_000,
    ]
    private static let nativeCounters = [
        "달", "개", "살", "명", "번", "시간", "시", "가지", "사람", "마리", "곳", "주", "배",
    ]
    private static let sinoCounters = [
        "개월", "개국", "개", "년", "주년", "원", "명", "월", "일", "주", "세", "층", "시간", "분", "퍼센트",
    ]
    /// Particles and copulas behind a number or its counter.
    private static let endings: Set<String> = [
        "이", "은", "는", "가", "을", "를", "에", "의", "와", "과", "로", "으로", "도", "간", "입니다", "이에요", "예요",
        "이다", "이며", "이고", "로",
    ]
}

extension ValueReader {
    /// A number in Korean, whose words may stand apart: "열 두 달", "이천 이십오 년".
    func korean(at start: Int, in tokens: [Token]) -> SpelledNumber? {
        var word: [Character] = []
        var best: SpelledNumber?
        for index in start..<min(start + 4, tokens.count) {
            guard index == start || tokens[index].stop == .none,
                KoreanNumber.isHangul(tokens[index])
            else { break }
            word += Self.syllables(tokens[index])
            guard let number = KoreanNumber(word) else { break }
            let isWhole = number.length == word.count
            // The counter stays a word of its own, as what is counted.
            if isWhole, index + 1 < tokens.count, tokens[index + 1].stop == .none,
                number.counts(before: String(Self.syllables(tokens[index + 1])))
            {
                return SpelledNumber(value: number.value, end: index + 1)
            }
            if number.counts(before: String(word[number.length...])) {
                best = SpelledNumber(value: number.value, end: index + 1)
            }
            guard isWhole, number.isOpen else { break }
        }
        return best
    }

    /// The first syllables of a word, which folding has taken apart into letters (Unicode, 3.12).
    private static func syllables(_ token: Token) -> [Character] {
        var syllables: [Unicode.Scalar] = []
        for letter in token.text.unicodeScalars.prefix(72) {
            let last = syllables.last?.value ?? 0
            var composed: UInt32?
            switch letter.value {
            case 0x1161...0x1175 where (0x1100...0x1112).contains(last):
                composed = 0xAC00 + ((last - 0x1100) * 21 + letter.value - 0x1161) * 28
            case 0x11A8...0x11C2
            where last >= 0xAC00 && last <= 0xD7A3 && (last - 0xAC00) % 28 == 0:
                composed = last + letter.value - 0x11A7
            default: break
            }
            if let syllable = composed.flatMap(Unicode.Scalar.init) {
                syllables[syllables.count - 1] = syllable
            } else {
                syllables.append(letter)
            }
        }
        return syllables.map(Character.init)
    }
}
