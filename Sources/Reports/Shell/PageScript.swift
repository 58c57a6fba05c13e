import Vocabulary

/// A script of ours, whose source is a literal; where it stands in a page, the page's policy names it
/// by its digest.
struct PageScript: Sendable {
    /// The source as it stands between the tags.
    let source: String
    /// The SHA-256 of the source in Base64, as a policy has it (CSP level 3, section 2.3.1).
    let digest: String

    /// Takes a literal; a computed string does not fit here.
    init(_ literal: StaticString) {
        let text = "\n\(literal)\n"
        precondition(!text.contains("</"), "a tag in a script would end it")
        source = text
        digest = base64(hexadecimal: Vocabulary.digest(of: text))
    }
}
