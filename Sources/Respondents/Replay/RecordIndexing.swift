/// Checks the lines of a recording as they come and notes where each stands.
struct RecordIndexing {
    /// The longest line, in bytes: 32 MiB.
    static let longestLine = 32 << 20

    /// Where the lines stand, in file order.
    private(set) var entries: [Recording.Entry] = []
    /// The hash of all lines.
    private(set) var content = RunningHash()
    private let file: String
    private var number = 0
    private var lines: [Int] = []
    private var unnumbered: [UInt64: Int] = [:]

    init(file: String) {
        self.file = file
    }

    /// Notes a line, or throws what is wrong with it.
    mutating func add(_ line: [UInt8], at offset: Int) throws(RecordingError) {
        number += 1
        guard line.count <= RecordIndexing.longestLine else { throw fault("is longer than 32 MiB") }
        for byte in line { content.add(byte) }
        content.add(UInt8(ascii: "\n"))
        let hasMark = offset == 0 && line.starts(with: [0xEF, 0xBB, 0xBF])
        let skipped = hasMark ? 3 : 0
        guard line.dropFirst(skipped).contains(where: { !blanks.contains($0) }) else { return }
        guard let fields = LineFields(Array(line.dropFirst(skipped))) else {
            throw fault("is not a JSON object")
        }
        let key = try key(of: fields)
        guard fields.text("text") != nil || fields.text("failure") != nil else {
            throw fault("has no \"text\" and no \"failure\"")
        }
        entries.append(
            Recording.Entry(
                mark: key.mark,
                offset: offset + skipped,
                length: line.count - skipped
            )
        )
        lines.append(number)
    }

    private mutating func key(of fields: LineFields) throws(RecordingError) -> RecordKey {
        let kind: RecordKey.Kind = fields.has("item") ? .item : .prompt
        guard let text = fields.text(kind.rawValue) else {
            throw fault(
                fields.has(kind.rawValue)
                    ? "has \(kind == .item ? "an item" : "a prompt") that is not a text"
                    : "has no \"item\" and no \"prompt\""
            )
        }
        if fields.has("sample") {
            guard let sample = fields.count("sample") else {
                throw fault("has a \"sample\" that is not a whole number from 0")
            }
            return RecordKey(kind, text, sample: sample)
        }
        let mark = RecordKey.mark(kind, text, sample: nil)
        let sample = unnumbered[mark, default: 0]
        unnumbered[mark] = sample + 1
        return RecordKey(kind, text, sample: sample)
    }

    /// The entries sorted by mark, or what two lines say twice.
    func finished() throws(RecordingError) -> [Recording.Entry] {
        let order = entries.indices.sorted { a, b in
            (entries[a].mark, a) < (entries[b].mark, b)
        }
        var twice: (line: Int, first: Int)?
        for (a, b) in zip(order, order.dropFirst()) where entries[a].mark == entries[b].mark {
            if lines[b] < twice?.line ?? .max { twice = (lines[b], lines[a]) }
        }
        if let twice {
            throw RecordingError(
                file: file,
                line: twice.line,
                message:
                    "the line repeats the item or prompt and sample of line \(twice.first); keep "
                    + "one"
            )
        }
        return order.map { entries[$0] }
    }

    private func fault(_ words: String) -> RecordingError {
        RecordingError(
            file: file,
            line: number,
            message: "the line \(words); write {\"item\":…,\"sample\":…,\"text\":…}"
        )
    }
}

private let blanks = Array(" \t\r".utf8)
