internal import JSONKit
internal import Vocabulary

extension Sampling {
    /// The settings by the names they have in a `models.yaml`, for the ledger.
    var parameters: [String: String] {
        var all: [String: String] = [:]
        all["system"] = system
        all["temperature"] = temperature.map { "\($0)" }
        all["top_p"] = topP.map { "\($0)" }
        all["min_p"] = minP.map { "\($0)" }
        all["seed"] = seed.map { "\($0)" }
        all["max_tokens"] = maxTokens.map { "\($0)" }
        all["logprobs"] = logprobs.map { "\($0)" }
        if !stop.isEmpty, case .json(let bytes) = BodyField.texts(stop) {
            all["stop"] = String(decoding: bytes, as: UTF8.self)
        }
        for (name, value) in extra { all["extra.\(name)"] = value }
        return all
    }

    /// Refuses what a dialect cannot say, in one line that tells how to mend it.
    func check(for dialect: any Dialect) throws(EndpointError) {
        let given: [(SamplingSetting, Bool)] = [
            (.minP, minP != nil), (.seed, seed != nil), (.logprobs, logprobs != nil),
        ]
        for (setting, isGiven) in given where isGiven && dialect.missing.contains(setting) {
            throw EndpointError(
                message: "\(dialect.api) has no \(setting.rawValue); leave it out"
            )
        }
        try checkNumbers()
        try checkExtra(reserved: dialect.reserved)
    }

    private func checkNumbers() throws(EndpointError) {
        let numbers = [("temperature", temperature), ("top_p", topP), ("min_p", minP)]
        for (name, value) in numbers where value.map({ !$0.isFinite || $0 < 0 }) == true {
            throw EndpointError(message: "\(name) must be a number of zero or more")
        }
        guard maxTokens.map({ $0 > 0 }) ?? true else {
            throw EndpointError(message: "max_tokens must be above zero")
        }
        guard logprobs.map({ $0 >= 0 }) ?? true else {
            throw EndpointError(message: "logprobs must be zero or more")
        }
        guard stop.allSatisfy({ !$0.isEmpty }) else {
            throw EndpointError(message: "an empty text in stop would end every answer at once")
        }
    }

    /// Says what is wrong with the extra fields: no JSON, or a field that is the tool's own.
    func checkExtra(reserved: Set<String>) throws(EndpointError) {
        for (name, value) in extra.sorted(by: { $0.key < $1.key }) {
            let shown = ProviderFault.clean(name)
            guard let document = JSONDocument(Array(value.utf8)), document.isStrict else {
                throw EndpointError(
                    message: "the extra field \"\(shown)\" is not JSON; a text needs quotes"
                )
            }
            let names = [name] + document.root.members.map { "\(name).\($0.key)" }
            if let taken = names.first(where: { reserved.contains($0) }) {
                throw EndpointError(
                    message: "the extra field \"\(taken)\" is set by the tool itself; leave it out"
                )
            }
        }
    }
}

extension [String: BodyField] {
    /// The fields with extra ones, each a JSON text that was checked.
    ///
    /// An extra field replaces one of the same name, but where both are objects it adds to it.
    func merging(extra: [String: String]) -> [String: BodyField] {
        var fields = self
        for (name, text) in extra {
            let bytes = Array(text.utf8)
            guard case .object(var inner) = fields[name],
                let root = JSONDocument(bytes)?.root, root.isObject
            else {
                fields[name] = .json(bytes)
                continue
            }
            for (key, value) in root.members { inner[key] = .json(Array(value.source)) }
            fields[name] = .object(inner)
        }
        return fields
    }
}
