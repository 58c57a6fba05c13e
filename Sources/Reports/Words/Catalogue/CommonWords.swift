/// What several pages say.
let commonWords = """
    en: {date}, {time} UTC
    fr: {date}, {time} UTC
    ar: {date}، {time} ت ع م

    en: Skip to the content
    fr: Aller au contenu
    ar: انتقل إلى المحتوى

    en: Pages
    fr: Pages
    ar: الصفحات

    en: Overview
    fr: Vue d’ensemble
    ar: نظرة عامة

    en: Models
    fr: Modèles
    ar: النماذج

    en: Comparisons
    fr: Comparaisons
    ar: المقارنات

    en: Probes
    fr: Sondes
    ar: المجسّات

    en: Translated from English; no native speaker has reviewed it.
    fr: Traduit de l’anglais ; aucun locuteur natif ne l’a relu.
    ar: مترجم عن الإنجليزية، ولم يراجعه أحد من الناطقين بالعربية.

    en: Lenses
    fr: Optiques
    ar: العدسات

    en: Methods
    fr: Méthodes
    ar: الطرائق

    en: Data dictionary
    fr: Dictionnaire des données
    ar: معجم البيانات

    en: {n} answer | {n} answers
    fr: {n} réponse | {n} réponses
    ar: لا إجابات | إجابة واحدة | إجابتان | {n} إجابات | {n} إجابة | {n} إجابة

    en: All locales
    fr: Toutes les locales
    ar: كل المناطق

    en: Data of this page
    fr: Données de cette page
    ar: بيانات هذه الصفحة

    en: {n} row. | {n} rows.
    fr: {n} ligne. | {n} lignes.
    ar: لا صفوف. | صف واحد. | صفان. | {n} صفوف. | {n} صفًّا. | {n} صف.

    en: {n} row | {n} rows
    fr: {n} ligne | {n} lignes
    ar: لا صفوف | صف واحد | صفان | {n} صفوف | {n} صفًّا | {n} صف

    en: Everything above as JSON, with the meaning of every column.
    fr: Tout ce qui précède en JSON, avec le sens de chaque colonne.
    ar: كل ما سبق بصيغة JSON مع معنى كل عمود.

    en: In CSV files, text that a spreadsheet would run as a formula has an apostrophe in front; the JSON has it as it is.
    fr: Dans les fichiers CSV, un texte qu’un tableur exécuterait comme formule est précédé d’une apostrophe ; le JSON le garde tel quel.
    ar: في ملفات CSV تسبق فاصلةٌ عليا كل نص قد يشغّله جدول حسابي على أنه صيغة؛ أما JSON فيبقيه كما هو.

    en: The first {shown} of {n} rows.
    fr: Les {shown} premières lignes sur {n}.
    ar: أول {shown} من {n} من الصفوف.

    en: Download as CSV
    fr: Télécharger en CSV
    ar: تنزيل بصيغة CSV

    en: simulated
    fr: simulé
    ar: محاكاة

    en: Simulated respondents are among these: figures stamped simulated describe a program, not a model
    fr: Des répondants simulés figurent ici : les chiffres marqués « simulé » décrivent un programme, pas un modèle
    ar: بين هؤلاء مجيبون محاكَون: الأرقام الموسومة «محاكاة» تصف برنامجًا لا نموذجًا

    """
