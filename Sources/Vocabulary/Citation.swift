/// Where a value stands in a source, so that a reviewer can open it.
public struct Citation: Sendable, Hashable, Codable {
    /// The source and its version, such as `CLDR 41`.
    public var source: String
    /// The file's path inside the source, such as `main/am.xml`.
    public var path: String
    /// The line from one, if the source has lines.
    public var line: Int?
    /// The path of the element or field, such as `/ldml/dates/…/month[1]`.
    public var element: String?
    /// How the value got here, such as `inherited from root`.
    public var note: String?

    /// Makes a citation.
    public init(
        source: String,
        path: String,
        line: Int? = nil,
        element: String? = nil,
        note: String? = nil
    ) {
        self.source = source
        self.path = path
        self.line = line
        self.element = element
        self.note = note
    }
}

extension Citation: CustomStringConvertible {
    /// The citation on one line.
    public var description: String {
        var text = "\(source), \(path)"
        if let line { text += ":\(line)" }
        if let element { text += " \(element)" }
        if let note { text += " (\(note))" }
        return text
    }
}
