/// One defined measure: what it is called, its formula and where it comes from.
struct MeasureDefinition: Sendable {
    /// The anchor on the methods page.
    var id: String
    /// The name readers know.
    var name: Sentence
    /// The formula.
    var formula: Formula
    /// What the letters mean, and what the number is for.
    var meaning: Sentence
    /// Where it comes from.
    var source: String
}

/// The measures of the evidence tables, in the order in which they build on each other.
let measureDefinitions: [MeasureDefinition] = [
    MeasureDefinition(
        id: "accuracy",
        name: Sentence("Accuracy"),
        formula: "A = \\frac{1}{n} \\sum_i ( d_i + s_i + m_i )",
        meaning: Sentence(
            "d, s and m are the shares of an item's samples that are distinct, shared and mixed. It is what a plain benchmark would report, and says little without its floor."
        ),
        source: "Docs/measures.md, columns of the evidence table"
    ),
    MeasureDefinition(
        id: "floor",
        name: Sentence("Proxy floor"),
        formula: "F(t,p) = \\frac{1}{n} | \\{ i : \\op{top}_p(i) \\in G_t(i) \\} |",
        meaning: Sentence(
            "The share of items on which answering with the proxy's top answer would be right for the target. A respondent that knows only the proxy reaches it."
        ),
        source: "Docs/measures.md, columns of the evidence table"
    ),
    MeasureDefinition(
        id: "lift",
        name: Sentence("Lift"),
        formula: "\\op{lift} = A - F(t,p)",
        meaning: Sentence(
            "How far the accuracy is above what the proxy's answers alone would earn."
        ),
        source: "Docs/measures.md, columns of the evidence table"
    ),
    MeasureDefinition(
        id: "leak",
        name: Sentence("Leak"),
        formula: "L(t \\to c) = \\frac{1}{n} \\sum_i \\op{leak}_i(c)",
        meaning: Sentence(
            "The share of an item's samples that match the gold of culture c and nothing of the target's, averaged over the items that are valid for both."
        ),
        source: "Docs/measures.md, verdict of one answer"
    ),
    MeasureDefinition(
        id: "excess",
        name: Sentence("Excess"),
        formula:
            "e_i = \\op{leak}_i(p) - \\frac{1}{| Q_i |} \\sum_{q \\in Q_i} \\op{leak}_i(q) , \\quad E = \\frac{1}{n} \\sum_i e_i",
        meaning: Sentence(
            "Leak to the proxy minus the mean leak to the placebo cultures of the same item, on golds as they are. Placebos stand for chance overlap, so an excess of zero is what chance alone gives where golds are alike; findings are told from the matched excess."
        ),
        source: "Docs/measures.md, columns of the evidence table"
    ),
    MeasureDefinition(
        id: "matched",
        name: Sentence("Matched excess"),
        formula:
            "E^{\\star} = \\frac{1}{n} \\sum_i ( \\op{leak}_i^{\\star}(p) - \\frac{1}{| Q_i^{\\star} |} \\sum_{q \\in Q_i^{\\star}} \\op{leak}_i^{\\star}(q) ) , \\quad Q_i^{\\star} = \\{ q \\in Q_i : k_q \\ge k_i , | \\bar{v}_q - \\bar{v}_p | < 1 \\}",
        meaning: Sentence(
            "The excess on golds of equal size and answers about as common, which findings, p-value, adjusted interval and smallest detectable excess are about. On item i every culture is cut to its first answers that are wrong for the target: as many as the proxy has or the middle one of the placebos has, whichever is less. Placebos with fewer (k) stay out, and so do those whose answers are held by one culture more or fewer on average (v counts the cultures that hold an answer)."
        ),
        source: "Docs/measures.md, golds of equal size and answers as common"
    ),
    MeasureDefinition(
        id: "mde",
        name: Sentence("Minimum detectable excess"),
        formula:
            "\\op{MDE} = \\lambda \\bar{d} \\ge z_{1-\\alpha/2} \\sqrt{\\frac{( 1 - \\lambda ) v + \\lambda w}{n}} + z_{1-\\beta} \\sqrt{\\frac{( 1 - \\lambda ) v + \\frac{\\lambda}{n} \\sum_i d_i^2 - ( \\lambda \\bar{d} )^2}{n}}",
        meaning: Sentence(
            "λ is the smallest share of answers that, were the proxy's top answer planted in their place, satisfies two things with power 1 − β: the exchange test finds it at the level before adjustment, and leaks are enough for a test, worked out leak by leak. d is the matched excess of an item so planted; v and w are the variances that an item's excess has by chance, as it is and so planted. The first root is how far the excess moves by chance, the second how far in truth."
        ),
        source:
            "Docs/measures.md, columns of the evidence table; Miller 2024, arXiv 2411.00640, section 5"
    ),
    MeasureDefinition(
        id: "specific",
        name: Sentence("Specific leak"),
        formula: "\\op{leak}_i(p) \\text{ with } | \\{ c \\ne p : \\op{leak}_i(c) \\} | \\le 2",
        meaning: Sentence(
            "A leak that at most two of the other cultures accept as well; what all the world says points to nobody."
        ),
        source: "Docs/measures.md, columns of the evidence table"
    ),
    MeasureDefinition(
        id: "bca",
        name: Sentence("Interval of an excess"),
        formula:
            "\\alpha_1 = \\Phi ( z_0 + \\frac{z_0 + z_{\\alpha}}{1 - a ( z_0 + z_{\\alpha} )} )",
        meaning: Sentence(
            "Questions are drawn with replacement; the ends are quantiles of the resampled means, corrected for bias z and acceleration a."
        ),
        source: "Efron and Tibshirani 1993, chapter 14"
    ),
    MeasureDefinition(
        id: "score",
        name: Sentence("Interval of an excess of few leaks"),
        formula:
            "( l_p - l_q ) - \\sqrt{x^2 - 2 r x y + y^2} , \\quad x = l_p - \\op{low}( l_p ) , \\quad y = \\op{high}( l_q ) - l_q",
        meaning: Sentence(
            "With fewer leaks than bootstrapLeaks, seen or by chance, resamples look alike. Then the lower end is this one, and the upper end the same with the other ends: the leak to the proxy and the mean leak to placebos have Wilson's interval each, at the number of trials that their variance amounts to and at Student's quantile with twice as many degrees as items leak to some culture and not to all; r is their correlation."
        ),
        source: "Newcombe 1998, method 10; Zou and Donner 2008"
    ),
    MeasureDefinition(
        id: "exchange",
        name: Sentence("p-value of an excess"),
        formula:
            "p = \\Pr ( | S - \\mu | > | s - \\mu | ) + \\frac{1}{2} \\Pr ( | S - \\mu | = | s - \\mu | ) , \\quad S = \\sum_i \\op{leak}_i^{\\star}( c_i )",
        meaning: Sentence(
            "The exchange test of the matched excess: on each item a culture c is drawn by lot from the proxy and its placebos, S is what these cultures got of the leaks, s what the proxy got, μ what is expected. Half of what is just as far out counts (mid-p). The distribution of S is worked out exactly, or drawn where samples have no small common multiple."
        ),
        source: "Fisher 1935; Lancaster 1961"
    ),
    MeasureDefinition(
        id: "holm",
        name: Sentence("Adjusted p-value and adjusted interval"),
        formula:
            "p_{(k)}^{\\text{adj}} = \\max_{j \\le k} \\min ( 1 , ( m - j + 1 ) p_{(j)} ) , \\quad \\op{level}_k = 1 - \\frac{\\alpha}{m - k + 1}",
        meaning: Sentence(
            "The m tests of one target in one table are one family, in order of p. The k-th reads its interval at this level; at the first interval that holds zero the steps end, and all later tests keep that level. A finding needs an adjusted interval that misses zero and an adjusted p of at most α."
        ),
        source: "Holm 1979"
    ),
    MeasureDefinition(
        id: "paired",
        name: Sentence("Difference of two models"),
        formula: "\\Delta = \\frac{1}{n} \\sum_i ( x_i - y_i )",
        meaning: Sentence(
            "x and y are what two models made of the same question. The interval comes from the differences question by question, which is narrower than that of two separate means."
        ),
        source: "Miller 2024, arXiv 2411.00640, section 4"
    ),
    MeasureDefinition(
        id: "difficulty",
        name: Sentence("Difficulty of an item"),
        formula: "P_j = \\frac{1}{N_j} \\sum_r x_{rj}",
        meaning: Sentence(
            "The mean share of right samples over the respondents that answered item j: test theory's difficulty index, low for hard items."
        ),
        source: "Crocker and Algina 1986, chapter 5"
    ),
    MeasureDefinition(
        id: "discrimination",
        name: Sentence("Discrimination of an item"),
        formula:
            "r_j = \\frac{\\sum_r ( x_{rj} - \\bar{x}_j ) ( \\bar{x}_{r,-j} - \\bar{x}_{-j} )}{( N_j - 1 ) s_{x_j} s_{x_{-j}}}",
        meaning: Sentence(
            "The correlation of the score on the item with the respondent's mean score on all other items; for scores of zero and one it is the point-biserial correlation. Items that good respondents miss have low or negative ones."
        ),
        source: "Henrysson 1963; Crocker and Algina 1986, chapter 14"
    ),
    MeasureDefinition(
        id: "fisher",
        name: Sentence("Interval of a discrimination"),
        formula: "\\tanh ( \\artanh r_j \\pm \\frac{z_{1-\\alpha/2}}{\\sqrt{N_j - 3}} )",
        meaning: Sentence(
            "Respondents are taken as independent, which models about the same target are not quite."
        ),
        source: "Fisher 1921"
    ),
]
