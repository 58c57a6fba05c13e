/// Gathers statements into the children of an element.
@resultBuilder
enum HTMLBuilder {
    /// Takes text, which stays text.
    static func buildExpression(_ text: String) -> HTML { .text(text) }

    /// Takes one piece.
    static func buildExpression(_ piece: HTML) -> HTML { piece }

    /// Takes several pieces.
    static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }

    /// Takes no statement at all.
    static func buildBlock() -> [HTML] { [] }

    /// Begins with one piece.
    static func buildPartialBlock(first: HTML) -> [HTML] { [first] }

    /// Begins with several pieces.
    static func buildPartialBlock(first: [HTML]) -> [HTML] { first }

    /// Adds one piece.
    static func buildPartialBlock(accumulated: consuming [HTML], next: HTML) -> [HTML] {
        accumulated.append(next)
        return accumulated
    }

    /// Adds several pieces.
    static func buildPartialBlock(accumulated: consuming [HTML], next: [HTML]) -> [HTML] {
        accumulated.append(contentsOf: next)
        return accumulated
    }

    /// Joins the turns of a loop.
    static func buildArray(_ parts: [[HTML]]) -> [HTML] {
        var pieces: [HTML] = []
        pieces.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { pieces.append(contentsOf: part) }
        return pieces
    }

    /// Takes what an `if` without `else` gives.
    static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }

    /// Takes the first branch.
    static func buildEither(first part: [HTML]) -> [HTML] { part }

    /// Takes the second branch.
    static func buildEither(second part: [HTML]) -> [HTML] { part }
}

/// Makes an element.
func element(
    _ tag: Tag,
    _ attributes: Attribute...,
    @HTMLBuilder content: () -> [HTML] = { [] }
) -> HTML {
    .element(tag, attributes, content())
}

/// Makes an element from an array of attributes.
func element(
    _ tag: Tag,
    attributes: [Attribute],
    @HTMLBuilder content: () -> [HTML] = { [] }
) -> HTML {
    .element(tag, attributes, content())
}

/// Makes a run of children without an element around them.
func pieces(@HTMLBuilder content: () -> [HTML]) -> [HTML] {
    content()
}
