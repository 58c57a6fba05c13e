import Diagnostics
import Vocabulary
import YAMLKit

extension ModelReading {
    /// What shapes answers: the mapping's own words over what holds otherwise.
    ///
    /// Only a model's own words are held against its `api`; defaults are for models of any.
    func sampling(
        of parent: Fields?,
        over base: Sampling,
        _ api: ModelAPI? = nil
    ) -> Sampling {
        guard let fields = parent?.mapping("parameters", as: ModelSchema.parameters) else {
            return base
        }
        if let api {
            for key in reader.missingSettings(api.rawValue).sorted() where fields.has(key) {
                findings.error(
                    "models-key-unused",
                    at: fields.place(of: key),
                    "'\(key)' has no meaning for api '\(api.rawValue)'",
                    fix: "drop it"
                )
            }
        }
        var all = base
        all.system = fields.verbatim("system") ?? base.system
        all.temperature = fields.decimal("temperature", in: 0...2) ?? base.temperature
        all.topP = fields.decimal("top_p", in: 0...1) ?? base.topP
        all.minP = fields.decimal("min_p", in: 0...1) ?? base.minP
        all.seed = fields.integer("seed", in: 0...Int(Int32.max)) ?? base.seed
        all.maxTokens = fields.integer("max_tokens", in: 1...100_000) ?? base.maxTokens
        all.logprobs = fields.integer("logprobs", in: 0...20) ?? base.logprobs
        if fields.has("stop") { all.stop = stops(of: fields) }
        if let node = fields.node("extra") {
            all.extra.merge(ExtraFields(findings: findings).read(node)) { _, own in own }
        }
        return all
    }

    private func stops(of fields: Fields) -> [String] {
        let stops = fields.verbatimTexts("stop")
        for stop in stops where stop.text.isEmpty {
            findings.error(
                "pack-blank",
                at: stop.location,
                "an empty text would end every answer at once",
                fix: "drop it"
            )
        }
        if stops.count > 16 {
            findings.error(
                "models-stop",
                at: stops[16].location,
                "'stop' has \(stops.count) texts, but 16 at most are sent"
            )
        }
        return stops.map(\.text)
    }

    /// How hard an endpoint may be asked: the mapping's own words over what holds otherwise.
    func limits(of parent: Fields?, over base: EndpointLimits) -> EndpointLimits {
        guard let fields = parent?.mapping("limits", as: ModelSchema.limits) else { return base }
        var all = base
        all.width = fields.integer("width", in: 1...4096) ?? base.width
        all.requestsPerMinute =
            fields.integer("requests_per_minute", in: 1...1_000_000) ?? base.requestsPerMinute
        all.tokensPerMinute =
            fields.integer("tokens_per_minute", in: 1...1_000_000_000) ?? base.tokensPerMinute
        all.timeout = fields.decimal("timeout", in: 1...3600).map { .seconds($0) } ?? base.timeout
        all.connectTimeout =
            fields.decimal("connect_timeout", in: 1...600).map { .seconds($0) }
            ?? base.connectTimeout
        all.attempts = fields.integer("attempts", in: 1...20) ?? base.attempts
        all.caFile = filePath(of: fields, "ca_file") ?? base.caFile
        return all
    }

    func prices(of parent: Fields) -> TokenPrices? {
        guard let fields = parent.mapping("prices", as: ModelSchema.prices) else { return nil }
        let input = fields.decimal("input", in: 0...1_000_000)
        let output = fields.decimal("output", in: 0...1_000_000)
        let currency = fields.text("currency")
        if let currency, currency.text.wholeMatch(of: /[A-Z]{3}/) == nil {
            findings.error(
                "models-currency",
                at: currency.location,
                "'\(currency.text.prefix(20))' is not an ISO 4217 code",
                fix: "write it like 'USD'"
            )
        }
        guard let input, let output else { return nil }
        return TokenPrices(input: input, output: output, currency: currency?.text ?? "USD")
    }
}
