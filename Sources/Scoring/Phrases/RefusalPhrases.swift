/// Phrases by which an answer declines, says it does not know, or that nothing applies.
///
/// In every language with native prompts, and some more. They are folded as answers are.
enum RefusalPhrases {
    /// Signs of a refusal or of not knowing, wherever they stand near the beginning.
    static let anywhere: [String] = [
        "i don't know", "i do not know", "i am not sure", "i'm not sure", "i cannot", "i can't",
        "i am unable", "i'm unable", "i am sorry", "i'm sorry", "sorry but", "as an ai",
        "as a language model", "no information available", "not enough information",
        "cannot be determined", "it is not possible to", "there is no definitive",
        "no definitive answer", "no data available", "i don't have", "i do not have",
        "there is no specific", "no answer", "unable to answer", "unable to provide",
        "unable to determine", "cannot provide", "cannot answer", "i have no idea",
        "i am not aware", "i'm not aware", "insufficient information", "rather not answer",
        "i'm not able to", "i am not able to", "i won't answer", "i will not answer",
        "i won't provide", "i won't help", "i refuse", "i must decline", "i have to decline",
        "i decline to", "rather not say", "prefer not to say", "prefer not to answer",
        "i couldn't find", "i could not find",
        "couldn't find any", "could not find any", "i'm not familiar", "i am not familiar",
        "i am unfamiliar", "i'm unfamiliar", "i have no clue", "i have no information",
        "hard to say",
        "difficult to say", "not available to me", "isn't available to me", "it varies",
        // am
        "አላውቅም", "አላውቀውም", "ይቅርታ", "መልስ የለኝም", "እርግጠኛ አይደለሁም", "መረጃ የለኝም", "መመለስ አልችልም",
        "ምንም አላውቅም", "መርዳት አልችልም", "መልስ መስጠት አልችልም", "መረጃ አላገኘሁም", "መረጃ የለም", "አይታወቅም",
        "ሀሳብ የለኝም",
        // ar
        "لا أعرف", "لا أعلم", "لا أدري", "لا يمكنني", "لا أستطيع", "لا توجد معلومات", "عذرا", "آسف",
        "لست متأكدا", "لست متأكدة", "ليس لدي معلومات", "لا أملك معلومات", "لا علم لي",
        "لن أجيب", "أعتذر", "لم أجد", "لست على دراية", "ليس لدي فكرة", "لا فكرة لدي",
        "لا تتوفر معلومات", "لا توجد بيانات", "أفضل عدم الإجابة",
        // as, bn
        "ক'ব নোৱাৰোঁ", "সহায় কৰিব নোৱাৰোঁ", "উত্তৰ নিদিওঁ", "তথ্য নাই", "ধাৰণা নাই", "বলতে পারছি না",
        "বলতে পারব না", "সাহায্য করতে পারছি না", "সাহায্য করতে পারব না", "উত্তর দেব না",
        "উত্তর দিতে পারব না", "তথ্য পাইনি", "খুঁজে পাইনি", "ধারণা নেই", "পরিচিত নই",
        "মই নাজানো", "মই নাজানোঁ", "নাজানো", "নাজানোঁ", "দুঃখিত", "উত্তৰ দিব নোৱাৰোঁ", "নিশ্চিত নহয়",
        "আমি জানি না", "জানি না", "উত্তর দিতে পারছি না", "নিশ্চিত নই", "আমার জানা নেই", "জানা নেই",
        "তথ্য নেই",
        // az
        "bilmirəm", "üzr istəyirəm", "cavab verə bilmərəm", "əmin deyiləm", "məlumatım yoxdur",
        "kömək edə bilmərəm", "cavab verməyəcəyəm", "cavab verməkdən imtina", "tapa bilmədim",
        "tanış deyiləm", "xəbərim yoxdur", "fikrim yoxdur", "məlumat yoxdur", "deyə bilmərəm",
        // es
        "no lo sé", "no sé", "no se sabe", "no tengo información",
        "no tengo suficiente información",
        "lo siento", "no estoy seguro", "no estoy segura", "no puedo responder", "no tengo idea",
        "no dispongo", "no puedo ayudar", "no voy a responder", "prefiero no responder",
        "debo declinar", "no encontré", "no he encontrado", "no estoy familiarizado",
        "no estoy familiarizada", "no sabría decir", "no puedo decir", "ni idea",
        // fa
        "نمی دانم", "نمیدانم", "متاسفم", "متأسفم", "مطمئن نیستم", "نمی توانم", "نمیتوانم",
        "اطلاعاتی ندارم", "اطلاعات کافی ندارم", "اطلاعی ندارم",
        "پاسخ نمی دهم", "پاسخ نمی‌دهم", "پیدا نکردم", "آشنا نیستم", "معلوم نیست", "مشخص نیست",
        "در دست نیست", "نمی توان گفت", "نمی‌توان گفت", "نظری ندارم", "خبر ندارم",
        // fr
        "je ne sais pas", "je suis désolé", "désolé", "je ne peux pas", "je n'ai pas assez",
        "je ne suis pas sûr", "aucune idée", "je ne dispose pas", "je l'ignore",
        "je ne répondrai pas", "je refuse", "je préfère ne pas", "je dois décliner",
        "je n'ai pas trouvé", "je n'ai trouvé aucune", "je ne connais pas",
        "je ne suis pas en mesure", "je ne saurais",
        // ha
        "ban sani ba", "yi hakuri", "ba zan iya", "ban tabbata ba", "ba ni da bayani",
        "ban da masaniya", "ban sani", "ban san amsar", "ba zan amsa", "ba zan amsa ba",
        "ba a sani ba", "ban sami bayani",
        // id
        "tidak tahu", "saya tidak", "maaf", "tidak yakin", "teu terang", "kurang tahu",
        "kurang yakin", "tidak bisa membantu", "tidak dapat membantu", "tidak bisa menjawab",
        "tidak dapat menjawab", "tidak akan menjawab", "menolak menjawab", "tidak menemukan",
        "tidak diketahui", "tidak familiar", "belum tahu", "entahlah",
        // ko
        "모르겠습니다", "모릅니다", "모르겠어요", "모르겠네요", "죄송합니다", "죄송하지만", "알 수 없습니다",
        "답변할 수 없습니다", "확실하지 않습니다", "잘 모르", "답하기 어렵습니다", "답변하기 어렵습니다",
        "도와드릴 수 없습니다", "도울 수 없습니다", "답하지 않겠습니다", "답변하지 않겠습니다", "대답할 수 없습니다",
        "답할 수 없습니다", "찾을 수 없습니다", "찾지 못했습니다", "익숙하지 않습니다", "몰라요", "모르겠음", "모름",
        "정보가 없습니다", "정보 없음", "자료 없음", "데이터 없음",
        // ne
        "थाहा छैन", "माफ गर्नुहोस्", "उत्तर दिन सक्दिनँ", "निश्चित छैन", "जानकारी छैन",
        "थाहा भएन", "भन्न सक्दिनँ", "मद्दत गर्न सक्दिनँ", "सहयोग गर्न सक्दिनँ", "उत्तर दिन्नँ",
        "जानकारी भेटिएन", "जानकारी पाइएन", "यकिन छैन", "परिचित छैन", "तथ्याङ्क छैन",
        // ru
        "не знаю", "к сожалению", "извините", "простите", "не могу ответить", "не уверен",
        "не уверена", "нет информации", "нет данных", "затрудняюсь ответить",
        "не могу помочь", "не могу сказать", "не буду отвечать", "вынужден отказаться",
        "вынуждена отказаться", "отказываюсь отвечать", "не удалось найти", "не нашел информации",
        "не нашёл информации", "не нашла информации", "не знаком с", "не знакома с",
        "понятия не имею", "сложно сказать", "трудно сказать",
        // sw
        "sijui", "samahani", "siwezi kujibu", "sina uhakika", "sina taarifa", "sina habari",
        "sifahamu", "siwezi kusaidia", "siwezi kusema", "sitajibu", "sina jibu", "sikupata",
        "haijulikani", "sielewi", "sina wazo", "hakuna taarifa",
        // others
        "non lo so", "mi dispiace", "δεν ξέρω", "δεν γνωρίζω", "অমি নাজানো", "抱歉", "不知道", "无法回答",
        "无法确定", "对不起",
    ]

