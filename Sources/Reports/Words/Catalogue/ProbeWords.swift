/// What the pages of probes say, and the tables of evidence.
let probeWords = """
    en: {n} items; {low} have a discrimination of zero or less.
    fr: {n} items ; {low} ont une discrimination nulle ou négative.
    ar: {n} من البنود؛ منها {low} تمييزها صفر أو أقل.

    en: too few respondents with enough other items
    fr: trop peu de répondants ayant assez d’autres items
    ar: قليل من المجيبين لهم بنود أخرى كافية

    en: everybody has the same score on it
    fr: tous y ont le même score
    ar: للجميع فيه الدرجة نفسها

    en: everybody has the same score elsewhere
    fr: tous ont le même score ailleurs
    ar: للجميع الدرجة نفسها في غيره

    en: {k} of {n}
    fr: {k} sur {n}
    ar: {k} من {n}

    en: explicit
    fr: explicite
    ar: صريح

    en: inherited
    fr: hérité
    ar: موروث

    en: default of the world
    fr: défaut mondial
    ar: افتراضي للعالم

    en: draft
    fr: brouillon
    ar: مسودة

    en: disputed
    fr: contesté
    ar: متنازع فيه

    en: computed
    fr: calculé
    ar: محسوب

    en: annotated
    fr: annoté
    ar: مشروح

    en: override
    fr: correction
    ar: تصويب

    en: Gold
    fr: Référence
    ar: المرجع

    en: The target's first accepted answers.
    fr: Les premières réponses acceptées de la cible.
    ar: أولى الإجابات المقبولة للهدف.

    en: One probe pack in one row.
    fr: Un paquet de sondes par ligne.
    ar: حزمة مجسّات في كل صف.

    en: The pack's name.
    fr: Le nom du paquet.
    ar: اسم الحزمة.

    en: Questions
    fr: Questions
    ar: الأسئلة

    en: Questions with an answer about any locale.
    fr: Questions ayant une réponse sur une locale quelconque.
    ar: أسئلة لها إجابة عن أي منطقة.

    en: Models and conditions
    fr: Modèles et conditions
    ar: النماذج والظروف

    en: Models and conditions that answered.
    fr: Modèles et conditions ayant répondu.
    ar: النماذج والظروف التي أجابت.

    en: Golds to look at
    fr: Références à revoir
    ar: مراجع تستحق النظر

    en: Golds that strong answers miss alike, by locale.
    fr: Références que de bons répondants manquent de la même façon, par locale.
    ar: مراجع يخطئها المجيدون على نحو واحد، بحسب المنطقة.

    en: Weak golds
    fr: Références faibles
    ar: مراجع ضعيفة

    en: Golds of weak status or not usable, by locale.
    fr: Références de statut faible ou inutilisables, par locale.
    ar: مراجع ضعيفة الصفة أو غير صالحة، بحسب المنطقة.

    en: Same as a proxy
    fr: Comme un relais
    ar: مثل وسيط

    en: Golds that hold a declared proxy's top answer, by locale.
    fr: Références contenant la première réponse d’une culture relais déclarée, par locale.
    ar: مراجع تضم أول إجابات ثقافة وسيطة معلنة، بحسب المنطقة.

    en: One question over all locales in one row.
    fr: Une question sur toutes les locales par ligne.
    ar: سؤال عبر كل المناطق في كل صف.

    en: The probe it was made from.
    fr: La sonde dont elle est tirée.
    ar: المجسّ الذي صيغ منه.

    en: The facet of culture it touches.
    fr: La facette de culture qu’elle touche.
    ar: وجه الثقافة الذي يمسّه.

    en: Locales it was asked about.
    fr: Locales sur lesquelles elle a été posée.
    ar: المناطق التي طُرح عنها.

    en: Respondents: a model and condition about one locale.
    fr: Répondants : un modèle et une condition sur une locale.
    ar: المجيبون: نموذج وظرف عن منطقة.

    en: Right %
    fr: Justes %
    ar: الصحيح ٪

    en: Difficulty: the mean share of right answers.
    fr: Difficulté : la part moyenne de réponses justes.
    ar: الصعوبة: متوسط حصة الإجابات الصحيحة.

    en: The lower end of its 95 % interval.
    fr: La borne inférieure de son intervalle à 95 %.
    ar: الطرف الأدنى لفترته ٩٥٪.

    en: The upper end of its 95 % interval.
    fr: La borne supérieure de son intervalle à 95 %.
    ar: الطرف الأعلى لفترته ٩٥٪.

    en: Discrimination
    fr: Discrimination
    ar: التمييز

    en: Correlation with the respondent's share on all other items.
    fr: Corrélation avec la part du répondant à tous les autres items.
    ar: الارتباط بحصة المجيب في سائر البنود.

    en: Why there is no discrimination; none if there is.
    fr: Pourquoi il n’y a pas de discrimination ; rien s’il y en a une.
    ar: سبب غياب التمييز؛ ولا شيء إن وُجد.

    en: One gold that strong answers miss alike in one row.
    fr: Une référence que de bons répondants manquent de la même façon par ligne.
    ar: في كل صف مرجع يخطئه المجيدون على نحو واحد.

    en: What they say
    fr: Ce qu’ils disent
    ar: ما يقولون

    en: One of the answers that agree, shortened.
    fr: L’une des réponses qui concordent, abrégée.
    ar: إحدى الإجابات المتفقة، مختصرة.

    en: Agreeing
    fr: Concordants
    ar: المتفقون

    en: Strong respondents that give that answer.
    fr: Bons répondants qui donnent cette réponse.
    ar: المجيدون الذين يعطون هذه الإجابة.

    en: Strong respondents looked at.
    fr: Bons répondants examinés.
    ar: المجيدون الذين نُظر فيهم.

    en: Mean share of right answers among them.
    fr: Part moyenne de réponses justes parmi eux.
    ar: متوسط حصة الإجابات الصحيحة لديهم.

    en: Also gold of
    fr: Aussi référence de
    ar: مرجع كذلك لـ

    en: Declared proxies whose gold accepts it.
    fr: Cultures relais déclarées dont la référence l’accepte.
    ar: الثقافات الوسيطة المعلنة التي يقبله مرجعها.

    en: One gold of weak status, or one that may not be used, in one row.
    fr: Une référence de statut faible, ou inutilisable, par ligne.
    ar: في كل صف مرجع ضعيف الصفة أو لا يجوز استعماله.

    en: Status
    fr: Statut
    ar: الصفة

    en: How the gold came to be.
    fr: Comment la référence a été obtenue.
    ar: كيف نشأ المرجع.

    en: Not usable
    fr: Inutilisable
    ar: غير صالح

    en: Why it may not be used at all; none if it may.
    fr: Pourquoi elle ne peut pas servir du tout ; rien si elle le peut.
    ar: سبب منع استعماله أصلًا؛ ولا شيء إن جاز.

    en: One gold that holds a declared proxy's top answer in one row.
    fr: Une référence contenant la première réponse d’une culture relais déclarée par ligne.
    ar: في كل صف مرجع يضم أول إجابات ثقافة وسيطة معلنة.

    en: Proxies
    fr: Relais
    ar: الوسطاء

    en: Declared proxies whose top answer it holds.
    fr: Cultures relais déclarées dont elle contient la première réponse.
    ar: الثقافات الوسيطة المعلنة التي يضم أول إجاباتها.

    en: Probes: Palimpsest
    fr: Sondes : Palimpsest
    ar: المجسّات: Palimpsest

    en: For authors: how hard each question is, whether it tells good respondents from others, and which golds to look at again.
    fr: Pour les auteurs : la difficulté de chaque question, si elle distingue les bons répondants des autres, et quelles références revoir.
    ar: للمؤلفين: صعوبة كل سؤال، وهل يميّز المجيدين من غيرهم، وأي المراجع ينبغي النظر فيها من جديد.

    en: No question has an answer yet.
    fr: Aucune question n’a encore de réponse.
    ar: لا إجابة عن أي سؤال بعد.

    en: {pack}: probes, Palimpsest
    fr: {pack} : sondes, Palimpsest
    ar: {pack}: مجسّات، Palimpsest

    en: Items
    fr: Items
    ar: البنود

    en: Golds from weak statuses
    fr: Références de statut faible
    ar: مراجع ضعيفة الصفة

    en: Where proxy and target agree
    fr: Où relais et cible concordent
    ar: حيث يتفق الوسيط والهدف

    en: {n} question, | {n} questions,
    fr: {n} question, | {n} questions,
    ar: لا أسئلة، | سؤال واحد، | سؤالان، | {n} أسئلة، | {n} سؤالًا، | {n} سؤال،

    en: answered by {n} model and condition. | answered by {n} models and conditions.
    fr: avec réponses de {n} modèle et condition. | avec réponses de {n} modèles et conditions.
    ar: لم يجب عنها أي نموذج وظرف. | أجاب عنها نموذج وظرف. | أجاب عنها نموذجان بظروفهما. | أجابت عنها {n} نماذج بظروفها. | أجاب عنها {n} نموذجًا بظروفها. | أجاب عنها {n} نموذج بظروفها.

    en: None.
    fr: Aucune.
    ar: لا شيء.

    en: Questions that the strongest respondents nearly all miss while they agree on one other answer. A hint and no test: where a proxy's gold accepts that answer, it may be what the project looks for and no fault of the gold.
    fr: Questions que les meilleurs répondants manquent presque tous en s’accordant sur une autre réponse. Un indice, pas un test : là où la référence d’un relais accepte cette réponse, ce peut être ce que le projet cherche et non une faute de la référence.
    ar: أسئلة يخطئها أقوى المجيبين كلهم تقريبًا وهم متفقون على إجابة أخرى. هذه إشارة لا اختبار: فحيث يقبل مرجعُ وسيط تلك الإجابة قد تكون ما يبحث عنه المشروع لا عيبًا في المرجع.

    en: Difficulty is the share of right answers over respondents (one model and condition about one locale each): low is hard. Discrimination is the correlation with the respondent's share on all other items of the pack: near zero or below, the item tells good respondents from others badly, or its gold is wrong. Respondents about the same locale or of the same model are not independent, so intervals are narrower than they should be.
    fr: La difficulté est la part de réponses justes parmi les répondants (un modèle et une condition sur une locale chacun) : basse veut dire difficile. La discrimination est la corrélation avec la part du répondant à tous les autres items du paquet : proche de zéro ou au-dessous, l’item distingue mal les bons répondants des autres, ou sa référence est fausse. Des répondants sur la même locale ou du même modèle ne sont pas indépendants ; les intervalles sont donc plus étroits qu’ils ne devraient.
    ar: الصعوبة حصة الإجابات الصحيحة لدى المجيبين (كل منهم نموذج وظرف عن منطقة): فالمنخفض صعب. والتمييز هو الارتباط بحصة المجيب في سائر بنود الحزمة: فإذا قارب الصفر أو نزل عنه فالبند لا يحسن تمييز المجيدين، أو مرجعه خطأ. والمجيبون عن منطقة واحدة أو من نموذج واحد ليسوا مستقلين، فالفترات أضيق مما ينبغي.

    en: Golds that the sources give by default, by inheritance, as drafts or in dispute; or that may not be used at all. They are kept out of the headline.
    fr: Références que les sources donnent par défaut, par héritage, en brouillon ou en litige ; ou qui ne peuvent pas servir du tout. Elles restent hors du résultat principal.
    ar: مراجع تعطيها المصادر افتراضًا أو وراثةً أو مسوداتٍ أو محلَّ نزاع؛ أو لا يجوز استعمالها أصلًا. وهي مستبعدة من النتيجة الرئيسة.

    en: A declared proxy's top answer is a wording of the target's gold, so that a right answer on the item does not tell the two apart. Compared by wording after case and punctuation are folded; the matcher may see more.
    fr: La première réponse d’une culture relais déclarée est une formulation de la référence de la cible, de sorte qu’une réponse juste à l’item ne distingue pas les deux. Comparées par formulation une fois casse et ponctuation normalisées ; l’appariement peut en voir davantage.
    ar: أول إجابات ثقافة وسيطة معلنة صياغةٌ لمرجع الهدف، فلا تميّز الإجابة الصحيحة عن البند بين الاثنين. المقارنة بالصياغة بعد توحيد حالة الحروف والترقيم؛ وقد يرى المطابِق أكثر.

    en: No item has enough respondents for a discrimination yet: it takes ten, each with five other items.
    fr: Aucun item n’a encore assez de répondants pour une discrimination : il en faut dix, chacun avec cinq autres items.
    ar: لا بند له بعد مجيبون يكفون للتمييز: يلزم عشرة لكل منهم خمسة بنود أخرى.

    en: Difficulty and discrimination.
    fr: Difficulté et discrimination.
    ar: الصعوبة والتمييز.

    en: Each dot is an item: the share of right answers from left to right, the discrimination from bottom to top. The table has the figures.
    fr: Chaque point est un item : la part de réponses justes de gauche à droite, la discrimination de bas en haut. Le tableau donne les chiffres.
    ar: كل نقطة بند: حصة الإجابات الصحيحة من اليسار إلى اليمين، والتمييز من الأسفل إلى الأعلى. والأرقام في الجدول.

    en: One model, condition, target and declared proxy in one row.
    fr: Un modèle, une condition, une cible et une culture relais déclarée par ligne.
    ar: في كل صف نموذج وظرف وهدف وثقافة وسيطة معلنة.

    en: Why it was declared.
    fr: Pourquoi elle a été déclarée.
    ar: سبب إعلانها.

    en: Which items count.
    fr: Quels items comptent.
    ar: أي البنود تُعدّ.

    en: p adjusted
    fr: p ajusté
    ar: p المعدّلة

    en: The p-value of the exchange test after Holm's correction.
    fr: La valeur p du test d’échange après correction de Holm.
    ar: قيمة p لاختبار التبادل بعد تصحيح هولم.

    en: Detectable
    fr: Décelable
    ar: الممكن كشفه

    en: The smallest matched excess shown with 80 % power, a share.
    fr: Le plus petit excès apparié montré avec une puissance de 80 %, une part.
    ar: أصغر زيادة متكافئة تظهر بقوة ٨٠٪، حصةً.

    en: Share of answers right for the proxy only.
    fr: Part des réponses justes pour le relais seul.
    ar: حصة الإجابات الصحيحة للوسيط وحده.

    en: Placebo leak
    fr: Fuite placebo
    ar: تسرّب الغُفل

    en: Mean leak to the placebo cultures.
    fr: Fuite moyenne vers les cultures placebos.
    ar: متوسط التسرّب إلى ثقافات الغُفل.

    en: Other
    fr: Autre
    ar: أخرى

    en: Share of answers that match neither.
    fr: Part des réponses qui ne coïncident avec aucune.
    ar: حصة الإجابات التي لا تطابق أيًّا منهما.

    en: Refused
    fr: Refus
    ar: امتناع

    en: Share of answers that decline.
    fr: Part des réponses qui déclinent.
    ar: حصة الإجابات التي تعتذر.

    en: Finding
    fr: Constat
    ar: النتيجة

    en: What may be said of the matched excess.
    fr: Ce que l’on peut dire de l’excès apparié.
    ar: ما يجوز قوله عن الزيادة المتكافئة.

    en: The lower end of its interval, not adjusted.
    fr: La borne inférieure de son intervalle, non ajusté.
    ar: الطرف الأدنى لفترتها غير المعدّلة.

    en: The upper end of its interval, not adjusted.
    fr: La borne supérieure de son intervalle, non ajusté.
    ar: الطرف الأعلى لفترتها غير المعدّلة.

    en: Items that it is the mean over.
    fr: Les items dont il est la moyenne.
    ar: البنود التي هي متوسط عليها.

    en: The p-value of the exchange test before it.
    fr: La valeur p du test d’échange avant cette correction.
    ar: قيمة p لاختبار التبادل قبل هذا التصحيح.

    en: all
    fr: tous
    ar: الكل

    en: informative
    fr: informatifs
    ar: دالّة

    en: contrastive
    fr: contrastifs
    ar: تباينية

    en: equalised
    fr: égalisés
    ar: مسوّاة

    en: Every item with usable golds of both target and proxy.
    fr: Tout item ayant des références utilisables de la cible et du relais.
    ar: كل بند له مرجعان صالحان للهدف وللوسيط.

    en: Only items where the proxy's top answer is wrong for the target.
    fr: Seulement les items où la première réponse du relais est fausse pour la cible.
    ar: البنود التي تخطئ فيها أول إجابات الوسيط للهدف فقط.

    en: Only items where the two golds share nothing.
    fr: Seulement les items où les deux références n’ont rien en commun.
    ar: البنود التي لا يشترك فيها المرجعان في شيء فقط.

    en: Every item, each gold cut to its top answer, so that a culture with longer lists has no advantage.
    fr: Tout item, chaque référence réduite à sa première réponse, pour qu’une culture aux listes plus longues n’ait pas d’avantage.
    ar: كل بند، وكل مرجع مقصور على أول إجاباته، فلا تمتاز ثقافة أطول قوائم.

    en: leans to the proxy beyond chance overlap
    fr: penche vers le relais au-delà du recoupement fortuit
    ar: يميل إلى الوسيط بما يتجاوز التداخل العرضي

    en: matches the proxy less often than chance overlap would
    fr: coïncide avec le relais moins souvent que ne le ferait le recoupement fortuit
    ar: يطابق الوسيط أقل مما يفعله التداخل العرضي

    en: not distinguishable from chance overlap
    fr: ne se distingue pas du recoupement fortuit
    ar: لا يتميز عن التداخل العرضي

    en: too few items, placebos or leaks to tell
    fr: trop peu d’items, de placebos ou de fuites pour conclure
    ar: البنود أو ثقافات الغُفل أو التسرّبات أقل من أن تكفي للحكم

    en: distinct
    fr: distinct
    ar: مميِّز

    en: shared
    fr: partagé
    ar: مشترك

    en: mixed
    fr: mixte
    ar: مختلط

    en: leak
    fr: fuite
    ar: تسرّب

    en: other
    fr: autre
    ar: أخرى

    en: refused
    fr: refus
    ar: امتناع

    en: uncodable
    fr: non codable
    ar: غير قابل للترميز

    en: Matches the target's gold and nothing of the proxy's. Correct.
    fr: Coïncide avec la référence de la cible et rien de celle du relais. Juste.
    ar: يطابق مرجع الهدف ولا شيء من مرجع الوسيط. صحيح.

    en: Everything it matches is in both golds. Correct, and tells nothing apart.
    fr: Tout ce avec quoi elle coïncide est dans les deux références. Juste, et ne distingue rien.
    ar: كل ما يطابقه موجود في المرجعين. صحيح ولا يميّز شيئًا.

    en: Names something of the target only and something of the proxy only. Correct.
    fr: Nomme quelque chose de la cible seule et quelque chose du relais seul. Juste.
    ar: يذكر شيئًا للهدف وحده وشيئًا للوسيط وحده. صحيح.

    en: Matches the proxy's gold and nothing of the target's.
    fr: Coïncide avec la référence du relais et rien de celle de la cible.
    ar: يطابق مرجع الوسيط ولا شيء من مرجع الهدف.

    en: Matches neither.
    fr: Ne coïncide avec aucune des deux.
    ar: لا يطابق أيًّا منهما.

    en: Empty, a refusal, “I don't know”, or that nothing applies.
    fr: Vide, un refus, « je ne sais pas », ou que rien ne convient.
    ar: فارغ، أو امتناع، أو «لا أعرف»، أو أن لا شيء ينطبق.

    en: Cannot be judged: wrong script, cut off, provider error. Counted, never dropped.
    fr: Ne peut être jugée : mauvaise écriture, coupée, erreur du fournisseur. Comptée, jamais écartée.
    ar: لا يمكن الحكم عليه: كتابة أخرى أو مقطوع أو خطأ من المزوّد. يُعدّ ولا يُسقط أبدًا.

    """
