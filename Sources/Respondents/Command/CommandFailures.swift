internal import Vocabulary
private import Glibc

extension ReplyFailure {
    /// The failure of a program that is not there or is none.
    static func commandMissing(_ name: String, _ status: Int32) -> ReplyFailure {
        let reason =
            switch status {
            case ENOENT: "is not there, or may not be run"
            case ENOEXEC: "is not a program; a script needs a first line such as #!/bin/sh"
            case E2BIG: "cannot be started: its words and variables are too long"
            default: "cannot be run"
            }
        return ReplyFailure(
            cause: "command-missing",
            message: "the program \"\(cleanStart(of: name))\" \(reason)",
            retryable: false
        )
    }

    /// The failure of a system that has no room for one more process or pipe.
    static func commandNotStarted(_ status: Int32) -> ReplyFailure {
        let reason =
            switch status {
            case EMFILE, ENFILE: "too many files are open"
            case EAGAIN, ENOMEM: "the system has no room for another process"
            default: "system error \(status)"
            }
        return ReplyFailure(
            cause: "command-not-started",
            message: "the program cannot be started now: \(reason)",
            retryable: true
        )
    }

    /// The failure of a program that ended, or closed its output, in place of an answer.
    static func commandDied(_ exit: CommandExit, _ lastWords: String) -> ReplyFailure {
        ReplyFailure(
            cause: "command-died",
            message: "the program \(exit.words) without an answer" + tail(lastWords),
            retryable: true
        )
    }

    static func commandTimeout(_ seconds: Double, _ lastWords: String) -> ReplyFailure {
        let limit = "\(seconds)".hasSuffix(".0") ? "\(Int(seconds))" : "\(seconds)"
        return ReplyFailure(
            cause: "timeout",
            message: "the program gave no answer in \(limit) s and was ended" + tail(lastWords),
            retryable: true
        )
    }

    static let commandTooLong = ReplyFailure(
        cause: "too-large",
        message: "the program's line is longer than \(CommandChild.longestLine >> 20) MiB",
        retryable: false
    )

    static let commandCancelled = ReplyFailure(
        cause: "cancelled",
        message: "the request was cancelled",
        retryable: false
    )

    private static func tail(_ lastWords: String) -> String {
        lastWords.isEmpty ? "" : "; it said: \(lastWords)"
    }
}

/// The start of a foreign text on one line: 200 characters at most, none that a terminal obeys.
func cleanStart(of text: String) -> String {
    let clean = oneLine(text.unicodeScalars.prefix(2000))
    return clean.count <= 200
        ? String(clean) : String(String.UnicodeScalarView(clean.prefix(199))) + "…"
}

/// The end of foreign bytes on one line: 500 characters at most, none that a terminal obeys.
func cleanEnd(of bytes: [UInt8]) -> String {
    let clean = oneLine(String(decoding: bytes.suffix(4096), as: UTF8.self).unicodeScalars)
    return clean.count <= 500
        ? String(clean) : "…" + String(String.UnicodeScalarView(clean.suffix(499)))
}

private func oneLine(_ text: some Sequence<Unicode.Scalar>) -> String.UnicodeScalarView {
    var clean = String.UnicodeScalarView()
    for scalar in text {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            if let last = clean.last, last != " " { clean.append(" ") }
        case .format, .surrogate, .privateUse, .unassigned: break
        default: clean.append(scalar)
        }
    }
    if clean.last == " " { clean.removeLast() }
    return clean
}