    /// Phrases that say there is no such thing, which is an answer where that is right.
    static let nothing: [String] =
        missing + occasions + [
            "there is none", "there are none", "there is no such", "does not exist",
            "doesn't exist",
            "do not exist", "no such", "not applicable", "only twelve months", "only 12 months",
            "don't have one", "do not have one", "does not have one", "doesn't have one",
            "no special", "no particular", "nothing special", "there isn't any", "there isn't one",
            "there aren't any",
            "لا يوجد طبق", "لا يوجد طعام", "لا يوجد عيد", "لا يوجد مشروب",
            "لا يوجد شيء", "لا توجد أكلة", "لا يوجد مثل", "لا توجد مثل", "لا وجود",
            "چنین چیزی نیست",
            "چیزی نیست", "هیچ چیز نیست",
            "እንዲህ ያለ ነገር የለም",
            "غير موجود", "لا ينطبق", "ليس هناك", "একো নাই", "কিছুই না", "কিছু নেই",
            "heç nə", "mövcud deyil", "no existe", "no hay", "no aplica", "وجود ندارد",
            "cela n'existe pas", "n'existe pas", "il n'y a pas", "il n'y en a pas", "babu komai",
            "babu irin", "tidak ada", "해당 없음", "존재하지 않습니다", "कुनै पनि होइन", "अस्तित्वमा छैन",
            "не существует", "нет такого", "hakuna kitu", "haipo", "hakuna sikukuu",
        ]

