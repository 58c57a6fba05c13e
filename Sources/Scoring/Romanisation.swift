/// How a romanised word sounds, roughly: what writers of Arabic, Amharic or Persian names vary.
///
/// Vowels are told apart only as open and close, doubled letters are one, and letters that stand for
/// one sound are one. Short words sound alike too often and have none.
enum Romanisation {
    /// A stretch of an answer and how it sounds.
    struct Sound {
        var text: String
        var start: Int
        var end: Int
    }

    /// The sounds of stretches of one to three words.
    static func sounds(in tokens: [Token]) -> [Sound] {
        var found: [Sound] = []
        for first in tokens.indices {
            for last in first..<min(first + 3, tokens.count) {
                if last > first, tokens[last].afterStop { break }
                let words = tokens[first...last]
                guard let text = sound(of: words.map(\.stem)) else { continue }
                found.append(Sound(text: text, start: tokens[first].start, end: tokens[last].end))
            }
        }
        return found
    }

    /// The sound of a wording, or none when it is not in plain letters or too short.
    static func sound(of words: [String]) -> String? {
        let sounds = words.map(sound(of:))
        guard sounds.allSatisfy({ $0 != nil }) else { return nil }
        let text = sounds.compactMap(\.self).joined(separator: " ")
        let consonants = text.count { !"ae ".contains($0) }
        return consonants >= 3 && text.count >= 5 ? text : nil
    }

    private static func sound(of word: String) -> String? {
        let bytes = Array(word.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
        var text = word
        for (pair, one) in pairs { text = text.replacing(pair, with: one) }
        var sound = ""
        for letter in text {
            let plain = letters[letter] ?? letter
            if sound.last != plain { sound.append(plain) }
        }
        if sound.count > 3, sound.last == "a" || sound.last == "e" { sound.removeLast() }
        return sound
    }

    private static let pairs = [
        ("tch", "ch"), ("sch", "sh"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dj", "j"),
        ("dh", "d"), ("th", "t"), ("ts", "s"), ("ck", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"),
        ("ee", "i"),
    ]
    private static let letters: [Character: Character] = [
        "i": "e", "y": "e", "o": "a", "u": "a", "w": "a", "q": "k", "c": "k", "z": "s", "v": "b",
        "g": "j", "e": "e",
    ]
}

extension Romanisation {
    /// The sound of a gold's wording.
    static func sound(ofFlat tokens: ArraySlice<FlatToken>, _ text: FlatText) -> String? {
        sound(
            of: tokens.map {
                String(decoding: text.bytes[Int($0.stemStart)..<Int($0.stemEnd)], as: UTF8.self)
            }
        )
    }
}
