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
    ]

    /// Words that do so when they stand alone between stops.
    static let alone: [String] = [
        "no", "nope", "አይ", "non", "нет", "না", "hapana", "yox", "لا", "نه", "tidak", "bukan", "아니",
        "a'a", "होइन",
    ]

    /// Phrases behind which something else is told than the answer.
    static let contrasts: [String] = [
        "whereas", "while", "whilst", "unlike", "in contrast", "by contrast", "as opposed to",
        "compared to", "compared with", "mientras que", "mientras", "a diferencia", "alors que",
        "alors qu'aux", "alors qu'en", "alors qu'on", "tandis que", "tandis qu'en", "contrairement",
        "à la différence", "بينما", "في حين", "على عكس", "على خلاف",
        "sedangkan", "sementara", "berbeda dengan", "тогда как", "в отличие", "در حالی که",
        "درحالی",
        "برخلاف", "যেখানে", "অন্যদিকে", "আনহাতে", "जबकि", "반면", "반면에", "wakati", "ambapo", "yayin da",
        "halbuki", "በሌላ በኩል",
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
        "is not right", "isn't right", "is not the answer", "isn't the answer", "is incorrect",
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
    ]

    /// Words for another place that say nothing of it in front of the name of a thing: "American tea".
    static let adjectives: [String] = ["american"]
}
