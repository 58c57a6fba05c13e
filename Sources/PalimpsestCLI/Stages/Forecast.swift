import Vocabulary

/// What asking a model is expected to take, before anything is spent.
struct Forecast: Sendable, Encodable {
    var model: String
    /// How many items and samples are wanted.
    var requests: Int
    var answeredBefore: Int
    var failedBefore: Int
    /// How many are left to ask; identical requests are counted once.
    var missing: Int
    /// Tokens sent, estimated on the high side.
    var promptTokens: Int
    /// Tokens received if every answer went to its length limit.
    var mostCompletionTokens: Int
    /// Tokens received if answers are as long as the model's kept ones; none without any.
    var likelyCompletionTokens: Int?
    var mostCost: Double?
    var likelyCost: Double?
    var currency: String?
    /// Whether nobody charges for its answers, as for a simulation or a recording.
    var isFree: Bool
    /// Seconds that the limits alone allow at best.
    var leastSeconds: Double?
    /// Seconds at the pace of the kept answers and the given width.
    var likelySeconds: Double?

    /// Forecasts from what is left to ask.
    /// - Parameters:
    ///   - promptTokens: the prompts of all missing requests together, estimated.
    ///   - meanTokens: tokens received for a kept answer of this model, on average.
    ///   - meanSeconds: seconds a kept answer of this model took, on average.
    init(
        _ entry: ModelEntry,
        requests: Int,
        answeredBefore: Int,
        failedBefore: Int,
        missing: Int,
        promptTokens: Int,
        meanTokens: Double?,
        meanSeconds: Double?
    ) {
        model = entry.name
        isFree = ["simulated", "replay", "command"].contains(entry.api)
        self.requests = requests
        self.answeredBefore = answeredBefore
        self.failedBefore = failedBefore
        self.missing = missing
        let system = entry.sampling.system.map { estimatedTokens(of: $0) } ?? 0
        self.promptTokens = promptTokens + system * missing
        mostCompletionTokens = missing * entry.sampling.longestAnswer
        likelyCompletionTokens = meanTokens.map { Int(($0 * Double(missing)).rounded()) }
        if let prices = entry.prices {
            currency = prices.currency
            mostCost = prices.cost(input: self.promptTokens, output: mostCompletionTokens)
            likelyCost = likelyCompletionTokens.map {
                prices.cost(input: self.promptTokens, output: $0)
            }
        }
        let limits = entry.limits
        var least: [Double] = []
        if let rate = limits.requestsPerMinute { least.append(Double(missing) * 60 / Double(rate)) }
        if let rate = limits.tokensPerMinute {
            let tokens = self.promptTokens + (likelyCompletionTokens ?? mostCompletionTokens)
            least.append(Double(tokens) * 60 / Double(rate))
        }
        leastSeconds = least.max()
        if let meanSeconds {
            let atWidth = Double(missing) * meanSeconds / Double(max(1, limits.width))
            likelySeconds = max(atWidth, leastSeconds ?? 0)
        }
    }

    /// The forecast in words, a line each; all but the first belong under it.
    var lines: [String] {
        var lines = [
            "\(model): \(missing) of \(requests) requests to ask, \(answeredBefore) answered before"
                + (failedBefore > 0 ? ", \(failedBefore) failed before" : "")
        ]
        guard missing > 0 else { return lines }
        var tokens = "tokens: about \(short(promptTokens)) sent, "
        if let likelyCompletionTokens {
            tokens +=
                "about \(short(likelyCompletionTokens)) received if answers stay as long as "
                + "the kept ones, "
        }
        lines.append(tokens + "at most \(short(mostCompletionTokens)) received")
        if let currency, let mostCost {
            let likely = likelyCost.map { "about \(money($0)), " } ?? ""
            lines.append("cost: \(likely)at most \(money(mostCost)) \(currency)")
        } else if !isFree {
            lines.append("cost: no prices given (--price-in, --price-out or a models file)")
        }
        guard !isFree else { return lines }
        switch (likelySeconds, leastSeconds) {
        case (let likely?, _):
            lines.append("time: about \(span(likely)) at the pace of the kept answers")
        case (nil, let least?):
            lines.append("time: at least \(span(least)) at the given limits")
        case (nil, nil):
            lines.append("time: no limit given, and no answer kept to tell the pace by")
        }
        return lines
    }
}
