/// What the program says of its own rules and lenses, where pages repeat it in another language.
///
/// Slots stand for what the program fills in: counts, and the names of models and conditions.
let programWords = """
    en: the value is the default of the whole world
    fr: la valeur est celle par défaut du monde entier
    ar: القيمة هي القيمة المبدئية للعالم كله

    en: the value is that of no locale in particular
    fr: la valeur n’est celle d’aucune langue ni d’aucun lieu en particulier
    ar: القيمة ليست لأي موضع بعينه

    en: the value comes from another locale
    fr: la valeur vient d’une autre locale
    ar: القيمة آتية من موضع آخر

    en: the source calls the value unconfirmed or provisional
    fr: la source dit la valeur non confirmée ou provisoire
    ar: المصدر يصف القيمة بأنها غير مؤكدة أو مؤقتة

    en: sources or a reviewer disagree
    fr: des sources ou un relecteur sont en désaccord
    ar: المصادر أو أحد المراجعين غير متفقين

    en: two sources list different members
    fr: deux sources énumèrent des membres différents
    ar: مصدران يسردان أعضاء مختلفين

    en: five or more unrelated cultures share the value
    fr: cinq cultures sans lien ou plus ont la même valeur
    ar: خمس ثقافات أو أكثر لا صلة بينها لها القيمة نفسها

    en: the prompt holds the answer
    fr: l’invite contient la réponse
    ar: السؤال يحوي الجواب

    en: a wording declines to answer
    fr: une formulation refuse de répondre
    ar: إحدى الصيغ تمتنع عن الإجابة

    en: a wording is damaged, or hides characters
    fr: une formulation est abîmée ou cache des caractères
    ar: إحدى الصيغ تالفة أو تخفي محارف

    en: nobody has signed it
    fr: personne ne l’a signée
    ar: لم يوقّعها أحد

    en: no wording is in the script of a translation, which is not asked
    fr: aucune formulation n’est dans l’écriture d’une traduction, qui n’est pas posée
    ar: لا صيغة مكتوبة بكتابة إحدى الترجمات، فلا تُطرح

    en: there is no value
    fr: il n’y a pas de valeur
    ar: لا قيمة

    en: Keeps items out of the headline.
    fr: Écarte des items du résultat principal.
    ar: تُخرج بنودًا من النتيجة الرئيسة.

    en: {n} samples of each prompt or more
    fr: {n} échantillons de chaque invite ou plus
    ar: {n} عينات من كل سؤال أو أكثر

    en: answers of {n} models or more to the same prompts
    fr: des réponses de {n} modèles ou plus aux mêmes invites
    ar: إجابات {n} نماذج أو أكثر عن الأسئلة نفسها

    en: answers in the framing '{framing}'
    fr: des réponses dans le cadrage « {framing} »
    ar: إجابات في الصياغة «{framing}»

    en: log probabilities of alternatives, asked for with --logprobs
    fr: les log-probabilités des variantes, demandées avec --logprobs
    ar: لوغاريتمات احتمالات البدائل، تُطلب بـ‎--logprobs

    en: paraphrases whose words are of known frequency
    fr: des paraphrases dont la fréquence des mots est connue
    ar: صيغ بديلة معلومٌ تواتر كلماتها

    en: Order and shape calibration
    fr: Calibration d’ordre et de forme
    ar: معايرة الترتيب والشكل

    en: Does a model hold right answers more likely than wrong ones, and all of them?
    fr: Un modèle tient-il les réponses justes pour plus probables que les fausses, et toutes ?
    ar: هل يعدّ النموذج الإجابات الصحيحة أرجح من الخاطئة، وكلَّها؟

    en: Only the likeliest continuations are seen, so masses have a least and a most; a probable right answer says nothing about why it is probable.
    fr: Seules les suites les plus probables sont vues : les masses ont donc un minimum et un maximum ; qu’une réponse juste soit probable ne dit rien de la raison.
    ar: لا تُرى إلا التتمّات الأرجح، فللكتل حد أدنى وحد أعلى؛ وكون الجواب الصحيح راجحًا لا يقول شيئًا عن السبب.

    en: Effective diversity
    fr: Diversité effective
    ar: التنوع الفعلي

    en: How many different answers does a model give, and how many different right ones?
    fr: Combien de réponses différentes un modèle donne-t-il, et combien de justes différentes ?
    ar: كم إجابة مختلفة يعطي النموذج، وكم منها صحيحة مختلفة؟

    en: Answers are told apart by golds and spelling: two wordings that no gold knows count as two answers, and variety says nothing about which answers a culture would give.
    fr: Les réponses sont distinguées par les références et l’orthographe : deux formulations qu’aucune référence ne connaît comptent pour deux réponses, et la variété ne dit rien des réponses que donnerait une culture.
    ar: تُميَّز الإجابات بالمراجع والهجاء: فالصيغتان اللتان لا يعرفهما مرجع تُعدّان إجابتين، والتنوع لا يقول شيئًا عن الإجابات التي تعطيها ثقافة ما.

    en: Format collapse
    fr: Resserrement de la forme
    ar: انحسار الشكل

    en: Does a model write all answers in one form, and another form than other models?
    fr: Un modèle écrit-il toutes ses réponses sous une même forme, et une autre que celle des autres modèles ?
    ar: هل يكتب النموذج كل إجاباته بشكل واحد، وبشكل غير شكل النماذج الأخرى؟

    en: Prompts that ask for a name only leave little room for form; compare models on the same prompts, and look at free texts (framing 'elaborate') for more.
    fr: Les invites qui ne demandent qu’un nom laissent peu de place à la forme ; comparez les modèles sur les mêmes invites et regardez les textes libres (cadrage « elaborate ») pour en savoir plus.
    ar: الأسئلة التي تطلب اسمًا فقط لا تترك للشكل مجالًا كبيرًا؛ قارن النماذج على الأسئلة نفسها، وانظر في النصوص الحرة (الصياغة «elaborate») للمزيد.

    en: Persona against run
    fr: Persona face à la répétition
    ar: الشخصية في مقابل الإعادة

    en: Does a persona or a locale change answers more than asking again does?
    fr: Un persona ou une locale change-t-il les réponses plus que de redemander ?
    ar: هل تغيّر الشخصية أو الموضع الإجابات أكثر مما تغيّرها إعادة السؤال؟

    en: A persona that moves answers does not make them those of such people, and a share of variance depends on which prompts are compared.
    fr: Un persona qui déplace les réponses n’en fait pas celles de telles personnes, et une part de variance dépend des invites comparées.
    ar: الشخصية التي تحرّك الإجابات لا تجعلها إجابات أمثال هؤلاء الناس، وحصة التباين تتوقف على الأسئلة المقارنة.

    en: Phrasing frequency
    fr: Fréquence de la formulation
    ar: تواتر الصياغة

    en: Does a question in rarer words get another answer?
    fr: Une question en mots plus rares reçoit-elle une autre réponse ?
    ar: هل ينال السؤال بكلمات أندر جوابًا آخر؟

    en: Phrasings of one question differ in more than the frequency of their words, and a word list says what people wrote, not what a model read.
    fr: Les formulations d’une question diffèrent par plus que la fréquence de leurs mots, et une liste de mots dit ce que des gens ont écrit, non ce qu’un modèle a lu.
    ar: تختلف صيغ السؤال الواحد بأكثر من تواتر كلماتها، وقائمة الكلمات تقول ما كتبه الناس لا ما قرأه النموذج.

    en: Reliability
    fr: Fidélité
    ar: الثبات

    en: Does asking again give the same answer and the same verdict?
    fr: Redemander donne-t-il la même réponse et le même verdict ?
    ar: هل تعطي إعادة السؤال الجواب نفسه والحكم نفسه؟

    en: Agreement is not truth: a model may repeat a wrong answer. At temperature zero it describes the endpoint. Omega over repetitions means nothing without its null.
    fr: L’accord n’est pas la vérité : un modèle peut répéter une réponse fausse. À température zéro, il décrit le point d’accès. L’oméga sur des répétitions ne veut rien dire sans sa valeur nulle.
    ar: الاتفاق ليس صوابًا: فقد يكرر النموذج جوابًا خاطئًا. وعند الحرارة صفر يصف نقطة الوصول. وأوميغا على الإعادات لا معنى لها بغير قيمتها الصفرية.

    en: Repetition and hivemind
    fr: Répétition et unisson
    ar: التكرار وتشابه النماذج

    en: Does a model say the same again and again, and do other models say it too?
    fr: Un modèle dit-il toujours la même chose, et d’autres modèles la disent-ils aussi ?
    ar: هل يقول النموذج الشيء نفسه مرة بعد مرة، وهل تقوله نماذج أخرى أيضًا؟

    en: Short factual answers repeat because there is one right word; similar wording is not the same meaning, and different wording is no other meaning.
    fr: Des réponses factuelles courtes se répètent quand il n’y a qu’un mot juste ; une formulation semblable n’est pas le même sens, et une autre formulation n’est pas un autre sens.
    ar: تتكرر الإجابات القصيرة عن الوقائع حين لا يوجد إلا لفظ صحيح واحد؛ فتشابه الصياغة ليس اتحادًا في المعنى، واختلافها ليس معنى آخر.

    en: Solved and unsolved
    fr: Résolu et non résolu
    ar: المحلول وغير المحلول

    en: Does a model vary its answers where it never finds a right one?
    fr: Un modèle varie-t-il ses réponses là où il n’en trouve jamais de juste ?
    ar: هل ينوّع النموذج إجاباته حيث لا يجد صحيحًا أبدًا؟

    en: A question that no sample solves may be hard, unknown to the model, or have a gold that misses right answers; the split is made by the answers it describes.
    fr: Une question qu’aucun échantillon ne résout peut être difficile, inconnue du modèle, ou avoir une référence à qui manquent des réponses justes ; le partage est fait par les réponses mêmes qu’il décrit.
    ar: السؤال الذي لا تحله عينة قد يكون صعبًا، أو مجهولًا للنموذج، أو ذا مرجع تنقصه إجابات صحيحة؛ والتقسيم تصنعه الإجابات التي يصفها.

    en: Wrapper invariance
    fr: Invariance à l’enrobage
    ar: الثبات تجاه التغليف

    en: Do words around a question that change nothing change the answer?
    fr: Des mots autour d’une question, qui n’y changent rien, changent-ils la réponse ?
    ar: هل تغيّر كلمات حول السؤال لا تغيّر فيه شيئًا الجوابَ؟

    en: One wrapper is one wrapper: no flips with it do not mean that no other words would flip answers. Without samples a flip may be the chance of sampling.
    fr: Un enrobage n’est qu’un enrobage : qu’il ne retourne rien ne veut pas dire qu’aucun autre mot ne retournerait de réponse. Sans échantillons, un retournement peut être le hasard du tirage.
    ar: التغليف الواحد تغليف واحد: فألّا ينقلب به شيء لا يعني أن كلمات أخرى لا تقلب إجابات. وبغير عينات قد يكون الانقلاب من صدفة السحب.

    en: questions
    fr: questions
    ar: أسئلة

    en: prompts
    fr: invites
    ar: أسئلة كما وُجّهت

    en: no plain condition to compare with: {what}
    fr: pas de condition simple à laquelle comparer : {what}
    ar: لا حالة بسيطة للمقارنة بها: {what}

    en: one sample of each prompt, so no share of variance: {what}
    fr: un seul échantillon de chaque invite, donc pas de part de variance : {what}
    ar: عينة واحدة من كل سؤال، فلا حصة للتباين: {what}

    en: one sample of each prompt: {what}
    fr: un seul échantillon de chaque invite : {what}
    ar: عينة واحدة من كل سؤال: {what}

    en: prompts with fewer than {n} samples: {what}
    fr: invites avec moins de {n} échantillons : {what}
    ar: أسئلة لها أقل من {n} عينات: {what}

    en: no two phrasings of known, different frequency: {what}
    fr: pas deux formulations de fréquences connues et différentes : {what}
    ar: لا صيغتين معلومتي التواتر ومختلفتيه: {what}

    en: no interval from fewer than {n} questions
    fr: pas d’intervalle sur moins de {n} questions
    ar: لا فترة من أقل من {n} أسئلة

    en: no interval: resamples do not differ
    fr: pas d’intervalle : les rééchantillons ne diffèrent pas
    ar: لا فترة: العينات المعادة لا تختلف

    en: no interval: compare with its null only
    fr: pas d’intervalle : à comparer seulement à sa valeur nulle
    ar: لا فترة: تُقارن بقيمتها الصفرية فقط

    en: all answers to a question are the same
    fr: toutes les réponses à une question sont les mêmes
    ar: كل الإجابات عن السؤال واحدة

    en: nothing varies, or nothing can be judged
    fr: rien ne varie, ou rien ne peut être jugé
    ar: لا شيء يتغير، أو لا شيء يمكن الحكم عليه

    en: one sample of each prompt: flips of chance are not known
    fr: un seul échantillon de chaque invite : les retournements dus au hasard ne sont pas connus
    ar: عينة واحدة من كل سؤال: انقلابات الصدفة غير معلومة

    en: mean Zipf values differ by {n}
    fr: les valeurs moyennes de Zipf diffèrent de {n}
    ar: تختلف قيم زيف المتوسطة بمقدار {n}

    en: in {n} draws
    fr: en {n} tirages
    ar: في {n} سحبات

    en: {n} pairs too short to compare
    fr: {n} paires trop courtes pour être comparées
    ar: {n} أزواج أقصر من أن تُقارن

    en: {n} questions with one answer only left out
    fr: {n} questions à une seule réponse laissées de côté
    ar: {n} أسئلة بجواب واحد فقط لم تُحسب

    en: this report was made without looking through lenses
    fr: ce rapport a été fait sans regarder par les optiques
    ar: أُعدّ هذا التقرير بغير النظر عبر العدسات

    en: no prompt with a known right answer has two samples
    fr: aucune invite à réponse juste connue n’a deux échantillons
    ar: لا سؤال معلوم الجواب الصحيح له عينتان

    en: there are no answers
    fr: il n’y a pas de réponses
    ar: لا إجابات

    en: no prompt has two samples
    fr: aucune invite n’a deux échantillons
    ar: لا سؤال له عينتان

    en: no prompt has two samples or answers of two models
    fr: aucune invite n’a deux échantillons ni des réponses de deux modèles
    ar: لا سؤال له عينتان أو إجابات نموذجين

    en: no question is answered under two conditions, or in samples about two targets
    fr: aucune question n’a de réponses sous deux conditions, ni d’échantillons sur deux cibles
    ar: لا سؤال أُجيب عنه في حالتين، أو في عينات عن هدفين

    en: no question is answered in two phrasings of known, different frequency
    fr: aucune question n’a de réponses dans deux formulations de fréquences connues et différentes
    ar: لا سؤال أُجيب عنه بصيغتين معلومتي التواتر ومختلفتيه

    en: no question is answered and can be judged both marked and wrapped
    fr: aucune question n’a de réponse jugeable à la fois marquée et enrobée
    ar: لا سؤال أُجيب عنه ويمكن الحكم عليه موسومًا ومغلّفًا معًا

    en: no labels
    fr: pas d’étiquettes
    ar: لا تصنيفات

    en: no labels yet from strata with {n} % of the answers
    fr: pas encore d’étiquettes des strates qui ont {n} % des réponses
    ar: لا تصنيفات بعد من طبقات فيها {n}٪ من الإجابات

    en: people call {value} labelled answers correct, {n} are needed
    fr: des personnes disent justes {value} réponses étiquetées, il en faut {n}
    ar: يعدّ الناس {value} من الإجابات المصنَّفة صحيحة، والمطلوب {n}

    en: people call {value} labelled answers not correct, {n} are needed
    fr: des personnes disent fausses {value} réponses étiquetées, il en faut {n}
    ar: يعدّ الناس {value} من الإجابات المصنَّفة غير صحيحة، والمطلوب {n}

    en: people call {value} labelled answers a leak, {n} are needed
    fr: des personnes disent des fuites {value} réponses étiquetées, il en faut {n}
    ar: يعدّ الناس {value} من الإجابات المصنَّفة تسرّبًا، والمطلوب {n}

    en: people call {value} labelled answers not a leak, {n} are needed
    fr: des personnes disent {value} réponses étiquetées n’être pas des fuites, il en faut {n}
    ar: يعدّ الناس {value} من الإجابات المصنَّفة غير تسرّب، والمطلوب {n}

    en: sensitivity + specificity is {value}, which tells nothing
    fr: sensibilité + spécificité fait {value}, ce qui ne dit rien
    ar: مجموع الحساسية والنوعية {value}، وهو لا يدل على شيء

    en: sensitivity + specificity of {value} cannot be told from 1 with {n} labelled answers
    fr: sensibilité + spécificité de {value} ne se distingue pas de 1 avec {n} réponses étiquetées
    ar: مجموع الحساسية والنوعية {value} لا يتميّز عن ١ بعدد {n} من الإجابات المصنَّفة

    en: the correction gives {value}: the labels do not fit these answers
    fr: la correction donne {value} : les étiquettes ne s’accordent pas avec ces réponses
    ar: التصحيح يعطي {value}: التصنيفات لا تلائم هذه الإجابات

    en: nothing has two labels
    fr: rien n’a deux étiquettes
    ar: لا شيء له تصنيفان

    en: all labels are the same, so that chance agreement is not defined
    fr: toutes les étiquettes sont les mêmes, l’accord fortuit n’est donc pas défini
    ar: التصنيفات كلها واحدة، فلا يتحدد الاتفاق بالصدفة

    en: there is nothing that the matcher rejects
    fr: il n’y a rien que l’appariement rejette
    ar: لا شيء يرفضه المُطابِق

    en: there is nothing that the matcher accepts
    fr: il n’y a rien que l’appariement accepte
    ar: لا شيء يقبله المُطابِق

    en: there is nothing that a majority of raters rejects
    fr: il n’y a rien qu’une majorité d’évaluateurs rejette
    ar: لا شيء ترفضه أغلبية المقيِّمين

    en: there is nothing that a majority of raters accepts
    fr: il n’y a rien qu’une majorité d’évaluateurs accepte
    ar: لا شيء تقبله أغلبية المقيِّمين
    """
