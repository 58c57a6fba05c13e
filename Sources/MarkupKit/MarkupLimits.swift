/// How much of a foreign file is read before it is refused.
public struct MarkupLimits: Sendable, Hashable {
    /// Bytes of one file.
    public var bytes: Int
    /// Bytes of one page of HTML, which libxml2 reads more slowly than XML.
    public var page: Int
    /// Elements open at once; libxml2 itself stops above 256.
    public var depth: Int
    /// Attributes of one start tag; libxml2 compares them pairwise, 100,000 take over ten seconds.
    public var attributes: Int
    /// Elements and attributes of one file that is read into values.
    public var elements: Int
    /// Elements, attributes and notations that the internal subset declares.
    public var declarations: Int
    /// Elements, attributes and texts of a document that is queried; each costs about 120 bytes.
    public var nodes: Int
    /// Bytes of one string-value.
    public var value: Int
    /// Operations of one XPath query, as libxml2 counts them.
    public var operations: Int

    /// Different names; libxml2's dictionary has short tables, a million names take twenty seconds.
    public var names: Int

    /// Makes limits; the defaults hold every file of CLDR many times over.
    public init(
        bytes: Int = 32 << 20,
        page: Int = 16 << 20,
        depth: Int = 256,
        attributes: Int = 256,
        elements: Int = 500_000,
        declarations: Int = 1_000,
        nodes: Int = 500_000,
        value: Int = 1 << 20,
        operations: Int = 20_000_000,
        names: Int = 20_000
    ) {
        self.bytes = bytes
        self.page = page
        self.depth = min(depth, 256)
        self.attributes = attributes
        self.elements = elements
        self.declarations = declarations
        self.nodes = nodes
        self.value = value
        self.operations = operations
        self.names = names
    }

    /// The bytes that one document of a kind may hold.
    func largest(_ syntax: MarkupDocument.Syntax) -> Int {
        syntax == .html ? min(page, bytes) : bytes
    }
}
