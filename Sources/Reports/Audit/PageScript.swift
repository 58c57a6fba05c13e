import Vocabulary

/// A script of a page, which is a literal of this target.
///
/// It has no `<` and no `&`, so that it reads alike in HTML and in XML, and it puts text into pages
/// as text only.
enum PageScript: Sendable {
    /// The finder of the audit page.
    case auditFinder

    /// The script as it stands between its tags.
    var source: String {
        switch self {
        case .auditFinder: auditFinderScript
        }
    }

    /// The SHA-256 of the script in Base64, for the content policy.
    var digest: String {
        switch self {
        case .auditFinder: auditFinderDigest
        }
    }
}

private let auditFinderDigest = base64(hexadecimal: Vocabulary.digest(of: auditFinderScript))
