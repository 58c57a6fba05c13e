/// Phrases by which an answer declines, says it does not know, or that nothing applies.
///
/// Written as they fold: lower case, no accents, apostrophes closed up.
enum RefusalPhrases {
    /// Signs of a refusal or of not knowing, wherever they stand near the beginning.
    static let anywhere: [String] = [
        "i dont know", "i do not know", "i am not sure", "im not sure", "i cannot", "i cant",
        "i am unable", "im unable", "i am sorry", "im sorry", "sorry but", "as an ai",
        "as a language model", "no information available", "not enough information",
        "cannot be determined", "it is not possible to", "there is no definitive",
        "no definitive answer", "no data available", "i dont have", "i do not have",
        "there is no such", "there is no specific", "does not exist", "not applicable",
        "no answer", "unable to answer", "unable to provide", "cannot provide", "cannot answer",
        "no lo se", "no se sabe", "no tengo informacion", "lo siento",
        "je ne sais pas", "je suis desole", "desole", "non lo so", "mi dispiace",
        "tidak tahu", "saya tidak", "maaf", "teu terang", "δεν ξερω", "δεν γνωριζω", "bilmiram",
        "لا اعرف", "لا ادري", "لا يمكنني", "لا توجد معلومات", "عذرا", "اسف", "نمي دانم",
        "نميدانم", "متاسفم", "አላውቅም", "አላውቀውም", "ይቅርታ", "መልስ የለኝም", "অমি নাজানো",
        "মই নাজানো", "ban sani ba", "모르겠습니다", "모릅니다", "죄송합니다", "抱 歉", "不 知 道",
        "无 法 回 答", "无 法 确 定", "对 不 起",
    ]

    /// Phrases that say there is no such thing, which is an answer where that is right.
    static let nothing: [String] = [
        "there is none", "there are none", "does not exist", "doesnt exist", "no such",
        "not applicable", "only twelve months", "only 12 months",
    ]

    /// Phrases that say so in a short answer that goes on with the thing itself.
    static let lacks: [String] = [
        "there is no", "there are no", "there isnt a", "does not have a", "doesnt have a", "has no",
    ]

    /// Words after those by which something else is said than that there is nothing.
    static let hedges: Set<String> = [
        "doubt", "single", "one", "official", "specific", "definitive", "clear", "particular",
    ]

    /// Words that decline only when they are the whole answer.
    static let whole: [String] = [
        "none", "n a", "na", "unknown", "nothing", "no", "idk", "not sure", "no one", "nobody",
        "not known", "null", "nil", "no idea", "uncertain", "not available", "it depends",
        "depends",
        "ninguno", "ninguna", "nada", "aucun", "aucune", "rien", "nessuno", "tidak ada", "yoxdur",
        "لا شيء", "لا شي", "لا يوجد", "የለም", "ምንም", "没 有", "无", "없음", "없습니다", "هيچ",
    ]

    /// Words after which an answer is given all the same.
    static let turns: Set<String> = [
        "but", "however", "though", "maybe", "perhaps", "probably", "possibly", "guess", "think",
        "pero", "mais", "tapi", "لكن", "ግን", "但", "但是",
    ]
}
