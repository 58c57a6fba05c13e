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
    .numberWords: "number words, where a number, a time or a date is asked for",
    .indicLetters: "letters of Bengali, Assamese and Devanagari that are written in two ways",
    .units: "names and signs of units of measure, with or without a space",
    .latinEndings: "endings of Latin script that say nothing of the thing",
    .ethiopicAffixes: "prefixes and endings joined to Amharic words",
    .arabicAffixes: "prefixes before the article, and plurals, of Arabic and Persian words",
    .indicEndings: "case endings and particles of Bengali, Assamese and Nepali words",
    .koreanParticles: "particles and copulas joined to Korean words",
    .russianEndings: "case and number endings of Russian words",
    .answerLine: "only what stands behind a last 'Answer:' counts, if that names anything",
    .correction: "what the answer takes back does not count",
    .contrast: "what is named of another place, or in contrast, does not count",
    .longerNames: "a name inside a longer name is not named",
    .transliteration:
        "romanisations that differ in vowels and doubled letters; off unless asked for",
]
