/// Which respondent a word such as `openai:gpt-5-mini` names.
public enum ModelSpec: Sendable, Hashable {
    /// A model of that name behind a chat completions endpoint.
    case openAI(String)
    /// A simulation with known rates.
    case simulated(SimulationSpec)

    /// Reads `openai:NAME`, `simulated` or `simulated:key=value,…`.
    public static func parse(_ word: String) throws(ModelSpecError) -> ModelSpec {
        let colon = word.firstIndex(of: ":")
        let kind = word[..<(colon ?? word.endIndex)]
        let rest = colon.map { String(word[word.index(after: $0)...]) } ?? ""
        switch kind {
        case "openai":
            guard !rest.isEmpty else {
                throw ModelSpecError(message: "\"\(word)\" names no model; write openai:NAME")
            }
            return .openAI(rest)
        case "simulated":
            guard colon == nil || !rest.isEmpty else {
                throw ModelSpecError(
                    message:
                        "\"\(word)\" ends after the colon; write simulated or simulated:leak=0.15"
                )
            }
            return .simulated(try SimulationSpec.parse(rest))
        default:
            throw ModelSpecError(
                message:
                    "unknown respondent \"\(word)\"; write openai:NAME or simulated:key=value,…"
            )
        }
    }
}
