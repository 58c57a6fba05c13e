/// A secret that travels in one header and shows nowhere else.
public struct APIKey: Sendable {
    /// The key itself, for the header only.
    let value: String

    /// Takes a key as the caller read it; blanks around it, such as a file's last line break, go.
    ///
    /// Nothing comes of a key that is empty or could not stand in a header.
    public init?(_ text: String) {
        let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
        var text = text[...].drop { blanks.contains($0) }
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            return nil
        }
        self.value = String(text)
    }

    /// Removes the key from words that somebody else wrote, also as some write it in JSON.
    func scrubbed(from text: String) -> String {
        text.replacing(value, with: "[key]")
            .replacing(value.replacing("/", with: "\\/"), with: "[key]")
    }

    /// Removes the key from a body that is kept.
    ///
    /// Keys this short are conventions such as `EMPTY`, not secrets, and may be words of an answer.
    func scrubbed(fromBody body: String) -> String {
        value.utf8.count < 16 ? body : scrubbed(from: body)
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A stand-in for the key.
    public var description: String { "[key]" }

    /// A stand-in for the key.
    public var debugDescription: String { description }

    /// Shows no parts, so that `dump` and failed expectations print none.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
