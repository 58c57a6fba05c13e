public import Vocabulary

/// Why a word on the command line names no respondent.
public struct ModelSpecError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what would be right, on one line.
    public var message: String

    /// The message.
    public var description: String { message }
}

/// How a simulated respondent answers, with every rate stated.
///
/// `leak` and `refusal` are shares of all answers about a target; `knowledge` is the share of the
/// rest that is right, `chance` the share of the wrong rest that is some third culture's answer.
public struct SimulationSpec: Sendable, Hashable {
    /// How often a target's question gets the proxy's top answer.
    public var leak: Double
    /// How often it gets a refusal.
    public var refusal: Double
    /// How often, of the rest, it gets an answer that the target accepts.
    public var knowledge: Double
    /// How often, of the wrong rest, it gets the top answer of a placebo culture.
    public var chance: Double
    /// How often, of the wrong rest, it gets any other culture's answer, whichever culture's it is.
    ///
    /// Proxy and placebos are hit alike, so it is how to err without a leak; `chance` spares the proxy.
    public var distraction: Double
    /// How often, of such answers, a culture is drawn first and then one of its answers.
    ///
    /// So answers that many cultures share come more often; else each wording comes as often as any other.
    public var common: Double
    /// How often an answer is wrapped in a sentence or in markdown.
    public var verbosity: Double
    /// The proxy of every target, in place of the declared ones.
    public var proxy: LocaleTag?
    /// The culture behind answers to questions that name no real place.
    public var defaultCulture: LocaleTag

    /// Makes a specification; rates that do not fit together throw.
    public init(
        leak: Double = 0.15,
        refusal: Double = 0,
        knowledge: Double = 0.6,
        chance: Double = 0,
        distraction: Double = 0,
        common: Double = 0,
        verbosity: Double = 0,
        proxy: LocaleTag? = nil,
        defaultCulture: LocaleTag = LocaleTag("en-US")
    ) throws(ModelSpecError) {
        self.leak = leak
        self.refusal = refusal
        self.knowledge = knowledge
        self.chance = chance
        self.distraction = distraction
        self.common = common
        self.verbosity = verbosity
        self.proxy = proxy
        self.defaultCulture = defaultCulture
        for (key, path) in SimulationSpec.rates where !(0...1).contains(self[keyPath: path]) {
            throw ModelSpecError(
                message:
                    "simulated: \(key) is \(self[keyPath: path]), but a rate lies between 0 and 1"
            )
        }
        if leak + refusal > 1 {
            throw ModelSpecError(
                message:
                    "simulated: leak and refusal add up to more than 1, but are shares of one whole"
            )
        }
    }

    /// Reads settings such as `knowledge=0.6,leak=0.15,proxy=en-US`; what is left out has its default.
    public static func parse(_ text: String) throws(ModelSpecError) -> SimulationSpec {
        var spec = try SimulationSpec()
        var seen: Set<String> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) where text != "" {
            guard let equals = part.firstIndex(of: "=") else {
                throw ModelSpecError(
                    message:
                        "simulated: \"\(part)\" is not of the form key=value, such as leak=0.15"
                )
            }
            let key = String(part[..<equals])
            let value = String(part[part.index(after: equals)...])
            guard seen.insert(key).inserted else {
                throw ModelSpecError(message: "simulated: \"\(key)\" is given twice")
            }
            try spec.set(key, to: value)
        }
        return try SimulationSpec(
            leak: spec.leak,
            refusal: spec.refusal,
            knowledge: spec.knowledge,
            chance: spec.chance,
            distraction: spec.distraction,
            common: spec.common,
            verbosity: spec.verbosity,
            proxy: spec.proxy,
            defaultCulture: spec.defaultCulture
        )
    }

    private mutating func set(_ key: String, to value: String) throws(ModelSpecError) {
        if let path = SimulationSpec.rates.first(where: { $0.key == key })?.path {
            guard let rate = Double(value), rate.isFinite else {
                throw ModelSpecError(
                    message: "simulated: \(key) is \"\(value)\", but must be a number from 0 to 1"
                )
            }
            self[keyPath: path] = rate
            return
        }
        let known = SimulationSpec.rates.map(\.key) + ["proxy", "default"]
        guard key == "proxy" || key == "default" else {
            throw ModelSpecError(
                message: "simulated: unknown key \"\(key)\"; known are "
                    + known.sorted().joined(separator: ", ")
            )
        }
        guard SimulationSpec.isTag(value) else {
            throw ModelSpecError(
                message: "simulated: \(key) is \"\(value)\", but must be a locale tag such as en-US"
            )
        }
        if key == "proxy" { proxy = LocaleTag(value) } else { defaultCulture = LocaleTag(value) }
    }

    private static func isTag(_ text: String) -> Bool {
        let parts: [Substring] = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
                        || (0x61...0x7a).contains(byte)
                }
        }
    }

    /// The rates by key; computed, since key paths are not Sendable.
    private static var rates: [(key: String, path: WritableKeyPath<SimulationSpec, Double>)] {
        [
            ("knowledge", \.knowledge), ("leak", \.leak), ("refusal", \.refusal),
            ("chance", \.chance), ("distraction", \.distraction), ("common", \.common),
            ("verbosity", \.verbosity),
        ]
    }

    /// Every setting by key, as the ledger keeps it.
    var parameters: [String: String] {
        var all = ["default": defaultCulture.rawValue]
        for (key, path) in SimulationSpec.rates { all[key] = "\(self[keyPath: path])" }
        // Named only where it is used, so that older simulations keep their names.
        if distraction == 0 { all["distraction"] = nil }
        if common == 0 { all["common"] = nil }
        all["proxy"] = proxy?.rawValue
        return all
    }
}

extension SimulationSpec: CustomStringConvertible {
    /// The specification as `parse` reads it, every setting written out, sorted by key.
    public var description: String {
        parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: ",")
    }
}
