/// Number words of the languages in which questions are asked.
///
/// Words that mean something else in another of the languages too often are left out.
enum NumberNames {
    /// Words by value; an underscore stands for a space.
    static let words: [(Int, String)] = [
        (0, "zero ዜሮ صفر শূন্য cero ноль sifuri nol sıfır शून्य"),
        (
            1,
            "one አንድ واحد এক uno یک daya ɗaya satu 하나 एक один одна одно moja mmoja "
                + "kimoja"
        ),
        (
            2,
            "two ሁለት اثنان اثنين اثنتان اثنتين দুই iki dos دو deux biyu dua 둘 दुई दो два две двух двум mbili wawili "
                + "viwili mawili miwili"
        ),
        (
            3,
            "three ሦስት ሶስት ثلاثة ثلاث তিনি তিন üç tres سه trois uku tiga 셋 तीन три трех трёх tatu "
                + "watatu vitatu mitatu"
        ),
        (
            4,
            "four አራት أربعة أربع চাৰি চার dörd cuatro چهار quatre hudu huɗu empat 넷 चार четыре "
                + "четырех четырёх nne wanne vinne manne minne"
        ),
        (
            5,
            "five አምስት خمسة خمس পাঁচ beş cinco پنج cinq biyar lima 다섯 पाँच पांच пять tano watano vitano matano "
                + "mitano"
        ),
        (6, "six ስድስት ستة ست ছয় altı seis شش shida enam 여섯 шесть sita"),
        (7, "seven ሰባት سبعة سبع সাত yeddi siete هفت sept bakwai tujuh 일곱 सात семь saba"),
        (
            8,
            "eight ስምንት ثمانية ثماني ثمان আঠ আট səkkiz ocho هشت huit takwas delapan 여덟 आठ восемь nane wanane vinane "
                + "minane"
        ),
        (9, "nine ዘጠኝ تسعة تسع doqquz nueve neuf tara sembilan 아홉 नौ девять tisa"),
        (10, "ten አሥር አስር አሥራ عشرة عشر দহ দশ diez ده dix goma sepuluh 열 दस दश десять kumi"),
        (11, "eleven এঘাৰ এগারো এগার on_bir یازده onze sebelas एघार одиннадцать"),
        (12, "twelve dozen বাৰ বারো on_iki doce دوازده douze dua_belas बाह्र двенадцать"),
        (13, "thirteen তেৰ তেরো on_üç trece سیزده treize tiga_belas तेह्र тринадцать"),
        (14, "fourteen চৌদ্দ চৈধ্য on_dörd catorce چهارده quatorze empat_belas चौध четырнадцать"),
        (15, "fifteen পোন্ধৰ পনেরো পনের on_beş quince پانزده quinze lima_belas पन्ध्र пятнадцать"),
        (16, "sixteen ষোল্ল ষোলো on_altı dieciseis شانزده seize enam_belas सोह्र шестнадцать"),
        (17, "seventeen সোতৰ সতেরো on_yeddi diecisiete هفده tujuh_belas सत्र семнадцать"),
        (18, "eighteen ওঠৰ আঠারো আঠার on_səkkiz dieciocho هجده هیجده delapan_belas अठार восемнадцать"),
        (19, "nineteen ঊনৈশ উনিশ ঊনিশ on_doqquz diecinueve نوزده sembilan_belas उन्नाइस девятнадцать"),
        (
            20,
            "twenty ሃያ ሀያ عشرون عشرين বিশ কুৰি কুড়ি iyirmi veinte بیست vingt ashirin dua_puluh 스물 बीस "
                + "двадцать ishirini"
        ),
        (21, "veintiuno veintiún veintiuna"), (22, "veintidos"), (23, "veintitres"),
        (24, "veinticuatro"),
        (25, "veinticinco"), (26, "veintiseis"), (27, "veintisiete"), (28, "veintiocho"),
        (29, "veintinueve"),
        (
            30,
            "thirty ሠላሳ ثلاثون ثلاثين ত্ৰিশ ত্রিশ otuz treinta سی trente talatin tiga_puluh 서른 तीस "
                + "тридцать thelathini"
        ),
        (
            40,
            "forty አርባ أربعون أربعين চল্লিশ qırx cuarenta چهل quarante arba'in empat_puluh चालीस сорок "
                + "arobaini"
        ),
        (
            50,
            "fifty ሃምሳ አምሳ خمسون خمسين পঞ্চাশ əlli cincuenta پنجاه cinquante hamsin lima_puluh पचास "
                + "пятьдесят hamsini"
        ),
        (
            60,
            "sixty ስልሳ ስድሳ ষাঠি ستون ستين altmış atmış sesenta شصت soixante sittin enam_puluh साठी шестьдесят sitini"
        ),
        (
            70,
            "seventy ሰባ سبعون سبعين yetmiş setenta هفتاد saba'in tujuh_puluh सत्तरी семьдесят sabini"
        ),
        (
            80,
            "eighty ሰማንያ ثمانون ثمانين səksən ochenta هشتاد quatre_vingt quatre_vingts tamanin "
                + "delapan_puluh असी восемьдесят themanini"
        ),
        (
            90,
            "ninety ዘጠና تسعون تسعين doxsan noventa نود casa'in tasa'in sembilan_puluh नब्बे девяносто tisini"
        ),
    ]

