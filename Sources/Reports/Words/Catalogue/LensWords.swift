/// What lenses measure and leave out, as the program says it in English.
let lensWords = """
    en: Probability of right continuations that were seen: the least.
    fr: Probabilité des suites justes qui ont été vues : le minimum.
    ar: احتمال التتمّات الصحيحة التي رُئيت: الحد الأدنى.

    en: The same if all that was not seen were right: the most.
    fr: La même si tout ce qui n’a pas été vu était juste : le maximum.
    ar: الشيء نفسه لو كان كل ما لم يُرَ صحيحًا: الحد الأعلى.

    en: Effective number of right continuations over their number (shape).
    fr: Nombre effectif de suites justes rapporté à leur nombre (forme).
    ar: العدد الفعلي للتتمّات الصحيحة مقسومًا على عددها (الشكل).

    en: Chance that a right continuation is likelier than a wrong one; unseen ones in the worst order (order).
    fr: Chance qu’une suite juste soit plus probable qu’une fausse ; les non vues dans le pire ordre (ordre).
    ar: احتمال أن تكون تتمّة صحيحة أرجح من خاطئة؛ وما لم يُرَ في أسوأ ترتيب (الترتيب).

    en: The same with unseen ones in the best order.
    fr: La même avec les non vues dans le meilleur ordre.
    ar: الشيء نفسه وما لم يُرَ في أفضل ترتيب.

    en: How often the likeliest continuation is right.
    fr: Fréquence à laquelle la suite la plus probable est juste.
    ar: كم مرة تكون التتمّة الأرجح صحيحة.

    en: Mean precision at the ranks of right continuations, zero for those not seen.
    fr: Précision moyenne aux rangs des suites justes, zéro pour les non vues.
    ar: متوسط الدقة عند مراتب التتمّات الصحيحة، وصفر لما لم يُرَ.

    en: Distinct answers among the samples of a prompt (Hill number 0).
    fr: Réponses distinctes parmi les échantillons d’une invite (nombre de Hill 0).
    ar: الإجابات المتمايزة بين عينات السؤال (عدد هيل ٠).

    en: Effective number of answers, by entropy (Hill number 1).
    fr: Nombre effectif de réponses, par l’entropie (nombre de Hill 1).
    ar: العدد الفعلي للإجابات بالإنتروبيا (عدد هيل ١).

    en: Effective number of answers, by repeats (Hill number 2).
    fr: Nombre effectif de réponses, par les répétitions (nombre de Hill 2).
    ar: العدد الفعلي للإجابات بالتكرار (عدد هيل ٢).

    en: Expected distinct answers in so many draws as the note says.
    fr: Réponses distinctes attendues en autant de tirages que dit la note.
    ar: الإجابات المتمايزة المتوقعة في عدد السحبات الذي تذكره الملاحظة.

    en: Share of the answers it would give that were seen (Good–Turing).
    fr: Part, vue ici, des réponses qu’il donnerait (Good–Turing).
    ar: حصة ما رُئي من الإجابات التي كان سيعطيها (غود–تورنغ).

    en: How often two samples are both right and not the same answer.
    fr: Fréquence à laquelle deux échantillons sont justes sans être la même réponse.
    ar: كم مرة تكون عينتان صحيحتين وليستا جوابًا واحدًا.

    en: Share of answers in the commonest form, which the note names (Berger–Parker).
    fr: Part des réponses sous la forme la plus courante, que nomme la note (Berger–Parker).
    ar: حصة الإجابات بالشكل الأشيع الذي تسميه الملاحظة (بيرغر–باركر).

    en: Entropy over forms in bits.
    fr: Entropie des formes, en bits.
    ar: إنتروبيا الأشكال بالبت.

    en: Jensen–Shannon divergence in bits from the forms of other models, same prompts; its null exchanges models within questions.
    fr: Divergence de Jensen–Shannon, en bits, avec les formes des autres modèles sur les mêmes invites ; sa valeur nulle échange les modèles dans chaque question.
    ar: تباعد ينسن–شانون بالبت عن أشكال النماذج الأخرى في الأسئلة نفسها؛ وقيمته الصفرية تبادل النماذج داخل كل سؤال.

    en: Share of prompts on which all samples are the same answer.
    fr: Part des invites dont tous les échantillons sont la même réponse.
    ar: حصة الأسئلة التي كل عيناتها جواب واحد.

    en: Mean share of the commonest answer to a prompt.
    fr: Part moyenne de la réponse la plus courante à une invite.
    ar: متوسط حصة الجواب الأشيع عن السؤال.

    en: Krippendorff's nominal alpha of answers.
    fr: Alpha nominal de Krippendorff des réponses.
    ar: ألفا كريبندورف الاسمية للإجابات.

    en: Krippendorff's nominal alpha of right, wrong and refused.
    fr: Alpha nominal de Krippendorff de juste, faux et refusé.
    ar: ألفا كريبندورف الاسمية للصحيح والخاطئ والممتنَع عنه.

    en: ICC(1,1) of right and wrong: prompts as rows, repetitions as raters.
    fr: ICC(1,1) de juste et faux : les invites en lignes, les répétitions comme juges.
    ar: ‏ICC(1,1) للصحيح والخاطئ: الأسئلة صفوفًا والإعادات مقيّمين.

    en: McDonald's omega over repetitions; an artefact without its null.
    fr: Oméga de McDonald sur les répétitions ; un artefact sans sa valeur nulle.
    ar: أوميغا ماكدونالد على الإعادات؛ وهي أثر مصطنع بغير قيمتها الصفرية.

    en: Mean similarity of two samples of one prompt; its null pairs prompts at random.
    fr: Ressemblance moyenne de deux échantillons d’une invite ; sa valeur nulle apparie des invites au hasard.
    ar: متوسط تشابه عينتين من سؤال واحد؛ وقيمته الصفرية تقرن الأسئلة عشوائيًا.

    en: How often two samples of one prompt are the same answer.
    fr: Fréquence à laquelle deux échantillons d’une invite sont la même réponse.
    ar: كم مرة تكون عينتان من سؤال واحد جوابًا واحدًا.

    en: Mean similarity of answers of two models to one prompt, over all pairs.
    fr: Ressemblance moyenne des réponses de deux modèles à une invite, sur toutes les paires.
    ar: متوسط تشابه إجابات نموذجين عن سؤال واحد، على كل الأزواج.

    en: How often answers of two models to one prompt are the same answer.
    fr: Fréquence à laquelle les réponses de deux modèles à une invite sont la même.
    ar: كم مرة تكون إجابتا نموذجين عن سؤال واحد جوابًا واحدًا.

    en: How often the most similar other answer is another model's; its null counts answers.
    fr: Fréquence à laquelle la réponse la plus proche est d’un autre modèle ; sa valeur nulle compte les réponses.
    ar: كم مرة يكون أشبه الأجوبة الأخرى لنموذج آخر؛ وقيمته الصفرية تعدّ الإجابات.

    en: Share of questions on which some sample is right.
    fr: Part des questions dont un échantillon est juste.
    ar: حصة الأسئلة التي إحدى عيناتها صحيحة.

    en: Distinct wordings among the samples of a prompt.
    fr: Formulations distinctes parmi les échantillons d’une invite.
    ar: الصيغ المتمايزة بين عينات السؤال.

    en: Effective number of wordings, by entropy (Hill number 1).
    fr: Nombre effectif de formulations, par l’entropie (nombre de Hill 1).
    ar: العدد الفعلي للصيغ بالإنتروبيا (عدد هيل ١).

    en: Effective number of wordings, unsolved minus solved questions.
    fr: Nombre effectif de formulations, questions non résolues moins résolues.
    ar: العدد الفعلي للصيغ، الأسئلة غير المحلولة ناقص المحلولة.

    en: Share of right answers to the first wording.
    fr: Part de réponses justes à la première formulation.
    ar: حصة الإجابات الصحيحة عن الصيغة الأولى.

    en: Share of right answers to the second wording.
    fr: Part de réponses justes à la seconde formulation.
    ar: حصة الإجابات الصحيحة عن الصيغة الثانية.

    en: Right after minus right before; p is McNemar's exact test, two-sided.
    fr: Justes après moins justes avant ; p est le test exact de McNemar, bilatéral.
    ar: الصحيح بعدُ ناقص الصحيح قبلُ؛ وp اختبار ماكنيمار الدقيق ذو الطرفين.

    en: How often an answer to one wording is right and to the other wrong; its null is the same between two samples of one prompt.
    fr: Fréquence à laquelle une réponse est juste à une formulation et fausse à l’autre ; sa valeur nulle est la même entre deux échantillons d’une invite.
    ar: كم مرة يكون الجواب صحيحًا عن صيغة وخاطئًا عن الأخرى؛ وقيمته الصفرية الشيء نفسه بين عينتين من سؤال واحد.

    en: Flips between wordings minus flips between samples of one prompt.
    fr: Retournements entre formulations moins retournements entre échantillons d’une invite.
    ar: الانقلابات بين الصيغ ناقص الانقلابات بين عينات سؤال واحد.

    en: How often answers to the two wordings are not the same answer.
    fr: Fréquence à laquelle les réponses aux deux formulations ne sont pas la même.
    ar: كم مرة لا تكون الإجابتان عن الصيغتين جوابًا واحدًا.

    en: one sample of each prompt, so nothing repeats: {what}
    fr: un seul échantillon de chaque invite, donc rien ne se répète : {what}
    ar: عينة واحدة من كل سؤال، فلا شيء يتكرر: {what}

    en: no two samples of a prompt with a right answer: {what}
    fr: pas deux échantillons d’une invite à réponse juste : {what}
    ar: لا عينتين لسؤال له جواب صحيح: {what}

    en: Share of the variety of texts that lies between levels of the persona (PERMANOVA); its null permutes levels within questions.
    fr: Part de la variété des textes qui tient aux niveaux du persona (PERMANOVA) ; sa valeur nulle permute les niveaux dans chaque question.
    ar: حصة تنوع النصوص الواقعة بين مستويات الشخصية (PERMANOVA)؛ وقيمتها الصفرية تبدّل المستويات داخل كل سؤال.

    en: Share of the variety of texts that lies between levels of the locale (PERMANOVA); its null permutes levels within questions.
    fr: Part de la variété des textes qui tient aux niveaux de la locale (PERMANOVA) ; sa valeur nulle permute les niveaux dans chaque question.
    ar: حصة تنوع النصوص الواقعة بين مستويات الموضع (PERMANOVA)؛ وقيمتها الصفرية تبدّل المستويات داخل كل سؤال.

    en: Share of the variance of right and wrong within questions that is not of runs.
    fr: Part de la variance de juste et faux dans les questions qui n’est pas due aux répétitions.
    ar: حصة تباين الصحيح والخاطئ داخل الأسئلة التي ليست من الإعادات.

    en: Variance of right and wrong by persona.
    fr: Variance de juste et faux par persona.
    ar: تباين الصحيح والخاطئ بحسب الشخصية.

    en: Variance of right and wrong by locale.
    fr: Variance de juste et faux par locale.
    ar: تباين الصحيح والخاطئ بحسب الموضع.

    en: Variance of right and wrong by persona and question together.
    fr: Variance de juste et faux par persona et question ensemble.
    ar: تباين الصحيح والخاطئ بحسب الشخصية والسؤال معًا.

    en: Variance of right and wrong by locale and question together.
    fr: Variance de juste et faux par locale et question ensemble.
    ar: تباين الصحيح والخاطئ بحسب الموضع والسؤال معًا.

    en: Variance of right and wrong between repeated runs.
    fr: Variance de juste et faux entre répétitions.
    ar: تباين الصحيح والخاطئ بين الإعادات.

    """
