/// Names of months and weekdays by which a written value is recognised.
///
/// English names, and the usual romanisations of other calendars, are names of months wherever a
/// month is asked for. Names in other languages stand for a month only against golds that are
/// numerals, and in dates: which name a country uses is what a question may be about.
enum CalendarNames {
    /// Gregorian months from January: English names and abbreviations.
    static let english = [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
        "august aug", "september sep sept", "october oct", "november nov", "december dec",
    ]

    /// English names of months that nothing is cut off of.
    static let fullNames: Set<String> = [
        "march", "april", "may", "june", "july",
    ]

    /// Gregorian months from January in other languages; an underscore stands for a space.
    static let gregorian = [
        "ጃንዋሪ ጃንዩወሪ يناير جانفي كانون_الثاني জানুৱাৰী জানুয়ারি yanvar enero ژانویه janvier janairu "
            + "januari जनवरी январь январе января",
        "ፌብሩወሪ ፌብሩዋሪ فبراير فيفري شباط ফেব্ৰুৱাৰী ফেব্রুয়ারি fevral febrero فوریه fevrier faburairu "
            + "februari फेब्रुअरी फरवरी февраль",
        "ማርች مارس آذار মাৰ্চ মার্চ mart marzo mars maris maret machi मार्च март марте",
        "ኤፕሪል أبريل أفريل نيسان এপ্ৰিল এপ্রিল aprel abril آوریل avril afirilu aprili अप्रिल апрель",
        "ሜይ مايو ماي أيار মে mayo می مه mai mayu mei मे май мая мае",
        "ጁን يونيو جوان حزيران জুন iyun junio ژوئن juin yuni juni जून июнь",
        "ጁላይ يوليو جويلية تموز জুলাই iyul julio ژوئیه juillet yuli juli julai जुलाई июль",
        "ኦገስት أغسطس أوت آب আগষ্ট আগস্ট avqust agosto اوت aout agusta agustus agosti अगस्त август",
        "ሴፕቴምበር سبتمبر أيلول ছেপ্টেম্বৰ সেপ্টেম্বর sentyabr septiembre setiembre سپتامبر septembre "
            + "satumba september septemba सेप्टेम्बर सितम्बर сентябрь",
        "ኦክቶበር ኦክተውበር أكتوبر تشرين_الأول অক্টোবৰ অক্টোবর oktyabr octubre اکتبر octobre oktoba oktober "
            + "अक्टोबर октябрь",
        "ኖቬምበር نوفمبر تشرين_الثاني নৱেম্বৰ নভেম্বর noyabr noviembre نوامبر novembre nuwamba novemba "
            + "नोभेम्बर ноябрь",
        "ዲሴምበር ديسمبر كانون_الأول ডিচেম্বৰ ডিসেম্বর dekabr diciembre دسامبر decembre disamba desember "
            + "desemba dicembre डिसेम्बर декабрь",
    ]

    /// Abbreviations from January in Spanish, French, Indonesian and Russian, as in CLDR.
    ///
    /// Some are other words as well, so they are read in dates only.
    static let abbreviations = [
        "jan ene janv янв", "feb févr fev февр фев", "mar мар martın", "apr abr avr апр", "may",
        "jun июн", "jul juil июл", "aug ago agu авг", "sep sept set сент сен", "oct okt окт",
        "nov нояб ноя", "dec dic déc des дек",
    ]

    /// Abbreviations that other words are written like; they need the end of a date behind them.
    static let ambiguousAbbreviations: Set<String> = ["ago", "des", "set", "mar", "may"]

    /// Ethiopian months by their usual romanisations.
    static let ethiopic = [
        "meskerem maskaram", "tikimt tekemt tikemt teqemt", "hidar hedar",
        "tahsas tahisas tahesas tahsas", "tir ter", "yekatit yakatit", "megabit magabit",
        "miazia miyazya miyazia", "ginbot genbot", "sene", "hamle", "nehase nehasse",
        "pagumen pagume pagumiene",
    ]

    /// The same in Ethiopic script.
    static let ethiopicNative = [
        "መስከረም", "ጥቅምት", "ኅዳር ህዳር", "ታኅሣሥ ታህሳስ", "ጥር", "የካቲት", "መጋቢት", "ሚያዝያ", "ግንቦት", "ሰኔ", "ሐምሌ",
        "ነሐሴ", "ጳጉሜን ጳጉሜ",
    ]

    /// Months of the Solar Hijri calendar.
    static let persian = [
        "farvardin فروردین", "ordibehesht اردیبهشت", "khordad خرداد", "tir تیر",
        "mordad amordad مرداد",
        "shahrivar شهریور", "mehr مهر", "aban آبان", "azar آذر", "dey دی", "bahman بهمن",
        "esfand اسفند",
    ]

