extension FoldingRule {
    /// What the rule makes equal, for people who read a report.
    public var meaning: String { meanings[self] ?? rawValue }
}

private let meanings: [FoldingRule: String] = [
    .compatibility: "compatibility forms: full width, ligatures, no-break spaces (NFKC)",
    .letterCase: "upper and lower case, dotted and dotless i, ß and final sigma",
    .latinMarks: "accents of Latin letters",
    .apostrophe: "apostrophes of any shape inside a word",
    .format: "invisible format characters, such as marks of direction and soft hyphens",
    .arabicMarks: "short vowels and lengthening strokes of Arabic",
    .arabicLetters: "seats of hamza, forms of alef, kaf and yeh, and ta marbuta",
    .arabicArticle: "the definite article of Arabic words",
    .ethiopicHomophones: "letters of Ethiopic that sound alike in Amharic",
    .digits: "decimal digits of any script, and Ethiopic numerals",
    .numerals: "grouping marks, leading and trailing zeros, ordinal endings",
    .pluralEnglish: "English plural endings",
    .value: "a value read off the words, such as 15:00 from 3 PM",
    .calendar: "a month or date of another calendar, read as the Gregorian one",
    .numberWords: "English number words, where a number is asked for",
]
