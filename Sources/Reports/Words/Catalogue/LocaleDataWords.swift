/// What the tables beside the page of a locale say of themselves and of their columns.
let localeDataWords = """
    en: A column of one name means the same in each of them.
    fr: Une colonne d’un même nom a le même sens dans chacune d’elles.
    ar: للعمود ذي الاسم الواحد المعنى نفسه في كل منها.

    en: Columns of the tables beside the page of a locale
    fr: Colonnes des tables à côté de la page d’une locale
    ar: أعمدة الجداول بجانب صفحة المنطقة

    en: Shares and differences are fractions of one.
    fr: Les parts et différences sont des fractions de un.
    ar: الحصص والفروق كسور من الواحد.

    en: Numbers are rounded to six decimals, small ones to nine.
    fr: Les nombres sont arrondis à six décimales, les petits à neuf.
    ar: الأعداد مقرّبة إلى ست منازل عشرية، والصغيرة إلى تسع.

    en: Tables beside the page of a locale
    fr: Tables à côté de la page d’une locale
    ar: الجداول بجانب صفحة المنطقة

    en: What it is
    fr: Ce que c’est
    ar: ما هو

    en: How many answers there are.
    fr: Combien il y a de réponses.
    ar: عدد الإجابات.

    en: How many questions, cultures or models are meant.
    fr: De combien de questions, de cultures ou de modèles il s’agit.
    ar: عدد الأسئلة أو الثقافات أو النماذج المعنية.

    en: The place among the groups, which have suite, model, origin and condition.
    fr: La place parmi les groupes, qui ont série, modèle, origine et condition.
    ar: الموضع بين المجموعات التي لها مجموعة أسئلة ونموذج ومصدر وظرف.

    en: How the questions speak of the place.
    fr: Comment les questions parlent du lieu.
    ar: كيف تتحدث الأسئلة عن المكان.

    en: Items with an answer.
    fr: Items ayant une réponse.
    ar: البنود التي لها إجابة.

    en: Items, questions or answers that the row rests on; samples of one item are one.
    fr: Items, questions ou réponses sur lesquels repose la ligne ; les échantillons d’un item n’en font qu’un.
    ar: البنود أو الأسئلة أو الإجابات التي يقوم عليها الصف؛ وعينات البند الواحد تُعدّ واحدة.

    en: Its version, if it states one.
    fr: Sa version, si elle en indique une.
    ar: إصداره إن ذُكر.

    en: Share of answers that match the gold of this proxy or culture, and not the target's.
    fr: Part des réponses qui coïncident avec la référence de ce relais ou de cette culture, et non avec celle de la cible.
    ar: حصة الإجابات التي تطابق مرجع هذا الوسيط أو هذه الثقافة ولا تطابق مرجع الهدف.

    en: The condition of the model's other answers; none where it is the same one.
    fr: La condition des autres réponses du modèle ; aucune si c’est la même.
    ar: ظرف إجابات النموذج الأخرى؛ لا شيء إن كان الظرف نفسه.

    en: The reason, in words.
    fr: La raison, en mots.
    ar: السبب بالكلمات.

    en: The rule's name.
    fr: Le nom de la règle.
    ar: اسم القاعدة.

    en: The same of placebos or of all cultures, on the same questions.
    fr: La même pour les placebos ou pour toutes les cultures, sur les mêmes questions.
    ar: الشيء نفسه لثقافات الغُفل أو لكل الثقافات على الأسئلة نفسها.

    en: What is measured, by its name in the evidence.
    fr: Ce qui est mesuré, sous son nom dans les résultats.
    ar: ما يُقاس، باسمه في الأدلة.

    en: Accuracy minus floor.
    fr: Exactitude moins plancher.
    ar: الدقة ناقص الأرضية.

    en: Answers asked for in vain; counted as uncodable.
    fr: Réponses demandées en vain ; comptées comme non codables.
    ar: إجابات طُلبت بلا جدوى؛ تُعدّ غير قابلة للترميز.

    en: Cultures that are ordered by leak.
    fr: Cultures rangées selon la fuite.
    ar: الثقافات المرتبة بحسب التسرّب.

    en: Placebo cultures compared with.
    fr: Cultures placebos de la comparaison.
    ar: ثقافات الغُفل المقارَن بها.

    en: The culture, a locale tag.
    fr: La culture, une étiquette de locale.
    ar: الثقافة، رمز منطقة.

    en: The excess drawn towards that of the other facets.
    fr: L’excès tiré vers celui des autres facettes.
    ar: الزيادة مجذوبةً نحو زيادة الأوجه الأخرى.

    en: The excess with whole probes drawn in place of single questions.
    fr: L’excès quand on tire des sondes entières au lieu de questions seules.
    ar: الزيادة عند سحب مسابر كاملة بدل أسئلة مفردة.

    en: The leak that at most two of the other cultures accept as well.
    fr: La fuite qu’au plus deux des autres cultures acceptent aussi.
    ar: التسرّب الذي تقبله ثقافتان أخريان على الأكثر.

    en: The most answers that one item has.
    fr: Le plus grand nombre de réponses d’un item.
    ar: أكبر عدد من الإجابات لبند واحد.

    en: The place of the proxy among all cultures by leak.
    fr: Le rang du relais parmi toutes les cultures selon la fuite.
    ar: مرتبة الوسيط بين كل الثقافات بحسب التسرّب.

    en: What pages call it.
    fr: Comment les pages l’appellent.
    ar: ما تسمّيه به الصفحات.

    en: Why there is no figure, by its name in the evidence.
    fr: Pourquoi il n’y a pas de chiffre, sous son nom dans les résultats.
    ar: سبب غياب الرقم، باسمه في الأدلة.

    en: Differing answers, the one about the proxy alone right.
    fr: Réponses différentes, seule juste celle sur le relais.
    ar: إجابتان مختلفتان، والصحيحة وحدها ما عن الوسيط.

    en: Differing answers, the one about the target alone right.
    fr: Réponses différentes, seule juste celle sur la cible.
    ar: إجابتان مختلفتان، والصحيحة وحدها ما عن الهدف.

    en: Excess of the first minus the second, on golds of equal size.
    fr: Excès du premier moins celui du second, sur des références de même taille.
    ar: زيادة الأول ناقص زيادة الثاني، على مراجع متساوية الحجم.

    en: How many options there were.
    fr: Combien il y avait d’options.
    ar: عدد الخيارات.

    en: How often each place was chosen, parted by spaces.
    fr: Combien de fois chaque place a été choisie, séparées par des espaces.
    ar: كم مرة اختير كل موضع، تفصل بينها مسافات.

    en: Items with several answers.
    fr: Items ayant plusieurs réponses.
    ar: البنود التي لها عدة إجابات.

    en: Leak of the first minus the second.
    fr: Fuite du premier moins celle du second.
    ar: تسرّب الأول ناقص تسرّب الثاني.

    en: Questions that only the first has right.
    fr: Questions que seul le premier a justes.
    ar: الأسئلة التي أصاب فيها الأول وحده.

    en: Questions that only the second has right.
    fr: Questions que seul le second a justes.
    ar: الأسئلة التي أصاب فيها الثاني وحده.

    en: Same answer, right for the proxy only.
    fr: Même réponse, juste pour le relais seul.
    ar: الجواب نفسه، صحيح للوسيط وحده.

    en: Same answer, right for the target only.
    fr: Même réponse, juste pour la cible seule.
    ar: الجواب نفسه، صحيح للهدف وحده.

    en: Share of questions with the same answer for both.
    fr: Part des questions ayant la même réponse pour les deux.
    ar: حصة الأسئلة ذات الجواب الواحد للاثنين.

    en: Share of samples that leak although the most frequent answer is right, minus that of placebos.
    fr: Part des échantillons qui fuient bien que la réponse la plus fréquente soit juste, moins celle des placebos.
    ar: حصة العينات المتسرّبة مع صحة الإجابة الأكثر تكرارًا، ناقص حصة ثقافات الغُفل.

    en: Share of these whose answers have the same verdict against every declared proxy.
    fr: Part de ceux-ci dont les réponses ont le même verdict face à chaque relais déclaré.
    ar: حصة ما لإجاباته منها الحكم نفسه في مقابل كل وسيط معلن.

    en: The excess on golds of equal size, a share.
    fr: L’excès sur des références de même taille, une part.
    ar: الزيادة على مراجع متساوية الحجم، حصة.

    en: The first model.
    fr: Le premier modèle.
    ar: النموذج الأول.

    en: The part of the questions: numeric-free, or one source.
    fr: La partie des questions : numeric-free (sans nombres), ou une source.
    ar: الجزء من الأسئلة: numeric-free (بلا أعداد) أو مصدر واحد.

    en: The second model.
    fr: Le second modèle.
    ar: النموذج الثاني.

    en: The share minus that of placebos or of all cultures.
    fr: La part moins celle des placebos ou de toutes les cultures.
    ar: الحصة ناقص حصة ثقافات الغُفل أو كل الثقافات.

    en: The share that is measured; of markers, names per 100 entities.
    fr: La part mesurée ; pour les marqueurs, les noms pour 100 entités.
    ar: الحصة المقيسة؛ وفي العلامات الأسماء لكل ١٠٠ كيان.

    en: What may be said, in English.
    fr: Ce qu’on peut dire, en anglais.
    ar: ما يمكن قوله، بالإنجليزية.

    en: Where the answers of the first come from.
    fr: D’où viennent les réponses du premier.
    ar: من أين جاءت إجابات الأول.

    en: Where the answers of the second come from.
    fr: D’où viennent les réponses du second.
    ar: من أين جاءت إجابات الثاني.

    en: Answers dealt to other questions of the same answer type.
    fr: Réponses redistribuées à d’autres questions du même type de réponse.
    ar: الإجابات الموزعة على أسئلة أخرى من نوع الإجابة نفسه.

    en: Answers that people labelled.
    fr: Réponses étiquetées par des personnes.
    ar: الإجابات التي صنّفها أشخاص.

    en: Of what people do not find, the share that the matcher leaves.
    fr: De ce que les personnes ne trouvent pas, la part que l’appariement laisse.
    ar: مما لا يجده الأشخاص، الحصة التي يتركها المطابِق.

    en: Of what people find, the share that the matcher finds.
    fr: De ce que les personnes trouvent, la part que l’appariement trouve.
    ar: مما يجده الأشخاص، الحصة التي يجدها المطابِق.

    en: Of what the other accepts, the share that the judge rejects.
    fr: De ce que l’autre accepte, la part que le juge rejette.
    ar: مما يقبله الآخر، الحصة التي يرفضها الحَكَم.

    en: Of what the other rejects, the share that the judge accepts.
    fr: De ce que l’autre rejette, la part que le juge accepte.
    ar: مما يرفضه الآخر، الحصة التي يقبلها الحَكَم.

    en: Share of leaks that it made.
    fr: Part de fuites qu’il a faites.
    ar: حصة التسرّب الذي أحدثه.

    en: Share of leaks that were found.
    fr: Part de fuites trouvées.
    ar: حصة التسرّب الذي كُشف.

    en: Share of these that still match.
    fr: Part de celles-ci qui coïncident encore.
    ar: حصة ما لا يزال يطابق منها.

    en: Tests in the family.
    fr: Tests de la famille.
    ar: الاختبارات في العائلة.

    en: Tests left out: too few items or placebos.
    fr: Tests laissés de côté : trop peu d’items ou de placebos.
    ar: الاختبارات المتروكة: بنود أو ثقافات غُفل أقل من الكافي.

    en: The judge model.
    fr: Le modèle juge.
    ar: النموذج الحَكَم.

    en: The language of the prompts, a BCP 47 tag.
    fr: La langue des invites, une étiquette BCP 47.
    ar: لغة الأسئلة، رمز BCP 47.

    en: The share as the matcher judged it.
    fr: La part telle que l’appariement l’a jugée.
    ar: الحصة كما حكم بها المطابِق.

    en: The share with the matcher's errors taken out.
    fr: La part sans les erreurs de l’appariement.
    ar: الحصة بعد إخراج أخطاء المطابِق.

    en: The stated share of leaks of a simulated respondent.
    fr: La part de fuites annoncée d’un répondant simulé.
    ar: حصة التسرّب المعلنة لمجيب محاكى.

    en: Their agreement, Krippendorff's nominal α.
    fr: Leur accord, α nominal de Krippendorff.
    ar: اتفاقهما، ألفا الاسمية لكريبندورف.

    en: What it is held against: matcher or people.
    fr: À quoi il est confronté : matcher (appariement) ou people (personnes).
    ar: ما يُقارن به: matcher (المطابِق) أو people (الأشخاص).

    en: What the matcher judged: correct or leak.
    fr: Ce qu’a jugé l’appariement : correct (juste) ou leak (fuite).
    ar: ما حكم به المطابِق: correct (صحيح) أو leak (تسرّب).

    en: Answers to questions without usable golds of both.
    fr: Réponses à des questions sans références utilisables pour les deux.
    ar: إجابات أسئلة ليس لها مراجع صالحة للاثنين.

    en: Cultures of the pairs kept out, parted by spaces; none for the whole item.
    fr: Cultures des paires laissées de côté, séparées par des espaces ; aucune pour l’item entier.
    ar: ثقافات الأزواج المستبعدة، تفصل بينها مسافات؛ ولا شيء للبند كله.

    en: Everything that shaped its answers.
    fr: Tout ce qui a déterminé ses réponses.
    ar: كل ما حدّد إجاباته.

    en: How often it found it.
    fr: Combien de fois elle l’a trouvé.
    ar: كم مرة وجدته.

    en: How the gold came to be; unusable and missing besides.
    fr: Comment la référence est née ; unusable (inutilisable) et missing (manquante) en plus.
    ar: كيف نشأ المرجع؛ وكذلك unusable (غير صالح) وmissing (مفقود).

    en: Items that hang on what it found.
    fr: Items qui dépendent de ce qu’elle a trouvé.
    ar: البنود التي تتعلق بما وجدته.

    en: Of these, items kept out of the headline.
    fr: Parmi ceux-ci, les items hors du résultat principal.
    ar: منها البنود المستبعدة من النتيجة الرئيسة.

    en: The SHA-256 of its file.
    fr: Le SHA-256 de son fichier.
    ar: بصمة SHA-256 لملفه.

    en: The item's identifier.
    fr: L’identifiant de l’item.
    ar: معرّف البند.

    en: The number of the run.
    fr: Le numéro de l’exécution.
    ar: رقم التشغيل.

    en: The property that is corrected or disputed.
    fr: La propriété corrigée ou contestée.
    ar: الخاصية المصحَّحة أو المختلَف فيها.

    en: Which of the two: override or dispute.
    fr: Ce qu’elle est : override (corrigée) ou dispute (contestée).
    ar: أيهما: override (تصحيح) أو dispute (خلاف).

    en: What holds now, parted by semicolons.
    fr: Ce qui vaut désormais, séparé par des points-virgules.
    ar: ما يصحّ الآن، تفصل بينه فواصل منقوطة.

    en: Who reviewed it, if anybody did.
    fr: Qui l’a relue, si quelqu’un l’a fait.
    ar: من راجعها إن راجعها أحد.

    en: What its licence asks.
    fr: Ce que demande sa licence.
    ar: ما تطلبه رخصته.

    en: What the rule finds, in words.
    fr: Ce que trouve la règle, en mots.
    ar: ما تجده القاعدة بالكلمات.

    en: When it started, in UTC.
    fr: Quand elle a commencé, en UTC.
    ar: متى بدأ، بالتوقيت العالمي.

    en: Each table links to its own CSV file; all lie in the folder of this page.
    fr: Chaque table renvoie à son propre fichier CSV ; tous sont dans le dossier de cette page.
    ar: لكل جدول رابط إلى ملف CSV خاص به؛ وكلها في مجلد هذه الصفحة.

    en: with all models and conditions
    fr: avec tous les modèles et toutes les conditions
    ar: مع كل النماذج والظروف
    """
