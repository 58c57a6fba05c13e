internal import Vocabulary

/// The line that asks a program, made from a request and what shapes the model's answers.
struct CommandQuestion: Sendable {
    private let sampling: Sampling

    init(_ sampling: Sampling) {
        self.sampling = sampling
    }

    /// One JSON object and a line break.
    func line(for request: PromptRequest) -> [UInt8] {
        var line = LineWriter()
        line.add("item", request.item)
        line.add("sample", request.sample)
        line.add("prompt", request.prompt)
        line.add("system", sampling.system)
        let turns = request.history.map { turn in
            var said = LineWriter()
            said.add("role", turn.speaker == .user ? "user" : "assistant")
            said.add("content", turn.text)
            return said.object
        }
        line.add("history", json: "[" + turns.joined(separator: ",") + "]")
        line.add("parameters", json: settings(sample: request.sample))
        return Array((line.object + "\n").utf8)
    }

    private func settings(sample: Int) -> String {
        var settings = LineWriter()
        settings.add("temperature", sampling.temperature)
        settings.add("top_p", sampling.topP)
        settings.add("min_p", sampling.minP)
        settings.add("seed", sampling.seed.map { $0 &+ sample })
        if !sampling.stop.isEmpty { settings.add("stop", json: LineWriter.list(sampling.stop)) }
        settings.add("max_tokens", sampling.maxTokens)
        settings.add("logprobs", sampling.logprobs)
        for (name, value) in sampling.extra.sorted(by: { $0.key < $1.key }) {
            // Line breaks in JSON text can only stand between its parts.
            let flat = String(decoding: value.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
            settings.add(name, json: flat)
        }
        return settings.object
    }

    /// Everything that shapes the answers, for the ledger; words that look like keys are left out.
    static func parameters(of entry: ModelEntry) -> [String: String] {
        let sampling = entry.sampling
        var all = ["api": entry.api, "model": entry.model]
        all["command"] = LineWriter.list(withoutSecrets(entry.command))
        all["system"] = sampling.system
        all["temperature"] = sampling.temperature.map { "\($0)" }
        all["top_p"] = sampling.topP.map { "\($0)" }
        all["min_p"] = sampling.minP.map { "\($0)" }
        all["seed"] = sampling.seed.map { "\($0)" }
        all["stop"] = sampling.stop.isEmpty ? nil : LineWriter.list(sampling.stop)
        all["max_tokens"] = sampling.maxTokens.map { "\($0)" }
        all["logprobs"] = sampling.logprobs.map { "\($0)" }
        for (name, value) in sampling.extra { all["extra.\(name)"] = value }
        return all
    }

    /// A program's words, with what is told to be a secret replaced by a stand-in.
    static func withoutSecrets(_ words: [String]) -> [String] {
        var isSecretNext = false
        return words.map { word in
            defer { isSecretNext = namesSecret(word) }
            if isSecretNext { return "[key]" }
            guard let equals = word.firstIndex(of: "="), namesSecret(String(word[..<equals])) else {
                return looksLikeKey(word) ? "[key]" : word
            }
            return word[...equals] + "[key]"
        }
    }

    private static func namesSecret(_ word: String) -> Bool {
        guard word.hasPrefix("-") || word.allSatisfy({ $0.isLetter || $0 == "_" }) else {
            return false
        }
        let last = word.lowercased().split { $0 == "-" || $0 == "_" }.last
        return ["key", "apikey", "token", "secret", "password"].contains(last.map(String.init))
    }
}
