/// Words by which answers deny what they name, in the languages of native prompts.
enum DenialWords {
    /// Words that deny what follows.
    static let single: [String] = [
        "not", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "wont", "cant",
        "rarely", "seldom", "hardly", "never", "unlike",
        "except", "without", "no", "neither", "nor", "ليس", "ليست", "وليس", "وليست", "لا", "ولا",
        "pas", "non", "nunca", "tampoco", "jamais", "bukan", "bukanlah", "bukannya", "tidak", "не",
        "ни", "никакой",
        "никакого", "никаких", "ba", "si", "sio", "siyo", "wala",
        "نه",
    ]

    /// Pairs of words that do.
    static let pairs: [(String, String)] = [
        ("rather", "than"), ("instead", "of"), ("other", "than"), ("apart", "from"),
        ("opposed", "to"), ("anything", "but"), ("вместо", "того"),
    ]

    /// Pairs of words that deny only what stands right behind them, with the answer next to it.
    static let nearPairs: [(String, String)] = [
        ("en", "lugar"), ("en", "vez"), ("plutot", "que"), ("au", "lieu"), ("بدلا", "من"),
        ("alih", "alih"), ("badala", "ya"), ("به", "جای"),
    ]

    /// Words that do so by themselves.
    static let near: [String] = ["вместо", "maimakon", "بجای", "به‌جای", "بدل"]

    /// Words that deny what follows when they stand in front of two things, as in "ni pan ni tamales".
    static let twice: [String] = ["ni", "nə", "न"]

    /// Those among them that may have a comma between the two; "ni" is also Swahili for "is".
    static let twiceOverCommas: [String] = ["nə", "न"]

    /// Words that join two things of which both are denied.
    static let joins: [String] = [
        "or", "and", "nor", "with", "y", "o", "et", "ou", "atau", "dan", "или", "и", "au", "na",
        "və", "ya", "و", "أو", "یا",
    ]

    /// Words that deny what stands right in front of them.
    static let behind: [String] = [
        "አይደለም", "ሳይሆን", "አይደሉም", "নয়", "নহয়", "না", "होइन", "हैन", "होइनन्", "아니라", "아닌", "아니고",
        "아닙니다", "아니에요", "아니다", "deyil", "yox", "نیست", "نه", "대신", "대신에", "말고", "বদলে",
        "পরিবর্তে", "সলনি", "পৰিবৰ্তে", "ፋንታ", "ይልቅ", "əvəzinə", "yerinə", "सट्टा", "सट्टामा", "नभई",
        "नभएर",
    ]

    /// Words between a denial and what it denies.
    static let skipped: [String] = [
        "a", "an", "the", "on", "in", "at", "just", "only", "really", "usually", "called", "un",
        "une", "la", "le", "les", "el", "los", "las", "una", "de", "du", "des", "l", "d",
        "actually",
        "typically", "traditionally", "də", "comer", "beber", "manger", "boire", "makan", "minum",
        "أكل", "شرب", "خوردن", "نوشیدن", "kula", "kunywa",
    ]

    /// Words behind which something else is said.
    static let but: [String] = [
        "but", "sino", "mais", "pero", "بل", "بلکه", "لكن", "ولكن", "إنما", "وإنما", "melainkan",
        "tetapi", "tapi", "но",
        "bali", "lakini", "bilakis", "বরং", "কিন্তু", "तर", "बरु", "ግን", "amma", "ama", "sondern",
    ]

    /// Those among them that also stand behind the place with which a sentence begins.
    static let butBehind: [String] = ["ግን", "কিন্তু"]
}
