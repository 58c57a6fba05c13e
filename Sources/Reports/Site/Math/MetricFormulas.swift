/// The formulas of the named statistics, by name.
///
/// Where a statistic has variants, the usual one stands here.
let metricFormulas: [String: Formula] = [
    "auroc":
        "\\frac{1}{n_+ n_-} \\sum_{i \\in +} \\sum_{j \\in -} ( [ s_i > s_j ] + \\frac{1}{2} [ s_i = s_j ] )",
    "benjamini_hochberg": "\\tilde{p}_{(i)} = \\min_{j \\ge i} ( \\frac{m}{j} p_{(j)} )",
    "binomial_exact": "p = \\sum_{j : \\Pr(j) \\le \\Pr(k)} \\Pr(j)",
    "bootstrap_exact":
        "\\alpha_1 = \\Phi ( z_0 + \\frac{z_0 + z_{\\alpha}}{1 - a ( z_0 + z_{\\alpha} )} )",
    "chao1": "S + \\frac{f_1 ( f_1 - 1 )}{2 ( f_2 + 1 )}",
    "char_ngram_jaccard":
        "\\frac{1}{| P |} \\sum_{(x,y) \\in P} \\frac{| N(x) \\cap N(y) |}{| N(x) \\cup N(y) |}",
    "chrf_pairwise":
        "F_2 = \\frac{5 \\bar{p} \\bar{r}}{4 \\bar{p} + \\bar{r}}",
    "clustered_se":
        "\\frac{1}{n} \\sqrt{\\sum_c ( \\sum_{i \\in c} ( x_i - \\bar{x} ) )^2}",
    "cohens_h": "2 \\arcsin \\sqrt{p_1} - 2 \\arcsin \\sqrt{p_2}",
    "compression_ratio": "\\frac{\\op{bytes}(x)}{\\op{bytes}(\\op{zlib}(x))}",
    "cosine_mean_pairwise":
        "\\frac{2}{n ( n - 1 )} \\sum_{i < j} \\frac{x_i \\cdot x_j}{| x_i | | x_j |}",
    "cronbach_alpha":
        "\\frac{k}{k - 1} ( 1 - \\frac{\\sum_j s_j^2}{s_{\\op{sum}}^2} )",
    "distinct_n": "\\frac{| \\op{set}(N) |}{| N |}",
    "ead": "\\frac{D}{V ( 1 - ( \\frac{V - 1}{V} )^C )}",
    "expected_calibration_error":
        "\\sum_b \\frac{n_b}{n} | \\bar{y}_b - \\bar{p}_b |",
    "fleiss_kappa": "\\kappa = \\frac{\\bar{P} - \\bar{P}_e}{1 - \\bar{P}_e}",
    "good_turing_coverage": "1 - \\frac{f_1}{N}",
    "hill_numbers": "{}^q D = ( \\sum_i p_i^q )^{1/(1-q)}",
    "holm": "\\tilde{p}_{(i)} = \\max_{j \\le i} ( ( m - j + 1 ) p_{(j)} )",
    "icc":
        "\\op{ICC}(1,1) = \\frac{\\op{MSB} - \\op{MSW}}{\\op{MSB} + ( k - 1 ) \\op{MSW}}",
    "jensen_shannon_divergence": "H ( \\frac{p + q}{2} ) - \\frac{H(p) + H(q)}{2}",
    "krippendorff_interval": "\\alpha = 1 - \\frac{D_o}{D_e} , \\quad \\delta(v,w) = ( v - w )^2",
    "krippendorff_nominal": "\\alpha = 1 - \\frac{D_o}{D_e} , \\quad \\delta(v,w) = [ v \\ne w ]",
    "lz76": "c(x) , \\quad \\frac{c(x) \\log n}{n}",
    "mantel_haenszel":
        "\\op{OR} = \\frac{\\sum_k a_k d_k / n_k}{\\sum_k b_k c_k / n_k}",
    "mcdonald_omega":
        "\\omega = \\frac{( \\sum_j \\lambda_j )^2}{( \\sum_j \\lambda_j )^2 + \\sum_j \\psi_j}",
    "mcnemar_exact":
        "p = \\min ( 1 , 2 \\sum_{j = 0}^{\\min(b,c)} \\Pr ( \\op{Bin}_{b+c,1/2} = j ) )",
    "novelty_utility": "\\frac{\\sum_i \\rho^{i-1} u_i [ \\text{new} ]}{\\sum_i \\rho^{i-1}}",
    "odds_ratio_haldane":
        "\\op{OR} = \\frac{( a + h ) ( d + h )}{( b + h ) ( c + h )} , \\quad h \\in \\{ 0 , \\frac{1}{2} \\}",
    "order_calibration":
        "P(k) = \\frac{v_k}{k} , \\quad R(k) = \\frac{v_k}{V}",
    "paired_difference_se":
        "\\frac{1}{\\sqrt{n}} \\sqrt{\\frac{1}{n - 1} \\sum_i ( d_i - \\bar{d} )^2} , \\quad d_i = a_i - b_i",
    "pass_at_k":
        "1 - \\prod_{i = n - c + 1}^{n} ( 1 - \\frac{k}{i} )",
    "permanova_f":
        "F = \\frac{\\op{SS}_A / ( g - 1 )}{\\op{SS}_W / ( N - g )}",
    "power_mde":
        "n = \\frac{( z_{1-\\alpha/2} + z_{1-\\beta} )^2 \\sigma^2}{\\delta^2}",
    "rarefaction":
        "\\sum_i ( 1 - \\prod_{j = 0}^{n - 1} \\frac{N - n_i - j}{N - j} )",
    "semantic_partition": "i ~ j \\text{ when } E_{ij} = 1",
    "sentence_frequency": "- \\frac{1}{n} \\sum_w \\log f(w)",
    "shannon_entropy": "H = - \\sum_i p_i \\log p_i",
    "shape_calibration":
        "M = \\sum_{v \\in V} p_v , \\quad \\frac{1}{\\log | V |} H ( \\frac{p_v}{M} )",
    "sign_flip_permutation_exact":
        "p = 2^{-n} | \\{ \\sigma : | \\sum_i \\sigma_i d_i | \\ge | \\sum_i d_i | \\} |",
    "simpson": "\\sum_i p_i^2",
    "total_agreement_rate": "\\frac{1}{n} | \\{ i : x_{i1} = \\dots = x_{ik} \\} |",
    "total_variation": "\\frac{1}{2} \\sum_i | p_i - q_i |",
    "variance_components":
        "\\hat{\\sigma}_b^2 = \\frac{\\op{MSB} - \\op{MSW}}{n_0} , \\quad \\hat{\\sigma}_w^2 = \\op{MSW}",
    "vendi_score": "\\exp ( - \\sum_i \\lambda_i \\log \\lambda_i )",
    "wilson_clustered":
        "n^{\\star} = \\min ( n , \\frac{\\hat{p} ( 1 - \\hat{p} )}{\\op{SE}_c^2} ) , \\quad z \\to t_{C - 1}",
    "wilson_interval":
        "\\frac{\\hat{p} + \\frac{z^2}{2 n} \\pm z \\sqrt{\\frac{\\hat{p} ( 1 - \\hat{p} )}{n} + \\frac{z^2}{4 n^2}}}{1 + \\frac{z^2}{n}}",
    "bootstrap_mean": "\\bar{x}^{\\star} = \\frac{1}{n} \\sum_i x_{i^{\\star}}",
    "exchange_test":
        "p = \\frac{| \\{ \\pi : T_{\\pi} > T \\} | + \\frac{1}{2} | \\{ \\pi : T_{\\pi} = T \\} |}{| \\{ \\pi \\} |}",
    "hybrid_score":
        "d - \\sqrt{( \\hat{p}_1 - l_1 )^2 - 2 r ( \\hat{p}_1 - l_1 ) ( u_2 - \\hat{p}_2 ) + ( u_2 - \\hat{p}_2 )^2}",
]
