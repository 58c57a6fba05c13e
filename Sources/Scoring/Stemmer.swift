import Foundation

/// Takes off the endings, prefixes and articles that do not change which thing a word names.
///
/// Every step is taken on golds and answers alike, so that a form cut wrongly still meets itself.
/// What is cut is what light stemmers cut (Larkey, Ballesteros and Connell 2002 for Arabic); steps
/// are repeated until none applies, since otherwise a word and its inflected form end differently.
enum Stemmer {
    static func stem(_ word: String, rules: FoldingRules) -> (text: String, rules: RuleSet) {
        if rules.has(.units), let unit = Units.canonical[word] { return (unit, RuleSet(.units)) }
        guard let first = word.unicodeScalars.first else { return (word, []) }
        switch first.value {
        case ..<0x80: return latin(word, rules: rules)
        case 0x400...0x52F: return cut(word, .russianEndings, rules, russian)
        case 0x600...0x6FF: return arabic(word, rules: rules)
        case 0x900...0x97F: return cut(word, .indicEndings, rules) { ending($0, devanagari, 3) }
        case 0x980...0x9FF: return cut(word, .indicEndings, rules) { ending($0, bengali, 3) }
        case 0x1100...0x11FF, 0xAC00...0xD7A3:
            guard rules.has(.koreanParticles), let stem = korean(word) else { return (word, []) }
            return (stem, RuleSet(.koreanParticles))
        case 0x1200...0x137F: return cut(word, .ethiopicAffixes, rules, ethiopic)
        default: return (word, [])
        }
    }

    /// Whether a word with this last byte may have an ending of `latin-endings`.
    static func mayEndLatin(_ byte: UInt8) -> Bool {
        byte == 0x72 || byte == 0x61 || byte == 0x78 || byte == 0x65
    }

    private static func latin(_ word: String, rules: FoldingRules) -> (String, RuleSet) {
        var (stem, used) = (word, RuleSet())
        if rules.has(.pluralEnglish) {
            stem = singular(word)
            if stem != word { used.insert(RuleSet(.pluralEnglish)) }
        }
        // Shorter words are whole words of their own too often.
        guard rules.has(.latinEndings), word.utf8.count > 3 else { return (stem, used) }
        let length = stem.utf8.count
        var cut = 0
        if length >= 6, stem.hasSuffix("dir") || stem.hasSuffix("dur") { cut = 3 }
        if length >= 7, stem.hasSuffix("nya") { cut = 3 }
        if length >= 5, stem.hasSuffix("eaux") { cut = 1 }
        if length >= 6, ["le", "ne", "re", "de"].contains(where: stem.hasSuffix) { cut = 1 }
        guard cut > 0 else { return (stem, used) }
        return (String(stem.dropLast(cut)), used.union(RuleSet(.latinEndings)))
    }

