import Vocabulary

/// Makes up questions and answers in many scripts, with all that folding, values, denial and
/// refusals look at.
struct AnswerMaker {
    let type: AnswerType
    private var generator: SeededGenerator
    /// Wordings of the question at hand, which answers should name often.
    private var wordings: [String] = []

    init(seed: UInt64, type: AnswerType) {
        self.type = type
        generator = SeededGenerator(seed: seed, stream: "answers \(type.rawValue)")
    }

    private static let words = [
        "injera", "Injera", "doro wat", "pizza", "pizzas", "peaches", "berries", "ties", "boxes",
        "buses", "glass", "tennis", "potatoes", "fried rice", "rice", "the rice", "a cake",
        "an apple", "The Beatles", "Qurʼan", "Qur'an", "o’clock", "café", "cafe\u{301}", "CAFÉS",
        "naïve", "Béjaïa", "straße", "STRASSE", "İstanbul", "ﬁka", "Ｉｎｊｅｒａ", "ﷺ", "½", "㎏",
        "أوت", "الكسكس", "كُسْكُس", "كســكس", "شوربة", "شوربه", "می‌خوریم", "قرمه‌سبزی", "قرمه سبزی",
        "الجَزائِر", "ۀ", "آب",
        "ሐምሌ", "ሀምሌ", "ፀሐይ", "ጳጉሜን", "፳፻፲፯", "፲፪", "አላውቅም", "ভাত", "মাছৰ টেঙা", "ক্ষীৰ", "হ্যাঁ",
        "김치", "비빔밥", "김치를", "피자가", "김치입니다", "борща", "блинов", "ростова", "በእንጀራ", "እንጀራን",
        "በበርበሬ", "بالكسكس", "وللخبز", "میوه‌ها", "ভাতের", "ৰুটি", "रोटीको", "शनिवार", "plovdur",
        "frijoles", "gâteaux", "Papua New Guinea", "guinea", "new mexico", "hot dogs", "5 km",
        "kilometres", "enjera", "없음", "모르겠습니다", "米饭", "茶", "茶叶蛋", "绿茶", "没有", "不知道", "ごはん", "ラーメン",
        "ﾗｰﾒﾝ", "ｶﾞ", "ข้าวผัด", "ຂ້າວ", "ထမင်း", "борщ", "чай", "ЧАЙ", "й", "и\u{306}", "ψωμί",
        "ΣΊΣΥΦΟΣ", "שלום", "हिन्दी", "க்ஷ", "\u{1100}\u{1161}\u{11A8}",
    ]
    private static let typed = [
        "1", "2", "12", "1,000", "1.000", "1000", "01", "007", "1.50", "0.0", "3.2.25", "21st",
        "3rd", "2nds", "5-7", "5–7", "1e5", "3D", "5kg", "1,23", "1,234.56", "1.234,56", "١٢", "১২",
        "١٬٢٣٤", "１２", "๑๒", "፲፪", "three", "twenty", "one", "June", "jun", "Meskerem", "sene",
        "Monday", "Mondays", "fri", "Friday and Saturday", "Saturday", "15:00", "3 PM", "3pm",
        "3:30 p.m.", "08:00", "8 a.m", "12am", "24:00", "7:5:1", "25 December", "1st of November",
        "12/25", "2025-03-02", "03/02/2025", "$20", "20$", "€ 5", "birr", "5 birr", "«…»", "“…”",
        "1 234,56", "1\u{202F}234,56", "2,024", "13", "6 months", "noon", "5kg", "2.5km", "15h30",
        "15h", "15.00", "1500 hours", "3시", "오후 3시", "4টা", "২০টি", "10월 3일", "20 to 30",
        "between 2 and 3", "1 000", "1k", "half past eight", "three in the afternoon", "may",
        "May", "may be", "mayo", "ሰኔ", "1 Farvardin", "Tahsas 29", "1 Shawwal", "أول نوفمبر",
        "25 de diciembre", "9 мая", "в мае", "twenty one", "ثمانية وأربعون", "አስራ ሦስት",
        "ከጠዋቱ 2 ሰዓት", "saa mbili asubuhi", "mchana", "vendredi", "الجمعة والسبت", "ETB 20",
        "twenty birr", "US$20", "dollars", "2025-01-07", "2 million", "a dozen",
    ]
    private static let glue = [
        " ", " ", " ", " ", ", ", ". ", "; ", " and ", " or ", " not ", ", not ", " but ", " no ",
        " rather than ", " instead of ", " other than ", " without ", " only ", " not only ",
        " just ", " the ", " a ", " of ", " في ", " ليس ", "، ", "። ", "、", "-", "–", "/", ":", "'",
        "’", "\n", "\r\n", "\t", "\u{A0}", "\u{200B}", "\u{200D}", "\u{200C}", "\u{AD}", "\u{301}",
        "\u{64E}", "\u{640}", "\u{FE0F}", "\u{20E3}", "🍕", "👩‍🍳", "🇪🇹", "**", "(", ")", "\0", "",
        "\u{9CD}", "\u{600}", "\u{1F3FD}", "\u{308}\u{316}", "\r", "¨", "ʼ", "…", "—",
    ]
    private static let phrases = [
        "none", "None.", "n/a", "N/A", "nothing", "no", "unknown", "I don't know", "i dont know",
        "I'm not sure, but maybe", "I am sorry,", "As an AI, I cannot", "there is no such",
        "There is no", "There are none", "it has no", "no se sabe", "لا أعرف", "لا شيء", "maaf",
        "desolé", "抱歉", "对不起", "없습니다", "نمی دانم", "probably", "however", "I think", "It depends",
        "not applicable", "only twelve months", "There is no official", "does not exist so",
        "Answer:", "Final answer:", "الإجابة:", "답: ", "no wait,", ", no, ", "Correction: ",
        "I meant",
        "whereas", "while in the US", "In America", "بينما", "a diferencia de", "not", "نه", "নয়",
        "None (", "None. ", "There is no thirteenth month;", "Unlike in the US, where it is",
        "You might expect", "(in the US)", "in the US but", "as in the US,", "Dec. 25 in the US",
        "6 p.m. in America", "~~", "❌", "✅", "I'm sorry for the confusion.", "It varies:",
        "The correct answer is", "It isn't celebrated on", "Wait, that's not right.", "በአሜሪካ ግን",
        "아니라", "deyil", "ሳይሆን", "sino", "а не", "bali", "ask a local", "የለም", "нет", "না",
    ]

