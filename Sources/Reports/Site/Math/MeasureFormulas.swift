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
            "Leak to the proxy minus the mean leak to the placebo cultures of the same item. Placebos stand for chance overlap, so an excess of zero is what chance alone gives."
        ),
        source: "Docs/measures.md, columns of the evidence table"
    ),
    MeasureDefinition(
        id: "mde",
        name: Sentence("Minimum detectable excess"),
        formula: "\\op{MDE} = ( z_{1-\\alpha/2} + z_{1-\\beta} ) \\frac{s}{\\sqrt{n}}",
        meaning: Sentence(
            "s is the standard deviation of the item differences. A true excess of this size would be found in four of five repetitions with this many items."
        ),
        source: "Miller 2024, arXiv 2411.00640, section 5"
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
        id: "signflip",
        name: Sentence("p-value of an excess"),
        formula: "p = \\frac{1 + | \\{ b : | E_b | \\ge | E | \\} |}{1 + B}",
        meaning: Sentence(
            "Signs of the item differences are turned at random B times; small samples are counted out exactly."
        ),
        source: "Fisher 1935, section 21; Phipson and Smyth 2010"
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
