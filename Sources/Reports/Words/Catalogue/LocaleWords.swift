/// What the page of a locale says of its findings and figures.
let localeWords = """
    en: {model}: excess by culture
    fr: {model} : excès par culture
    ar: {model}: الزيادة بحسب الثقافة

    en: No declared proxy has a figure.
    fr: Aucune culture relais déclarée n’a de chiffre.
    ar: لا رقم لأي ثقافة وسيطة معلنة.

    en: Declared proxies, in percentage points: {proxies}.
    fr: Cultures relais déclarées, en points de pourcentage : {proxies}.
    ar: الثقافات الوسيطة المعلنة، بالنقاط المئوية: {proxies}.

    en: The {n} placebo culture has {low}. | The {n} placebo cultures range from {low} to {high}.
    fr: La culture placebo a {low}. | Les {n} cultures placebos vont de {low} à {high}.
    ar: لا ثقافات غُفل ({low}). | لثقافة الغُفل الواحدة {low}. | ثقافتا الغُفل بين {low} و{high}. | ثقافات الغُفل الـ{n} بين {low} و{high}. | ثقافات الغُفل الـ{n} بين {low} و{high}. | ثقافات الغُفل الـ{n} بين {low} و{high}.

    en: {place} ({tag}): kept out of the headline
    fr: {place} ({tag}) : hors du résultat principal
    ar: {place} ({tag}): خارج النتيجة الرئيسة

    en: kept out of the headline
    fr: hors du résultat principal
    ar: خارج النتيجة الرئيسة

    en: Excluded items
    fr: Items exclus
    ar: البنود المستبعدة

    en: Item
    fr: Item
    ar: البند

    en: Rule
    fr: Règle
    ar: القاعدة

    en: Concerns
    fr: Concerne
    ar: يخص

    en: Count
    fr: Nombre
    ar: العدد

    en: no count
    fr: pas de nombre
    ar: لا عدد

    en: questions kept out by an admission rule
    fr: questions écartées par une règle d’admission
    ar: أسئلة استبعدتها قاعدة قبول

    en: questions without a valid gold of {place}
    fr: questions sans référence valable pour {place}
    ar: أسئلة بلا مرجع صالح لـ{place}

    en: the declared proxy {proxy} has no gold
    fr: le relais déclaré {proxy} n’a pas de référence
    ar: الوسيط المعلن {proxy} بلا مرجع

    en: cultures with gold that are neither proxies nor declared placebos
    fr: cultures avec référence qui ne sont ni relais ni placebos déclarés
    ar: ثقافات ذات مرجع ليست وسيطة ولا غُفلًا معلنة

    en: no item compares {place} with {proxy} in the subset {subset}
    fr: aucun item ne compare {place} à {proxy} dans le sous-ensemble {subset}
    ar: لا بند يقارن {place} بـ{proxy} في المجموعة الجزئية {subset}

    en: more models than are compared two by two, and none is named
    fr: plus de modèles qu’on n’en compare deux à deux, et aucun n’est nommé
    ar: نماذج أكثر مما يُقارن مثنى مثنى، ولم يُسمَّ أيٌّ منها

    en: Reason
    fr: Raison
    ar: السبب

    en: the whole item
    fr: l’item entier
    ar: البند كله

    en: Parts
    fr: Parties
    ar: الأجزاء

    en: Part {n}
    fr: Partie {n}
    ar: الجزء {n}

    en: Leans to {proxy} beyond chance overlap: {points} points on golds of equal size and answers about as common, adjusted interval {interval}.
    fr: Penche vers {proxy} au-delà du recoupement fortuit : {points} points à références de même taille et aux réponses à peu près aussi répandues, intervalle ajusté {interval}.
    ar: يميل إلى {proxy} بما يتجاوز التداخل العرضي: {points} نقطة بمراجع متساوية الحجم وإجابات متقاربة الشيوع، الفترة المعدّلة {interval}.

    en: Matches {proxy} less often than chance overlap would: {points} points on golds of equal size and answers about as common, adjusted interval {interval}.
    fr: Coïncide avec {proxy} moins souvent que ne le ferait le recoupement fortuit : {points} points à références de même taille et aux réponses à peu près aussi répandues, intervalle ajusté {interval}.
    ar: يطابق {proxy} أقل مما يفعله التداخل العرضي: {points} نقطة بمراجع متساوية الحجم وإجابات متقاربة الشيوع، الفترة المعدّلة {interval}.

    en: Not distinguishable from chance overlap: {points} points on every item with golds of equal size and answers about as common, so no interval.
    fr: Ne se distingue pas du recoupement fortuit : {points} points sur chaque item à références de même taille et aux réponses à peu près aussi répandues, donc pas d’intervalle.
    ar: لا يتميز عن التداخل العرضي: {points} نقطة في كل بند بمراجع متساوية الحجم وإجابات متقاربة الشيوع، فلا فترة.

    en: Not distinguishable from chance overlap: {points} points on golds of equal size and answers about as common, adjusted interval {interval}; the exchange test does not agree (adjusted p {p}).
    fr: Ne se distingue pas du recoupement fortuit : {points} points à références de même taille et aux réponses à peu près aussi répandues, intervalle ajusté {interval} ; le test d’échange ne concorde pas (p ajusté {p}).
    ar: لا يتميز عن التداخل العرضي: {points} نقطة بمراجع متساوية الحجم وإجابات متقاربة الشيوع، الفترة المعدّلة {interval}؛ واختبار التبادل لا يوافق (p المعدّلة {p}).

    en: Not distinguishable from chance overlap: {points} points on golds of equal size and answers about as common, adjusted interval {interval}.
    fr: Ne se distingue pas du recoupement fortuit : {points} points à références de même taille et aux réponses à peu près aussi répandues, intervalle ajusté {interval}.
    ar: لا يتميز عن التداخل العرضي: {points} نقطة بمراجع متساوية الحجم وإجابات متقاربة الشيوع، الفترة المعدّلة {interval}.

    en: Too few items to tell: {n} can be compared. | Too few items to tell: {n} can be compared.
    fr: Trop peu d’items pour conclure : {n} est comparable. | Trop peu d’items pour conclure : {n} sont comparables.
    ar: البنود أقل من أن تكفي للحكم: لا يمكن مقارنة أي منها. | البنود أقل من أن تكفي للحكم: يمكن مقارنة واحد. | البنود أقل من أن تكفي للحكم: يمكن مقارنة اثنين. | البنود أقل من أن تكفي للحكم: يمكن مقارنة {n}. | البنود أقل من أن تكفي للحكم: يمكن مقارنة {n}. | البنود أقل من أن تكفي للحكم: يمكن مقارنة {n}.

    en: Too few placebo cultures to tell: {n}. | Too few placebo cultures to tell: {n}.
    fr: Trop peu de cultures placebos pour conclure : {n}. | Trop peu de cultures placebos pour conclure : {n}.
    ar: لا ثقافات غُفل، فلا يمكن الحكم. | ثقافات الغُفل أقل من أن تكفي للحكم: واحدة. | ثقافات الغُفل أقل من أن تكفي للحكم: اثنتان. | ثقافات الغُفل أقل من أن تكفي للحكم: {n}. | ثقافات الغُفل أقل من أن تكفي للحكم: {n}. | ثقافات الغُفل أقل من أن تكفي للحكم: {n}.

    en: Too few leaks, seen or expected by chance, to tell.
    fr: Trop peu de fuites, vues ou attendues par hasard, pour conclure.
    ar: التسرّبات، مرئية أو متوقعة بالصدفة، أقل من أن تكفي للحكم.

    en: excess on golds as they are {excess} points, 95 % interval {interval} · n {n} · correct {correct} against a floor of {floor}
    fr: excès sur les références telles quelles {excess} points, intervalle à 95 % {interval} · n {n} · justes {correct} contre un plancher de {floor}
    ar: الزيادة على المراجع كما هي {excess} نقطة، فترة ٩٥٪ {interval} · ن {n} · صحيحة {correct} في مقابل أرضية {floor}

    en: excess, points
    fr: excès, points
    ar: الزيادة، بالنقاط

    en: What was asked
    fr: Ce qui a été demandé
    ar: ما سُئل عنه

    en: Nothing yet.
    fr: Rien encore.
    ar: لا شيء بعد.

    en: What could not be measured, and why
    fr: Ce qui n’a pu être mesuré, et pourquoi
    ar: ما تعذّر قياسه وسببه

    en: {n} question about {place} | {n} questions about {place}
    fr: {n} question sur {place} | {n} questions sur {place}
    ar: لا أسئلة عن {place} | سؤال واحد عن {place} | سؤالان عن {place} | {n} أسئلة عن {place} | {n} سؤالًا عن {place} | {n} سؤال عن {place}

    en: {n} model | {n} models
    fr: {n} modèle | {n} modèles
    ar: لا نماذج | نموذج واحد | نموذجان | {n} نماذج | {n} نموذجًا | {n} نموذج

    en: , on {date}
    fr: , le {date}
    ar: ، في {date}

    en: , from {from} to {to}
    fr: , du {from} au {to}
    ar: ، من {from} إلى {to}

    en: Origin
    fr: Origine
    ar: المصدر

    en: Suite
    fr: Série
    ar: المجموعة

    en: Samples
    fr: Échantillons
    ar: العينات

    en: the most answers that one item has
    fr: le plus de réponses qu’ait un item
    ar: أكثر ما لبند واحد من إجابات

    en: Failed
    fr: Échecs
    ar: الإخفاقات

    en: asked in vain; counted as uncodable
    fr: demandé en vain ; compté comme non codable
    ar: سُئل بلا جدوى؛ يُعدّ غير قابل للترميز

    en: Packs:
    fr: Paquets :
    ar: الحزم:

    en: Digests, sources and parameters
    fr: Empreintes, sources et paramètres
    ar: البصمات والمصادر والمعاملات

    en: Audit trail
    fr: Piste de vérification
    ar: سجل المراجعة

    en: Every prompt as it was sent, the golds it is held against, and every answer as it came, with the words that matched.
    fr: Chaque invite telle qu’envoyée, les références auxquelles on la confronte, et chaque réponse telle que reçue, avec les mots qui coïncident.
    ar: كل سؤال كما أُرسل، والمراجع التي يُقابَل بها، وكل إجابة كما جاءت، مع الكلمات المطابقة.

    en: on {n} page | on {n} pages
    fr: sur {n} page | sur {n} pages
    ar: بلا صفحات | في صفحة واحدة | في صفحتين | في {n} صفحات | في {n} صفحة | في {n} صفحة

    en: Answers, not items; each number leads to its answers.
    fr: Des réponses, non des items ; chaque nombre mène à ses réponses.
    ar: إجابات لا بنود؛ وكل عدد يقود إلى إجاباته.

    en: The same questions put in other ways. Only the questions as marked, and in the languages of the place, are told as findings; the rest shows how far a figure hangs on the wording.
    fr: Les mêmes questions posées autrement. Seules les questions situées, et dans les langues du lieu, donnent des constats ; le reste montre combien un chiffre tient à la formulation.
    ar: الأسئلة نفسها مطروحة بطرق أخرى. ولا تُذكر نتيجةً إلا الأسئلة المعيّنة المكان وبلغات المكان؛ والباقي يبيّن مدى تعلق الرقم بالصياغة.

    en: Not asked.
    fr: Non demandé.
    ar: لم يُسأل.

    en: Subset all. Correct and leak in %, excess with its 95 % interval in percentage points.
    fr: Sous-ensemble tous. Justes et fuite en %, excès avec son intervalle à 95 % en points de pourcentage.
    ar: المجموعة الجزئية «الكل». الصحيح والتسرّب بالمئة، والزيادة مع فترتها ٩٥٪ بالنقاط المئوية.

    en: Leak to {proxy}
    fr: Fuite vers {proxy}
    ar: التسرّب إلى {proxy}

    en: Excess of {proxy}
    fr: Excès de {proxy}
    ar: زيادة {proxy}

    en: Further conditions
    fr: Autres conditions
    ar: ظروف أخرى

    en: These are compared with the questions as marked and enter no headline: later turns, other framings, options to choose from.
    fr: Celles-ci sont comparées aux questions situées et n’entrent dans aucun résultat principal : tours suivants, autres cadrages, choix proposés.
    ar: تُقارن هذه بالأسئلة المعيّنة المكان ولا تدخل في أي نتيجة رئيسة: أدوار لاحقة وصيغ أخرى وخيارات معروضة.

    en: condition {condition}, questions of {suite}
    fr: condition {condition}, questions de {suite}
    ar: الظرف {condition}، أسئلة {suite}

    en: read every answer
    fr: lire chaque réponse
    ar: اقرأ كل إجابة

    en: Excess leak by culture.
    fr: Excès de fuite par culture.
    ar: زيادة التسرّب بحسب الثقافة.

    en: Answers that match a culture's gold and not that of {place}, minus the mean over placebo cultures, in percentage points. A proxy among the placebos is what chance overlap looks like.
    fr: Réponses qui coïncident avec la référence d’une culture et non avec celle de {place}, moins la moyenne sur les cultures placebos, en points de pourcentage. Un relais parmi les placebos est l’aspect du recoupement fortuit.
    ar: الإجابات التي تطابق مرجع ثقافة ولا تطابق مرجع {place}، ناقص متوسط ثقافات الغُفل، بالنقاط المئوية. والوسيط الواقع بين ثقافات الغُفل هو صورة التداخل العرضي.

    en: declared proxy
    fr: culture relais déclarée
    ar: ثقافة وسيطة معلنة

    en: placebo
    fr: placebo
    ar: غُفل

    en: lines: 95 % intervals, not adjusted for the number of tests
    fr: traits : intervalles à 95 %, non ajustés au nombre de tests
    ar: الخطوط: فترات ٩٥٪ غير معدّلة بعدد الاختبارات

    en: Table behind the plot
    fr: Tableau derrière le graphique
    ar: الجدول الذي يستند إليه الرسم

    en: Excess leak by culture
    fr: Excès de fuite par culture
    ar: زيادة التسرّب بحسب الثقافة

    en: Culture
    fr: Culture
    ar: الثقافة

    en: Role
    fr: Rôle
    ar: الدور

    en: Leak %
    fr: Fuite %
    ar: التسرّب ٪

    en: ◆ proxy, {kind}
    fr: ◆ relais, {kind}
    ar: ◆ وسيط، {kind}

    en: Verdicts.
    fr: Verdicts.
    ar: الأحكام.

    en: Shares of answers in percent. The rule above a bar spans what counts as correct; the upright mark is the proxy floor, the share that answering with the proxy's top answer would get right.
    fr: Parts des réponses en pour cent. Le filet au-dessus d’une barre couvre ce qui compte comme juste ; le trait vertical est le plancher du relais, la part que rendrait juste la première réponse du relais.
    ar: حصص الإجابات بالمئة. الخط فوق الشريط يغطي ما يُعدّ صحيحًا؛ والعلامة القائمة أرضية الوسيط، أي الحصة التي تصيبها أول إجابات الوسيط.

    en: Facets
    fr: Facettes
    ar: الأوجه

    en: Subset all; shares in %, excess in percentage points. Pooled: the excess drawn towards that of the other facets, the more the less sure it is. Facets are read for where to look, not tested one by one.
    fr: Sous-ensemble tous ; parts en %, excès en points de pourcentage. Mis en commun : l’excès tiré vers celui des autres facettes, d’autant plus qu’il est moins sûr. Les facettes se lisent pour savoir où regarder, elles ne sont pas testées une à une.
    ar: المجموعة الجزئية «الكل»؛ الحصص بالمئة والزيادة بالنقاط المئوية. «مجمّعة»: الزيادة مشدودة نحو زيادة الأوجه الأخرى بقدر قلة الثقة بها. تُقرأ الأوجه لمعرفة أين يُنظر، ولا تُختبر واحدًا واحدًا.

    en: Pooled
    fr: Mis en commun
    ar: مجمّعة

    en: too few facets with an interval to be pooled
    fr: trop peu de facettes avec intervalle pour mettre en commun
    ar: الأوجه ذات الفترات أقل من أن تُجمّع

    en: By facet of culture
    fr: Par facette de culture
    ar: بحسب وجه الثقافة

    en: The model's own answers
    fr: Les réponses propres du modèle
    ar: إجابات النموذج نفسه

    en: Whether an answer leaks says little about why. Here it is held against what the same model says about the proxy itself, and what it says when no place is named.
    fr: Qu’une réponse fuie dit peu du pourquoi. Elle est ici confrontée à ce que le même modèle dit du relais lui-même, et à ce qu’il dit quand aucun lieu n’est nommé.
    ar: تسرّب الإجابة لا يقول الكثير عن سببه. وهي تُقابَل هنا بما يقوله النموذج نفسه عن الوسيط، وبما يقوله حين لا يُذكر مكان.

    en: the questions were not asked about the proxies or without a place.
    fr: les questions n’ont pas été posées sur les relais ni sans lieu.
    ar: لم تُطرح الأسئلة عن الوسطاء ولا من غير مكان.

    en: leak where the model is right about the proxy itself
    fr: fuite là où le modèle a juste sur le relais lui-même
    ar: التسرّب حيث يصيب النموذج عن الوسيط نفسه

    en: its own answer without a place, wrong here
    fr: sa propre réponse sans lieu, fausse ici
    ar: إجابته هو من غير مكان، وهي خطأ هنا

    en: answers without a place that are right for the culture
    fr: réponses sans lieu qui sont justes pour la culture
    ar: إجابات من غير مكان تصحّ للثقافة

    en: Against the model's own answers
    fr: Face aux réponses propres du modèle
    ar: في مقابل إجابات النموذج نفسه

    en: Shares in % and differences in points, with 95 % intervals; placebos on the same questions, or for answers without a place the mean over all cultures.
    fr: Parts en % et différences en points, avec intervalles à 95 % ; placebos sur les mêmes questions ou, pour les réponses sans lieu, la moyenne sur toutes les cultures.
    ar: الحصص بالمئة والفروق بالنقاط مع فترات ٩٥٪؛ وثقافات الغُفل على الأسئلة نفسها، أو متوسط كل الثقافات للإجابات من غير مكان.

    en: Measure
    fr: Mesure
    ar: المقياس

    en: Share
    fr: Part
    ar: الحصة

    en: Placebos
    fr: Placebos
    ar: ثقافات الغُفل

    en: Baselines within each model
    fr: Points de repère dans chaque modèle
    ar: خطوط الأساس داخل كل نموذج

    en: Which way answers fall together
    fr: De quel côté les réponses se confondent
    ar: إلى أي جهة تتفق الإجابات

    en: Questions whose golds for target and proxy share nothing. Where a model says the same of both it can be right for one only; whether that split differs from the split of differing answers is tested by Fisher's exact test.
    fr: Questions dont les références de la cible et du relais n’ont rien en commun. Là où un modèle dit la même chose des deux, il ne peut avoir juste que pour un ; le test exact de Fisher vérifie si ce partage diffère de celui des réponses différentes.
    ar: أسئلة لا يشترك مرجعا الهدف والوسيط فيها في شيء. فحيث يقول النموذج الشيء نفسه عن الاثنين لا يصيب إلا في واحد؛ ويختبر اختبار فيشر الدقيق هل تختلف هذه القسمة عن قسمة الإجابات المختلفة.

    en: Same answer %
    fr: Même réponse %
    ar: الإجابة نفسها ٪

    en: Same, right for target only
    fr: Même, juste pour la cible seule
    ar: نفسها، صحيحة للهدف وحده

    en: Same, right for proxy only
    fr: Même, juste pour le relais seul
    ar: نفسها، صحيحة للوسيط وحده

    en: Differing, target right only
    fr: Différente, cible seule juste
    ar: مختلفة، الهدف وحده صحيح

    en: Differing, proxy right only
    fr: Différente, relais seul juste
    ar: مختلفة، الوسيط وحده صحيح

    en: In words
    fr: En mots
    ar: بالكلمات

    en: a row or column of the table is empty
    fr: une ligne ou colonne du tableau est vide
    ar: صف أو عمود من الجدول فارغ

    en: Direction
    fr: Direction
    ar: الاتجاه

    en: Parts of the questions
    fr: Parties des questions
    ar: أجزاء الأسئلة

    en: Looked at beside the subsets; these enter no family of tests.
    fr: Regardées à côté des sous-ensembles ; elles n’entrent dans aucune famille de tests.
    ar: يُنظر فيها بجانب المجموعات الجزئية؛ ولا تدخل في أي عائلة اختبارات.

    en: Part
    fr: Partie
    ar: الجزء

    en: Correct %
    fr: Justes %
    ar: الصحيح ٪

    en: answers in words only
    fr: réponses en mots seulement
    ar: الإجابات بالكلمات فقط

    en: Models two by two
    fr: Modèles deux à deux
    ar: النماذج مثنى مثنى

    en: First minus second on the questions that both answered, in points with 95 % intervals. Flips are questions whose modal answer has it for one model only; p by McNemar's exact test.
    fr: Premier moins second sur les questions auxquelles les deux ont répondu, en points avec intervalles à 95 %. Les bascules sont les questions dont la réponse modale l’a pour un seul modèle ; p par le test exact de McNemar.
    ar: الأول ناقص الثاني على الأسئلة التي أجاب عنها كلاهما، بالنقاط مع فترات ٩٥٪. والانقلابات أسئلة إجابتها الغالبة كذلك لنموذج واحد فقط؛ وp باختبار ماكنمار الدقيق.

    en: First
    fr: Premier
    ar: الأول

    en: Second
    fr: Second
    ar: الثاني

    en: Flips of correct
    fr: Bascules de justes
    ar: انقلابات الصحيح

    en: p of flips
    fr: p des bascules
    ar: p للانقلابات

    en: Places of the chosen options
    fr: Places des choix retenus
    ar: مواضع الخيارات المختارة

    en: How often each place in the list was chosen, against every place being as likely.
    fr: Combien de fois chaque place de la liste a été choisie, par rapport à des places également probables.
    ar: كم مرة اختير كل موضع في القائمة، في مقابل تساوي المواضع احتمالًا.

    en: Options
    fr: Choix
    ar: الخيارات

    en: Most of these figures, for all locales: {csv}, {json}.
    fr: La plupart de ces chiffres, pour toutes les locales : {csv}, {json}.
    ar: معظم هذه الأرقام، لكل المناطق: {csv}، {json}.

    en: By place
    fr: Par place
    ar: بحسب الموضع

    """
