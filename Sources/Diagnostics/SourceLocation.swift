/// A place in somebody's file, counted from one.
public struct SourceLocation: Sendable, Hashable, Codable {
    /// The path as the user gave it or as the pack names it.
    public var file: String
    /// The line from one, or none when only the file is known.
    public var line: Int?
    /// The column in Unicode scalars from one, or none when only the line is known.
    public var column: Int?

    /// Names a place in a file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// The place as `file:line:column`, as far as it is known.
    public var description: String {
        var text = file
        if let line {
            text += ":\(line)"
            if let column { text += ":\(column)" }
        }
        return text
    }
}
