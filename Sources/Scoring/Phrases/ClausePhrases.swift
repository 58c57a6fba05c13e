/// Phrases that say which part of an answer is the answer, in the languages of native prompts.
enum ClausePhrases {
    /// Headings in front of the answer itself; a colon or a new line follows.
    static let answers: [String] = [
        "answer", "final answer", "the answer", "the final answer", "my answer", "short answer",
        "correct answer", "the answer is", "the final answer is", "respuesta", "respuesta final",
        "la respuesta es", "réponse", "la réponse est", "réponse finale", "الإجابة",
        "الإجابة النهائية", "الجواب", "الإجابة هي", "መልስ", "መልሱ", "উত্তৰ", "উত্তর", "উত্তরঃ", "cavab",
        "پاسخ", "جواب", "amsa", "jawaban", "jawabannya", "jawaban akhir", "답", "정답", "답변", "उत्तर",
        "जवाफ", "ответ", "правильный ответ", "jibu", "jibu ni",
    ]

    /// Phrases that take back what was said before.
    static let corrections: [String] = [
        "no wait", "wait no", "scratch that", "correction", "i mean", "i meant", "actually no",
        "or rather", "or better", "on reflection", "on second thought", "my mistake",
        "let me correct", "sorry", "perdón", "mejor dicho", "quiero decir",
        "pardon", "je veux dire", "عفوا", "أقصد", "أعني", "maksud saya", "eh maksud saya",
        "maksudnya", "то есть", "точнее", "вернее", "ይቅርታ", "ማለቴ", "मेरो मतलब", "منظورم",
        "ببخشید", "samahani", "namaanisha", "yani", "daha doğrusu", "ina nufin", "아니", "아니요",
        "that's not right", "that is not right", "that's not correct", "that is not correct",
        "that's wrong", "that is wrong", "that was wrong", "that's incorrect", "that is incorrect",
        "i was wrong", "i misspoke",
    ]

    /// Words that do so when they stand alone between stops.
    static let alone: [String] = [
        "no", "nope", "wait", "አይ", "non", "нет", "না", "hapana", "yox", "لا", "نه", "tidak",
        "bukan", "아니",
        "a'a", "होइन",
    ]

    /// Phrases behind which something else is told than the answer.
    static let contrasts: [String] = [
        "whereas", "while", "whilst", "by contrast", "mientras que", "mientras", "alors que",
        "alors qu'aux", "alors qu'en", "alors qu'on", "tandis que", "tandis qu'en", "بينما",
        "في حين", "sedangkan", "sementara", "тогда как", "در حالی که", "درحالی", "যেখানে",
        "অন্যদিকে", "আনহাতে", "जबकि", "반면", "반면에", "wakati", "ambapo", "yayin da",
        "halbuki", "በሌላ በኩል",
    ]

    /// Those among such phrases that do so as well where the answer comes only behind them, in the
    /// main clause: "unlike in the US, where it is pizza, here it is injera".
    static let unlikes: [String] = [
        "unlike", "in contrast", "as opposed to", "compared to", "compared with", "a diferencia",
        "contrairement", "à la différence", "على عكس", "على خلاف", "بخلاف", "berbeda dengan",
        "в отличие", "برخلاف", "بر خلاف", "tofauti na", "sabanin",
    ]

    /// Words with which a clause goes on about what such a phrase names.
    static let relatives: [String] = [
        "where", "which", "who", "whose", "when", "donde", "où", "qui", "حيث", "dimana", "yang",
        "где", "که", "جایی", "ambako", "ambapo", "inda",
    ]

    /// Phrases behind which a wrong answer is told, up to a "but" with the right one.
    static let expectations: [String] = [
        "you might expect", "you may expect", "you would expect", "you'd expect",
        "you might think", "you may think", "you would think", "you'd think",
        "you might assume", "one might expect", "one would expect", "one might think",
        "one might assume", "many people think", "many people assume", "most people think",
        "people often think", "people often assume", "it might seem", "it may seem",
        "se podría pensar", "podría pensarse", "on pourrait croire", "on pourrait penser",
        "قد تظن", "قد يظن", "قد تتوقع", "mungkin anda mengira", "orang mungkin mengira",
        "можно подумать", "можно было бы",
    ]

