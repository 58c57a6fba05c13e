internal import Vocabulary

/// The words around and in place of golds that a simulated respondent uses.
enum SimulatedWording {
    /// Declines in one of several ways.
    static func refusal(_ generator: inout SeededGenerator) -> String {
        refusals[generator.index(below: refusals.count)]
    }

    /// Every way to decline.
    static let refusals = [
        "I don't know.",
        "I'm sorry, but I can't answer that.",
        "I do not have enough information to answer this question.",
    ]

    /// Invents a pronounceable word of no language that none of the given wordings touches.
    static func inventedWord(
        avoiding wordings: some Sequence<String>,
        _ generator: inout SeededGenerator
    ) -> String {
        // An invented word is of 26 ASCII letters at most: nothing longer, and nothing else, is in it.
        let taken = wordings.lazy.map { Array($0.lowercased().utf8) }.filter { wording in
            (5...26).contains(wording.count) && wording.allSatisfy { $0 < 0x80 }
        }.map { Array($0) }
        while true {
            let word = (0..<5).map { _ in
                syllables[generator.index(below: syllables.count)]
            }.joined()
            // Five syllables cannot hit all golds for ever: there are over 300,000 words.
            let letters = Array(word.utf8)
            if !taken.contains(where: { stands($0, in: letters) }) {
                return word.prefix(1).uppercased() + word.dropFirst()
            }
        }
    }

    /// Whether one run of bytes stands in another.
    private static func stands(_ part: [UInt8], in whole: [UInt8]) -> Bool {
        guard part.count <= whole.count else { return false }
        return (0...whole.count - part.count).contains { start in
            whole[start..<start + part.count].elementsEqual(part)
        }
    }

    /// Wraps an answer in a sentence, markdown or an afterthought.
    static func wrapped(_ words: String, _ generator: inout SeededGenerator) -> String {
        let (before, after) = wrappings[generator.index(below: wrappings.count)]
        return before + words + after
    }

    /// Every way in which an answer is wrapped.
    static func phrasings(of words: String) -> [String] {
        wrappings.map { $0.before + words + $0.after }
    }

    private static let wrappings: [(before: String, after: String)] = [
        ("The usual answer is **", "**."),
        ("It is generally ", ", as far as I can tell."),
        ("**Answer:** ", ""),
        ("- ", "\n\nLet me know if you would like to hear more!"),
        ("Good question! Most would say \"", "\"."),
    ]

    private static let syllables = [
        "vrel", "zom", "quib", "thask", "plon", "drix", "skumf", "blaf", "grunv", "tweb", "yolm",
        "frasp", "klid", "snorv",
    ]
}
