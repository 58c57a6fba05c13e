import Diagnostics

/// A command line that cannot be understood; the program ends with code 64.
struct UsageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong: lower case, no full stop, the culprit quoted.
    var message: String
    /// The command that was understood so far, such as `palimpsest run`.
    var command: String?

    /// Describes a fault.
    init(_ message: String, command: String? = nil) {
        self.message = message
        self.command = command
    }

    /// The fault and where to read on, on one line.
    var description: String {
        command.map { "\(message); see '\($0) --help'" } ?? message
    }

    /// The same fault, of a command.
    func of(_ command: String) -> UsageError {
        UsageError(message, command: self.command ?? command)
    }
}

/// Quotes a word of the user so that it stays on one line, however strange it is.
func quoted(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars.prefix(60) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            text += "\\u{\(String(scalar.value, radix: 16))}"
        default: text.unicodeScalars.append(scalar)
        }
    }
    return "'\(text)\(word.unicodeScalars.count > 60 ? "…" : "")'"
}

/// Offers the nearest known word, or nothing.
/// - Parameter prefix: what stands before the word when it is shown, such as `--`.
func hint(_ word: String, among known: [String], prefix: String = "") -> String {
    suggestion(for: word, among: known).map { "; did you mean '\(prefix)\($0)'?" } ?? ""
}
