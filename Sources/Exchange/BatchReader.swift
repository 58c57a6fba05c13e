public import Diagnostics

/// One result of a batch and the line it stands on.
public struct BatchResult: Sendable, Hashable {
    /// What became of a request.
    public enum Outcome: Sendable, Hashable {
        /// A body as the endpoint would have sent it, byte for byte, with its HTTP status.
        case body(status: Int, bytes: [UInt8])
        /// No body; a code such as `batch_expired`, and a line for people.
        case error(code: String, message: String)
    }

    /// The line in the file, from one.
    public var line: Int
    /// The identifier that was given with the request.
    public var customID: String
    /// What became of it.
    public var outcome: Outcome
}

/// Reads result files of batches line by line, in bounded memory.
///
/// Takes OpenAI's output and error files, what `vllm run-batch` writes, and Anthropic's results.
/// Entries come in file order, each as often as it stands there. Blank lines are passed over; a
/// line that cannot be read is one diagnostic, and the rest goes on.
public struct BatchReader {
    /// What came next.
    public enum Found: Sendable, Hashable {
        case entry(BatchResult)
        case unreadable(Diagnostic)
    }

    private let file: String
    private var lines: LineReader

    /// Opens a result file.
    ///
    /// - Parameter lineLimit: the most bytes of one line; longer ones are refused one by one.
    public init(_ path: String, lineLimit: Int = 64 << 20) throws(DiagnosticsError) {
        file = path
        lines = try LineReader(path, limit: lineLimit)
    }

    /// Reads the next result; none at the end.
    /// - Throws: when the file cannot be read on.
    public mutating func next() throws(DiagnosticsError) -> Found? {
        while let line = try lines.next() {
            switch line {
            case .tooLong(let number, let count):
                return unreadable(
                    number,
                    "long-line",
                    "the line of \(count) bytes is longer than \(lines.limit) and was passed over"
                )
            case .bytes(let bytes, let number, let isCut):
                if bytes.allSatisfy({ $0 == 0x20 || ($0 >= 9 && $0 <= 13) }) { continue }
                return read(bytes, number, isCut)
            }
        }
        return nil
    }

    private func read(_ bytes: [UInt8], _ number: Int, _ isCut: Bool) -> Found {
        let view: JSONView
        do {
            view = try JSONView(bytes)
        } catch {
            let place = SourceLocation(file: file, line: number)
            return .unreadable(error.diagnostic(.warning, in: bytes, at: place, isCut: isCut))
        }
        guard view.isObject else {
            return unreadable(number, "not-an-object", "expected a JSON object in braces")
        }
        guard let identifier = view["custom_id"]?.string, !identifier.isEmpty,
            identifier.utf8.count <= 512
        else {
            return unreadable(number, "no-custom-id", "the line has no usable 'custom_id'")
        }
        if view["method"] != nil, view["body"] != nil {
            return unreadable(
                number,
                "not-a-result",
                "the line is a request, not a result",
                fix: "name the file that the batch service wrote"
            )
        }
        guard let outcome = view["result"].map(anthropicOutcome) ?? openAIOutcome(view) else {
            return unreadable(number, "no-result", "the line has neither a response nor an error")
        }
        return .entry(BatchResult(line: number, customID: identifier, outcome: outcome))
    }

    private func unreadable(
        _ line: Int,
        _ identifier: String,
        _ summary: String,
        fix: String? = nil
    ) -> Found {
        let place = SourceLocation(file: file, line: line)
        return .unreadable(Diagnostic(.warning, identifier, at: place, summary, fix: fix))
    }
}