    /// Phrases that say that nobody keeps an occasion; with a day beside them they deny that day.
    static let occasions: [String] = [
        "not celebrated", "isn't celebrated", "not observed", "do not celebrate",
        "don't celebrate", "does not celebrate", "doesn't celebrate", "isn't observed",
        "do not observe", "don't observe", "does not observe", "doesn't observe",
        "do not keep it", "don't keep it", "does not keep it", "doesn't keep it",
        "do not keep this", "don't keep this", "not kept there", "isn't kept", "ne célèbrent pas",
        "ne le célèbrent pas", "አያከብሩም", "no one keeps it",
        "nobody keeps it", "برگزار نمی شود", "برگزار نمی‌شود", "جشن گرفته نمی‌شود",
        "no lo celebran", "no se festeja", "pas célébrée", "ba a yin", "ba sa yin",
        "tidak diperingati", "haiadhimishwi", "hawaadhimishi", "기념하지 않음", "기념하지 않아요",
        "मनाउँदैनन्", "পালন করে না", "উদযাপন করা হয় না", "পালন নকৰে", "qeyd etmirlər", "አይከበርም",
        "لا يحتفل", "لا يحتفلون", "পালন কৰা নহয়", "পালন করা হয় না", "qeyd olunmur",
        "no se celebra", "جشن گرفته نمی شود", "pas fêté", "n'est pas célébré", "ba a bikin",
        "tidak dirayakan", "기념하지 않습니다", "쇠지 않습니다", "मनाइँदैन", "не празднуют", "не отмечают",
        "не отмечается", "haisherehekewi",
    ]

    /// Phrases that deny the very thing that was asked for, so that what is told behind their clause
    /// is of somewhere else.
    static let missing: [String] = [
        "no thirteenth month", "no 13th month", "not have a thirteenth month",
        "not have a 13th month", "doesn't have a thirteenth month", "doesn't have a 13th month",
        "لا يوجد شهر", "ليس هناك شهر", "pas de treizième mois", "ningún decimotercer mes",
        "tidak ada bulan ketiga belas", "hakuna mwezi", "тринадцатого месяца нет",
    ]

    /// Words that keep such a clause from speaking of the culture asked about.
    static let general: [String] = [
        "us", "usa", "states", "america", "west", "europe", "western", "gregorian", "calendar",
        "calendars", "most", "other", "international", "الغريغوري", "الميلادي", "grégorien",
        "gregoriano", "masehi", "григорианском",
    ]

