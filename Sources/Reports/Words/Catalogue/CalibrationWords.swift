/// What the page on calibration says.
let calibrationWords = """
    en: What the whole instrument makes of respondents of known truth
    fr: Ce que tout l’instrument fait de répondants dont la vérité est connue
    ar: ما تصنعه الأداة كلها من مجيبين معروفي الحقيقة

    en: Calibration: Palimpsest
    fr: Étalonnage : Palimpsest
    ar: المعايرة: Palimpsest

    en: Calibration
    fr: Étalonnage
    ar: المعايرة

    en: Simulated respondents of known truth went through the whole instrument. These tables show what it made of them: how often it finds what is not there, and how much of what is there it finds.
    fr: Des répondants simulés de vérité connue sont passés par tout l’instrument. Ces tableaux montrent ce qu’il en a fait : combien de fois il trouve ce qui n’y est pas, et quelle part il trouve de ce qui y est.
    ar: مرّ مجيبون محاكَون معروفو الحقيقة بالأداة كلها. وتبيّن هذه الجداول ما صنعته بهم: كم مرة تجد ما ليس موجودًا، وكم تجد مما هو موجود.

    en: Not enough data: no calibration of these matching rules stands beside the program.
    fr: Données insuffisantes : aucun étalonnage de ces règles d’appariement ne se trouve à côté du programme.
    ar: البيانات غير كافية: لا توجد بجانب البرنامج معايرة لقواعد المطابقة هذه.

    en: {cells} cells, {replications} replications a cell, {answers} answers; seed {seed}, matching rules of version {scorer}.
    fr: {cells} cellules, {replications} répétitions par cellule, {answers} réponses ; graine {seed}, règles d’appariement de version {scorer}.
    ar: الخلايا: {cells}، والتكرارات لكل خلية: {replications}، والإجابات: {answers}؛ البذرة {seed}، وقواعد المطابقة من الإصدار {scorer}.

    en: {n} cell lies outside of the bounds that it is held to. | {n} cells lie outside of the bounds that they are held to.
    fr: {n} cellule sort des bornes auxquelles elle est tenue. | {n} cellules sortent des bornes auxquelles elles sont tenues.
    ar: لا خلية خارج حدودها. | خلية واحدة خارج حدودها. | خليتان خارج حدودهما. | {n} خلايا خارج حدودها. | {n} خلية خارج حدودها. | {n} خلية خارج حدودها.

    en: Where nothing leaks
    fr: Là où rien ne fuit
    ar: حيث لا تسرّب

    en: Where a leak is planted
    fr: Là où une fuite est semée
    ar: حيث زُرع تسرّب

    en: Around the smallest detectable excess
    fr: Autour du plus petit excès décelable
    ar: حول أصغر زيادة يمكن كشفها

    en: Leaks behind right answers
    fr: Fuites derrière des réponses justes
    ar: تسرّبات خلف إجابات صحيحة

    en: Found by p is the rate of false findings before adjustment, which should be 5 %; the intervals should hold the truth in 95 %.
    fr: « Trouvé par p » est le taux de faux constats avant ajustement, qui devrait être de 5 % ; les intervalles devraient contenir la vérité dans 95 % des cas.
    ar: «وُجد بـp» معدل النتائج الكاذبة قبل التعديل، وينبغي أن يكون ٥٪؛ وينبغي أن تحوي الفترات الحقيقة في ٩٥٪.

    en: Estimates should come near the truth, and intervals hold it.
    fr: Les estimations devraient approcher la vérité, et les intervalles la contenir.
    ar: ينبغي أن تقترب التقديرات من الحقيقة وأن تحويها الفترات.

    en: Where the excess equals the detectable one, four in five should be found.
    fr: Là où l’excès égale l’excès décelable, quatre sur cinq devraient être trouvés.
    ar: حيث تساوي الزيادة ما يمكن كشفه ينبغي أن يوجد أربعة من كل خمسة.

    en: Masked flattening should be found where it was planted, and not elsewhere.
    fr: L’aplatissement masqué devrait être trouvé là où il a été semé, et pas ailleurs.
    ar: ينبغي أن يوجد التسطيح المقنّع حيث زُرع لا في غيره.

    en: kept
    fr: tenues
    ar: محفوظة

    en: One kind of simulated respondent, asked many times.
    fr: Une sorte de répondant simulé, interrogée maintes fois.
    ar: نوع واحد من المجيبين المحاكَين سُئل مرات كثيرة.

    en: How the golds of its questions relate; a star where errors fall on common answers more often.
    fr: Comment les références de ses questions se rapportent entre elles ; une étoile là où les erreurs tombent plus souvent sur les réponses communes.
    ar: كيف تتصل مراجع أسئلته بعضها ببعض؛ ونجمة حيث تقع الأخطاء على الإجابات الشائعة أكثر.

    en: Questions a replication.
    fr: Questions par répétition.
    ar: الأسئلة في كل تكرار.

    en: Knowledge %
    fr: Connaissance %
    ar: المعرفة ٪

    en: The share answered rightly unless it leaks.
    fr: La part de réponses justes quand rien ne fuit.
    ar: حصة الإجابات الصحيحة ما لم يقع تسرّب.

    en: Planted leak %
    fr: Fuite semée %
    ar: التسرّب المزروع ٪

    en: The share answered with the proxy's top answer.
    fr: La part de réponses qui donnent la première réponse du relais.
    ar: حصة الإجابات بإجابة الوسيط الأولى.

    en: Tested %
    fr: Testées %
    ar: المُختبَرة ٪

    en: Replications with enough for a test.
    fr: Répétitions qui suffisent à un test.
    ar: التكرارات الكافية لاختبار.

    en: Leaks
    fr: Fuites
    ar: التسرّبات

    en: The mean number of items that leak to the proxy.
    fr: Le nombre moyen d’items qui fuient vers le relais.
    ar: متوسط عدد البنود المتسرّبة إلى الوسيط.

    en: Found by p %
    fr: Trouvé par p %
    ar: وُجد بـp ٪

    en: Replications with p of at most 0.05.
    fr: Répétitions dont p vaut au plus 0,05.
    ar: التكرارات التي لا تتجاوز فيها p ٠٫٠٥.

    en: Found by interval %
    fr: Trouvé par l’intervalle %
    ar: وُجد بالفترة ٪

    en: Replications whose interval misses zero.
    fr: Répétitions dont l’intervalle évite zéro.
    ar: التكرارات التي لا تحوي فترتها الصفر.

    en: Coverage %
    fr: Couverture %
    ar: التغطية ٪

    en: Intervals of the matched excess that hold it.
    fr: Intervalles de l’excès apparié qui le contiennent.
    ar: فترات الزيادة المتكافئة التي تحويها.

    en: Coverage as they are %
    fr: Couverture telles quelles %
    ar: التغطية كما هي ٪

    en: Intervals of the excess on golds as they are that hold it.
    fr: Intervalles de l’excès sur les références telles quelles qui le contiennent.
    ar: فترات الزيادة على المراجع كما هي التي تحويها.

    en: Found in family %
    fr: Trouvé dans la famille %
    ar: وُجد في العائلة ٪

    en: Replications in which some row has a finding.
    fr: Répétitions où une ligne donne un constat.
    ar: التكرارات التي في أحد صفوفها نتيجة.

    en: Truth
    fr: Vérité
    ar: الحقيقة

    en: The expected matched excess, a share.
    fr: L’excès apparié attendu, une part.
    ar: الزيادة المتكافئة المتوقعة، حصةً.

    en: The mean of its estimates, a share.
    fr: La moyenne de ses estimations, une part.
    ar: متوسط تقديراتها، حصةً.

    en: Truth as they are
    fr: Vérité telles quelles
    ar: الحقيقة كما هي

    en: The expected excess on golds as they are, a share.
    fr: L’excès attendu sur les références telles quelles, une part.
    ar: الزيادة المتوقعة على المراجع كما هي، حصةً.

    en: Estimate as they are
    fr: Estimation telles quelles
    ar: التقدير كما هي

    en: The mean of the printed smallest detectable excesses, a share.
    fr: La moyenne des plus petits excès décelables imprimés, une part.
    ar: متوسط أصغر الزيادات المطبوعة التي يمكن كشفها، حصةً.

    en: Bounds
    fr: Bornes
    ar: الحدود

    en: Which bounds are missed; empty where all are kept.
    fr: Quelles bornes sont manquées ; vide quand toutes sont tenues.
    ar: ما فات من الحدود؛ فارغ حيث حُفظت كلها.
    """
