/// Finds what an answer names only to deny it, as in "not pizza but injera".
struct Negation: Sendable {
    private struct Pair: Sendable {
        var first: UInt16
        var second: UInt16
        var isNear: Bool
    }

    private let pairs: [Pair]

    /// Gives the words of denial their roles.
    init(tokenizer: inout FlatTokenizer) {
        for word in DenialWords.single { tokenizer.insert(word, .denies) }
        for word in DenialWords.near { tokenizer.insert(word, .deniesNext) }
        for word in DenialWords.twice { tokenizer.insert(word, .deniesTwice) }
        for word in DenialWords.twiceOverCommas { tokenizer.insert(word, .spansCommas) }
        for word in DenialWords.skipped { tokenizer.insert(word, .isSkipped) }
        for word in DenialWords.behind { tokenizer.insert(word, .deniesBefore) }
        for word in DenialWords.but { tokenizer.insert(word, .isBut) }
        for word in DenialWords.butBehind { tokenizer.insert(word, .isButBehind) }
        for word in DenialWords.joins { tokenizer.insert(word, .joins) }
        tokenizer.insert("only", .limits)
        tokenizer.insert("just", .limits)
        tokenizer.insert("not", .isNot)
        var pairs: [Pair] = []
        for (list, isNear) in [(DenialWords.pairs, false), (DenialWords.nearPairs, true)] {
            for (first, second) in list {
                let one = tokenizer.insert(first)
                let other = tokenizer.insert(second, .endsDenial)
                pairs.append(Pair(first: one, second: other, isNear: isNear))
            }
        }
        self.pairs = pairs
    }

    /// Whether what stands from a first to a last token is denied, inside the same clause.
    ///
    /// A denial reaches the word behind it, further words up to a "but", as in "not fried rice but",
    /// and two more words where the clause ends within two words, as in "injera, not fried rice". A
    /// pair such as "instead of" reaches no further than the next wording and what is joined to it.
    /// - Parameter ends: where wordings end in the raw text, sorted.
    func denies(
        _ index: Int,
        _ last: Int,
        in text: FlatText,
        words: WordTable,
        ends: ContiguousArray<UInt32>
    ) -> Bool {
        let tokens = text.tokens
        if last + 1 < tokens.count, !tokens[last + 1].afterStop,
            words.roles(of: tokens[last + 1].word).contains(.deniesBefore)
        {
            return true
        }
        var position = index
        var between = 0
        while position > 0, !tokens[position].afterStop, between <= 5 {
            position -= 1
            let word = tokens[position].word
            let roles = words.roles(of: word)
            let previous = position > 0 ? tokens[position - 1].word : 0
            if roles.contains(.limits), words.roles(of: previous).contains(.isNot) {
                // "not only X" affirms X.
                return false
            }
            if roles.contains(.deniesNext) { return between == 0 }
            let pair =
                roles.contains(.endsDenial)
                ? pairs.first { $0.first == previous && $0.second == word } : nil
            if let pair, pair.isNear { return between == 0 }
            if roles.contains(.denies) || pair != nil
                || (roles.contains(.deniesTwice) && isRepeated(position, in: text, words: words))
            {
                return between == 0 || isFollowedByBut(index, in: text, words: words)
                    || (between <= 2 && endsClause(last, in: text)
                        && (pair == nil
                            || !names(position + 1, index, ends, in: text, words: words)))
            }
            if !roles.contains(.isSkipped) { between += 1 }
            if roles.contains(.isBut) { return false }
        }
        return false
    }

    /// Whether the same word stands in front of one more thing, before or behind.
    private func isRepeated(_ position: Int, in text: FlatText, words: WordTable) -> Bool {
        let tokens = text.tokens
        let word = tokens[position].word
        let most: Stop = words.roles(of: word).contains(.spansCommas) ? .clause : .none
        for step in [1, -1] {
            var things = 0
            var place = position + step
            while tokens.indices.contains(place), abs(place - position) <= 5,
                tokens[step > 0 ? place : place + 1].stop <= most
            {
                if tokens[place].word == word {
                    if things == 1 { return true }
                    break
                }
                if !words.roles(of: tokens[place].word).contains(.isSkipped) { things += 1 }
                place += step
            }
        }
        return false
    }

    /// Whether a wording ends between two tokens, with nothing behind it that joins.
    private func names(
        _ from: Int,
        _ to: Int,
        _ ends: ContiguousArray<UInt32>,
        in text: FlatText,
        words: WordTable
    ) -> Bool {
        var place = to
        while place > from {
            place -= 1
            if words.roles(of: text.tokens[place].word).contains(.joins) { return false }
            if ends.holds(text.tokens[place].end) { return true }
        }
        return false
    }

    private func endsClause(_ last: Int, in text: FlatText) -> Bool {
        let tokens = text.tokens
        return (last + 1...last + 2).contains { $0 >= tokens.count || tokens[$0].afterStop }
    }

    private func isFollowedByBut(_ index: Int, in text: FlatText, words: WordTable) -> Bool {
        text.tokens[(index + 1)...].prefix(4).contains {
            words.roles(of: $0.word).contains(.isBut)
        }
    }
}

extension ContiguousArray<UInt32> {
    /// Whether a number is among numbers that are sorted.
    fileprivate func holds(_ number: UInt32) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
