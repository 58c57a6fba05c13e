/// What the page of a locale says of its instrument, references, method and origin.
let localeMethodWords = """
    en: Instrument check
    fr: Contrôle de l’instrument
    ar: فحص الأداة

    en: Answers are dealt to other questions of the same answer type and matched again. What still matches is the matcher's own false-positive rate; a leak share near this rate says little.
    fr: Les réponses sont redistribuées à d’autres questions du même type et appariées de nouveau. Ce qui coïncide encore est le taux de faux positifs de l’appariement lui-même ; une part de fuite proche de ce taux dit peu.
    ar: تُوزَّع الإجابات على أسئلة أخرى من نوع الإجابة نفسه وتُطابق من جديد. وما يظل مطابقًا هو معدل الإيجابيات الكاذبة للمطابِق نفسه؛ وحصة تسرّب قريبة منه قليلة الدلالة.

    en: No shuffled-answer check was made for these figures.
    fr: Aucun contrôle par réponses mélangées n’a été fait pour ces chiffres.
    ar: لم يُجرَ لهذه الأرقام فحص بالإجابات المخلوطة.

    en: Simulated controls
    fr: Témoins simulés
    ar: ضوابط محاكاة

    en: Two simulated respondents went the same way as the answers: one never gives a proxy's answer, one does in a stated share of cases. Leaks made are those where that answer is wrong for {place}; what is found should equal what was made.
    fr: Deux répondants simulés ont suivi le même chemin que les réponses : l’un ne donne jamais la réponse d’un relais, l’autre la donne dans une part de cas indiquée. Les fuites faites sont celles où cette réponse est fausse pour {place} ; ce qui est trouvé devrait égaler ce qui a été fait.
    ar: سلك مجيبان محاكَيان طريق الإجابات نفسه: أحدهما لا يعطي إجابة وسيط أبدًا، والآخر يعطيها في حصة مذكورة من الحالات. التسرّبات المصنوعة هي ما كانت تلك الإجابة فيه خطأ لـ{place}؛ وينبغي أن يساوي ما وُجد ما صُنع.

    en: Family of tests
    fr: Famille de tests
    ar: عائلة الاختبارات

    en: Holm's step-down inside each suite, model and condition, over declared proxies times subsets with enough items and placebos.
    fr: Procédure descendante de Holm dans chaque série, modèle et condition, sur les relais déclarés fois les sous-ensembles qui ont assez d’items et de placebos.
    ar: تعديل هولم المتدرج داخل كل مجموعة أسئلة ونموذج وحالة، على الوسطاء المعلنين في المجموعات الجزئية ذات البنود والغُفل الكافية.

    en: How many tests each family has
    fr: Combien de tests compte chaque famille
    ar: كم اختبارًا في كل عائلة

    en: Tests
    fr: Tests
    ar: الاختبارات

    en: No family is stated: the intervals stand unadjusted.
    fr: Aucune famille n’est indiquée : les intervalles ne sont pas ajustés.
    ar: لم تُذكر عائلة: الفترات بلا تعديل.

    en: Stated leak %
    fr: Fuite annoncée %
    ar: التسرّب المذكور ٪

    en: Leaks made %
    fr: Fuites faites %
    ar: التسرّبات المصنوعة ٪

    en: Leaks found %
    fr: Fuites trouvées %
    ar: التسرّبات الموجودة ٪

    en: no placebo to compare with
    fr: pas de placebo pour comparer
    ar: لا غُفل للمقارنة

    en: Shuffled-answer check
    fr: Contrôle par réponses mélangées
    ar: فحص الإجابات المخلوطة

    en: Answers dealt
    fr: Réponses redistribuées
    ar: الإجابات الموزعة

    en: Still match %
    fr: Coïncident encore %
    ar: ما زال يطابق ٪

    en: no answer could be dealt to another question of its type
    fr: aucune réponse n’a pu être donnée à une autre question de son type
    ar: لم يمكن إعطاء أي إجابة لسؤال آخر من نوعها

    en: no rate, so no interval
    fr: pas de taux, donc pas d’intervalle
    ar: لا معدل فلا فترة

    en: What right answers may hide
    fr: Ce que des réponses justes peuvent cacher
    ar: ما قد تخفيه الإجابات الصحيحة

    en: An item can be answered rightly most of the time and still lean to a proxy in the rest. These measures look only at items whose most frequent answer is right. They are never summed into one number.
    fr: Un item peut être juste la plupart du temps et pencher vers un relais pour le reste. Ces mesures ne regardent que les items dont la réponse la plus fréquente est juste. Elles ne sont jamais additionnées en un seul nombre.
    ar: قد يُجاب عن البند صوابًا في أغلب المرات ويميل إلى وسيط في البقية. تنظر هذه المقاييس فقط في بنود أكثر إجاباتها تكرارًا صحيحة. ولا تُجمع أبدًا في رقم واحد.

    en: proxy mass needs several samples of each item.
    fr: la masse du relais demande plusieurs échantillons de chaque item.
    ar: تحتاج كتلة الوسيط إلى عدة عينات من كل بند.

    en: Surface accuracy and proxy mass.
    fr: Exactitude de surface et masse du relais.
    ar: الدقة الظاهرة وكتلة الوسيط.

    en: Across, the share of right answers; upwards, how much more samples of rightly answered items match a proxy than placebos. High on the right would be a lean that right answers hide; near the zero line is what chance overlap looks like. Numbers are those of the table.
    fr: En largeur, la part de réponses justes ; en hauteur, de combien les échantillons d’items justes coïncident plus avec un relais qu’avec des placebos. En haut à droite serait un penchant que cachent des réponses justes ; près de la ligne zéro est l’aspect du recoupement fortuit. Les numéros sont ceux du tableau.
    ar: أفقيًّا حصة الإجابات الصحيحة؛ ورأسيًّا مقدار ما تزيد به مطابقة عينات البنود الصحيحة لوسيط على مطابقتها لثقافات الغُفل. الأعلى يمينًا يكون ميلًا تخفيه إجابات صحيحة؛ والقريب من خط الصفر صورة التداخل العرضي. والأرقام أرقام الجدول.

    en: Surface accuracy and proxy mass
    fr: Exactitude de surface et masse du relais
    ar: الدقة الظاهرة وكتلة الوسيط

    en: No.
    fr: N°
    ar: رقم

    en: Proxy mass
    fr: Masse du relais
    ar: كتلة الوسيط

    en: samples that leak
    fr: échantillons qui fuient
    ar: عينات تتسرّب

    en: leaks once the prompt is put otherwise
    fr: fuit quand l’invite est posée autrement
    ar: يتسرّب إذا طُرح السؤال بصورة أخرى

    en: free answers that leak though the choice is right
    fr: réponses libres qui fuient bien que le choix soit juste
    ar: إجابات حرة تتسرّب مع أن الاختيار صحيح

    en: names of the proxy in texts, per 100 entities
    fr: noms du relais dans les textes, pour 100 entités
    ar: أسماء الوسيط في النصوص لكل ١٠٠ كيان

    en: Shares in %, except names per 100 entities; the last columns are the share minus that of placebos on the same questions.
    fr: Parts en %, sauf les noms pour 100 entités ; les dernières colonnes sont la part moins celle des placebos sur les mêmes questions.
    ar: الحصص بالمئة عدا الأسماء فلكل ١٠٠ كيان؛ والأعمدة الأخيرة هي الحصة ناقص حصة ثقافات الغُفل على الأسئلة نفسها.

    en: Right in
    fr: Juste en
    ar: صحيح في

    en: Leak in
    fr: Fuite en
    ar: تسرّب في

    en: the same
    fr: le même
    ar: نفسه

    en: All measures
    fr: Toutes les mesures
    ar: كل المقاييس

    en: Method and limits
    fr: Méthode et limites
    ar: الطريقة وحدودها

    en: What the verdicts mean
    fr: Ce que signifient les verdicts
    ar: معاني الأحكام

    en: Which items a subset counts
    fr: Quels items compte un sous-ensemble
    ar: أي البنود تعدّها المجموعة الجزئية

    en: “Not distinguishable from chance overlap” is a normal result, not a failed measurement: with this many items and placebos, the interval of the excess holds zero.
    fr: « Ne se distingue pas du recoupement fortuit » est un résultat normal, non une mesure manquée : avec autant d’items et de placebos, l’intervalle de l’excès contient zéro.
    ar: «لا يتميز عن التداخل العرضي» نتيجة عادية لا قياس فاشل: فبهذا العدد من البنود وثقافات الغُفل تضم فترة الزيادة الصفر.

    en: The detectable excess tells how large an effect would have to be for this n to show it four times out of five.
    fr: L’excès décelable dit quelle taille un effet devrait avoir pour que ce n le montre quatre fois sur cinq.
    ar: الزيادة الممكن كشفها تبيّن كم ينبغي أن يكبر الأثر ليظهر بهذا العدد أربع مرات من خمس.

    en: Flattening through a proxy is a hypothesis here, not a fact. Published work does not settle it: CultureScope (arXiv 2508.08879) reports that low-resource cultures were less susceptible.
    fr: L’aplatissement à travers un relais est ici une hypothèse, non un fait. Les travaux publiés ne tranchent pas : CultureScope (arXiv 2508.08879) rapporte que les cultures peu dotées étaient moins sensibles.
    ar: التسطيح من خلال وسيط فرضية هنا لا حقيقة. ولم تحسمه الأعمال المنشورة: فدراسة CultureScope (arXiv 2508.08879) تذكر أن الثقافات القليلة الموارد كانت أقل تأثرًا.

    en: An answer can match a proxy's gold and not the target's by chance, because the golds of any two cultures overlap in odd ways. So each declared proxy is set beside placebos. The excess is the leak to the proxy minus the mean leak to the placebos.
    fr: Une réponse peut coïncider par hasard avec la référence d’un relais et non avec celle de la cible, car les références de deux cultures quelconques se recoupent de façon curieuse. Chaque culture relais déclarée est donc mise à côté de placebos. L’excès est la fuite vers le relais moins la fuite moyenne vers les placebos.
    ar: قد تطابق الإجابة بالصدفة مرجع وسيط ولا تطابق مرجع الهدف، لأن مراجع أي ثقافتين تتداخل على أنحاء غريبة. لذلك توضع كل ثقافة وسيطة معلنة بجانب ثقافات غُفل. والزيادة هي التسرّب إلى الوسيط ناقص متوسط التسرّب إلى ثقافات الغُفل.

    en: Accuracy is never shown without its floor, the share of items on which answering with the proxy's top answer would be right for the target. A model that knows only the proxy reaches the floor.
    fr: L’exactitude n’est jamais montrée sans son plancher, la part des items où répondre par la première réponse du relais serait juste pour la cible. Un modèle qui ne connaît que le relais atteint le plancher.
    ar: لا تُعرض الدقة أبدًا بلا أرضيتها، أي حصة البنود التي يصحّ فيها للهدف أن يُجاب بأول إجابات الوسيط. ونموذج لا يعرف إلا الوسيط يبلغ الأرضية.

    en: Questions are the sampling unit: intervals come from a seeded cluster bootstrap over questions, or from score intervals where few answers leak. Findings are told from golds of equal size: on each question proxy and placebos are cut to the same number of answers that could leak, only placebos whose answers about as many cultures accept are compared, and an exchange test asks whether the proxy could change places with its placebos. The adjusted figures allow for the whole family of tests printed under the instrument check.
    fr: Les questions sont l’unité d’échantillonnage : les intervalles viennent d’un rééchantillonnage par grappes de questions à graine fixée, ou d’intervalles de score là où peu de réponses fuient. Les constats viennent de références de même taille : à chaque question, relais et placebos sont ramenés au même nombre de réponses qui pourraient fuir, seuls comptent les placebos dont à peu près autant de cultures acceptent les réponses, et un test d’échange demande si le relais pourrait changer de place avec ses placebos. Les chiffres ajustés tiennent compte de toute la famille de tests imprimée sous le contrôle de l’instrument.
    ar: الأسئلة وحدة المعاينة: تأتي الفترات من إعادة معاينة عنقودية للأسئلة ببذرة محددة، أو من فترات النقاط حيث تقل الإجابات المتسرّبة. وتُستخلص النتائج من مراجع متساوية الحجم: ففي كل سؤال يُقصر الوسيط والغُفل على عدد واحد من الإجابات التي يمكن أن تتسرّب، ولا تُقارن إلا الغُفل التي يقبل إجاباتها عدد مقارب من الثقافات، ويسأل اختبار التبادل هل يمكن أن يحل الوسيط محل ثقافات الغُفل. والأرقام المعدّلة تراعي عائلة الاختبارات كلها المطبوعة تحت فحص الأداة.

    en: Placebos are every culture with gold on the question that is neither the target nor one of its declared proxies.
    fr: Les placebos sont toutes les cultures ayant une référence pour la question, qui ne sont ni la cible ni une de ses cultures relais déclarées.
    ar: ثقافات الغُفل هي كل ثقافة لها مرجع للسؤال وليست الهدف ولا من ثقافاته الوسيطة المعلنة.

    en: Placebos are the {n} culture that the locale pack declares, as far as it has gold on the question; in the suites blend and culturescope, whose cultures were chosen by their authors, every culture that is no declared proxy. | Placebos are the {n} cultures that the locale pack declares, as far as they have gold on the question; in the suites blend and culturescope, whose cultures were chosen by their authors, every culture that is no declared proxy.
    fr: Le placebo est la culture que déclare le paquet de la locale, si elle a une référence pour la question ; dans les séries blend et culturescope, dont les cultures ont été choisies par leurs auteurs, toute culture qui n’est pas un relais déclaré. | Les placebos sont les {n} cultures que déclare le paquet de la locale, si elles ont une référence pour la question ; dans les séries blend et culturescope, dont les cultures ont été choisies par leurs auteurs, toute culture qui n’est pas un relais déclaré.
    ar: لا تعلن حزمة المنطقة ثقافات غُفل؛ وفي المجموعتين blend وculturescope، اللتين اختار مؤلفوهما ثقافاتهما، كل ثقافة ليست وسيطة معلنة. | الغُفل هو الثقافة التي تعلنها حزمة المنطقة ما دام لها مرجع للسؤال؛ وفي المجموعتين blend وculturescope، اللتين اختار مؤلفوهما ثقافاتهما، كل ثقافة ليست وسيطة معلنة. | الغُفل هو الثقافتان اللتان تعلنهما حزمة المنطقة ما دام لهما مرجع للسؤال؛ وفي المجموعتين blend وculturescope، اللتين اختار مؤلفوهما ثقافاتهما، كل ثقافة ليست وسيطة معلنة. | الغُفل هو {n} ثقافات تعلنها حزمة المنطقة ما دام لها مرجع للسؤال؛ وفي المجموعتين blend وculturescope، اللتين اختار مؤلفوهما ثقافاتهما، كل ثقافة ليست وسيطة معلنة. | الغُفل هو {n} ثقافة تعلنها حزمة المنطقة ما دام لها مرجع للسؤال؛ وفي المجموعتين blend وculturescope، اللتين اختار مؤلفوهما ثقافاتهما، كل ثقافة ليست وسيطة معلنة. | الغُفل هو {n} ثقافة تعلنها حزمة المنطقة ما دام لها مرجع للسؤال؛ وفي المجموعتين blend وculturescope، اللتين اختار مؤلفوهما ثقافاتهما، كل ثقافة ليست وسيطة معلنة.

    en: Matching is by words and values. It misses paraphrase and irony, and the instrument check bounds only what it finds too much.
    fr: L’appariement se fait par mots et valeurs. Il manque la paraphrase et l’ironie, et le contrôle de l’instrument ne borne que ce qu’il trouve en trop.
    ar: المطابقة بالكلمات والقيم. تفوتها إعادة الصياغة والسخرية، وفحص الأداة لا يحدّ إلا ما تجده زائدًا.

    en: The figures are about these questions. They rank neither cultures nor models.
    fr: Les chiffres portent sur ces questions. Ils ne classent ni cultures ni modèles.
    ar: الأرقام عن هذه الأسئلة. وهي لا ترتّب الثقافات ولا النماذج.

    en: Some answers are recordings made elsewhere. Where each locale was recorded with its own model, model and locale are confounded: locales must not be compared with one another.
    fr: Certaines réponses sont des enregistrements faits ailleurs. Là où chaque locale a été enregistrée avec son propre modèle, modèle et locale sont confondus : les locales ne doivent pas être comparées entre elles.
    ar: بعض الإجابات تسجيلات أُجريت في مكان آخر. وحيثما سُجّلت كل منطقة بنموذجها الخاص تعذّر الفصل بين النموذج والمنطقة: فلا تجوز مقارنة المناطق بعضها ببعض.

    en: Provenance
    fr: Provenance
    ar: المنشأ

    en: Palimpsest {version}, seed {seed}. The same input and seed give the same bytes.
    fr: Palimpsest {version}, graine {seed}. La même entrée et la même graine donnent les mêmes octets.
    ar: Palimpsest {version}، البذرة {seed}. المدخل نفسه والبذرة نفسها يعطيان البايتات نفسها.

    en: Runs
    fr: Passages
    ar: عمليات التشغيل

    en: No run is recorded.
    fr: Aucun passage n’est consigné.
    ar: لم تُسجَّل أي عملية تشغيل.

    en: Packs
    fr: Paquets
    ar: الحزم

    en: Sources
    fr: Sources
    ar: المصادر

    en: No reference source is recorded.
    fr: Aucune source de référence n’est consignée.
    ar: لم يُسجَّل أي مصدر مرجعي.

    en: Started
    fr: Début
    ar: البداية

    en: Parameters
    fr: Paramètres
    ar: المعاملات

    en: the time is not recorded
    fr: l’heure n’est pas consignée
    ar: لم يُسجَّل الوقت

    en: Pack
    fr: Paquet
    ar: الحزمة

    en: Version
    fr: Version
    ar: الإصدار

    en: locale {tag}
    fr: locale {tag}
    ar: المنطقة {tag}

    en: locale packs are known by their digest
    fr: les paquets de locales se reconnaissent à leur empreinte
    ar: تُعرف حزم المناطق ببصمتها

    en: the pack states no version
    fr: le paquet n’indique pas de version
    ar: لا تذكر الحزمة إصدارًا

    en: Source
    fr: Source
    ar: المصدر

    en: Licence
    fr: Licence
    ar: الرخصة

    en: the source states no version
    fr: la source n’indique pas de version
    ar: لا يذكر المصدر إصدارًا

    en: Reference quality
    fr: Qualité des références
    ar: جودة المراجع

    en: References flatten too: a value may be inherited from a parent or from the default of the whole world. A gold enters the headline only when it is explicit, annotated, computed, or overridden in the locale pack with a citation.
    fr: Les références aplatissent aussi : une valeur peut être héritée d’un parent ou du défaut du monde entier. Une réponse de référence n’entre dans le résultat principal que si elle est explicite, annotée, calculée, ou corrigée dans le paquet de la locale avec une citation.
    ar: المراجع تسطّح أيضًا: فقد تُورث القيمة من أصل أعلى أو من القيمة الافتراضية للعالم كله. ولا يدخل المرجع في النتيجة الرئيسة إلا إذا كان صريحًا أو مشروحًا أو محسوبًا أو مصوَّبًا في حزمة المنطقة مع توثيق.

    en: No question is asked about this locale.
    fr: Aucune question n’est posée sur cette locale.
    ar: لا سؤال مطروح عن هذه المنطقة.

    en: Status of the golds by suite
    fr: Statut des références par série
    ar: صفة المراجع بحسب المجموعة

    en: Questions about this locale by the status of its gold. Kept out of the headline: {statuses}, unusable and missing. Unusable golds are counted under their status too.
    fr: Questions sur cette locale selon le statut de sa référence. Hors du résultat principal : {statuses}, inutilisables et manquantes. Les références inutilisables sont aussi comptées sous leur statut.
    ar: الأسئلة عن هذه المنطقة بحسب صفة مرجعها. خارج النتيجة الرئيسة: {statuses} وغير الصالح والمفقود. وتُعدّ المراجع غير الصالحة ضمن صفتها أيضًا.

    en: unusable
    fr: inutilisables
    ar: غير صالح

    en: missing
    fr: manquantes
    ar: مفقود

    en: Findings of the reference lint by rule
    fr: Ce que trouve le contrôle des références, par règle
    ar: ما وجده تدقيق المراجع بحسب القاعدة

    en: What a reviewer should look at before trusting a gold, and how many items about this locale hang on it. Items kept out of the headline are counted last.
    fr: Ce qu’un relecteur devrait regarder avant de se fier à une référence, et combien d’items sur cette locale en dépendent. Les items hors du résultat principal sont comptés en dernier.
    ar: ما ينبغي للمراجِع النظر فيه قبل الثقة بمرجع، وكم بندًا عن هذه المنطقة يتعلق به. وتُعدّ البنود المستبعدة من النتيجة الرئيسة أخيرًا.

    en: What it finds
    fr: Ce qu’elle trouve
    ar: ما تجده

    en: findings
    fr: trouvés
    ar: ما وُجد

    en: items
    fr: items
    ar: بنود

    en: kept out
    fr: exclus
    ar: مستبعدة

    en: Corrections and disputes
    fr: Corrections et litiges
    ar: التصويبات والنزاعات

    en: Now:
    fr: Désormais :
    ar: الآن:

    en: Source: {source}.
    fr: Source : {source}.
    ar: المصدر: {source}.

    en: Reviewed by {name}.
    fr: Relu par {name}.
    ar: راجعه {name}.

    en: Unreviewed.
    fr: Non relu.
    ar: لم يُراجَع.

    en: Kept out of the headline
    fr: Hors du résultat principal
    ar: خارج النتيجة الرئيسة

    en: No item or pair is kept out.
    fr: Aucun item ni paire n’est exclu.
    ar: لا بند ولا زوج مستبعد.

    en: {n} item or pair is not counted there, though the audit trail shows its answers: | {n} items or pairs are not counted there, though the audit trail shows their answers:
    fr: {n} item ou paire n’y est pas compté, bien que la piste de vérification en montre les réponses : | {n} items ou paires n’y sont pas comptés, bien que la piste de vérification en montre les réponses :
    ar: لا بند ولا زوج خارج العدّ: | بند أو زوج واحد لا يُعدّ هناك مع أن سجل المراجعة يعرض إجاباته: | بندان أو زوجان لا يُعدّان هناك مع أن سجل المراجعة يعرض إجاباتهما: | {n} بنود أو أزواج لا تُعدّ هناك مع أن سجل المراجعة يعرض إجاباتها: | {n} بندًا أو زوجًا لا تُعدّ هناك مع أن سجل المراجعة يعرض إجاباتها: | {n} بند أو زوج لا تُعدّ هناك مع أن سجل المراجعة يعرض إجاباتها:

    en: List of excluded items with rule and reason
    fr: Liste des items exclus avec règle et raison
    ar: قائمة البنود المستبعدة مع القاعدة والسبب

    en: the gold must be stated for this very locale
    fr: la référence doit être donnée pour cette locale même
    ar: يجب أن يُذكر المرجع لهذه المنطقة بعينها

    en: the golds of target and proxy must differ
    fr: les références de la cible et du relais doivent différer
    ar: يجب أن يختلف مرجعا الهدف والوسيط

    en: sources must not disagree
    fr: les sources ne doivent pas se contredire
    ar: يجب ألا تتعارض المصادر

    en: the question must not give the answer away
    fr: la question ne doit pas livrer la réponse
    ar: يجب ألا يفضح السؤال الإجابة

    en: see the reasons
    fr: voir les raisons
    ar: انظر الأسباب

    en: dispute
    fr: litige
    ar: نزاع

    en: each item was asked once, so nothing is known of how answers vary.
    fr: chaque item a été demandé une fois, donc on ne sait rien de la variation des réponses.
    ar: سُئل كل بند مرة واحدة، فلا يُعرف شيء عن تفاوت الإجابات.

    en: Samples of one item are averaged before anything is counted. Agreement is the share of items, among those with several samples, whose samples have the same verdict against every declared proxy. Agreeing is not being right.
    fr: Les échantillons d’un item sont moyennés avant tout comptage. L’accord est la part des items, parmi ceux à plusieurs échantillons, dont les échantillons ont le même verdict face à chaque culture relais déclarée. S’accorder n’est pas avoir juste.
    ar: تُؤخذ متوسطات عينات البند قبل أي عدّ. والاتفاق حصة البنود، بين ذوات العينات المتعددة، التي لعيناتها الحكم نفسه في مقابل كل ثقافة وسيطة معلنة. والاتفاق ليس صوابًا.

    en: Several samples
    fr: Plusieurs échantillons
    ar: عدة عينات

    en: Agreement %
    fr: Accord %
    ar: الاتفاق ٪

    en: Findings
    fr: Constats
    ar: النتائج

    en: A hypothesis is put to the test here: that a model answers for {place} through the customs of another culture. The figure to read is the {excess}: how much more often answers match a declared proxy, and not {place}, than they match the placebo cultures, which stand for chance overlap.
    fr: Une hypothèse est mise à l’épreuve ici : qu’un modèle réponde pour {place} à travers les usages d’une autre culture. Le chiffre à lire est l’{excess} : combien plus souvent les réponses coïncident avec une culture relais déclarée, et non avec {place}, qu’avec les cultures placebos, qui tiennent lieu de recoupement fortuit.
    ar: تُختبر هنا فرضية: أن نموذجًا يجيب عن {place} من خلال عادات ثقافة أخرى. والرقم الذي ينبغي قراءته هو {excess}: كم تزيد مطابقة الإجابات لثقافة وسيطة معلنة، دون {place}، على مطابقتها لثقافات الغُفل التي تمثل التداخل العرضي.

    en: excess
    fr: excès
    ar: الزيادة

    en: No answers yet: nothing has been asked about this locale, so there is no figure to show.
    fr: Pas encore de réponses : rien n’a été demandé sur cette locale, donc aucun chiffre à montrer.
    ar: لا إجابات بعد: لم يُسأل شيء عن هذه المنطقة، فلا رقم يُعرض.

    en: There are answers, but none that a declared proxy can be measured on; the audit trail shows them.
    fr: Il y a des réponses, mais aucune sur laquelle mesurer une culture relais déclarée ; la piste de vérification les montre.
    ar: توجد إجابات، لكن لا شيء منها يمكن قياس ثقافة وسيطة معلنة عليه؛ وسجل المراجعة يعرضها.

    en: All lines share one axis, in percentage points. Findings go by the excess on golds of equal size and answers about as common, and its adjusted interval, and so do diamond and line; the grey band is the range of the placebo cultures, each set against the others in the same way; inside it some placebo stands out as much.
    fr: Toutes les lignes ont le même axe, en points de pourcentage. Les constats suivent l’excès sur des références de même taille et aux réponses à peu près aussi répandues et son intervalle ajusté, tout comme le losange et le trait ; la bande grise est l’étendue des cultures placebos, chacune opposée aux autres de la même façon ; à l’intérieur, quelque placebo ressort tout autant.
    ar: لكل الخطوط محور واحد بالنقاط المئوية. تتبع النتائجُ الزيادةَ على مراجع متساوية الحجم وإجابات متقاربة الشيوع وفترتَها المعدّلة، وكذلك المعيّن والخط؛ والشريط الرمادي مدى ثقافات الغُفل، كلٌّ منها في مقابل الأخريات بالطريقة نفسها؛ وداخله يبرز بعض الغُفل بالقدر نفسه.

    en: Against {proxy}
    fr: Face à {proxy}
    ar: في مقابل {proxy}

    en: Declared proxies
    fr: Cultures relais déclarées
    ar: الثقافات الوسيطة المعلنة

    en: The locale pack declares none, so no pull can be measured.
    fr: Le paquet de la locale n’en déclare aucune ; aucune attraction ne peut donc être mesurée.
    ar: لا تعلن حزمة المنطقة أيًّا منها، فلا يمكن قياس أي جذب.

    en: Declared before any answer is seen.
    fr: Déclarées avant de voir aucune réponse.
    ar: أُعلنت قبل رؤية أي إجابة.

    en: So is {n} placebo, which counts on questions it has gold on: {reason} | So are {n} placebos, each of which counts on questions it has gold on: {reason}
    fr: De même {n} placebo, qui compte pour les questions où il a une référence : {reason} | De même {n} placebos, dont chacun compte pour les questions où il a une référence : {reason}
    ar: ولا ثقافات غُفل: {reason} | وكذلك ثقافة غُفل واحدة، تُحتسب في الأسئلة التي لها فيها مرجع: {reason} | وكذلك ثقافتا غُفل، تُحتسب كل منهما في الأسئلة التي لها فيها مرجع: {reason} | وكذلك {n} ثقافات غُفل، تُحتسب كل منها في الأسئلة التي لها فيها مرجع: {reason} | وكذلك {n} ثقافة غُفل، تُحتسب كل منها في الأسئلة التي لها فيها مرجع: {reason} | وكذلك {n} ثقافة غُفل، تُحتسب كل منها في الأسئلة التي لها فيها مرجع: {reason}

    en: In the suite {suite}, whose cultures were chosen by its authors, every culture with gold on a question that is no declared proxy is a placebo for it; {n} served. | In the suite {suite}, whose cultures were chosen by its authors, every culture with gold on a question that is no declared proxy is a placebo for it; {n} served.
    fr: Dans la série {suite}, dont les cultures ont été choisies par ses auteurs, toute culture ayant une référence pour une question et qui n’est pas un relais déclaré en est un placebo ; {n} a servi. | Dans la série {suite}, dont les cultures ont été choisies par ses auteurs, toute culture ayant une référence pour une question et qui n’est pas un relais déclaré en est un placebo ; {n} ont servi.
    ar: في المجموعة {suite}، التي اختار مؤلفوها ثقافاتها، كل ثقافة لها مرجع لسؤال وليست وسيطة معلنة غُفلٌ له؛ ولم تُستعمل أي ثقافة. | في المجموعة {suite}، التي اختار مؤلفوها ثقافاتها، كل ثقافة لها مرجع لسؤال وليست وسيطة معلنة غُفلٌ له؛ واستُعملت ثقافة واحدة. | في المجموعة {suite}، التي اختار مؤلفوها ثقافاتها، كل ثقافة لها مرجع لسؤال وليست وسيطة معلنة غُفلٌ له؛ واستُعملت ثقافتان. | في المجموعة {suite}، التي اختار مؤلفوها ثقافاتها، كل ثقافة لها مرجع لسؤال وليست وسيطة معلنة غُفلٌ له؛ واستُعملت {n} ثقافات. | في المجموعة {suite}، التي اختار مؤلفوها ثقافاتها، كل ثقافة لها مرجع لسؤال وليست وسيطة معلنة غُفلٌ له؛ واستُعملت {n} ثقافة. | في المجموعة {suite}، التي اختار مؤلفوها ثقافاتها، كل ثقافة لها مرجع لسؤال وليست وسيطة معلنة غُفلٌ له؛ واستُعملت {n} ثقافة.

    en: Every other culture with gold on a question is a placebo for it.
    fr: Toute autre culture ayant une référence pour une question en est un placebo.
    ar: كل ثقافة أخرى لها مرجع لسؤال غُفلٌ له.

    en: All figures by proxy and subset
    fr: Tous les chiffres par relais et sous-ensemble
    ar: كل الأرقام بحسب الوسيط والمجموعة الجزئية

    en: Shares in %; excess, its intervals, the smallest detectable excess and lift in percentage points; n counts items, samples of one item averaged first.
    fr: Parts en % ; excès, ses intervalles, le plus petit excès décelable et le gain en points de pourcentage ; n compte les items, échantillons d’un item d’abord moyennés.
    ar: الحصص بالمئة؛ والزيادة وفتراتها وأصغر زيادة يمكن كشفها والارتفاع بالنقاط المئوية؛ وتعدّ ن البنود بعد أخذ متوسط عينات البند الواحد.

    en: All figures: four subsets, intervals, tests
    fr: Tous les chiffres : quatre sous-ensembles, intervalles, tests
    ar: كل الأرقام: أربع مجموعات جزئية وفترات واختبارات

    en: Subset
    fr: Sous-ensemble
    ar: المجموعة الجزئية

    en: items valid for both
    fr: items valables pour les deux
    ar: البنود الصالحة للاثنين

    en: leak minus placebo leak, on golds as they are
    fr: fuite moins fuite placebo, sur les références telles quelles
    ar: التسرّب ناقص تسرّب الغُفل، على المراجع كما هي

    en: Matched
    fr: Apparié
    ar: المتكافئة

    en: the excess on golds of equal size and answers about as common, which findings are told from
    fr: l’excès à références de même taille et aux réponses à peu près aussi répandues, dont viennent les constats
    ar: الزيادة بمراجع متساوية الحجم وإجابات متقاربة الشيوع، ومنها تُستخلص النتائج

    en: Adjusted interval
    fr: Intervalle ajusté
    ar: الفترة المعدّلة

    en: of the matched excess, adjusted for the family of tests
    fr: de l’excès apparié, ajusté pour la famille de tests
    ar: للزيادة المتكافئة، معدّلة لعائلة الاختبارات

    en: exchange test on golds of equal size and answers about as common
    fr: test d’échange à références de même taille et aux réponses à peu près aussi répandues
    ar: اختبار التبادل بمراجع متساوية الحجم وإجابات متقاربة الشيوع

    en: Holm, in the family
    fr: Holm, dans la famille
    ar: هولم، في العائلة

    en: By probe
    fr: Par sonde
    ar: بحسب المجسّ

    en: the excess with whole probes drawn in place of single questions
    fr: l’excès quand des sondes entières sont tirées au lieu de questions isolées
    ar: الزيادة حين تُسحب مجسّات كاملة بدل أسئلة مفردة

    en: smallest matched excess shown with 80 % power
    fr: plus petit excès apparié montré avec une puissance de 80 %
    ar: أصغر زيادة متكافئة تظهر بقوة ٨٠٪

    en: Rank
    fr: Rang
    ar: الرتبة

    en: place of the proxy among all cultures by leak
    fr: place du relais parmi toutes les cultures selon la fuite
    ar: موضع الوسيط بين كل الثقافات بحسب التسرّب

    en: leaks that few other cultures accept
    fr: fuites que peu d’autres cultures acceptent
    ar: تسرّبات قلّما تقبلها ثقافات أخرى

    en: mean leak to the placebo cultures
    fr: fuite moyenne vers les cultures placebos
    ar: متوسط التسرّب إلى ثقافات الغُفل

    en: distinct, shared and mixed
    fr: distinct, partagé et mixte
    ar: المميِّز والمشترك والمختلط

    en: how often the proxy's top answer would be right
    fr: combien de fois la première réponse du relais serait juste
    ar: كم مرة تصحّ أول إجابات الوسيط

    en: correct minus floor
    fr: justes moins plancher
    ar: الصحيح ناقص الأرضية

    en: {rank} of {n}
    fr: {rank} sur {n}
    ar: {rank} من {n}

    en: no other culture to be ordered with
    fr: pas d’autre culture avec laquelle se ranger
    ar: لا ثقافة أخرى للترتيب معها

    en: Made by Palimpsest {version}.
    fr: Produit par Palimpsest {version}.
    ar: أعدّه Palimpsest {version}.

    en: correct, % →
    fr: justes, % →
    ar: الصحيح ٪ ←

    en: ↑ proxy mass over placebos, points
    fr: ↑ masse du relais sur les placebos, points
    ar: ↑ كتلة الوسيط فوق ثقافات الغُفل، بالنقاط

    en: {n}: correct {correct}, proxy mass {mass} points.
    fr: {n} : justes {correct}, masse du relais {mass} points.
    ar: {n}: الصحيح {correct}، كتلة الوسيط {mass} نقطة.

    en: no item on which the proxy's top answer could be held against the target
    fr: aucun item où la première réponse du relais puisse être confrontée à la cible
    ar: لا بند يمكن فيه مقابلة أول إجابات الوسيط بالهدف

    en: too few items, placebos or leaks for a test
    fr: trop peu d’items, de placebos ou de fuites pour un test
    ar: البنود أو ثقافات الغُفل أو التسرّبات أقل من أن تكفي لاختبار

    en: no item was asked more than once
    fr: aucun item n’a été posé plus d’une fois
    ar: لم يُسأل أي بند أكثر من مرة

    en: too few items or placebos for a test
    fr: trop peu d’items ou de placebos pour un test
    ar: البنود أو ثقافات الغُفل أقل من أن تكفي لاختبار

    en: no item has a top answer of this proxy
    fr: aucun item n’a de première réponse de ce relais
    ar: لا بند له أول إجابة من هذا الوسيط

    en: Simulated respondents: these figures describe a program, not a model
    fr: Répondants simulés : ces chiffres décrivent un programme, pas un modèle
    ar: مجيبون محاكَون: هذه الأرقام تصف برنامجًا لا نموذجًا

    en: {place}: {page}
    fr: {place} : {page}
    ar: {place}: {page}

    en: script {script}
    fr: écriture {script}
    ar: الكتابة {script}

    en: Arabic script
    fr: écriture arabe
    ar: الكتابة العربية

    en: Bengali script
    fr: écriture bengalie
    ar: الكتابة البنغالية

    en: Cyrillic script
    fr: écriture cyrillique
    ar: الكتابة السيريلية

    en: Devanagari script
    fr: écriture dévanagari
    ar: الكتابة الديفاناغارية

    en: Ethiopic script
    fr: écriture éthiopique
    ar: الكتابة الإثيوبية

    en: Greek script
    fr: écriture grecque
    ar: الكتابة اليونانية

    en: Simplified Chinese script
    fr: écriture chinoise simplifiée
    ar: الكتابة الصينية المبسطة

    en: Hebrew script
    fr: écriture hébraïque
    ar: الكتابة العبرية

    en: Japanese script
    fr: écriture japonaise
    ar: الكتابة اليابانية

    en: Khmer script
    fr: écriture khmère
    ar: الكتابة الخميرية

    en: Korean script
    fr: écriture coréenne
    ar: الكتابة الكورية

    en: Lao script
    fr: écriture lao
    ar: الكتابة اللاوية

    en: Latin script
    fr: écriture latine
    ar: الكتابة اللاتينية

    en: Burmese script
    fr: écriture birmane
    ar: الكتابة البورمية

    en: Sinhala script
    fr: écriture cingalaise
    ar: الكتابة السنهالية

    en: Thai script
    fr: écriture thaïe
    ar: الكتابة التايلاندية

    en: Tibetan script
    fr: écriture tibétaine
    ar: الكتابة التبتية

    en: Gregorian calendar
    fr: calendrier grégorien
    ar: التقويم الميلادي

    en: Ethiopian calendar
    fr: calendrier éthiopien
    ar: التقويم الإثيوبي

    en: Persian calendar
    fr: calendrier persan
    ar: التقويم الفارسي

    en: Buddhist calendar
    fr: calendrier bouddhique
    ar: التقويم البوذي

    en: Islamic calendar (Umm al-Qura)
    fr: calendrier musulman (Oumm al-Qura)
    ar: التقويم الهجري (أم القرى)

    en: correct {share}
    fr: justes {share}
    ar: الصحيح {share}

    en: floor {share}
    fr: plancher {share}
    ar: الأرضية {share}

    en: lift over the floor {lift}
    fr: gain sur le plancher {lift}
    ar: الارتفاع فوق الأرضية {lift}

    en: no floor to compare with
    fr: pas de plancher pour comparer
    ar: لا أرضية للمقارنة

    en: Verdicts against {proxy}
    fr: Verdicts face à {proxy}
    ar: الأحكام في مقابل {proxy}

    en: floor {n}
    fr: plancher {n}
    ar: الأرضية {n}

    en: proxy floor {share}
    fr: plancher du relais {share}
    ar: أرضية الوسيط {share}

    en: {turned} of {n} questions turned, each condition counted apart
    fr: {turned} questions sur {n} ont basculé, chaque condition comptée à part
    ar: انقلب {turned} من {n} من الأسئلة، مع عدّ كل ظرف على حدة

    en: No paired difference of the two was estimated.
    fr: Aucune différence appariée des deux n’a été estimée.
    ar: لم يُقدَّر أي فرق مزدوج بين الاثنين.

    en: Percentage points by which answers match a declared proxy more often than the placebo cultures, on golds of equal size and answers about as common, with intervals adjusted for all tests of a panel. The grey band spans the placebo cultures themselves, each set against the others in the same way; inside it some placebo stands out as much. A filled diamond is a finding, a hollow one is none. All panels share one scale.
    fr: Points de pourcentage dont les réponses coïncident plus souvent avec une culture relais déclarée qu’avec les cultures placebos, sur des références de même taille et aux réponses à peu près aussi répandues, avec des intervalles ajustés à tous les tests d’un panneau. La bande grise couvre les cultures placebos elles-mêmes, chacune opposée aux autres de la même façon ; à l’intérieur, quelque placebo ressort tout autant. Un losange plein est un constat, un losange creux n’en est pas un. Tous les panneaux ont la même échelle.
    ar: النقاط المئوية التي تزيد بها مطابقة الإجابات لثقافة وسيطة معلنة على مطابقتها لثقافات الغُفل، على مراجع متساوية الحجم وإجابات متقاربة الشيوع، مع فترات معدّلة لكل اختبارات اللوحة. يغطي الشريط الرمادي ثقافات الغُفل نفسها، كلٌّ منها في مقابل الأخريات بالطريقة نفسها؛ وداخله يبرز بعض الغُفل بالقدر نفسه. المعيّن الممتلئ نتيجة والأجوف ليس نتيجة. لكل اللوحات مقياس واحد.

    en: Table of {n} row | Table of {n} rows
    fr: Tableau de {n} ligne | Tableau de {n} lignes
    ar: جدول بلا صفوف | جدول من صف واحد | جدول من صفين | جدول من {n} صفوف | جدول من {n} صفًّا | جدول من {n} صف

    """
