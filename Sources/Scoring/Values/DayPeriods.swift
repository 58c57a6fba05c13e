/// Words by which an hour of twelve is put into the day.
enum DayPeriods {
    /// How a word moves an hour.
    enum Period: Sendable {
        case morning, noon, afternoon, evening, night
        /// Hours counted from six in the morning or evening, as in Amharic and Swahili.
        case ethiopianDawn, ethiopianMorning, ethiopianDay, ethiopianDusk, ethiopianEvening
        case ethiopianNight
    }

    static let words: [(Period, String)] = [
        (
            .morning,
            "am morning manana matin صباحا الصباح صبح সকাল সকালে পুৱা səhər pagi 오전 아침 बिहान "
                + "утра safe"
        ),
        (.noon, "ظهرا ظهر দুপুর দুপুরে дня siang दिउँसो günorta gündüz"),
        (
            .afternoon,
            "pm afternoon tarde apres_midi عصرا عصر بعد_الظهر بعدازظهر بعد_از_ظهر বিকেল বিকেলে বিকাল বিকালে আবেলি sore "
                + "오후 yamma"
        ),
        (.evening, "evening soir مساء المساء সন্ধ্যা axşam вечера बेलुका 저녁"),
        (.night, "night noche nuit ليلا شب রাত রাতে ৰাতি gecə malam 밤 राति ночи dare"),
        (.ethiopianDawn, "alfajiri ከንጋቱ ንጋት"),
        (.ethiopianMorning, "asubuhi ከጠዋቱ ጠዋት ከረፋዱ ረፋድ"),
        (.ethiopianDay, "mchana alasiri ከቀኑ ከሰዓት_በኋላ"), (.ethiopianDusk, "jioni"),
        (.ethiopianEvening, "ከምሽቱ ምሽት ከማታው ማታ"), (.ethiopianNight, "usiku ከሌሊቱ ሌሊት"),
    ]

    /// Words between an hour and its period, and in front of an hour.
    static let fillers: Set<String> = [
        "in", "the", "at", "o", "oclock", "clock", "de", "la", "las", "du", "hour", "heure", "hora",
        "saa", "ሰዓት", "baje", "기", "시", "টায়", "টা", "jam", "pukul", "الساعة", "ساعت", "time", "uhr",
        "बजे", "час", "часа", "часов", "saat", "karfe", "na",
    ]

    /// Words for hours that mean something else elsewhere, each a single one.
    static let hours: [(Int, String)] = [
        (1, "한 한시 একটা"), (2, "두 두시 দুটো দুইটা"), (3, "세 세시 তিনটা তিনটে"), (4, "네 네시 চারটা চারটে"),
        (5, "다섯시 পাঁচটা"), (6, "여섯시 ছয়টা ছটা"), (7, "일곱시 সাতটা"), (8, "여덟시 আটটা"), (9, "아홉시 নয়টা"),
        (10, "열시 দশটা"), (11, "열한 열한시 এগারোটা"), (12, "열두 열두시 বারোটা"),
    ]

    /// Words that are a time by themselves, in minutes after midnight.
    static let names: [(Int, String)] = [
        (720, "noon midday mediodia midi"), (0, "midnight medianoche minuit"),
    ]

    /// The minutes after midnight of an hour in a period of the day.
    static func minutes(_ hour: Int, _ period: Period?) -> Int {
        switch period {
        case .morning: hour == 12 ? 0 : hour * 60
        case .noon: (hour < 5 ? hour + 12 : hour) * 60
        case .afternoon, .evening: (hour < 12 ? hour + 12 : hour) * 60
        case .night: (hour >= 6 && hour < 12 ? hour + 12 : hour == 12 ? 0 : hour) * 60
        case .ethiopianDawn, .ethiopianMorning, .ethiopianDay, .ethiopianDusk, .ethiopianEvening,
            .ethiopianNight:
            (hour + (1...12 ~= hour ? fromSix(hour, period) : 0)) % 24 * 60
        case nil: hour * 60
        }
    }

    /// What to add to an hour that is counted from six in the morning or evening.
    ///
    /// Twelve is the hour at which the other count begins: it closes the night in the morning, and
    /// the day in the evening. An hour above twelve is one of twenty-four, and is not counted so.
    private static func fromSix(_ hour: Int, _ period: Period?) -> Int {
        switch period {
        case .ethiopianDawn: hour < 4 ? 6 : 18
        case .ethiopianMorning: hour < 10 ? 6 : 18
        case .ethiopianDusk: hour < 4 ? 18 : 6
        case .ethiopianEvening: hour < 10 ? 18 : 6
        case .ethiopianNight: 18
        default: 6
        }
    }
}
