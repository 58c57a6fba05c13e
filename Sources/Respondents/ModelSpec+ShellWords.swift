/// Splits a text into words as a shell does with quotes, and does nothing else a shell would.
enum ShellWords {
    /// The words (POSIX.1-2017, Shell Command Language, section 2.2); marks that a shell would act
    /// on are refused outside quotes, since nothing acts on them here.
    static func split(_ text: String) throws(ModelSpecError) -> [String] {
        var words: [String] = []
        var word: String.UnicodeScalarView?
        var quote: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch (scalar, quote) {
            case ("\0", _):
                throw ModelSpecError(message: "command: a word holds a NUL byte; take it out")
            case ("'", "'"), ("\"", "\""):
                quote = nil
            case ("'", nil), ("\"", nil):
                quote = scalar
                word = word ?? .init()
            case ("\\", nil), ("\\", "\""):
                guard let next = scalars.next() else {
                    throw ModelSpecError(
                        message: "command: a \\ at the end escapes nothing; drop it"
                    )
                }
                if quote != nil, !"\\\"$`".unicodeScalars.contains(next) {
                    word?.append(scalar)
                }
                word = word ?? .init()
                word?.append(next)
            case (" ", nil), ("\t", nil), ("\n", nil):
                if let done = word { words.append(String(done)) }
                word = nil
            case (_, nil) where "|&;<>()$`*?".unicodeScalars.contains(scalar):
                throw ModelSpecError(
                    message:
                        "command: '\(scalar)' does nothing here, since no shell is used; put it "
                        + "in quotes, or call sh -c '…'"
                )
            default:
                word = word ?? .init()
                word?.append(scalar)
            }
        }
        if let quote {
            throw ModelSpecError(message: "command: a quote \(quote) is not closed; close it")
        }
        if let done = word { words.append(String(done)) }
        return words
    }
}