    /// Words that, alone at the beginning, say that there is nothing, whatever is told behind them.
    static let bare: [String] = [
        "none", "nothing", "there is none", "there are none", "there isn't one", "n/a", "nada",
        "ninguno",
        "ninguna", "aucun", "aucune", "rien", "لا شيء", "لا يوجد", "لا يوجد شيء", "غير موجود",
        "የለም", "ምንም", "ምንም የለም", "없음", "없습니다", "없어요", "هیچ", "هیچ کدام", "وجود ندارد",
        "নাই", "নেই", "কিছুই না", "babu", "babu komai", "छैन", "केही छैन", "hakuna", "hakuna kitu",
        "hamna", "tidak ada", "yoxdur", "heç nə", "ничего",
    ]

    /// Phrases that say so in a short answer that goes on with the thing itself.
    static let lacks: [String] = [
        "there is no", "there are no", "there isn't a", "does not have a", "doesn't have a",
        "has no", "لا يوجد", "لا توجد",
    ]

    /// Words after those by which something else is said than that there is nothing.
    static let hedges: Set<String> = [
        "doubt", "single", "one", "official", "specific", "definitive", "clear", "particular",
        "شك", "رسمي", "محدد", "محددة", "معين", "معينة", "معلومات", "بيانات", "إجابة",
    ]

    /// Words that say so at the end of a short answer, where the verb stands last.
    static let last: [String] = [
        "የለም", "নাই", "নেই", "छैन", "없습니다", "없어요", "없다", "yoxdur", "нет", "ندارد", "ندارند",
    ]

    /// Words that decline only when they are the whole answer.
    static let whole: [String] = [
        "none", "n a", "na", "unknown", "nothing", "no", "idk", "not sure", "no one", "nobody",
        "not known", "null", "nil", "no idea", "uncertain", "not available", "it depends",
        "depends", "ninguno", "ninguna", "nada", "aucun", "aucune", "rien", "nessuno", "tidak ada",
        "yoxdur", "heç nə", "لا شيء", "لا شي", "لا يوجد", "لا يوجد شيء", "የለም", "ምንም", "ምንም የለም",
        "没有",
        "无", "없음", "없습니다", "없어요", "هیچ", "هیچ کدام", "নাই", "একো নাই", "নেই", "কিছুই না", "babu",
        "babu komai", "छैन", "केही छैन", "нет", "ничего", "никакой", "hakuna", "hakuna kitu",
        "hamna", "varies", "none of the above", "none of these", "no comment", "no clue",
        "can't say", "cannot say", "can't tell", "unsure", "no data", "no information", "dunno",
        "نیست", "غير معروف", "غير معروفة", "غير متأكد", "لا تعليق", "لا معلومات", "نامشخص",
        "نامعلوم",
        "بدون نظر", "desconocido", "desconocida", "sin comentarios", "sin datos", "no hay datos",
        "ninguna de las anteriores", "ninguno de los anteriores", "inconnu", "inconnue",
        "sans commentaire", "aucune donnée", "aucune information", "pas d'idée",
        "aucune de ces réponses", "неизвестно", "без комментариев", "entah", "tidak ada data",
        "tidak ada komentar", "tidak ada informasi", "hakuna maoni", "babu bayani", "노코멘트", "불확실",
        "몰라", "해당 사항 없음", "অজানা", "অজ্ঞাত", "মন্তব্য নেই", "अज्ञात", "naməlum",
        "şərh yoxdur", "አስተያየት የለኝም", "heç biri", "কোনটিই নয়", "কোনোটিই নয়",
    ]

