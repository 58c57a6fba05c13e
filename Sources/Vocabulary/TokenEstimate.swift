/// Estimates how many tokens a text is, on the high side, before any endpoint has counted them.
///
/// Four bytes a token hold for English in the usual vocabularies. Of other scripts those know few
/// words and fall back on pieces of letters, so that each of their bytes is taken for a token.
public func estimatedTokens(of text: String) -> Int {
    var plain = 0
    var other = 0
    for byte in text.utf8 {
        if byte < 0x80 { plain += 1 } else { other += 1 }
    }
    return (plain + 3) / 4 + other
}