    /// Months of the Islamic calendar.
    static let islamic = [
        "muharram محرم muharam", "safar صفر", "rabi_al_awwal ربيع_الأول",
        "rabi_al_thani rabi_al_akhir ربيع_الثاني ربيع_الآخر", "jumada_al_awwal جمادى_الأولى",
        "jumada_al_thani جمادى_الثانية جمادى_الآخرة", "rajab رجب", "shaban شعبان syaban",
        "ramadan ramazan ramadhan رمضان", "shawwal shawwaal shawal syawal şəvval شوال শাওয়াল",
        "dhu_al_qadah dhul_qadah zulkaidah ذو_القعدة",
        "dhu_al_hijjah dhul_hijjah zulhijah zilhicce ذو_الحجة",
    ]

    /// Weekdays from Monday.
    static let weekdays = [
        "monday mon ሰኞ الاثنين الإثنين সোমবাৰ সোমবার bazar_ertəsi lunes دوشنبه lundi litinin senin 월요일 "
            + "सोमबार понедельник jumatatu",
        "tuesday tue tues ማክሰኞ الثلاثاء মঙ্গলবাৰ মঙ্গলবার çərşənbə_axşamı martes سه‌شنبه سه_شنبه mardi "
            + "talata selasa 화요일 मङ्गलबार вторник jumanne",
        "wednesday wed ረቡዕ الأربعاء বুধবাৰ বুধবার çərşənbə miercoles چهارشنبه mercredi laraba rabu 수요일 "
            + "बुधबार среда среду jumatano",
        "thursday thu thur thurs ሐሙስ الخميس বৃহস্পতিবাৰ বৃহস্পতিবার cümə_axşamı jueves پنجشنبه پنج_شنبه "
            + "jeudi alhamis kamis 목요일 बिहीबार четверг alhamisi",
        "friday fri ዓርብ አርብ الجمعة শুক্ৰবাৰ শুক্রবার cümə viernes جمعه vendredi jumma'a juma'a jumat "
            + "금요일 शुक्रबार пятница ijumaa",
        "saturday sat ቅዳሜ السبت শনিবাৰ শনিবার şənbə sabado شنبه samedi asabar sabtu 토요일 शनिबार суббота "
            + "jumamosi",
        "sunday sun እሑድ الأحد দেওবাৰ ৰবিবাৰ রবিবার রোববার bazar domingo یکشنبه یک_شنبه dimanche lahadi "
            + "minggu ahad 일요일 आइतबार воскресенье jumapili",
    ]

    /// Weekdays of Azerbaijani in the cases in which sentences have them, from Monday.
    ///
    /// Monday, Tuesday and Thursday are two words, of which the first is the day before.
    static let azerbaijaniDays: [(Int, String)] = {
        let pairs = [
            (1, "bazar", "ertəsi ertesi"), (2, "çərşənbə carsenbe", "axşamı axsami"),
            (4, "cümə cume", "axşamı axsami"),
        ]
        var names: [(Int, String)] = []
        for (day, first, second) in pairs {
            let (heads, tails) = (first.split(separator: " "), second.split(separator: " "))
            for head in heads {
                for tail in tails {
                    for ending in ["", "n", "nin", "nı", "ni", "nə", "ne", "na"] + nasal {
                        names.append((day, "\(head)_\(tail)\(ending)"))
                    }
                }
            }
        }
        for (day, words) in [
            (3, "çərşənbə carsenbe"), (5, "cümə cume"), (6, "şənbə senbe"), (7, "bazar"),
        ] {
            for word in words.split(separator: " ") {
                for ending in ["", "nin", "yə"] + plain { names.append((day, word + ending)) }
            }
        }
        return names
    }()

    /// Months of Azerbaijani in the same cases, from January.
    static let azerbaijaniMonths: [(Int, String)] = {
        let names = [
            "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr",
            "oktyabr", "noyabr", "dekabr",
        ]
        return names.enumerated().flatMap { index, name in
            (["ın", "in", "un"] + plain).map { (index + 1, name + $0) }
        }.filter { $0.1 != "martın" && $0.1 != "martin" }
    }()

    private static let plain = ["dan", "dən", "den", "da", "də", "de"]
    private static let nasal = ["ndan", "ndən", "nden", "nda", "ndə", "nde"]

    /// Words that are a name only where something else shows it.
    static let ambiguous: Set<String> = [
        "may", "march", "mar", "jan", "sun", "sat", "mon", "wed", "mars", "mai", "tir", "ter",
    ]

    /// Words between days that are not named in one breath.
    static let parting = [
        "not", "but", "never", "no", "non", "pas", "bukan", "ليس", "وليس", "بل", "не", "а", "لا",
        "ولا", "deyil",
        "unlike", "while", "whereas",
    ]

    /// Articles in front of a day.
    static let articles: Set<String> = ["the", "le", "la", "les", "el", "los", "l"]

    /// The Gregorian month in which most days of an Ethiopian month lie.
    ///
    /// Meskerem begins on 11 September, so month n mostly lies in the month in which it begins
    /// (Reingold and Dershowitz, Calendrical Calculations, ch. 4).
    static func gregorianMonth(ofEthiopic month: Int) -> Int {
        month == 13 ? 9 : (month + 7) % 12 + 1
    }
}
