/// What the audit trail says.
let auditWords = """
    en: target
    fr: cible
    ar: الهدف

    en: Gold of {n} placebo culture | Golds of {n} placebo cultures
    fr: Référence de {n} culture placebo | Références de {n} cultures placebos
    ar: لا مراجع لثقافات غُفل | مرجع ثقافة غُفل واحدة | مرجعا ثقافتي غُفل | مراجع {n} ثقافات غُفل | مراجع {n} ثقافة غُفل | مراجع {n} ثقافة غُفل

    en: no gold for this question
    fr: pas de référence pour cette question
    ar: لا مرجع لهذا السؤال

    en: none is right
    fr: « aucun » est juste
    ar: «لا شيء» هو الصحيح

    en: none is right too
    fr: « aucun » est juste aussi
    ar: «لا شيء» صحيح أيضًا

    en: and {n} more
    fr: et {n} de plus
    ar: و{n} غيرها

    en: {calendar} calendar
    fr: calendrier {calendar}
    ar: تقويم {calendar}

    en: not used: {reason}
    fr: non utilisée : {reason}
    ar: غير مستعمل: {reason}

    en: In the answers: {target}, {proxy}, {both}. Characters that are hidden or reorder text are shown by code point, such as {code}.
    fr: Dans les réponses : {target}, {proxy}, {both}. Les caractères cachés ou qui réordonnent le texte sont montrés par leur point de code, comme {code}.
    ar: في الإجابات: {target}، {proxy}، {both}. المحارف المخفية أو التي تغيّر ترتيب النص تظهر برقمها، مثل {code}.

    en: in the gold of {place}
    fr: dans la référence de {place}
    ar: في مرجع {place}

    en: in the gold of a declared proxy
    fr: dans la référence d’une culture relais déclarée
    ar: في مرجع ثقافة وسيطة معلنة

    en: in both
    fr: dans les deux
    ar: في كليهما

    en: Runs and parameters
    fr: Passages et paramètres
    ar: عمليات التشغيل ومعاملاتها

    en: run {n}
    fr: passage {n}
    ar: التشغيل {n}

    en: Nothing more is recorded.
    fr: Rien de plus n’est consigné.
    ar: لم يُسجَّل شيء آخر.

    en: {verdict} against {culture}
    fr: {verdict} face à {culture}
    ar: {verdict} في مقابل {culture}

    en: target or proxy has no usable gold on this question
    fr: la cible ou le relais n’a pas de référence utilisable pour cette question
    ar: ليس للهدف أو الوسيط مرجع صالح لهذا السؤال

    en: no gold
    fr: pas de référence
    ar: لا مرجع

    en: {verdict} for {culture}
    fr: {verdict} pour {culture}
    ar: {verdict} لـ{culture}

    en: (continued)
    fr: (suite)
    ar: (تتمة)

    en: probe {probe} of {pack}
    fr: sonde {probe} de {pack}
    ar: المجسّ {probe} من {pack}

    en: Link to this item that survives a new report
    fr: Lien vers cet item qui survit à un nouveau rapport
    ar: رابط إلى هذا البند يبقى في تقرير جديد

    en: in a translation that no speaker has signed
    fr: dans une traduction qu’aucun locuteur n’a signée
    ar: بترجمة لم يوقّعها متحدث

    en: turn {n} of a conversation
    fr: tour {n} d’une conversation
    ar: الدور {n} من محادثة

    en: condition {condition}
    fr: condition {condition}
    ar: الظرف {condition}

    en: The answers of this page as data, JSON inside one call: {file}.
    fr: Les réponses de cette page sous forme de données, du JSON dans un seul appel : {file}.
    ar: إجابات هذه الصفحة على شكل بيانات، JSON داخل استدعاء واحد: {file}.

    en: Cite this item
    fr: Citer cet item
    ar: اقتبس هذا البند

    en: Palimpsest {version}, {place} ({tag}), item {item}, audit.html#{anchor}
    fr: Palimpsest {version}, {place} ({tag}), item {item}, audit.html#{anchor}
    ar: Palimpsest {version}، {place} ({tag})، البند {item}، audit.html#{anchor}

    en: Not in the headline: {reason} ({rule})
    fr: Hors du résultat principal : {reason} ({rule})
    ar: خارج النتيجة الرئيسة: {reason} ({rule})

    en: Not in the headline against {cultures}: for reasons such as {reason} ({rule})
    fr: Hors du résultat principal face à {cultures} : pour des raisons comme {reason} ({rule})
    ar: خارج النتيجة الرئيسة في مقابل {cultures}: لأسباب مثل {reason} ({rule})

    en: sample {n}
    fr: échantillon {n}
    ar: العينة {n}

    en: The prompt as it was sent
    fr: L’invite telle qu’elle a été envoyée
    ar: نص السؤال كما أُرسل

    en: No answer: {failure}
    fr: Pas de réponse : {failure}
    ar: لا إجابة: {failure}

    en: The model stopped at its length limit.
    fr: Le modèle s’est arrêté à sa limite de longueur.
    ar: توقف النموذج عند حد طوله.

    en: Matched:
    fr: Coïncidences :
    ar: المطابقات:

    en: Also in the gold of {cultures}
    fr: Aussi dans la référence de {cultures}
    ar: وفي مرجع {cultures} أيضًا

    en: {outcome}, because {reason}
    fr: {outcome}, parce que {reason}
    ar: {outcome}، لأن {reason}

    en: {alias} of {culture}
    fr: {alias} de {culture}
    ar: {alias} من {culture}

    en: meaning {label}
    fr: c’est-à-dire {label}
    ar: بمعنى {label}

    en: (bytes {start} to {end})
    fr: (octets {start} à {end})
    ar: (البايتات {start} إلى {end})

    en: by {rules}
    fr: par {rules}
    ar: بقواعد {rules}

    en: {place} ({tag}): answers
    fr: {place} ({tag}) : réponses
    ar: {place} ({tag}): الإجابات

    en: answers
    fr: réponses
    ar: الإجابات

    en: No answers yet, so there is nothing to audit.
    fr: Pas encore de réponses, donc rien à vérifier.
    ar: لا إجابات بعد، فلا شيء يُراجَع.

    en: Every prompt as it was sent, the golds it is held against with their sources, and every answer as it came, with the words that matched and the rule by which they did.
    fr: Chaque invite telle qu’envoyée, les références auxquelles on la confronte avec leurs sources, et chaque réponse telle que reçue, avec les mots qui coïncident et la règle qui l’a permis.
    ar: كل سؤال كما أُرسل، والمراجع التي يُقابَل بها مع مصادرها، وكل إجابة كما جاءت، مع الكلمات المطابقة والقاعدة التي طابقت بها.

    en: Find answers
    fr: Chercher des réponses
    ar: ابحث في الإجابات

    en: Words in prompt or answer, in any script
    fr: Mots de l’invite ou de la réponse, dans toute écriture
    ar: كلمات من السؤال أو الإجابة، بأي كتابة

    en: Facet
    fr: Facette
    ar: الوجه

    en: Framing
    fr: Cadrage
    ar: الصيغة

    en: Model
    fr: Modèle
    ar: النموذج

    en: Verdict against
    fr: Verdict face à
    ar: الحكم في مقابل

    en: Verdict
    fr: Verdict
    ar: الحكم

    en: Clear
    fr: Effacer
    ar: امسح

    en: Show more
    fr: Afficher plus
    ar: أظهر المزيد

    en: any
    fr: indifférent
    ar: أيّ

    en: Found: {found}. Looked through {done} of {all} pages.
    fr: Trouvées : {found}. Pages parcourues : {done} sur {all}.
    ar: وُجد: {found}. فُحصت {done} من {all} من الصفحات.

    en: Looking …
    fr: Recherche…
    ar: جارٍ البحث…

    en: A data file could not be read; the pages below hold everything.
    fr: Un fichier de données n’a pu être lu ; les pages ci-dessous contiennent tout.
    ar: تعذّرت قراءة ملف بيانات؛ والصفحات أدناه تضم كل شيء.

    en: Sources, golds and all samples
    fr: Sources, références et tous les échantillons
    ar: المصادر والمراجع وكل العينات

    en: Copy as citation
    fr: Copier comme citation
    ar: انسخ كاقتباس

    en: Copied
    fr: Copié
    ar: نُسخ

    en: Palimpsest {version}, {place} ({tag}), item {item}, {model}, condition {condition}, sample {n}: “{answer}” ({verdicts}). {link}, retrieved {date}.
    fr: Palimpsest {version}, {place} ({tag}), item {item}, {model}, condition {condition}, échantillon {n} : « {answer} » ({verdicts}). {link}, consulté le {date}.
    ar: Palimpsest {version}، {place} ({tag})، البند {item}، {model}، الظرف {condition}، العينة {n}: «{answer}» ({verdicts}). {link}، اطُّلع عليه في {date}.

    en: Answers by verdict
    fr: Réponses par verdict
    ar: الإجابات بحسب الحكم

    en: All answers below, by verdict against each declared proxy.
    fr: Toutes les réponses ci-dessous, par verdict face à chaque culture relais déclarée.
    ar: كل الإجابات أدناه بحسب الحكم في مقابل كل ثقافة وسيطة معلنة.

    en: Counts
    fr: Nombres
    ar: الأعداد

    en: All answers
    fr: Toutes les réponses
    ar: كل الإجابات

    en: By facet, then question. Each page has all models, framings and samples of its questions side by side.
    fr: Par facette, puis par question. Chaque page réunit tous les modèles, cadrages et échantillons de ses questions.
    ar: بحسب الوجه ثم السؤال. تجمع كل صفحة كل النماذج والصيغ والعينات لأسئلتها جنبًا إلى جنب.

    en: page {n}
    fr: page {n}
    ar: الصفحة {n}

    en: {n} question | {n} questions
    fr: {n} question | {n} questions
    ar: لا أسئلة | سؤال واحد | سؤالان | {n} أسئلة | {n} سؤالًا | {n} سؤال

    en: {facet}, questions of {suite}
    fr: {facet}, questions de {suite}
    ar: {facet}، أسئلة {suite}

    en: {place} ({tag}): answers, page {page}
    fr: {place} ({tag}) : réponses, page {page}
    ar: {place} ({tag}): الإجابات، الصفحة {page}

    en: answers, page {page}
    fr: réponses, page {page}
    ar: الإجابات، الصفحة {page}

    en: On this page
    fr: Sur cette page
    ar: في هذه الصفحة

    en: {n} leak or mixed answer | {n} leak and mixed answers
    fr: {n} réponse fuite ou mixte | {n} réponses fuites et mixtes
    ar: لا إجابات متسربة أو مختلطة | إجابة متسربة أو مختلطة واحدة | إجابتان متسربتان أو مختلطتان | {n} إجابات متسربة ومختلطة | {n} إجابة متسربة ومختلطة | {n} إجابة متسربة ومختلطة

    en: The first {n} are linked.
    fr: Les {n} premières ont un lien.
    ar: لأول {n} منها روابط.

    en: Cut for display: the first {shown} of {all} characters (Unicode scalars).
    fr: Coupée pour l’affichage : les {shown} premiers caractères sur {all} (scalaires Unicode).
    ar: قُطع للعرض: أول {shown} من {all} من المحارف (وحدات يونيكود).

    en: {n} match lies in the part not shown. | {n} matches lie in the part not shown.
    fr: {n} coïncidence se trouve dans la partie non montrée. | {n} coïncidences se trouvent dans la partie non montrée.
    ar: لا مطابقات في الجزء غير المعروض. | مطابقة واحدة في الجزء غير المعروض. | مطابقتان في الجزء غير المعروض. | {n} مطابقات في الجزء غير المعروض. | {n} مطابقة في الجزء غير المعروض. | {n} مطابقة في الجزء غير المعروض.

    en: {n} span reaches beyond the answer; the record is inconsistent. | {n} spans reach beyond the answer; the record is inconsistent.
    fr: {n} passage dépasse la réponse ; l’enregistrement est incohérent. | {n} passages dépassent la réponse ; l’enregistrement est incohérent.
    ar: لا مقاطع تتجاوز الإجابة. | مقطع واحد يتجاوز الإجابة؛ السجل غير متسق. | مقطعان يتجاوزان الإجابة؛ السجل غير متسق. | {n} مقاطع تتجاوز الإجابة؛ السجل غير متسق. | {n} مقطعًا يتجاوز الإجابة؛ السجل غير متسق. | {n} مقطع يتجاوز الإجابة؛ السجل غير متسق.

    """