    /// Those among them that say that the author does not know.
    static let ignorance: [String] = [
        "unknown", "idk", "not sure", "not known", "null", "nil", "no idea", "uncertain",
        "not available", "it depends", "depends", "no one", "nobody", "no comment", "no clue",
        "can't say", "cannot say", "can't tell", "unsure", "no data", "no information", "dunno",
        "غير معروف", "غير معروفة", "غير متأكد", "لا تعليق", "لا معلومات", "نامشخص", "نامعلوم",
        "بدون نظر", "desconocido", "desconocida", "sin comentarios", "sin datos", "no hay datos",
        "inconnu", "inconnue", "sans commentaire", "aucune donnée", "aucune information",
        "pas d'idée", "неизвестно", "без комментариев", "entah", "tidak ada data",
        "tidak ada komentar", "tidak ada informasi", "hakuna maoni", "babu bayani", "노코멘트", "불확실",
        "몰라", "অজানা", "অজ্ঞাত", "মন্তব্য নেই", "अज्ञात", "naməlum", "şərh yoxdur",
    ]

    /// Words after which an answer is given all the same.
    static let turns: [String] = [
        "but", "however", "though", "maybe", "perhaps", "probably", "possibly", "guess", "think",
        "believe", "pero", "quizás", "mais", "peut", "tapi", "tetapi", "mungkin", "لكن", "ولكن",
        "ربما", "ግን", "ምናልባት", "কিন্তু", "সম্ভবত", "হয়তো", "amma", "ancaq", "bəlkə", "اما", "ولی",
        "شاید", "하지만", "그러나", "아마", "तर", "सायद", "но", "возможно", "наверное", "lakini", "labda",
        "watakila", "但", "但是",
    ]

    /// Declining phrases that only hedge where a gold is named: "It varies: 7 January in most years".
    static let hedged: [String] = ["it varies"]

    /// Phrases right behind an apology that make it one for what was said before.
    static let excuses: [String] = [
        "for the confusion", "for any confusion", "for the mistake", "for the error",
        "for my mistake", "for my error", "for the earlier", "for my earlier", "for the previous",
        "for my previous", "for the misunderstanding", "about that", "about the confusion",
        "i misspoke", "i was wrong", "i made a mistake", "por la confusión", "por el error",
        "por la equivocación", "pour la confusion", "pour l'erreur", "pour cette erreur",
        "atas kebingungan", "atas kesalahan", "atas kekeliruan", "على الخطأ", "على الخلط",
        "عن الخطأ", "على الارتباك", "على اللبس", "за путаницу", "за ошибку", "혼란을", "ለስህተቱ",
        "ስለ ስህተቱ", "kwa mkanganyiko", "kwa makosa", "kwa kosa", "بابت اشتباه", "برای اشتباه",
        "ভুলের জন্য", "भूलको लागि", "səhv üçün", "saboda kuskure",
    ]

    /// Phrases at the beginning of a clause behind an apology, by which the answer is given after all.
    static let corrects: [String] = [
        "the correct", "correct answer", "the right answer", "the answer is", "the actual",
        "la respuesta correcta", "la respuesta es", "lo correcto es", "la fecha correcta",
        "la bonne réponse", "la réponse correcte", "la réponse est", "la bonne date",
        "la date correcte", "الإجابة الصحيحة", "الجواب الصحيح", "الإجابة هي", "الجواب هو",
        "التاريخ الصحيح", "ትክክለኛው", "መልሱ", "정답은", "답은", "올바른 답은", "정확한 답은",
        "jawaban yang benar", "jawaban yang tepat", "jawabannya", "yang benar", "правильный ответ",
        "верный ответ", "jibu sahihi", "jibu ni", "پاسخ درست", "پاسخ صحیح", "جواب درست",
        "düzgün cavab", "doğru cavab", "সঠিক উত্তর", "সঠিক উত্তৰ", "শুদ্ধ উত্তৰ", "सही उत्तर",
        "सही जवाफ", "amsar da ta dace", "amsa ta daidai",
    ]

    /// Words that, behind such a turn, send to somebody else or decline again.
    static let refers: [String] = [
        "ask", "asking", "consult", "check", "recommend", "suggest", "help", "please", "refer",
        "happy", "provide", "assist", "search", "cannot", "cant", "unable", "would", "consultar",
        "recomiendo", "consulter", "recommande", "bertanya", "tanyakan", "اسأل", "استشر",
        "спросите",
        "уточнить", "uliza",
    ]
}