    /// Words that are a number only as they are written, as a cut ending makes another word of them.
    static let exact: [(Int, String)] = [(2000, "ألفان ألفين"), (2_000_000, "مليونان مليونين")]

    /// Words that multiply what stands in front of them.
    static let multipliers: [(Int, String)] = [
        (100, "hundred መቶ مئة مائة yüz cien ciento صد cent ratus seratus सय сто"),
        (1000, "thousand ሺህ ሺ ألف হাজাৰ হেজাৰ হাজার mil هزار mille ribu seribu हजार тысяча тысяч тысячи"),
        (100_000, "lakh লাখ লক্ষ लाख"),
        (
            1_000_000,
            "million ሚሊዮን مليون میلیون milyon millon miliyan juta sejuta मिलियन миллион milioni"
        ),
        (10_000_000, "crore কোটি करोड"),
        (1_000_000_000, "billion ቢሊዮን مليار میلیارد milyar miliar миллиард"),
    ]

    /// Words that multiply, but say no number by themselves, as "thousands" does.
    static let countedMultipliers: [(Int, String)] = [
        (100, "শত শো শ"), (1000, "آلاف ألفا"), (1_000_000, "ملايين"),
    ]

    /// Words that multiply what stands behind them, as in Swahili "elfu mbili" and Hausa "dubu biyu".
    static let leading: [(Int, String)] = [
        (100, "mia ɗari"), (1000, "elfu dubu"), (100_000, "laki"), (1_000_000, "milioni miliyan"),
    ]

    /// Words of this table that behind a number are something else, as "times" in Bengali.
    static let nouns: [String] = ["বাৰ"]

    /// Words behind an "and" that make another number of the one in front: "two and a half".
    static let halves: [String] = [
        "half", "media", "medio", "demi", "demie", "نصف", "نیم", "nusu", "rabi", "आधा",
    ]

    /// Words of the same kind without an "and", and the hundred of Hindi, whose numbers are not known.
    static let fractions: [String] = [
        "point", "virgule", "koma", "ونصف", "ተኩል", "yarım", "setengah", "सौ", "हज़ार",
    ]

    /// Words between parts of a number.
    static let joints: Set<String> = ["and", "y", "et", "و", "da", "na", "və"]

    /// Ordinal words, by which days of a month and hours are told.
    static let ordinals: [(Int, String)] = [
        (1, "first primero premier أول الأول الأولى الواحدة الحادي الحادية یکم pertama первое"),
        (2, "second الثانية الثاني دوم"),
        (3, "third الثالثة الثالث سوم"), (4, "fourth الرابعة الرابع چهارم"),
        (5, "fifth الخامسة الخامس پنجم"), (6, "sixth السادسة السادس ششم"),
        (7, "seventh السابعة السابع هفتم"), (8, "eighth الثامنة الثامن هشتم"),
        (9, "ninth التاسعة التاسع نهم"), (10, "tenth العاشرة العاشر دهم"),
        (11, "eleventh یازدهم الحادي_عشر الحادية_عشرة الحادية_عشر"),
        (12, "twelfth دوازدهم الثاني_عشر الثانية_عشرة الثانية_عشر"), (13, "thirteenth سیزدهم"),
        (14, "fourteenth چهاردهم"), (15, "fifteenth پانزدهم"), (16, "sixteenth شانزدهم"),
        (17, "seventeenth هفدهم"), (18, "eighteenth هجدهم"), (19, "nineteenth نوزدهم"),
        (20, "twentieth العشرون العشرين بیستم"), (30, "thirtieth الثلاثون الثلاثين سی‌ام"),
    ]
}
