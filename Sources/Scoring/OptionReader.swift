/// Reads which letter of a list an answer chooses.
///
/// Rules are tried from the plainest form to the loosest, and the first that finds a letter decides;
/// where it finds two, nothing is chosen. Everything else an answer says is left to the matcher.
struct OptionReader {
    /// What was found.
    enum Found: Equatable {
        /// One option; `isPlain` unless it is a letter in passing that a refusal outweighs.
        case one(place: Int, sign: Range<String.Index>, isPlain: Bool)
        /// Several options.
        case several
        /// No letter.
        case nothing
    }

    private typealias Hit = (place: Int, word: OptionText.Word)

    private let words: [OptionText.Word]
    private let count: Int
    private let readsDigits: Bool
    private let texts: Set<String>

    private init(_ text: String, options: [String]) {
        words = OptionText(text).words
        count = options.count
        // A digit is an answer of its own where options hold digits.
        readsDigits = !options.contains { $0.contains(where: \.isNumber) }
        texts = Set(options.map { $0.lowercased() })
    }

    /// The option an answer chooses by its letter.
    static func read(_ text: String, options: [String]) -> Found {
        let reader = OptionReader(text, options: options)
        if reader.joinsTwo { return .several }
        let rules: [(hits: [Hit], isPlain: Bool)] = [
            (reader.said, true), (reader.whole, true), (reader.leading, true),
            (reader.alone, true), (reader.bracketed, true), (reader.passing, false),
        ]
        for (hits, isPlain) in rules {
            guard let first = hits.first else { continue }
            guard Set(hits.map(\.place)).count == 1 else { return .several }
            let sign = first.word.text.startIndex..<first.word.text.endIndex
            return .one(place: first.place, sign: sign, isPlain: isPlain)
        }
        return .nothing
    }

    /// Whether two letters are named in one breath: "A or B", "(A) and (B)".
    private var joinsTwo: Bool {
        words.indices.dropFirst(2).contains { index in
            guard ["or", "and", "nor"].contains(words[index - 1].text.lowercased()),
                let sign = hit(index), let other = hit(index - 2), !isArticle(index)
            else { return false }
            return sign.kind == .capital && other.kind == .capital && sign.place != other.place
        }
    }

    /// The place a word stands for, if the list is that long.
    private func hit(_ index: Int) -> (place: Int, kind: OptionLetters.Kind)? {
        guard let sign = OptionLetters.place(of: words[index].text), sign.place < count,
            sign.kind != .digit || readsDigits
        else { return nil }
        return sign
    }

    /// Letters behind "the answer is", "option" and the like, unless they are denied.
    private var said: [Hit] {
        words.indices.compactMap { index in
            guard let sign = hit(index), !isDenied(index) else { return nil }
            let near = before(index, most: 7)
            let isSurelyLetter =
                switch sign.kind {
                case .capital: !isArticle(index)
                case .small: words[index].isSetOff || near.first == "option"
                case .foreign, .digit: near.first.map(Self.cues.contains) ?? false
                }
            guard isSurelyLetter, near.contains(where: Self.cues.contains) else { return nil }
            return (sign.place, words[index])
        }
    }

    /// The whole answer, when it is one letter.
    private var whole: [Hit] {
        guard words.count == 1, let sign = hit(0) else { return [] }
        return [(sign.place, words[0])]
    }

    /// A letter set off at the start of the answer, or of several lines: then all of them.
    private var leading: [Hit] {
        words.indices.compactMap { index -> Hit? in
            guard index == 0 || words[index].line != words[index - 1].line,
                let sign = hit(index), words[index].isSetOff || isFollowedByOption(index)
            else { return nil }
            return (sign.place, words[index])
        }
    }

    /// A letter that has a line of its own.
    private var alone: [Hit] {
        words.indices.compactMap { index in
            let line = words[index].line
            guard index == 0 || words[index - 1].line != line,
                index + 1 == words.count || words[index + 1].line != line,
                let sign = hit(index), sign.kind != .small || words[index].isSetOff
            else { return nil }
            return (sign.place, words[index])
        }
    }

    /// Capital letters in brackets, wherever they stand.
    private var bracketed: [Hit] {
        words.indices.compactMap { index in
            guard let sign = hit(index), sign.kind == .capital, !isDenied(index),
                words[index].before == "(", words[index].after == ")"
            else { return nil }
            return (sign.place, words[index])
        }
    }

    /// Capital letters that no word follows, as in "it is generally B, as far as I can tell".
    private var passing: [Hit] {
        words.indices.compactMap { index in
            guard let sign = hit(index), sign.kind == .capital, !isDenied(index),
                !words[index].leadsOn,
                words[index].after.map({ !$0.isLetter && !$0.isWhitespace }) ?? true
            else { return nil }
            return (sign.place, words[index])
        }
    }

    /// The words before one on its line, the nearest first, small.
    private func before(_ index: Int, most: Int) -> [String] {
        var found: [String] = []
        for word in words[..<index].reversed().prefix(most) {
            guard word.line == words[index].line else { break }
            found.append(word.text.lowercased())
        }
        return found
    }

    private func isDenied(_ index: Int) -> Bool {
        for word in before(index, most: 3) {
            if Self.denials.contains(word) { return true }
            if !["option", "letter", "the", "answer", "t"].contains(word) { return false }
        }
        return false
    }

    /// Whether "A" is the article: a word follows that does not begin a reason.
    private func isArticle(_ index: Int) -> Bool {
        guard words[index].text == "A", words[index].leadsOn, index + 1 < words.count else {
            return false
        }
        return !Self.reasons.contains(words[index + 1].text.lowercased())
    }

    /// Whether the words that follow are those of an option.
    private func isFollowedByOption(_ index: Int) -> Bool {
        guard words[index].leadsOn else { return false }
        let line = words[(index + 1)...].prefix { $0.line == words[index].line }
        return texts.contains(line.map(\.text).joined(separator: " ").lowercased())
    }

    private static let cues: Set<String> = [
        "answer", "answers", "option", "choice", "letter", "choose", "chose", "chosen", "pick",
        "select", "selected", "correct", "right",
    ]
    private static let denials: Set<String> = [
        "not", "never", "neither", "nor", "isn", "wasn", "than", "cannot", "excluding", "except",
    ]
    private static let reasons: Set<String> = [
        "because", "since", "as", "and", "or", "for", "which",
    ]
}
