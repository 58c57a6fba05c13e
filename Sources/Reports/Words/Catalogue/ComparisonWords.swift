/// What the pages of comparisons and of lenses say.
let comparisonWords = """
    en: Accuracies in %; differences in percentage points with 95 % intervals; p of McNemar's exact test on modal answers, not adjusted.
    fr: Exactitudes en % ; différences en points de pourcentage avec intervalles à 95 % ; p du test exact de McNemar sur les réponses modales, non ajusté.
    ar: الدقة بالمئة؛ والفروق بالنقاط المئوية مع فترات ٩٥٪؛ وقيمة p لاختبار ماكنمار الدقيق على الإجابات الغالبة من غير تعديل.

    en: One locale, proxy and condition that both sides answered in one row.
    fr: Une locale, une culture relais et une condition auxquelles les deux ont répondu par ligne.
    ar: في كل صف منطقة ووسيط وظرف أجاب عنها الطرفان.

    en: Locale
    fr: Locale
    ar: المنطقة

    en: The target culture, a locale tag.
    fr: La culture cible, une étiquette de locale.
    ar: الثقافة المستهدفة، رمز منطقة.

    en: Proxy
    fr: Relais
    ar: الوسيط

    en: The declared proxy, a locale tag.
    fr: La culture relais déclarée, une étiquette de locale.
    ar: الثقافة الوسيطة المعلنة، رمز منطقة.

    en: Condition
    fr: Condition
    ar: الظرف

    en: The condition the answers are counted under.
    fr: La condition sous laquelle les réponses sont comptées.
    ar: الظرف الذي تُعدّ الإجابات فيه.

    en: The body of questions.
    fr: Le corps de questions.
    ar: مجموعة الأسئلة.

    en: n
    fr: n
    ar: ن

    en: Questions that both sides answered.
    fr: Questions auxquelles les deux ont répondu.
    ar: الأسئلة التي أجاب عنها الطرفان.

    en: Correct, first
    fr: Justes, premier
    ar: صحيحة، الأول

    en: The first side's accuracy on them.
    fr: L’exactitude du premier sur celles-ci.
    ar: دقة الأول فيها.

    en: Correct, second
    fr: Justes, second
    ar: صحيحة، الثاني

    en: The second side's accuracy on them.
    fr: L’exactitude du second sur celles-ci.
    ar: دقة الثاني فيها.

    en: Difference
    fr: Différence
    ar: الفرق

    en: The difference of accuracies, first minus second.
    fr: La différence des exactitudes, premier moins second.
    ar: فرق الدقتين، الأول ناقص الثاني.

    en: The lower end of its interval.
    fr: La borne inférieure de son intervalle.
    ar: الطرف الأدنى لفترته.

    en: The upper end of its interval.
    fr: La borne supérieure de son intervalle.
    ar: الطرف الأعلى لفترته.

    en: Leak difference
    fr: Différence de fuite
    ar: فرق التسرّب

    en: The difference of leaks to the proxy.
    fr: La différence des fuites vers le relais.
    ar: فرق التسرّبين إلى الوسيط.

    en: Excess difference
    fr: Différence d’excès
    ar: فرق الزيادة

    en: The difference of excesses over placebos.
    fr: La différence des excès sur les placebos.
    ar: فرق الزيادتين على ثقافات الغُفل.

    en: Right for one only
    fr: Justes pour un seul
    ar: صحيحة لطرف واحد

    en: Questions right for the first only.
    fr: Questions justes pour le premier seulement.
    ar: أسئلة أصاب فيها الأول وحده.

    en: Questions right for the second only.
    fr: Questions justes pour le second seulement.
    ar: أسئلة أصاب فيها الثاني وحده.

    en: McNemar's exact p-value of the two counts.
    fr: La valeur p exacte de McNemar pour les deux nombres.
    ar: قيمة p الدقيقة لماكنمار للعددين.

    en: Leak for one only
    fr: Fuites pour un seul
    ar: تسرّب لطرف واحد

    en: Questions that leak for the first only.
    fr: Questions qui fuient pour le premier seulement.
    ar: أسئلة تسرّب فيها الأول وحده.

    en: Questions that leak for the second only.
    fr: Questions qui fuient pour le second seulement.
    ar: أسئلة تسرّب فيها الثاني وحده.

    en: not stated
    fr: non indiqué
    ar: غير مذكور

    en: not defined
    fr: non défini
    ar: غير معرَّف

    en: {first} and {second}, p {p}
    fr: {first} et {second}, p {p}
    ar: {first} و{second}، p {p}

    en: right answers only
    fr: réponses justes seulement
    ar: الإجابات الصحيحة فقط

    en: What turned
    fr: Ce qui a basculé
    ar: ما انقلب

    en: No answers of the two stand side by side here.
    fr: Aucune réponse des deux n’est côte à côte ici.
    ar: لا إجابات للطرفين جنبًا إلى جنب هنا.

    en: Questions on which the modal verdicts part, against the first declared proxy with a usable gold. Where one is right and the other leaks comes first.
    fr: Questions où les verdicts modaux divergent, face à la première culture relais déclarée dont la réponse de référence est utilisable. D’abord celles où l’un est juste et l’autre fuit.
    ar: الأسئلة التي تختلف فيها الأحكام الغالبة، في مقابل أول ثقافة وسيطة معلنة لها مرجع صالح. ويأتي أولًا ما أصاب فيه طرف وتسرّب الآخر.

    en: Verdicts of the first by verdicts of the second
    fr: Verdicts du premier selon ceux du second
    ar: أحكام الأول بحسب أحكام الثاني

    en: First, then second
    fr: Premier, puis second
    ar: الأول ثم الثاني

    en: Questions by the modal verdict of the first (rows) and of the second (columns); on the diagonal both agree.
    fr: Questions selon le verdict modal du premier (lignes) et du second (colonnes) ; sur la diagonale, les deux concordent.
    ar: الأسئلة بحسب الحكم الغالب للأول (الصفوف) وللثاني (الأعمدة)؛ وعلى القطر يتفق الاثنان.

    en: The {shown} that say most are shown.
    fr: Les {shown} plus parlantes sont affichées.
    ar: تُعرض الـ{shown} الأكثر دلالة.

    en: gold:
    fr: référence :
    ar: المرجع:

    en: The answer is empty.
    fr: La réponse est vide.
    ar: الإجابة فارغة.

    en: One question on which the two sides part in one row.
    fr: Une question où les deux divergent par ligne.
    ar: في كل صف سؤال يختلف فيه الطرفان.

    en: Question
    fr: Question
    ar: السؤال

    en: The question.
    fr: La question.
    ar: السؤال.

    en: The condition of the first answer.
    fr: La condition de la première réponse.
    ar: ظرف الإجابة الأولى.

    en: The condition of the second answer.
    fr: La condition de la seconde réponse.
    ar: ظرف الإجابة الثانية.

    en: Verdict, first
    fr: Verdict, premier
    ar: الحكم، الأول

    en: The modal verdict on the first side.
    fr: Le verdict modal du premier.
    ar: الحكم الغالب على الأول.

    en: Verdict, second
    fr: Verdict, second
    ar: الحكم، الثاني

    en: The modal verdict on the second side.
    fr: Le verdict modal du second.
    ar: الحكم الغالب على الثاني.

    en: Answer, first
    fr: Réponse, premier
    ar: الإجابة، الأول

    en: The first side's first answer, shortened.
    fr: La première réponse du premier, abrégée.
    ar: أول إجابة للأول، مختصرة.

    en: Answer, second
    fr: Réponse, second
    ar: الإجابة، الثاني

    en: The second side's first answer, shortened.
    fr: La première réponse du second, abrégée.
    ar: أول إجابة للثاني، مختصرة.

    en: Comparisons: Palimpsest
    fr: Comparaisons : Palimpsest
    ar: المقارنات: Palimpsest

    en: Two models, or two conditions of one, on the questions that both answered: the difference question by question, what turned from one verdict to another, and both answers side by side.
    fr: Deux modèles, ou deux conditions d’un seul, sur les questions auxquelles les deux ont répondu : la différence question par question, ce qui a basculé d’un verdict à l’autre, et les deux réponses côte à côte.
    ar: نموذجان، أو ظرفان لنموذج واحد، على الأسئلة التي أجاب عنها كلاهما: الفرق سؤالًا سؤالًا، وما انقلب من حكم إلى آخر، والإجابتان جنبًا إلى جنب.

    en: It takes answers of two models to compare any.
    fr: Il faut les réponses de deux modèles pour comparer.
    ar: تحتاج المقارنة إلى إجابات نموذجين.

    en: There are more than four models here, so pairs are compared only when asked for.
    fr: Il y a plus de quatre modèles ici ; les paires ne sont donc comparées que sur demande.
    ar: النماذج هنا أكثر من أربعة، فلا تُقارن الأزواج إلا عند الطلب.

    en: Two models or conditions of your choice:
    fr: Deux modèles ou conditions de votre choix :
    ar: نموذجان أو ظرفان من اختيارك:

    en: {first} and {second}: Palimpsest
    fr: {first} et {second} : Palimpsest
    ar: {first} و{second}: Palimpsest

    en: All differences
    fr: Toutes les différences
    ar: كل الفروق

    en: The table behind the figure
    fr: Le tableau derrière la figure
    ar: الجدول الذي يستند إليه الشكل

    en: Differences are {first} minus {second}, question by question, so that what makes a question hard for both falls out. An interval that holds zero says that these questions do not tell the two apart.
    fr: Les différences sont {first} moins {second}, question par question, de sorte que ce qui rend une question difficile pour les deux disparaît. Un intervalle qui contient zéro dit que ces questions ne distinguent pas les deux.
    ar: الفروق هي {first} ناقص {second} سؤالًا سؤالًا، فيسقط ما يصعّب السؤال على الاثنين معًا. والفترة التي تضم الصفر تقول إن هذه الأسئلة لا تميّز بين الاثنين.

    en: Differences with intervals
    fr: Différences avec intervalles
    ar: الفروق مع فتراتها

    en: Accuracy, in points
    fr: Exactitude, en points
    ar: الدقة، بالنقاط

    en: Excess over placebos, in points
    fr: Excès sur les placebos, en points
    ar: الزيادة على ثقافات الغُفل، بالنقاط

    en: Right of zero the first has more. Intervals are not adjusted for how many stand here: of twenty without a true difference, one is expected to miss zero.
    fr: À droite de zéro, le premier a davantage. Les intervalles ne sont pas ajustés au nombre de lignes : sur vingt sans différence vraie, on s’attend à ce qu’un manque zéro.
    ar: إلى يمين الصفر يكون للأول أكثر. لا تُعدَّل الفترات بحسب عددها هنا: فمن عشرين لا فرق حقيقيًّا فيها يُتوقع أن تخطئ واحدة الصفر.

    en: No difference of this kind could be estimated.
    fr: Aucune différence de ce genre n’a pu être estimée.
    ar: لم يمكن تقدير أي فرق من هذا النوع.

    en: points
    fr: points
    ar: نقاط

    en: Lenses: Palimpsest
    fr: Optiques : Palimpsest
    ar: العدسات: Palimpsest

    en: Other views on the same answers: how much they repeat, how they vary, what their form does. They describe what a model writes; none shows a culture behind the answers, and none enters the findings.
    fr: D’autres vues des mêmes réponses : combien elles se répètent, comment elles varient, ce que fait leur forme. Elles décrivent ce qu’un modèle écrit ; aucune ne montre une culture derrière les réponses, et aucune n’entre dans les constats.
    ar: نظرات أخرى إلى الإجابات نفسها: كم تتكرر، وكيف تتنوع، وما يفعله شكلها. إنها تصف ما يكتبه النموذج؛ ولا تُظهر أيٌّ منها ثقافة وراء الإجابات، ولا تدخل أيٌّ منها في النتائج.

    en: No lens was looked through for this report.
    fr: Aucune optique n’a été employée pour ce rapport.
    ar: لم تُستعمل أي عدسة في هذا التقرير.

    en: Needs:
    fr: Il faut :
    ar: يلزم:

    en: Not enough data:
    fr: Pas assez de données :
    ar: البيانات لا تكفي:

    en: {lens}: lens, Palimpsest
    fr: {lens} : optique, Palimpsest
    ar: {lens}: عدسة، Palimpsest

    en: Needs
    fr: Il faut
    ar: يلزم

    en: After
    fr: D’après
    ar: عن

    en: Limit
    fr: Limite
    ar: الحد

    en: Left out
    fr: Laissé de côté
    ar: ما تُرك

    en: One number of a lens in one row.
    fr: Un nombre d’une optique par ligne.
    ar: رقم واحد من عدسة في كل صف.

    en: The model's name.
    fr: Le nom du modèle.
    ar: اسم النموذج.

    en: Where the answers come from.
    fr: D’où viennent les réponses.
    ar: مصدر الإجابات.

    en: The target culture; none for rows over several.
    fr: La culture cible ; aucune pour les lignes qui en couvrent plusieurs.
    ar: الثقافة المستهدفة؛ ولا شيء في صف يشمل عدة ثقافات.

    en: Compared with
    fr: Comparé à
    ar: قورن بـ

    en: What it is compared with; none for a plain row.
    fr: À quoi c’est comparé ; rien pour une ligne simple.
    ar: ما يُقارن به؛ ولا شيء في صف بسيط.

    en: Counted
    fr: Compté
    ar: المعدود

    en: Which answers or questions are counted.
    fr: Quelles réponses ou questions sont comptées.
    ar: أي الإجابات أو الأسئلة تُعدّ.

    en: Units the estimate rests on.
    fr: Unités sur lesquelles repose l’estimation.
    ar: الوحدات التي يقوم عليها التقدير.

    en: What is counted in n.
    fr: Ce que compte n.
    ar: ما تعدّه ن.

    en: Estimate
    fr: Estimation
    ar: التقدير

    en: The estimate; none where it is not defined.
    fr: L’estimation ; aucune là où elle n’est pas définie.
    ar: التقدير؛ ولا شيء حيث لا يُعرَّف.

    en: 95 % interval
    fr: Intervalle à 95 %
    ar: فترة ٩٥٪

    en: By chance
    fr: Par hasard
    ar: بالصدفة

    en: What chance alone gives, where that is known.
    fr: Ce que donne le hasard seul, là où on le sait.
    ar: ما تعطيه الصدفة وحدها حيث يُعرف ذلك.

    en: The p-value of the measure's test, not adjusted.
    fr: La valeur p du test de la mesure, non ajustée.
    ar: قيمة p لاختبار المقياس من غير تعديل.

    en: Note
    fr: Remarque
    ar: ملاحظة

    en: Why there is no estimate, or what else must be known.
    fr: Pourquoi il n’y a pas d’estimation, ou ce qu’il faut savoir d’autre.
    ar: سبب غياب التقدير، أو ما ينبغي معرفته أيضًا.

    en: several
    fr: plusieurs
    ar: عدة

    """
