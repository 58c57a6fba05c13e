/// What pages say of labels of people and judge models.
let adjudicationWords = """
    en: Labels of people
    fr: Étiquettes données par des personnes
    ar: تصنيفات الأشخاص

    en: Of {drawn} answers drawn for people to check, {labelled} have a label of {n} rater. | Of {drawn} answers drawn for people to check, {labelled} have a label of {n} raters.
    fr: Sur {drawn} réponses tirées pour être vérifiées par des personnes, {labelled} portent une étiquette de {n} évaluateur. | Sur {drawn} réponses tirées pour être vérifiées par des personnes, {labelled} portent une étiquette de {n} évaluateurs.
    ar: من بين {drawn} من الإجابات المسحوبة ليتحقق منها أشخاص، لم يصنّف أي مقيِّم شيئًا ({labelled}). | من بين {drawn} من الإجابات المسحوبة ليتحقق منها أشخاص، صنّف مقيِّم واحد {labelled}. | من بين {drawn} من الإجابات المسحوبة ليتحقق منها أشخاص، صنّف مقيِّمان {labelled}. | من بين {drawn} من الإجابات المسحوبة ليتحقق منها أشخاص، صنّف {n} مقيِّمين {labelled}. | من بين {drawn} من الإجابات المسحوبة ليتحقق منها أشخاص، صنّف {n} مقيِّمًا {labelled}. | من بين {drawn} من الإجابات المسحوبة ليتحقق منها أشخاص، صنّف {n} مقيِّم {labelled}.

    en: Corrected shares take the matcher's errors out of what it judged, after Rogan and Gladen. They are of questions with an answer text; the excess over placebo is not corrected.
    fr: Les parts corrigées retirent les erreurs de l’appariement de ce qu’il a jugé, d’après Rogan et Gladen. Elles portent sur les questions qui ont un texte de réponse ; l’excès sur le placebo n’est pas corrigé.
    ar: الحصص المصحَّحة تزيل أخطاء المطابِق مما حكم به، وفق روغان وغلادن. وهي عن الأسئلة التي لها نص إجابة؛ أما الزيادة على الغُفل فلا تُصحَّح.

    en: A judge model's second opinion
    fr: Second avis d’un modèle juge
    ar: رأي ثانٍ من نموذج حَكَم

    en: A model was asked whether single answers and accepted meanings name the same thing. No figure counts its replies. The sample is balanced, so these are not shares of all answers.
    fr: On a demandé à un modèle si des réponses et des sens acceptés, pris un à un, désignent la même chose. Aucun chiffre ne compte ses réponses. L’échantillon est équilibré : ce ne sont donc pas des parts de toutes les réponses.
    ar: سُئل نموذج هل تسمّي إجابات مفردة ومعانٍ مقبولة الشيء نفسه. لا يَعُدّ أي رقم ردوده. العينة متوازنة، فهذه ليست حصصًا من كل الإجابات.

    en: Agreement between raters, Krippendorff's nominal α, on answers that at least two of them labelled ({n}): {alpha}. The sample is balanced over verdicts.
    fr: Accord entre évaluateurs, α nominal de Krippendorff, sur les réponses étiquetées par au moins deux d’entre eux ({n}) : {alpha}. L’échantillon est équilibré entre les verdicts.
    ar: الاتفاق بين المقيِّمين، ألفا الاسمية لكريبندورف، على الإجابات التي صنّفها اثنان منهم على الأقل ({n}): {alpha}. العينة متوازنة بين الأحكام.

    en: The matcher held against people
    fr: L’appariement confronté aux personnes
    ar: المطابِق مقارنةً بالأشخاص

    en: Language of prompts
    fr: Langue des invites
    ar: لغة الأسئلة

    en: Labelled answers
    fr: Réponses étiquetées
    ar: الإجابات المصنَّفة

    en: Sensitivity %
    fr: Sensibilité %
    ar: الحساسية %

    en: of what people find, the share that the matcher finds
    fr: de ce que les personnes trouvent, la part que l’appariement trouve
    ar: مما يجده الأشخاص، الحصة التي يجدها المطابِق

    en: Specificity %
    fr: Spécificité %
    ar: النوعية %

    en: of what people do not find, the share that the matcher leaves
    fr: de ce que les personnes ne trouvent pas, la part que l’appariement laisse
    ar: مما لا يجده الأشخاص، الحصة التي يتركها المطابِق

    en: Shares corrected for the matcher's errors
    fr: Parts corrigées des erreurs de l’appariement
    ar: حصص مصحَّحة من أخطاء المطابِق

    en: As judged %
    fr: Telle que jugée %
    ar: كما حُكم بها %

    en: Corrected %
    fr: Corrigée %
    ar: المصحَّحة %

    en: Judge models
    fr: Modèles juges
    ar: النماذج الحَكَم

    en: Judge
    fr: Juge
    ar: الحَكَم

    en: Held against
    fr: Confronté à
    ar: مقارنةً بـ

    en: answers times golds
    fr: réponses fois références
    ar: الإجابات مضروبة في المراجع

    en: Judge alone accepts %
    fr: Accepté par le juge seul %
    ar: ما يقبله الحَكَم وحده %

    en: of what the other rejects
    fr: de ce que l’autre rejette
    ar: مما يرفضه الآخر

    en: Judge alone rejects %
    fr: Rejeté par le juge seul %
    ar: ما يرفضه الحَكَم وحده %

    en: of what the other accepts
    fr: de ce que l’autre accepte
    ar: مما يقبله الآخر

    en: the matcher
    fr: l’appariement
    ar: المطابِق

    en: people
    fr: des personnes
    ar: الأشخاص

    en: judged correct
    fr: jugées correctes
    ar: المحكوم بصحتها

    en: judged a leak
    fr: jugées des fuites
    ar: المحكوم بأنها تسرّب

    """
