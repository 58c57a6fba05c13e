private import CYAML

/// A place as libyaml marks it, moved to count from one; columns are Unicode scalars.
struct Mark: Hashable {
    var line: Int
    var column: Int
}

/// One step through a file.
struct Event {
    enum Kind {
        case scalar(String, YAMLNode.Style)
        case alias(String)
        case sequenceStart(isFlow: Bool)
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case documentStart
        case documentEnd
        case streamStart
        case streamEnd
    }

    var kind: Kind
    var start: Mark
    var anchor: String?
    var tag: String?
}

/// Why libyaml stopped, copied out of its parser.
struct SyntaxProblem: Error {
    /// Its own words for the problem.
    var text: String
    /// Where, unless only the byte is known.
    var mark: Mark?
    /// The offending byte, when the characters themselves are at fault.
    var byte: Int
    /// Where the surrounding construct began.
    var contextMark: Mark?
}

/// The events of one text, copied out of libyaml one by one.
@safe struct EventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    // libyaml keeps a pointer to its input for its whole life, so the stream owns a copy.
    private let input: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(from: bytes)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        let isReady = unsafe yaml_parser_initialize(parser)
        precondition(isReady == 1, "no memory for a YAML parser")
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// Steps on; after a problem the stream must not be asked again.
    mutating func next() throws(SyntaxProblem) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { unsafe yaml_event_delete(&event) }
        let start = unsafe mark(event.start_mark)
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let text = unsafe String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
                as: UTF8.self
            )
            let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
            return unsafe Event(
                kind: .scalar(text, isPlain ? .plain : .quoted),
                start: start,
                anchor: copy(scalar.anchor),
                tag: copy(scalar.tag)
            )
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.data.sequence_start
            return unsafe Event(
                kind: .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE),
                start: start,
                anchor: copy(sequence.anchor),
                tag: copy(sequence.tag)
            )
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            return unsafe Event(
                kind: .mappingStart,
                start: start,
                anchor: copy(mapping.anchor),
                tag: copy(mapping.tag)
            )
        case YAML_ALIAS_EVENT:
            return unsafe Event(
                kind: .alias(copy(event.data.alias.anchor) ?? ""),
                start: start
            )
        case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, start: start)
        case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, start: start)
        case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, start: start)
        case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, start: start)
        case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, start: start)
        // The end of the stream, and "no event", which libyaml gives once the end was read.
        default: return Event(kind: .streamEnd, start: start)
        }
    }

    private func problem() -> SyntaxProblem {
        let state = unsafe parser.pointee
        let isAboutBytes = unsafe state.error == YAML_READER_ERROR
        // A zeroed context mark is one that was never set.
        let hasContext = unsafe state.context != nil
        return unsafe SyntaxProblem(
            text: state.problem.map { unsafe String(cString: $0) } ?? "no memory to read on",
            mark: isAboutBytes ? nil : mark(state.problem_mark),
            byte: Int(state.problem_offset),
            contextMark: hasContext ? mark(state.context_mark) : nil
        )
    }
}

private func mark(_ mark: yaml_mark_t) -> Mark {
    Mark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
}

private func copy(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
}
