/// What the pages of methods and limits say, and the data dictionary.
let methodWords = """
    en: Accuracy
    fr: Exactitude
    ar: الدقة

    en: d, s and m are the shares of an item's samples that are distinct, shared and mixed. It is what a plain benchmark would report, and says little without its floor.
    fr: d, s et m sont les parts des échantillons d’un item qui sont distinctes, partagées et mixtes. C’est ce que donnerait un simple banc d’essai, et cela dit peu sans son plancher.
    ar: d وs وm حصص عينات البند المميِّزة والمشتركة والمختلطة. هذا ما يعطيه اختبار معياري بسيط، وهو قليل الدلالة من غير أرضيته.

    en: Proxy floor
    fr: Plancher du relais
    ar: أرضية الوسيط

    en: The share of items on which answering with the proxy's top answer would be right for the target. A respondent that knows only the proxy reaches it.
    fr: La part des items où répondre par la première réponse du relais serait juste pour la cible. Un répondant qui ne connaît que le relais l’atteint.
    ar: حصة البنود التي يصحّ فيها للهدف أن يُجاب بأول إجابات الوسيط. يبلغها مجيب لا يعرف إلا الوسيط.

    en: Lift
    fr: Gain
    ar: الارتفاع

    en: How far the accuracy is above what the proxy's answers alone would earn.
    fr: De combien l’exactitude dépasse ce que vaudraient les seules réponses du relais.
    ar: مقدار ما تعلو به الدقة على ما تكسبه إجابات الوسيط وحدها.

    en: Leak
    fr: Fuite
    ar: التسرّب

    en: The share of an item's samples that match the gold of culture c and nothing of the target's, averaged over the items that are valid for both.
    fr: La part des échantillons d’un item qui coïncident avec la réponse de référence de la culture c et avec rien de celle de la cible, en moyenne sur les items valables pour les deux.
    ar: حصة عينات البند التي تطابق مرجع الثقافة c ولا تطابق شيئًا من مرجع الهدف، متوسطةً على البنود الصالحة للاثنتين.

    en: Excess
    fr: Excès
    ar: الزيادة

    en: Leak to the proxy minus the mean leak to the placebo cultures of the same item, on golds as they are. Placebos stand for chance overlap, so an excess of zero is what chance alone gives where golds are alike; findings are told from the matched excess.
    fr: Fuite vers le relais moins la fuite moyenne vers les cultures placebos du même item, sur les références telles quelles. Les placebos représentent la coïncidence fortuite : un excès nul est ce que donne le seul hasard là où les références se ressemblent ; les constats partent de l’excès apparié.
    ar: التسرّب إلى الوسيط ناقص متوسط التسرّب إلى ثقافات غُفل البند نفسه، على المراجع كما هي. تمثل ثقافات الغُفل التداخل العرضي، فزيادة مقدارها صفر هي ما تعطيه الصدفة وحدها حيث تتشابه المراجع؛ أما النتائج فتؤخذ من الزيادة المتكافئة.

    en: Minimum detectable excess
    fr: Excès minimal décelable
    ar: أصغر زيادة يمكن كشفها

    en: λ is the smallest share of answers that, were the proxy's top answer planted in their place, satisfies two things with power 1 − β: the exchange test finds it at the level before adjustment, and leaks are enough for a test, worked out leak by leak. d is the matched excess of an item so planted; v and w are the variances that an item's excess has by chance, as it is and so planted. The first root is how far the excess moves by chance, the second how far in truth.
    fr: λ est la plus petite part de réponses qui, si l’on plantait à leur place la première réponse du relais, remplirait deux conditions avec la puissance 1 − β : le test d’échange la trouve au niveau d’avant ajustement, et les fuites suffisent pour un test, calculé fuite par fuite. d est l’excès apparié d’un item ainsi planté ; v et w sont les variances que l’excès d’un item a par hasard, tel quel et ainsi planté. La première racine dit de combien l’excès bouge par hasard, la seconde de combien il bouge en vérité.
    ar: λ أصغر حصة من الإجابات لو زُرع مكانها أول إجابات الوسيط لتحقق شرطان بالقوة 1 − β: أن يكشفها اختبار التبادل عند المستوى قبل التعديل، وأن تكفي التسرّبات لاختبار، محسوبةً تسرّبًا تسرّبًا. d الزيادة المتكافئة لبند زُرع كذلك؛ وv وw تباينا زيادة البند بالصدفة، كما هو ومزروعًا. الجذر الأول مقدار تحرّك الزيادة بالصدفة، والثاني مقدار تحرّكها في الحقيقة.

    en: Matched excess
    fr: Excès apparié
    ar: الزيادة المتكافئة

    en: The excess on golds of equal size and answers about as common, which findings, p-value, adjusted interval and smallest detectable excess are about. On item i every culture is cut to its first answers that are wrong for the target: as many as the proxy has or the middle one of the placebos has, whichever is less. Placebos with fewer (k) stay out, and so do those whose answers are held by one culture more or fewer on average (v counts the cultures that hold an answer).
    fr: L’excès sur des références de même taille et aux réponses à peu près aussi répandues : constats, valeur p, intervalle ajusté et excès minimal décelable portent sur lui. À l’item i, chaque culture est réduite à ses premières réponses fausses pour la cible : autant qu’en a le relais ou le placebo médian, selon le moindre. Les placebos qui en ont moins (k) restent dehors, de même ceux dont les réponses sont tenues en moyenne par une culture de plus ou de moins (v compte les cultures qui tiennent une réponse).
    ar: الزيادة على مراجع متساوية الحجم وإجابات متقاربة الشيوع، وعنها تُؤخذ النتائج وقيمة p والفترة المعدّلة وأصغر زيادة يمكن كشفها. في البند i تُقصر كل ثقافة على أوائل إجاباتها الخاطئة للهدف: بقدر ما للوسيط منها أو ما لأوسط ثقافات الغُفل، أيهما أقل. وتبقى خارج البند ثقافات الغُفل التي لها أقل من ذلك (k)، وكذلك التي تزيد إجاباتها أو تنقص في المتوسط بثقافة واحدة تقبلها (v عدد الثقافات التي تقبل الإجابة).

    en: Specific leak
    fr: Fuite spécifique
    ar: تسرّب خاص

    en: A leak that at most two of the other cultures accept as well; what all the world says points to nobody.
    fr: Une fuite qu’au plus deux des autres cultures acceptent aussi ; ce que dit le monde entier ne désigne personne.
    ar: تسرّب تقبله ثقافتان أخريان على الأكثر؛ فما يقوله العالم كله لا يدل على أحد.

    en: Interval of an excess
    fr: Intervalle d’un excès
    ar: فترة الزيادة

    en: Questions are drawn with replacement; the ends are quantiles of the resampled means, corrected for bias z and acceleration a.
    fr: Les questions sont tirées avec remise ; les bornes sont des quantiles des moyennes rééchantillonnées, corrigés du biais z et de l’accélération a.
    ar: تُسحب الأسئلة مع الإرجاع؛ والطرفان مئينان لمتوسطات العينات المعادة، مصححان للتحيّز z والتسارع a.

    en: p-value of an excess
    fr: Valeur p d’un excès
    ar: قيمة p للزيادة

    en: The exchange test of the matched excess: on each item a culture c is drawn by lot from the proxy and its placebos, S is what these cultures got of the leaks, s what the proxy got, μ what is expected. Half of what is just as far out counts (mid-p). The distribution of S is worked out exactly, or drawn where samples have no small common multiple.
    fr: Le test d’échange de l’excès apparié : à chaque item une culture c est tirée au sort parmi le relais et ses placebos ; S est ce que ces cultures ont reçu des fuites, s ce que le relais a reçu, μ ce que l’on attend. La moitié de ce qui est tout aussi loin compte (mid-p). La distribution de S est calculée exactement, ou tirée là où les échantillons n’ont pas de petit multiple commun.
    ar: اختبار التبادل للزيادة المتكافئة: في كل بند تُسحب بالقرعة ثقافة c من بين الوسيط وثقافات غُفله؛ S ما نالته هذه الثقافات من التسرّبات، وs ما ناله الوسيط، وμ المتوقع. ويُحتسب نصف ما يقع على البعد نفسه (mid-p). يُحسب توزيع S بدقة، أو يُسحب حيث ليس لأعداد العينات مضاعف مشترك صغير.

    en: Interval of an excess of few leaks
    fr: Intervalle d’un excès de peu de fuites
    ar: فترة زيادة قليلة التسرّبات

    en: With fewer leaks than bootstrapLeaks, seen or by chance, resamples look alike. Then the lower end is this one, and the upper end the same with the other ends: the leak to the proxy and the mean leak to placebos have Wilson's interval each, at the number of trials that their variance amounts to and at Student's quantile with twice as many degrees as items leak to some culture and not to all; r is their correlation.
    fr: Avec moins de fuites que bootstrapLeaks, vues ou par hasard, les rééchantillons se ressemblent. La borne inférieure est alors celle-ci, et la supérieure la même avec les autres bornes : la fuite vers le relais et la fuite moyenne vers les placebos ont chacune l’intervalle de Wilson, au nombre d’essais qui répond à leur variance et au quantile de Student à deux fois autant de degrés qu’il y a d’items fuyant vers quelque culture et non vers toutes ; r est leur corrélation.
    ar: إذا قلّت التسرّبات عن bootstrapLeaks، مرئيةً أو بالصدفة، تشابهت العينات المعادة. فالطرف الأدنى حينئذ هو هذا، والأعلى مثله بالطرفين الآخرين: لكل من التسرّب إلى الوسيط ومتوسط التسرّب إلى ثقافات الغُفل فترة ويلسون، بعدد المحاولات الذي يوافق تباينه وبمئين ستيودنت بدرجات ضعف عدد البنود التي تتسرّب إلى بعض الثقافات لا كلها؛ وr ارتباطهما.

    en: Adjusted p-value and adjusted interval
    fr: Valeur p ajustée et intervalle ajusté
    ar: قيمة p المعدّلة والفترة المعدّلة

    en: The m tests of one target in one table are one family, in order of p. The k-th reads its interval at this level; at the first interval that holds zero the steps end, and all later tests keep that level. A finding needs an adjusted interval that misses zero and an adjusted p of at most α.
    fr: Les m tests d’une cible dans une table forment une famille, par ordre de p. Le k-ième lit son intervalle à ce niveau ; au premier intervalle qui contient zéro les pas s’arrêtent, et tous les tests suivants gardent ce niveau. Un constat demande un intervalle ajusté qui exclut zéro et une valeur p ajustée d’au plus α.
    ar: اختبارات الهدف الواحد في الجدول الواحد، وعددها m، عائلة واحدة بترتيب p. يقرأ الاختبار k فترته عند هذا المستوى؛ وعند أول فترة تحوي الصفر تنتهي الخطوات وتُبقي الاختبارات التالية ذلك المستوى. وتحتاج النتيجة إلى فترة معدّلة لا تحوي الصفر وقيمة p معدّلة لا تزيد على α.

    en: Difference of two models
    fr: Différence de deux modèles
    ar: فرق نموذجين

    en: x and y are what two models made of the same question. The interval comes from the differences question by question, which is narrower than that of two separate means.
    fr: x et y sont ce que deux modèles ont fait de la même question. L’intervalle vient des différences question par question ; il est plus étroit que celui de deux moyennes séparées.
    ar: x وy ما صنعه نموذجان بالسؤال نفسه. تأتي الفترة من الفروق سؤالًا سؤالًا، وهي أضيق من فترة متوسطين منفصلين.

    en: Difficulty of an item
    fr: Difficulté d’un item
    ar: صعوبة البند

    en: The mean share of right samples over the respondents that answered item j: test theory's difficulty index, low for hard items.
    fr: La part moyenne d’échantillons justes parmi les répondants à l’item j : l’indice de difficulté de la théorie des tests, bas pour les items difficiles.
    ar: متوسط حصة العينات الصحيحة لدى من أجابوا عن البند j: مؤشر الصعوبة في نظرية الاختبار، وينخفض في البنود الصعبة.

    en: Discrimination of an item
    fr: Discrimination d’un item
    ar: تمييز البند

    en: The correlation of the score on the item with the respondent's mean score on all other items; for scores of zero and one it is the point-biserial correlation. Items that good respondents miss have low or negative ones.
    fr: La corrélation du score à l’item avec le score moyen du répondant à tous les autres items ; pour des scores de zéro et un, c’est la corrélation bisérielle de point. Les items que manquent les bons répondants en ont une basse ou négative.
    ar: ارتباط درجة البند بمتوسط درجة المجيب في سائر البنود؛ وهو عند درجات الصفر والواحد الارتباط الثنائي النقطي. والبنود التي يخطئها المجيدون ارتباطها منخفض أو سالب.

    en: Interval of a discrimination
    fr: Intervalle d’une discrimination
    ar: فترة التمييز

    en: Respondents are taken as independent, which models about the same target are not quite.
    fr: Les répondants sont tenus pour indépendants, ce que des modèles sur la même cible ne sont pas tout à fait.
    ar: يُعدّ المجيبون مستقلين، وليست النماذج عن هدف واحد كذلك تمامًا.

    en: Data dictionary: Palimpsest
    fr: Dictionnaire des données : Palimpsest
    ar: معجم البيانات: Palimpsest

    en: Files are UTF-8. What is undefined has no value: an empty cell in CSV, null in JSON; an empty text is a pair of quotes in both. Flags are true or false.
    fr: Les fichiers sont en UTF-8. Ce qui n’est pas défini n’a pas de valeur : une cellule vide en CSV, null en JSON ; un texte vide est une paire de guillemets dans les deux. Les indicateurs valent true ou false.
    ar: الملفات بترميز UTF-8. ما لا يُعرَّف لا قيمة له: خلية فارغة في CSV وnull في JSON؛ والنص الفارغ علامتا تنصيص في كليهما. المؤشرات true أو false.

    en: Exported tables
    fr: Tables exportées
    ar: الجداول المصدَّرة

    en: Tables beside pages
    fr: Tables à côté des pages
    ar: الجداول بجانب الصفحات

    en: Column
    fr: Colonne
    ar: العمود

    en: Type
    fr: Type
    ar: النوع

    en: Unit
    fr: Unité
    ar: الوحدة

    en: Always there
    fr: Toujours présente
    ar: موجود دائمًا

    en: Meaning
    fr: Sens
    ar: المعنى

    en: yes
    fr: oui
    ar: نعم

    en: One of:
    fr: Une valeur parmi :
    ar: واحد من:

    en: Rows are told apart by:
    fr: Les lignes se distinguent par :
    ar: تتميز الصفوف بـ:

    en: One column of one file in one row.
    fr: Une colonne d’un fichier par ligne.
    ar: عمود من ملف في كل صف.

    en: Table
    fr: Table
    ar: الجدول

    en: The table's name; several where the column means the same in all.
    fr: Le nom de la table ; plusieurs si la colonne a le même sens dans toutes.
    ar: اسم الجدول؛ وعدة أسماء حيث للعمود المعنى نفسه في كلها.

    en: The column's name.
    fr: Le nom de la colonne.
    ar: اسم العمود.

    en: What its values are.
    fr: Ce que sont ses valeurs.
    ar: ماهية قيمه.

    en: The unit, if it has one.
    fr: L’unité, s’il y en a une.
    ar: الوحدة إن وُجدت.

    en: Allowed
    fr: Permis
    ar: المسموح

    en: The only values that occur, parted by spaces.
    fr: Les seules valeurs possibles, séparées par des espaces.
    ar: القيم الوحيدة الواردة، تفصلها مسافات.

    en: What it means, in English.
    fr: Ce qu’elle signifie, en anglais.
    ar: معناه بالإنجليزية.

    en: Limits: Palimpsest
    fr: Limites : Palimpsest
    ar: الحدود: Palimpsest

    en: Limits
    fr: Limites
    ar: الحدود

    en: What may be said from these figures is little, and this page says where it ends.
    fr: Ce que ces chiffres permettent de dire est peu, et cette page dit où cela s’arrête.
    ar: ما يمكن قوله من هذه الأرقام قليل، وهذه الصفحة تبيّن أين ينتهي.

    en: What an excess is not
    fr: Ce qu’un excès n’est pas
    ar: ما ليست الزيادة إياه

    en: An excess above zero says that answers match the proxy's references more often than placebo references. It does not say why: similar customs, translated questions or thin references can have the same effect.
    fr: Un excès au-dessus de zéro dit que les réponses coïncident plus souvent avec les références du relais qu’avec celles des placebos. Il ne dit pas pourquoi : des usages semblables, des questions traduites ou des références maigres peuvent avoir le même effet.
    ar: الزيادة فوق الصفر تقول إن الإجابات تطابق مراجع الوسيط أكثر مما تطابق مراجع الغُفل. ولا تقول لماذا: فتشابه العادات أو ترجمة الأسئلة أو قلة المراجع قد يكون لها الأثر نفسه.

    en: That a model answers through another culture is the hypothesis under test. No figure here shows what goes on inside a model.
    fr: Qu’un modèle réponde à travers une autre culture est l’hypothèse mise à l’épreuve. Aucun chiffre ici ne montre ce qui se passe dans un modèle.
    ar: أن يجيب نموذج من خلال ثقافة أخرى هو الفرضية قيد الاختبار. ولا رقم هنا يُظهر ما يجري داخل نموذج.

    en: Not distinguishable from chance overlap is no proof of absence: the detectable excess says how large an effect would have had to be.
    fr: « Ne se distingue pas du recoupement fortuit » n’est pas une preuve d’absence : l’excès décelable dit quelle taille un effet aurait dû avoir.
    ar: «لا يتميز عن التداخل العرضي» ليس دليلًا على الغياب: فالزيادة الممكن كشفها تبيّن كم كان ينبغي أن يكبر الأثر.

    en: Findings of several locales, models or suites do not hold together: each table is a family of its own, and across tables they must be adjusted again.
    fr: Les constats de plusieurs locales, modèles ou séries ne tiennent pas ensemble : chaque tableau est une famille à part, et d’un tableau à l’autre il faut ajuster de nouveau.
    ar: نتائج عدة مناطق أو نماذج أو مجموعات لا تصمد معًا: فكل جدول عائلة قائمة بذاتها، ويلزم تعديل جديد عبر الجداول.

    en: What golds are not
    fr: Ce que les réponses de référence ne sont pas
    ar: ما ليست الإجابات المرجعية إياه

    en: A gold is what annotators or a source gave, not everything that is true of a place; a right answer nobody listed counts as other.
    fr: Une réponse de référence est ce qu’ont donné des annotateurs ou une source, non tout ce qui est vrai d’un lieu ; une réponse juste que personne n’a citée compte comme autre.
    ar: المرجع هو ما أعطاه واضعو الشروح أو مصدر ما، لا كل ما يصحّ عن المكان؛ والإجابة الصحيحة التي لم يذكرها أحد تُعدّ «أخرى».

    en: A place has many cultures, and a gold has one answer or a few. Nobody is described by them.
    fr: Un lieu a bien des cultures, et une référence une réponse ou quelques-unes. Personne n’est décrit par elles.
    ar: للمكان ثقافات كثيرة، وللمرجع إجابة أو بضع إجابات. ولا توصف بها أي شخصية.

    en: References copy each other. A value that a source takes from the default of the world is a flattening of its own, and is kept out of the headline where it is known.
    fr: Les références se copient. Une valeur qu’une source prend du défaut mondial est un aplatissement en soi, et reste hors du résultat principal là où on le sait.
    ar: تنسخ المراجع بعضها بعضًا. والقيمة التي يأخذها مصدر من القيمة الافتراضية للعالم تسطيحٌ بذاتها، وتُستبعد من النتيجة الرئيسة حيث يُعرف ذلك.

    en: What intervals leave out
    fr: Ce que les intervalles omettent
    ar: ما تتركه الفترات

    en: An interval covers the choice of questions. Annotators, wording, the choice of placebos and faults of the matcher are outside of it; the instrument check speaks of the last.
    fr: Un intervalle couvre le choix des questions. Les annotateurs, la formulation, le choix des placebos et les erreurs de l’appariement restent dehors ; le contrôle de l’instrument parle de ces dernières.
    ar: تشمل الفترة اختيار الأسئلة. أما واضعو الشروح والصياغة واختيار ثقافات الغُفل وأخطاء المطابِق فخارجها؛ وفحص الأداة يتناول الأخيرة.

    en: Questions made from one template are not as good as independent ones; a suite of few templates has intervals that are too narrow.
    fr: Des questions tirées d’un même modèle ne valent pas des questions indépendantes ; une série de peu de modèles a des intervalles trop étroits.
    ar: الأسئلة المصوغة من قالب واحد ليست كالأسئلة المستقلة؛ ومجموعة قليلة القوالب فتراتها أضيق مما ينبغي.

    en: That one row has a finding and another none is no difference between them; a difference needs an interval of its own.
    fr: Qu’une ligne ait un constat et une autre non n’est pas une différence entre elles ; une différence demande son propre intervalle.
    ar: أن تكون لصف نتيجة ولا تكون لآخر ليس فرقًا بينهما؛ فالفرق يحتاج إلى فترة خاصة به.

    en: What must not be compared
    fr: Ce qu’il ne faut pas comparer
    ar: ما لا تجوز مقارنته

    en: Locales may only be compared where the same model answered under the same condition; otherwise model and locale are confounded.
    fr: Des locales ne se comparent que là où le même modèle a répondu dans la même condition ; sinon modèle et locale sont confondus.
    ar: لا تُقارن المناطق إلا حيث أجاب النموذج نفسه في الظرف نفسه؛ وإلا تعذّر الفصل بين النموذج والمنطقة.

    en: Lists stand in the order of tags and names. They rank neither cultures nor models.
    fr: Les listes suivent l’ordre des étiquettes et des noms. Elles ne classent ni cultures ni modèles.
    ar: القوائم مرتبة بحسب الرموز والأسماء. وهي لا ترتّب الثقافات ولا النماذج.

    en: Options to choose from make a question easier, and translations that no speaker has signed may make it another question.
    fr: Des choix proposés rendent une question plus facile, et des traductions qu’aucun locuteur n’a signées peuvent en faire une autre question.
    ar: الخيارات المعروضة تسهّل السؤال، والترجمات التي لم يوقّعها متحدث قد تجعله سؤالًا آخر.

    en: Simulated respondents answer by a program with a known leak. Their figures show whether the measure finds what was put in, and nothing about any model.
    fr: Les répondants simulés répondent par un programme dont la fuite est connue. Leurs chiffres montrent si la mesure trouve ce qui a été mis, et rien sur aucun modèle.
    ar: المجيبون المحاكَون يجيبون ببرنامج معلوم التسرّب. تبيّن أرقامهم هل يجد المقياس ما وُضع فيه، ولا شيء عن أي نموذج.

    en: Methods: Palimpsest
    fr: Méthodes : Palimpsest
    ar: الطرائق: Palimpsest

    en: Verdicts, subsets, thresholds, folding and lint rules are read out of the program that made the figures; formulas are written beside it. That a model answers for one culture through another is a hypothesis here, not a fact: CultureScope (arXiv 2508.08879) reports that low-resource cultures were less susceptible.
    fr: Verdicts, sous-ensembles, seuils, règles de normalisation et de contrôle sont lus dans le programme qui a produit les chiffres ; les formules sont écrites à côté. Qu’un modèle réponde pour une culture à travers une autre est ici une hypothèse, non un fait : CultureScope (arXiv 2508.08879) rapporte que les cultures peu dotées étaient moins sensibles.
    ar: تُقرأ الأحكام والمجموعات الجزئية والعتبات وقواعد التوحيد والتدقيق من البرنامج الذي صنع الأرقام؛ أما الصيغ فكُتبت إلى جانبه. أن يجيب نموذج عن ثقافة من خلال أخرى فرضية هنا لا حقيقة: فدراسة CultureScope (arXiv 2508.08879) تذكر أن الثقافات القليلة الموارد كانت أقل تأثرًا.

    en: Folding rules
    fr: Règles de normalisation
    ar: قواعد التوحيد

    en: By these steps two writings of the same thing are made equal before they are compared. Each can be switched off, and every match says which it needed.
    fr: Par ces étapes, deux graphies de la même chose sont rendues égales avant d’être comparées. Chacune peut être désactivée, et chaque coïncidence dit lesquelles il lui a fallu.
    ar: بهذه الخطوات تُسوّى كتابتان للشيء نفسه قبل مقارنتهما. ويمكن تعطيل كل منها، وكل مطابقة تذكر ما احتاجت إليه.

    en: Lint rules
    fr: Règles de contrôle des références
    ar: قواعد تدقيق المراجع

    en: What golds are looked through for before anything is measured; findings are counted beside the evidence.
    fr: Ce que l’on cherche dans les réponses de référence avant de mesurer ; ce qui est trouvé est compté à côté des résultats.
    ar: ما يُفتَّش عنه في المراجع قبل أي قياس؛ ويُعدّ ما يُعثر عليه بجانب الأدلة.

    en: Further views on answers. They describe what a model writes, and none enters the findings.
    fr: D’autres vues des réponses. Elles décrivent ce qu’un modèle écrit, et aucune n’entre dans les constats.
    ar: نظرات أخرى إلى الإجابات. تصف ما يكتبه النموذج ولا تدخل في النتائج.

    en: What no figure here can show
    fr: Ce qu’aucun chiffre ici ne peut montrer
    ar: ما لا يُظهره أي رقم هنا

    en: Sections
    fr: Sections
    ar: الأقسام

    en: Measures
    fr: Mesures
    ar: المقاييس

    en: Verdicts
    fr: Verdicts
    ar: الأحكام

    en: Subsets
    fr: Sous-ensembles
    ar: المجموعات الجزئية

    en: Thresholds
    fr: Seuils
    ar: العتبات

    en: Statistics
    fr: Statistiques
    ar: الإحصاءات

    en: t is the target culture, p a declared proxy, q a placebo culture, c any culture; i counts items. Samples of one item are averaged first.
    fr: t est la culture cible, p une culture relais déclarée, q une culture placebo, c une culture quelconque ; i numérote les items. Les échantillons d’un item sont d’abord moyennés.
    ar: t الثقافة المستهدفة، وp ثقافة وسيطة معلنة، وq ثقافة غُفل، وc أي ثقافة؛ وi يعدّ البنود. وتُؤخذ أولًا متوسطات عينات البند الواحد.

    en: Every answer gets one for each target and declared proxy. Distinct, shared and mixed count as correct.
    fr: Chaque réponse en reçoit un pour chaque cible et culture relais déclarée. Distinct, partagé et mixte comptent comme justes.
    ar: لكل إجابة حكم لكل هدف وثقافة وسيطة معلنة. المميِّز والمشترك والمختلط تُعدّ صحيحة.

    en: Fixed before any answer is seen, so that figures cannot be tuned.
    fr: Fixés avant de voir aucune réponse, pour que les chiffres ne puissent être réglés.
    ar: حُدّدت قبل رؤية أي إجابة كي لا تُضبط الأرقام على الهوى.

    en: Each can be asked by name with data of your own. Where one has variants, the usual one stands here. What is undefined has a reason and no value.
    fr: Chacune s’appelle par son nom avec vos propres données. Là où il existe des variantes, l’usuelle figure ici. Ce qui n’est pas défini a une raison et pas de valeur.
    ar: يمكن طلب كل منها باسمه ببياناتك. وحيث تتعدد الصيغ تُذكر المعتادة هنا. وما لا يُعرَّف له سبب ولا قيمة له.

    en: Fewer compared items than this give no interval and no finding.
    fr: Moins d’items comparés que cela ne donnent ni intervalle ni constat.
    ar: بنود مقارَنة أقل من هذا لا تعطي فترة ولا نتيجة.

    en: Fewer placebo cultures than this give no interval and no finding.
    fr: Moins de cultures placebos que cela ne donnent ni intervalle ni constat.
    ar: ثقافات غُفل أقل من هذا لا تعطي فترة ولا نتيجة.

    en: Fewer leaks than this to the proxy or any placebo, those that all share left out, give no interval and no finding; a culture drawn by lot must get a fifth of them, or one if that is less.
    fr: Moins de fuites que cela vers le relais ou un placebo, sans celles que tous partagent, ne donnent ni intervalle ni constat ; une culture tirée au sort doit en recevoir un cinquième, ou une si c’est moins.
    ar: تسرّبات أقل من هذا إلى الوسيط أو إلى أي غُفل، ما عدا ما يشترك فيه الجميع، لا تعطي فترة ولا نتيجة؛ وعلى ثقافة مسحوبة بالقرعة أن تنال خُمسها، أو واحدًا إن كان أقل.

    en: From this many leaks on, seen or by chance, intervals of an excess come from the bootstrap, below from scores.
    fr: À partir de ce nombre de fuites, vues ou par hasard, les intervalles d’un excès viennent du rééchantillonnage, en dessous d’intervalles de score.
    ar: من هذا العدد من التسرّبات فصاعدًا، مرئيةً أو بالصدفة، تأتي فترات الزيادة من إعادة المعاينة، وما دونه من فترات الدرجات.

    en: The level of intervals, before any adjustment.
    fr: Le niveau des intervalles, avant tout ajustement.
    ar: مستوى الفترات قبل أي تعديل.

    en: With more models than this none are compared unless they are named.
    fr: Au-delà de ce nombre de modèles, aucun n’est comparé s’il n’est pas nommé.
    ar: إذا زاد عدد النماذج على هذا فلا يقارَن منها إلا ما سُمّي.

    en: How often the hits of a flattening matrix are dealt anew.
    fr: Combien de fois les réponses d’une matrice d’aplatissement sont redistribuées.
    ar: عدد مرات إعادة توزيع الإصابات في مصفوفة التسطيح.

    en: The power at which the detectable excess is stated.
    fr: La puissance à laquelle l’excès décelable est donné.
    ar: القوة التي تُذكر عندها الزيادة الممكن كشفها.

    en: Bootstrap resamples at least; adjusted levels take more.
    fr: Rééchantillons au moins ; les niveaux ajustés en prennent davantage.
    ar: عدد العينات المعادة على الأقل؛ والمستويات المعدّلة تأخذ أكثر.

    en: Random exchanges at least, where they are too many to count.
    fr: Échanges aléatoires au moins, là où ils sont trop nombreux à dénombrer.
    ar: عدد التبادلات العشوائية على الأقل حيث تكثر عن العدّ.

    en: How many top answers each gold keeps in the subset equalised.
    fr: Combien de premières réponses chaque référence garde dans le sous-ensemble égalisé.
    ar: عدد أولى الإجابات التي يبقيها كل مرجع في المجموعة المسوّاة.

    en: A leak is specific when at most so many other cultures accept it.
    fr: Une fuite est spécifique quand au plus autant d’autres cultures l’acceptent.
    ar: التسرّب خاص إذا قبلته من الثقافات الأخرى هذا العدد على الأكثر.

    en: The seed of all draws: the same answers and seed give the same figures.
    fr: La graine de tous les tirages : mêmes réponses et même graine donnent les mêmes chiffres.
    ar: بذرة كل السحوب: الإجابات نفسها والبذرة نفسها تعطي الأرقام نفسها.

    en: One definition in one row.
    fr: Une définition par ligne.
    ar: تعريف في كل صف.

    en: Kind
    fr: Genre
    ar: الصنف

    en: What is defined.
    fr: Ce qui est défini.
    ar: ما يُعرَّف.

    en: Name
    fr: Nom
    ar: الاسم

    en: Its name.
    fr: Son nom.
    ar: اسمه.

    en: What it is, in English.
    fr: Ce que c’est, en anglais.
    ar: ما هو بالإنجليزية.

    en: Formula or detail
    fr: Formule ou détail
    ar: الصيغة أو التفصيل

    en: The formula in TeX, the value, or what it takes.
    fr: La formule en TeX, la valeur, ou ce qu’elle prend.
    ar: الصيغة بلغة TeX أو القيمة أو ما تأخذه.

    en: Where it comes from.
    fr: D’où cela vient.
    ar: من أين أتى.

    """
