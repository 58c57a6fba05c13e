/// What the overview and the pages of models say.
let overviewWords = """
    en: no placebo culture shares enough items
    fr: aucune culture placebo ne partage assez d’items
    ar: لا تشترك أي ثقافة غُفل في بنود كافية

    en: Leans to {proxy} beyond chance overlap.
    fr: Penche vers {proxy} au-delà du recoupement fortuit.
    ar: يميل إلى {proxy} بما يتجاوز التداخل العرضي.

    en: Matches {proxy} less often than chance overlap would.
    fr: Coïncide avec {proxy} moins souvent que ne le ferait le recoupement fortuit.
    ar: يطابق {proxy} أقل مما يفعله التداخل العرضي.

    en: {n} proxy not distinguishable from chance overlap. | {n} proxies not distinguishable from chance overlap.
    fr: {n} culture relais ne se distingue pas du recoupement fortuit. | {n} cultures relais ne se distinguent pas du recoupement fortuit.
    ar: لا ثقافة وسيطة يتعذر تمييزها عن التداخل العرضي. | ثقافة وسيطة واحدة لا تتميز عن التداخل العرضي. | ثقافتان وسيطتان لا تتميزان عن التداخل العرضي. | {n} ثقافات وسيطة لا تتميز عن التداخل العرضي. | {n} ثقافة وسيطة لا تتميز عن التداخل العرضي. | {n} ثقافة وسيطة لا تتميز عن التداخل العرضي.

    en: {n} proxy with too few items, placebos or leaks to tell. | {n} proxies with too few items, placebos or leaks to tell.
    fr: {n} culture relais avec trop peu d’items, de placebos ou de fuites pour conclure. | {n} cultures relais avec trop peu d’items, de placebos ou de fuites pour conclure.
    ar: لا ثقافة وسيطة تنقصها البنود أو ثقافات الغُفل أو التسرّبات. | ثقافة وسيطة واحدة بنودها أو ثقافات غُفلها أو تسرّباتها أقل من أن تكفي للحكم. | ثقافتان وسيطتان بنودهما أو ثقافات غُفلهما أو تسرّباتهما أقل من أن تكفي للحكم. | {n} ثقافات وسيطة بنودها أو ثقافات غُفلها أو تسرّباتها أقل من أن تكفي للحكم. | {n} ثقافة وسيطة بنودها أو ثقافات غُفلها أو تسرّباتها أقل من أن تكفي للحكم. | {n} ثقافة وسيطة بنودها أو ثقافات غُفلها أو تسرّباتها أقل من أن تكفي للحكم.

    en: n {range} items
    fr: n {range} items
    ar: ن {range} من البنود

    en: detectable from {range} points
    fr: décelable à partir de {range} points
    ar: يمكن كشفه بدءًا من {range} نقطة

    en: Palimpsest: locales and models
    fr: Palimpsest : locales et modèles
    ar: Palimpsest: المناطق والنماذج

    en: Does a model answer for one culture through the customs of another? A hypothesis, measured locale by locale as the excess of matches with a declared proxy over matches with other cultures. That the two cannot be told apart is a normal result.
    fr: Un modèle répond-il pour une culture à travers les usages d’une autre ? C’est une hypothèse, mesurée locale par locale comme l’excès de coïncidences avec une culture relais déclarée sur les coïncidences avec d’autres cultures. Ne pas pouvoir distinguer les deux est un résultat normal.
    ar: هل يجيب نموذج عن ثقافة من خلال عادات ثقافة أخرى؟ هذه فرضية تُقاس منطقةً منطقةً بزيادة المطابقات مع ثقافة وسيطة معلنة على المطابقات مع ثقافات أخرى. وتعذّر التمييز بينهما نتيجة عادية.

    en: No locale has a report yet.
    fr: Aucune locale n’a encore de rapport.
    ar: لا تقرير لأي منطقة بعد.

    en: At a glance
    fr: En un coup d’œil
    ar: بنظرة واحدة

    en: Findings by locale and model
    fr: Constats par locale et modèle
    ar: النتائج بحسب المنطقة والنموذج

    en: Counts of declared proxies by finding, all items, findings of conditions of their own right. The list is in the order of tags; it ranks neither locales nor models, and where each locale was answered by its own model the two are confounded.
    fr: Nombre de cultures relais déclarées par constat, tous les items, conditions à part entière. La liste suit l’ordre des étiquettes ; elle ne classe ni locales ni modèles, et là où chaque locale a été répondue par son propre modèle, les deux sont confondus.
    ar: عدد الثقافات الوسيطة المعلنة بحسب النتيجة، لكل البنود، وللظروف القائمة بذاتها. القائمة مرتبة بحسب الرموز ولا ترتّب المناطق ولا النماذج، وحيثما أجاب عن كل منطقة نموذجها الخاص فلا يمكن الفصل بين الاثنين.

    en: not asked, or nothing to measure
    fr: non demandé, ou rien à mesurer
    ar: لم يُسأل، أو لا شيء يُقاس

    en: Excess by locale and model
    fr: Excès par locale et modèle
    ar: الزيادة بحسب المنطقة والنموذج

    en: No answers yet.
    fr: Pas encore de réponses.
    ar: لا إجابات بعد.

    en: No declared proxy could be measured yet.
    fr: Aucune culture relais déclarée n’a encore pu être mesurée.
    ar: لم يمكن بعد قياس أي ثقافة وسيطة معلنة.

    en: Shares in %; excess, its interval and the detectable excess in percentage points.
    fr: Parts en % ; excès, son intervalle et l’excès décelable en points de pourcentage.
    ar: الحصص بالمئة؛ والزيادة وفترتها والزيادة الممكن كشفها بالنقاط المئوية.

    en: The table behind the figures
    fr: Le tableau derrière les figures
    ar: الجدول الذي تستند إليه الأشكال

    en: {model}: Palimpsest
    fr: {model} : Palimpsest
    ar: {model}: Palimpsest

    en: All figures
    fr: Tous les chiffres
    ar: كل الأرقام

    en: Every locale, condition, proxy and subset
    fr: Chaque locale, condition, culture relais et sous-ensemble
    ar: كل منطقة وظرف وثقافة وسيطة ومجموعة جزئية

    en: {n} locale, | {n} locales,
    fr: {n} locale, | {n} locales,
    ar: لا مناطق، | منطقة واحدة، | منطقتان، | {n} مناطق، | {n} منطقة، | {n} منطقة،

    en: {n} declared proxy held against its placebos. | {n} declared proxies held against their placebos.
    fr: {n} culture relais déclarée opposée à ses placebos. | {n} cultures relais déclarées opposées à leurs placebos.
    ar: لا ثقافة وسيطة معلنة قوبلت بغُفلها. | ثقافة وسيطة معلنة واحدة قوبلت بثقافات غُفلها. | ثقافتان وسيطتان معلنتان قوبلتا بثقافات غُفلهما. | {n} ثقافات وسيطة معلنة قوبلت بثقافات غُفلها. | {n} ثقافة وسيطة معلنة قوبلت بثقافات غُفلها. | {n} ثقافة وسيطة معلنة قوبلت بثقافات غُفلها.

    en: How the locales differ from one another says nothing about the model unless their questions and golds are alike.
    fr: Les différences entre locales ne disent rien du modèle, sauf si leurs questions et réponses de référence se ressemblent.
    ar: اختلاف المناطق بعضها عن بعض لا يقول شيئًا عن النموذج ما لم تتشابه أسئلتها وإجاباتها المرجعية.

    en: Excess over placebos
    fr: Excès sur les placebos
    ar: الزيادة على ثقافات الغُفل

    en: Marks are declared proxies; the grey band spans what the placebo cultures, each set against the others in the same way, have in the same answers. All panels share one scale.
    fr: Les marques sont les cultures relais déclarées ; la bande grise couvre ce que les cultures placebos, chacune opposée aux autres de la même façon, ont dans les mêmes réponses. Tous les panneaux ont la même échelle.
    ar: العلامات هي الثقافات الوسيطة المعلنة؛ ويغطي الشريط الرمادي ما لثقافات الغُفل، كلٌّ منها في مقابل الأخريات بالطريقة نفسها، في الإجابات نفسها. لكل اللوحات مقياس واحد.

    en: placebos from {low} to {high}
    fr: placebos de {low} à {high}
    ar: الغُفل من {low} إلى {high}

    en: on golds of equal size and answers about as common, with the adjusted interval
    fr: sur des références de même taille et aux réponses à peu près aussi répandues, avec l’intervalle ajusté
    ar: على مراجع متساوية الحجم وإجابات متقاربة الشيوع، مع الفترة المعدّلة

    en: on golds as they are
    fr: sur les références telles quelles
    ar: على المراجع كما هي

    en: range of the placebo cultures
    fr: étendue des cultures placebos
    ar: مدى ثقافات الغُفل

    en: Placebos, matched
    fr: Placebos, appariés
    ar: الغُفل، المتكافئة

    en: The excess on golds of equal size and answers about as common, which findings are told from.
    fr: L’excès sur des références de même taille et aux réponses à peu près aussi répandues, dont partent les constats.
    ar: الزيادة على مراجع متساوية الحجم وإجابات متقاربة الشيوع، ومنها تؤخذ النتائج.

    en: The lower end of its interval, adjusted for the family of tests.
    fr: La borne inférieure de son intervalle, ajusté à la famille de tests.
    ar: الطرف الأدنى لفترتها المعدّلة لعائلة الاختبارات.

    en: The upper end of its interval, adjusted for the family of tests.
    fr: La borne supérieure de son intervalle, ajusté à la famille de tests.
    ar: الطرف الأعلى لفترتها المعدّلة لعائلة الاختبارات.

    en: The least excess of a placebo on golds of equal size and answers about as common.
    fr: Le plus petit excès d’un placebo sur des références de même taille et aux réponses à peu près aussi répandues.
    ar: أصغر زيادة لغُفل على مراجع متساوية الحجم وإجابات متقاربة الشيوع.

    en: The largest excess of a placebo on golds of equal size and answers about as common.
    fr: Le plus grand excès d’un placebo sur des références de même taille et aux réponses à peu près aussi répandues.
    ar: أكبر زيادة لغُفل على مراجع متساوية الحجم وإجابات متقاربة الشيوع.

    en: Shares of answers against the first declared proxy of each locale. The upright mark is the proxy floor: what answering with the proxy's top answer would get right.
    fr: Parts des réponses face à la première culture relais déclarée de chaque locale. Le trait vertical est le plancher du relais : ce qu’obtiendrait de juste la première réponse du relais.
    ar: حصص الإجابات في مقابل أول ثقافة وسيطة معلنة لكل منطقة. والعلامة القائمة هي أرضية الوسيط: ما يصيبه من يجيب بأول إجابات الوسيط.

    en: against {proxy}
    fr: face à {proxy}
    ar: في مقابل {proxy}

    en: {correct} correct, n {n}
    fr: {correct} de justes, n {n}
    ar: {correct} صحيحة، ن {n}

    en: floor {floor}
    fr: plancher {floor}
    ar: الأرضية {floor}

    en: no floor
    fr: pas de plancher
    ar: لا أرضية

    en: Framings side by side
    fr: Cadrages côte à côte
    ar: صيغ السؤال جنبًا إلى جنب

    en: Each condition has figures of its own; differences between two rows need an interval of their own, which the pages of comparisons give.
    fr: Chaque condition a ses propres chiffres ; une différence entre deux lignes demande son propre intervalle, que donnent les pages de comparaisons.
    ar: لكل ظرف أرقامه؛ والفرق بين صفين يحتاج إلى فترة خاصة به تعطيها صفحات المقارنات.

    en: Excess by locale, proxy and condition
    fr: Excès par locale, relais et condition
    ar: الزيادة بحسب المنطقة والوسيط والظرف

    en: One locale, proxy and condition in one row, all items.
    fr: Une locale, une culture relais et une condition par ligne, tous les items.
    ar: منطقة ووسيط وظرف في كل صف، لكل البنود.

    en: Items valid for both; samples of one item count as one.
    fr: Items valables pour les deux ; les échantillons d’un même item comptent pour un.
    ar: البنود الصالحة للاثنين؛ عينات البند الواحد تُعدّ واحدة.

    en: Correct
    fr: Justes
    ar: صحيحة

    en: Share that is distinct, shared or mixed.
    fr: Part distincte, partagée ou mixte.
    ar: حصة المميِّز والمشترك والمختلط.

    en: Floor
    fr: Plancher
    ar: الأرضية

    en: How often the proxy's top answer would be right.
    fr: Combien de fois la première réponse du relais serait juste.
    ar: كم مرة تصحّ أول إجابات الوسيط.

    en: Leak minus the mean leak to placebos, a share.
    fr: Fuite moins la fuite moyenne vers les placebos, une part.
    ar: التسرّب ناقص متوسط التسرّب إلى ثقافات الغُفل، حصةً.

    en: The lower end of the interval of the excess.
    fr: La borne inférieure de l’intervalle de l’excès.
    ar: الطرف الأدنى لفترة الزيادة.

    en: The upper end of the interval of the excess.
    fr: La borne supérieure de l’intervalle de l’excès.
    ar: الطرف الأعلى لفترة الزيادة.

    en: too few items, placebos or leaks for an interval
    fr: trop peu d’items, de placebos ou de fuites pour un intervalle
    ar: البنود أو ثقافات الغُفل أو التسرّبات أقل من أن تعطي فترة

    en: Models: Palimpsest
    fr: Modèles : Palimpsest
    ar: النماذج: Palimpsest

    en: A page for each model: all locales and proxies it was asked about, beside the placebos.
    fr: Une page par modèle : toutes les locales et cultures relais sur lesquelles il a été interrogé, à côté des placebos.
    ar: صفحة لكل نموذج: كل المناطق والثقافات الوسيطة التي سُئل عنها، بجانب ثقافات الغُفل.

    en: No model has a figure yet.
    fr: Aucun modèle n’a encore de chiffre.
    ar: لا أرقام لأي نموذج بعد.

    en: Counts of findings are no ranking: models asked about other locales, or with fewer items, have other chances of one. Two models are compared on the items that both answered, on the pages of comparisons.
    fr: Les nombres de constats ne sont pas un classement : des modèles interrogés sur d’autres locales, ou sur moins d’items, ont d’autres chances d’en avoir un. Deux modèles se comparent sur les items auxquels les deux ont répondu, dans les pages de comparaisons.
    ar: أعداد النتائج ليست ترتيبًا: فالنماذج التي سُئلت عن مناطق أخرى أو ببنود أقل لها فرص أخرى في نتيجة. ويُقارن نموذجان على البنود التي أجاب عنها كلاهما، في صفحات المقارنات.

    en: One model in one row, with its declared proxies counted by finding.
    fr: Un modèle par ligne, ses cultures relais déclarées comptées par constat.
    ar: نموذج في كل صف، مع عدّ ثقافاته الوسيطة المعلنة بحسب النتيجة.

    en: Answers
    fr: Réponses
    ar: الإجابات

    en: Locales
    fr: Locales
    ar: المناطق

    en: Locales with a finding of their own right.
    fr: Locales ayant un constat à part entière.
    ar: المناطق التي لها نتيجة قائمة بذاتها.

    en: Conditions
    fr: Conditions
    ar: الظروف

    en: The conditions it was asked under.
    fr: Les conditions dans lesquelles il a été interrogé.
    ar: الظروف التي سُئل فيها.

    en: Lean to the proxy
    fr: Penchent vers le relais
    ar: تميل إلى الوسيط

    en: Proxies that it leans to beyond chance overlap.
    fr: Cultures relais vers lesquelles il penche au-delà du recoupement fortuit.
    ar: الثقافات الوسيطة التي يميل إليها بما يتجاوز التداخل العرضي.

    en: Not distinguishable
    fr: Indiscernables
    ar: لا تتميز

    en: Proxies not distinguishable from chance overlap.
    fr: Cultures relais qui ne se distinguent pas du recoupement fortuit.
    ar: الثقافات الوسيطة التي لا تتميز عن التداخل العرضي.

    en: Away
    fr: À l’écart
    ar: بعيدة

    en: Proxies matched less often than chance overlap would.
    fr: Cultures relais avec lesquelles il coïncide moins souvent que ne le ferait le recoupement fortuit.
    ar: الثقافات الوسيطة التي يطابقها أقل مما يفعله التداخل العرضي.

    en: Too few
    fr: Trop peu
    ar: قليلة جدًّا

    en: Proxies with too few items, placebos or leaks.
    fr: Cultures relais avec trop peu d’items, de placebos ou de fuites.
    ar: الثقافات الوسيطة القليلة البنود أو الغُفل أو التسرّبات.

    en: Where wrong answers fall
    fr: Où tombent les réponses fausses
    ar: أين تقع الإجابات الخاطئة

    en: Rows are targets, columns the cultures whose gold alone a wrong answer hits. Cells are standardised residuals: how many standard deviations more hits than the totals of row and column lead to expect. Values beyond two would be rare by chance in one cell, and some are expected among so many.
    fr: Les lignes sont les cibles, les colonnes les cultures dont la seule référence est touchée par une réponse fausse. Les cases sont des résidus standardisés : de combien d’écarts-types les touches dépassent ce que laissent attendre les totaux de ligne et de colonne. Des valeurs au-delà de deux seraient rares par hasard dans une case, et l’on en attend quelques-unes parmi tant de cases.
    ar: الصفوف أهداف والأعمدة الثقافات التي تصيب إجابةٌ خاطئة مرجعها وحده. والخلايا بواقٍ معيارية: بكم انحرافًا معياريًّا تزيد الإصابات على ما تقتضيه مجاميع الصف والعمود. القيم فوق الاثنين نادرة بالصدفة في خلية واحدة، ويُتوقع بعضها بين هذا العدد.

    en: {n} answer hits one other culture alone. | {n} answers hit one other culture alone.
    fr: {n} réponse touche une seule autre culture. | {n} réponses touchent une seule autre culture.
    ar: لا إجابات تصيب ثقافة أخرى وحدها. | إجابة واحدة تصيب ثقافة أخرى وحدها. | إجابتان تصيبان ثقافة أخرى وحدها. | {n} إجابات تصيب ثقافة أخرى وحدها. | {n} إجابة تصيب ثقافة أخرى وحدها. | {n} إجابة تصيب ثقافة أخرى وحدها.

    en: The {shown} cultures hit most of {n}.
    fr: Les {shown} cultures les plus touchées sur {n}.
    ar: الثقافات الـ{shown} الأكثر إصابة من {n}.

    en: Target
    fr: Cible
    ar: الهدف

    en: Residuals
    fr: Résidus
    ar: البواقي

    en: nothing could fall here
    fr: rien ne pouvait tomber ici
    ar: لا شيء كان يمكن أن يقع هنا

    en: {observed} observed, {expected} expected
    fr: {observed} observées, {expected} attendues
    ar: {observed} مشاهَدة، {expected} متوقعة

    en: One target and one culture that its wrong answers may hit in one row.
    fr: Une cible et une culture que ses réponses fausses peuvent toucher par ligne.
    ar: في كل صف هدف وثقافة قد تصيبها إجاباته الخاطئة.

    en: Form
    fr: Forme
    ar: الشكل

    en: Whether answers were free or chosen from options.
    fr: Si les réponses étaient libres ou choisies parmi des options.
    ar: أكانت الإجابات حرة أم مختارة من خيارات.

    en: The culture whose gold alone was hit.
    fr: La culture dont la seule référence a été touchée.
    ar: الثقافة التي أُصيب مرجعها وحده.

    en: Observed
    fr: Observées
    ar: المشاهَد

    en: Wrong answers that hit it alone.
    fr: Réponses fausses qui ne touchent qu’elle.
    ar: الإجابات الخاطئة التي تصيبها وحدها.

    en: Offered
    fr: Possibles
    ar: المتاح

    en: Questions on which that was possible.
    fr: Questions où cela était possible.
    ar: الأسئلة التي كان ذلك ممكنًا فيها.

    en: Expected
    fr: Attendues
    ar: المتوقع

    en: What row and column totals lead to expect.
    fr: Ce que laissent attendre les totaux de ligne et de colonne.
    ar: ما تقتضيه مجاميع الصف والعمود.

    en: Residual
    fr: Résidu
    ar: الباقي

    en: The standardised Pearson residual.
    fr: Le résidu standardisé de Pearson.
    ar: باقي بيرسون المعياري.

    """