    private mutating func pick(_ list: [String]) -> String {
        list.randomElement(using: &generator) ?? ""
    }

    private mutating func wording() -> String {
        let isTyped = type == .text || type == .currency ? 0.1 : 0.7
        let one = pick(
            Double.random(in: 0..<1, using: &generator) < isTyped ? Self.typed : Self.words
        )
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return one + " " + pick(Self.words)
        case 1: return one + pick(Self.glue) + pick(Self.typed)
        case 2 where wordings.count > 1: return pick(wordings)
        default: return one
        }
    }

    /// A question of six cultures; few of its golds are invalid or accept that there is nothing.
    mutating func question() -> Question {
        wordings = []
        var golds: [GoldSet] = []
        for culture in ["am-ET", "ar-DZ", "as-IN", "en-US", "ko-KR", "zh-CN"] {
            var clusters: [GoldCluster] = []
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let aliases = (0...Int.random(in: 0...3, using: &generator)).map { _ in
                    let text = wording()
                    wordings.append(text)
                    return Alias(text)
                }
                clusters.append(GoldCluster(label: aliases[0].text, aliases: aliases))
            }
            let chance = Int.random(in: 0..<12, using: &generator)
            if chance == 0 { clusters.append(GoldCluster(label: "none", aliases: [Alias("None")])) }
            golds.append(
                GoldSet(
                    culture: LocaleTag(culture),
                    clusters: clusters,
                    status: .annotated,
                    calendar: chance % 3 == 0 ? "ethiopic" : nil,
                    acceptsNone: chance < 2,
                    invalid: chance == 11 ? "no annotation" : nil
                )
            )
        }
        return Question(
            id: "q",
            pack: "p",
            suite: "s",
            probe: "q",
            facet: "f",
            answerType: type,
            golds: golds
        )
    }

    /// An answer that often names a gold, among other things.
    mutating func answer() -> String {
        var text = ""
        if Int.random(in: 0..<6, using: &generator) == 0 { text = pick(Self.phrases) }
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            text += pick(Self.glue)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<4: text += wordings.isEmpty ? "x" : pick(wordings)
            case 4: text += pick(Self.typed)
            case 5: text += pick(Self.phrases)
            case 6: text += scalars()
            default: text += pick(Self.words)
            }
        }
        return Int.random(in: 0..<5, using: &generator) == 0 ? text.uppercased() : text
    }

    /// A few scalars from the stretches where scripts have letters and marks.
    private mutating func scalars() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let ranges: [ClosedRange<UInt32>] = [
                0...0x7F, 0x80...0x36F, 0x370...0x6FF, 0x900...0x9FF, 0xE00...0xEFF,
                0x1100...0x13FF, 0x1E00...0x206F, 0x3000...0x31FF, 0xAC00...0xD7FF,
                0xF900...0xFFEF, 0x1F1E6...0x1F64F,
            ]
            let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
