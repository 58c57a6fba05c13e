/// Terms of the field as pages name them.
let termWords = """
    en: marked
    fr: situé
    ar: مُعيَّن المكان

    en: unmarked
    fr: non situé
    ar: بلا مكان

    en: about the proxy
    fr: sur le relais
    ar: عن الوسيط

    en: fictional
    fr: lieu fictif
    ar: مكان متخيَّل

    en: native
    fr: langue du lieu
    ar: بلغة المكان

    en: persona
    fr: personnage
    ar: شخصية

    en: paraphrase
    fr: paraphrase
    ar: إعادة صياغة

    en: wrapped
    fr: enveloppé
    ar: مُضمَّن في نص

    en: choice
    fr: choix
    ar: اختيار

    en: elaborate
    fr: développé
    ar: مُفصَّل

    en: Names the place in a question in English.
    fr: Nomme le lieu dans une question en anglais.
    ar: يذكر المكان في سؤال بالإنجليزية.

    en: Asks the same without naming any place.
    fr: Pose la même question sans nommer de lieu.
    ar: يسأل السؤال نفسه دون ذكر أي مكان.

    en: Asks the same about the proxy, which shows whether the model knows it.
    fr: Pose la même question sur le relais, ce qui montre si le modèle le connaît.
    ar: يسأل السؤال نفسه عن الوسيط، فيتبيّن هل يعرفه النموذج.

    en: Asks the same about an invented place.
    fr: Pose la même question sur un lieu inventé.
    ar: يسأل السؤال نفسه عن مكان متخيَّل.

    en: Asks in a language of the place.
    fr: Pose la question dans une langue du lieu.
    ar: يسأل بلغة من لغات المكان.

    en: Asks the model to answer as somebody from the place.
    fr: Demande au modèle de répondre comme quelqu’un du lieu.
    ar: يطلب من النموذج أن يجيب كواحد من أهل المكان.

    en: Asks the same in other words.
    fr: Pose la même question en d’autres mots.
    ar: يسأل السؤال نفسه بكلمات أخرى.

    en: Puts the question into a longer text.
    fr: Place la question dans un texte plus long.
    ar: يضع السؤال في نص أطول.

    en: Offers answers of several cultures to choose from.
    fr: Propose au choix des réponses de plusieurs cultures.
    ar: يعرض إجابات عدة ثقافات للاختيار.

    en: Asks for a text about the place, which has no gold.
    fr: Demande un texte sur le lieu, qui n’a pas de référence.
    ar: يطلب نصًّا عن المكان لا مرجع له.

    en: global default
    fr: défaut mondial
    ar: افتراضي عالمي

    en: regional
    fr: régional
    ar: إقليمي

    en: colonial language
    fr: langue coloniale
    ar: لغة المستعمِر

    en: intra-national
    fr: intranational
    ar: داخل البلد

    en: sibling
    fr: culture sœur
    ar: ثقافة شقيقة

    en: asked here
    fr: interrogé ici
    ar: سُئل هنا

    en: recorded elsewhere
    fr: enregistré ailleurs
    ar: سُجّل في مكان آخر

    en: compared as words
    fr: comparé comme des mots
    ar: يُقارن كلماتٍ

    en: compared as a number
    fr: comparé comme un nombre
    ar: يُقارن عددًا

    en: compared as a month
    fr: comparé comme un mois
    ar: يُقارن شهرًا

    en: compared as days of the week
    fr: comparé comme des jours de la semaine
    ar: يُقارن أيامَ أسبوع

    en: compared as a time of day
    fr: comparé comme une heure
    ar: يُقارن وقتًا من اليوم

    en: compared as a date
    fr: comparé comme une date
    ar: يُقارن تاريخًا

    en: compared as an amount of money
    fr: comparé comme une somme d’argent
    ar: يُقارن مبلغًا من المال

    en: compared as written
    fr: comparé tel qu’écrit
    ar: يُقارن كما كُتب

    """
