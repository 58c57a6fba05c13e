/// Words by which answers deny what they name, in the languages of native prompts.
enum DenialWords {
    /// Words that deny what follows.
    static let single: [String] = [
        "not", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "wont", "cant",
        "rarely", "seldom", "hardly", "never", "unlike",
        "except", "without", "no", "neither", "nor", "ليس", "ليست", "وليس", "وليست", "لا", "ولا",
        "pas", "non", "nunca", "bukan", "bukanlah", "tidak", "не", "ни", "ba", "si", "sio", "siyo",
        "نه",
    ]

    /// Pairs of words that do.
    static let pairs: [(String, String)] = [
        ("rather", "than"), ("instead", "of"), ("other", "than"), ("apart", "from"),
        ("opposed", "to"), ("anything", "but"), ("en", "lugar"), ("plutot", "que"), ("au", "lieu"),
        ("بدلا", "من"), ("alih", "alih"), ("вместо", "того"), ("badala", "ya"), ("به", "جای"),
    ]

    /// Words that deny what stands right in front of them.
    static let behind: [String] = [
        "አይደለም", "ሳይሆን", "አይደሉም", "নয়", "নহয়", "না", "होइन", "हैन", "होइनन्", "아니라", "아닌", "아니고",
        "아닙니다", "아니에요", "아니다", "deyil", "yox", "نیست", "نه",
    ]

    /// Words between a denial and what it denies.
    static let skipped: [String] = [
        "a", "an", "the", "on", "in", "at", "just", "only", "really", "usually", "called", "un",
        "une", "la", "le", "les", "el", "los", "las", "una", "de", "du", "des", "actually",
        "typically", "traditionally",
    ]

    /// Words behind which something else is said.
    static let but: [String] = [
        "but", "sino", "mais", "pero", "بل", "بلکه", "لكن", "melainkan", "tetapi", "tapi", "но",
        "bali", "lakini", "bilakis", "বরং", "কিন্তু", "तर", "बरु", "ግን", "amma", "ama", "sondern",
    ]
}
