/// Whether a text holds what looks like a secret of a well-known provider, so that it is not shown.
///
/// Providers begin their keys with marks of their own (`sk-`, `AIza`, `hf_` and so on) so that
/// scanners can find them. Keys without a mark cannot be told from other words.
public func looksLikeKey(_ text: String) -> Bool {
    let marks: [(start: String, length: Int)] = [
        ("sk-", 16), ("sk_", 16), ("rk-", 16), ("AIza", 20), ("hf_", 30), ("gsk_", 30),
        ("xai-", 40), ("pplx-", 40), ("nvapi-", 40), ("r8_", 30), ("ghp_", 30),
        ("github_pat_", 16), ("glpat-", 16), ("AKIA", 20), ("ya29.", 16), ("eyJhbGci", 32),
    ]
    let separators = " \t\r\n\"'=:,;?&@/()[]{}<>*!|#$`"
    let words = text.split { separators.contains($0) }
    for word in words {
        let length = word.utf8.count
        if marks.contains(where: { word.hasPrefix($0.start) && length >= $0.length }) {
            return true
        }
    }
    // `Authorization: Bearer …` and `Basic …` say what they are.
    for (scheme, credentials) in zip(words, words.dropFirst()) {
        let scheme = scheme.lowercased()
        guard scheme == "bearer" || scheme == "basic" else { continue }
        if credentials.utf8.count >= 12, credentials.contains(where: \.isNumber) { return true }
    }
    return text.lowercased().hasPrefix("authorization:")
}