    /// Words that, like "but", end what was expected.
    static let reversals: [String] = ["however", "actually", "instead", "fact"]

    /// Words that are cut short with a full stop, which ends no sentence before a small letter.
    static let abbreviations: [String] = [
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "approx", "ca",
        "vs", "mr", "mrs", "ms", "dr", "st",
    ]

    /// Phrases that speak of another place than the one asked about, if the answer stands elsewhere.
    static let elsewhere: [String] = [
        "in america", "in the us", "in the usa", "in the united states", "in the west",
        "in western countries", "in the western", "in other countries", "in england",
        "in the uk", "in britain", "in europe", "in france", "en france", "في فرنسا", "american",
        "americans", "westerners", "elsewhere",
        "estados unidos", "estadounidenses", "états unis", "aux états unis", "américains",
        "في أمريكا", "في الولايات المتحدة", "أمريكا", "الأمريكيون", "الأمريكيين", "amerika",
        "amerikada",
        "di amerika", "በአሜሪካ", "አሜሪካ", "አሜሪካውያን", "আমেরিকায়", "আমেরিকাত", "আমেরিকায়", "в сша", "в америке",
        "американцы", "آمریکا", "در آمریکا", "امریکا", "अमेरिकामा", "अमेरिका", "미국에서는", "미국에서", "미국은",
        "marekani", "wamarekani", "amurka",
    ]

    /// Phrases that say of what stands right in front of them that it is not the answer.
    static let lessenings: [String] = [
        "is not common", "are not common", "isn't common", "aren't common", "is uncommon",
        "is less common", "are less common", "is rare", "are rare", "is not popular",
        "isn't popular", "is not traditional", "isn't traditional", "is not typical",
        "isn't typical", "is not celebrated", "no es común", "n'est pas courant", "tidak umum",
    ]

    /// Phrases that say so only where their clause ends behind them, or a word such as "there" follows:
    /// "pizza is not eaten there", but not "injera is not eaten with a fork".
    static let rejections: [String] = [
        "is not eaten", "isn't eaten", "are not eaten", "aren't eaten", "is not used",
        "isn't used", "are not used", "aren't used", "is not drunk", "isn't drunk",
        "is not played", "isn't played", "is not spoken", "isn't spoken", "is not worn",
        "isn't worn", "is not served", "isn't served", "is not correct", "isn't correct",
        "is not right", "isn't right", "is not the answer", "isn't the answer", "is not the date",
        "isn't the date", "is not the day", "isn't the day", "is not the time", "isn't the time",
        "is not the year", "isn't the year", "is not the month", "isn't the month",
        "is not the name", "isn't the name", "is not the number", "isn't the number",
        "is not the currency", "isn't the currency", "is incorrect",
        "are incorrect", "is wrong", "are wrong", "is false", "no se come", "no se comen",
        "no se usa", "no se usan", "es incorrecto", "es incorrecta", "no es correcto",
        "no es correcta", "ne se mange pas", "n'est pas mangé", "n'est pas utilisé",
        "n'est pas correct", "est incorrect", "tidak dimakan", "tidak digunakan", "не едят",
        "неправильно", "неверно",
    ]

    /// Words that may follow those.
    static let followers: [String] = [
        "there", "here", "in", "by", "at", "anymore", "locally", "widely", "allí", "ahí", "aquí",
        "en", "là", "ici", "di", "там", "здесь", "в",
        "much", "often", "commonly",
    ]

    /// Words in front of another place that compare it with the one asked about: "as in the US".
    static let likenesses: [String] = [
        "as", "like", "comme", "como", "seperti", "как", "مثل", "كما", "مانند", "مثل", "kama",
        "kamar", "kimi",
    ]

    /// Words for another place that say nothing of it in front of the name of a thing: "American tea".
    static let adjectives: [String] = ["american"]
}
