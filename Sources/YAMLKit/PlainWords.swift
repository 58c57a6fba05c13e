/// What a problem of libyaml means to somebody who writes packs, and the way out.
///
/// libyaml speaks of tokens and contexts; its own text is kept for what is not listed.
func plainWords(for problem: SyntaxProblem) -> (summary: String, fix: String?) {
    let since = problem.contextMark.map { " on line \($0.line)" } ?? ""
    switch problem.text {
    case "mapping values are not allowed in this context":
        return (
            "a ':' makes a value where none can stand",
            "quote the text if the ':' belongs to it, otherwise check the indentation"
        )
    case "did not find expected key":
        return (
            "this does not fit the mapping that begins\(since)",
            "check the indentation, and quote a text that begins with a mark"
        )
    case "did not find expected '-' indicator":
        return (
            "this does not fit the list that begins\(since)",
            "begin every item with '- ' at the same indentation"
        )
    case "could not find expected ':'":
        return ("a key has no ':' after it", "write 'key: value', or indent a text that goes on")
    case "did not find expected ',' or ']'":
        return (
            "the list that begins\(since) is not closed", "separate items with ',' and end with ']'"
        )
    case "did not find expected ',' or '}'":
        return (
            "the mapping that begins\(since) is not closed",
            "separate keys with ',' and end with '}'"
        )
    case "found unexpected end of stream":
        return ("the file ends inside a quoted text that begins\(since)", "close the quotes")
    case "found unexpected document indicator":
        return (
            "a line '---' or '...' stands inside a quoted text that begins\(since)",
            "close the quotes"
        )
    case "found unknown escape character":
        return (
            "'\\' is followed by a letter that has no meaning there",
            "double the '\\', or use single quotes"
        )
    case "found character that cannot start any token":
        return (
            "a text cannot begin with this character",
            "quote the text; indent with spaces, not tabs"
        )
    case "found a tab character that violates indentation",
        "found a tab character where an indentation space is expected":
        return ("a tab stands where spaces indent", "indent with spaces")
    case "block sequence entries are not allowed in this context":
        return ("a list item '-' cannot begin here", "put the item on a line of its own")
    case "mapping keys are not allowed in this context":
        return ("a key cannot begin here", "put the key on a line of its own")
    case "did not find expected node content":
        return (
            "a value is missing here", "write the value, or quote a text that begins with a mark"
        )
    case "did not find expected <document start>":
        return ("the file goes on after its value has ended", "check the indentation")
    case "did not find expected alphabetic or numeric character":
        return ("'&' or '*' begins a text", "quote the text")
    case "control characters are not allowed":
        return (
            "a control character stands here",
            "remove it, or write it as an escape in double quotes"
        )
    default:
        return (problem.text, nil)
    }
}
