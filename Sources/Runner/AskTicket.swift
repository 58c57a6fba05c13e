internal import Vocabulary

/// One request on its way through a run.
struct AskTicket: Sendable {
    /// The job it belongs to, by number.
    let job: Int
    let request: PromptRequest
    /// The tokens it is taken to need, sent and received.
    let tokens: Double
    /// The money it is taken to cost.
    let cost: Double
    /// How many times it was sent.
    var attempts = 0
    /// Those of them that count against the attempts it is granted.
    var tries = 0
    /// Those of them that were turned away with 429.
    var turnedAway = 0
    /// When it was sent last.
    var sentAt = Duration.zero
    /// Whether it is the one that finds out if the endpoint is back.
    var isProbe = false
    /// When it may be sent again.
    var due = Duration.zero
    /// The causes for which it was repeated.
    var repeatedFor: Set<String> = []
    private var generator: SeededGenerator?

    init(job: Int, request: PromptRequest, tokens: Double, cost: Double) {
        self.job = job
        self.request = request
        self.tokens = tokens
        self.cost = cost
    }

    /// Draws a number from zero up to one from a stream of the request's own, so that waits depend
    /// neither on order nor on width.
    mutating func draw(_ seed: UInt64) -> Double {
        var own =
            generator
            ?? SeededGenerator(seed: seed, stream: "wait:\(request.item)#\(request.sample)")
        defer { generator = own }
        return own.unit()
    }
}