    /// The singular by ending alone; wrong forms are harmless when both sides get the same one.
    private static func singular(_ word: String) -> String {
        let length = word.utf8.count
        guard length > 3, word.utf8.last == UInt8(ascii: "s") else { return word }
        if word.hasSuffix("ies"), length > 4 { return String(word.dropLast(3)) + "y" }
        for ending in ["sses", "shes", "ches", "xes", "zes", "oes"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
        return String(word.dropLast())
    }

    private static func arabic(_ word: String, rules: FoldingRules) -> (String, RuleSet) {
        var letters = Array(word.unicodeScalars)
        var used = RuleSet()
        if rules.has(.arabicAffixes),
            let prefix = joinedArticles.first(where: { letters.starts(with: $0) }),
            letters.count - prefix.count >= 3
        {
            letters.removeFirst(prefix.count)
            used.insert(RuleSet(.arabicAffixes))
        } else if rules.has(.arabicArticle), letters.starts(with: article), letters.count >= 5 {
            letters.removeFirst(2)
            used.insert(RuleSet(.arabicArticle))
        }
        if rules.has(.arabicAffixes),
            let suffix = arabicPlurals.first(where: { letters.ends(with: $0) }),
            letters.count - suffix.count >= 3
        {
            letters.removeLast(suffix.count)
            used.insert(RuleSet(.arabicAffixes))
        }
        return used.isEmpty ? (word, used) : (String(letters), used)
    }

    private static func cut(
        _ word: String,
        _ rule: FoldingRule,
        _ rules: FoldingRules,
        _ step: ([Unicode.Scalar]) -> Range<Int>?
    ) -> (String, RuleSet) {
        guard rules.has(rule) else { return (word, []) }
        var letters = Array(word.unicodeScalars)
        let count = letters.count
        while let kept = step(letters) { letters = Array(letters[kept]) }
        return letters.count == count ? (word, []) : (String(letters), RuleSet(rule))
    }

    /// What is left without the longest ending in a list, if at least so many scalars are.
    private static func ending(
        _ letters: [Unicode.Scalar],
        _ endings: [[Unicode.Scalar]],
        _ least: Int
    ) -> Range<Int>? {
        endings.first { letters.count - $0.count >= least && letters.ends(with: $0) }
            .map { 0..<(letters.count - $0.count) }
    }

    private static func russian(_ letters: [Unicode.Scalar]) -> Range<Int>? {
        ending(letters, cyrillic, 3)
    }

    private static func ethiopic(_ letters: [Unicode.Scalar]) -> Range<Int>? {
        guard letters.count >= 3, let first = letters.first, let last = letters.last else {
            return nil
        }
        if ["በ", "የ", "ለ", "ከ"].contains(first) { return 1..<letters.count }
        // The object marker, "also", the definite article, "and"
        if ["ን", "ም", "ው", "ና"].contains(last) { return 0..<(letters.count - 1) }
        return nil
    }

    /// The word without particles and copulas; syllables are counted, not letters.
    private static func korean(_ word: String) -> String? {
        var syllables = Array(word.precomposedStringWithCanonicalMapping.unicodeScalars)
        let count = syllables.count
        if let copula = copulas.first(where: { syllables.ends(with: $0) && $0.count < count }) {
            syllables.removeLast(copula.count)
        }
        if let particle = particles.first(where: {
            syllables.ends(with: $0) && syllables.count - $0.count >= 2
        }) {
            syllables.removeLast(particle.count)
        }
        return syllables.count == count
            ? nil : String(syllables).decomposedStringWithCanonicalMapping
    }

    private static let article = scalars("ال")
    private static let joinedArticles = ["وال", "بال", "كال", "فال", "لل"].map(scalars)
    private static let arabicPlurals = ["های", "ات", "ها"].map(scalars)
    private static let cyrillic = endings(
        "ами ями ого его ому ему ыми ими ах ях ов ев ой ей ом ем ам ям ый ий ая яя ое ее ые ие ую "
            + "юю а я о е ы и у ю ь й"
    )
    private static let devanagari = endings("हरू लाई बाट को का की ले मा")
    private static let bengali = endings("গুলো টির টি টা ের কে তে র ে ই")
    private static let copulas = endings("입니다 이에요 예요 이다 이라고 라고")
    private static let particles = endings("에서는 에서 에는 부터 까지 으로 은 는 이 가 을 를 에 의 와 과 로 도")

    private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private static func endings(_ text: String) -> [[Unicode.Scalar]] {
        // By scalars: a vowel sign would make one character with the blank in front of it.
        let words = text.unicodeScalars.split(separator: " ")
        // Words are cut in decomposed form, syllables of Hangul in composed form.
        return words.map { word in
            let plain = String(word)
            let isHangul = plain.unicodeScalars.first.map { $0.value >= 0xAC00 } ?? false
            return scalars(isHangul ? plain : plain.decomposedStringWithCanonicalMapping)
        }
    }
}

extension String {
    fileprivate init(_ scalars: [Unicode.Scalar]) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}

extension [Unicode.Scalar] {
    fileprivate func ends(with suffix: [Unicode.Scalar]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
