import Foundation

/// Writes requests to batch files, a new one whenever a limit is reached.
///
/// The files get their names `NAME-0001.jsonl`, … together, in `finish`. Dropped before that, or
/// after a fault, the writer leaves nothing behind. Not for use from several threads at once.
public final class BatchWriter {
    private let folder: String
    private let name: String
    private let shape: BatchShape
    private let limits: BatchLimits
    private let replacing: Bool
    private var done: [NewFile] = []
    private var counts: [Int] = []
    private var current: NewFile?
    private var identifiers: Set<String> = []

    /// Prepares to write to a folder that exists.
    ///
    /// - Parameters:
    ///   - limits: the limits of one file; none are those of the shape.
    ///   - replacing: whether files of the same name and numbers may be replaced; those with higher
    ///     numbers are then removed, so that no request is sent twice.
    /// - Throws: when the name is no file name, or files of that name are there already.
    public init(
        folder: String,
        name: String,
        shape: BatchShape,
        limits: BatchLimits? = nil,
        replacing: Bool = false
    ) throws(WriteFault) {
        self.folder = folder.isEmpty ? "." : folder
        self.name = name
        self.shape = shape
        self.limits = limits ?? shape.limits
        self.replacing = replacing
        guard !name.isEmpty, !name.contains("/"), !name.contains("\0"), !name.hasPrefix(".") else {
            throw WriteFault(path: name, reason: "is no name for files")
        }
        if !replacing, let there = present().first {
            throw WriteFault(path: there, reason: "is there already; choose another name")
        }
    }

    /// Writes all requests and gives the files their names.
    ///
    /// Takes the requests one by one, so a lazy sequence of millions costs no memory.
    public static func write(
        _ requests: some Sequence<BatchRequest>,
        folder: String,
        name: String,
        shape: BatchShape,
        limits: BatchLimits? = nil,
        replacing: Bool = false
    ) throws(WriteFault) -> [BatchShard] {
        let writer = try BatchWriter(
            folder: folder,
            name: name,
            shape: shape,
            limits: limits,
            replacing: replacing
        )
        for request in requests { try writer.add(request) }
        return try writer.finish()
    }

    /// Adds one request.
    /// - Throws: when the identifier breaks its rule or is in this file already, when the body is no
    ///   JSON object, when the request alone is larger than a file may be, or the disk refuses.
    public func add(_ request: BatchRequest) throws(WriteFault) {
        do throws(WriteFault) {
            try append(request)
        } catch {
            discard()
            throw error
        }
    }

    /// Gives the files their names and lists them; an empty batch has no file.
    public func finish() throws(WriteFault) -> [BatchShard] {
        do throws(WriteFault) {
            try close()
            if !replacing, let there = present().first {
                throw WriteFault(path: there, reason: "is there already; choose another name")
            }
            for file in done { try file.publish() }
        } catch {
            for file in done { file.withdraw() }
            discard()
            throw error
        }
        let files = zip(done, counts).map {
            BatchShard(path: $0.path, count: $1, bytes: $0.count)
        }
        let written = Set(files.map(\.path))
        for stale in present() where !written.contains(stale) {
            try? FileManager.default.removeItem(atPath: stale)
        }
        done = []
        counts = []
        return files
    }

    private func append(_ request: BatchRequest) throws(WriteFault) {
        let line = try encoded(request)
        // Between brackets, requests of a document are parted by commas.
        let frame = shape == .anthropic ? opening.count + closing.count : 0
        guard line.count + 2 + frame <= limits.bytes, limits.count > 0 else {
            throw WriteFault(
                path: path(done.count + 1),
                reason:
                    "the request '\(request.customID)' of \(line.count) bytes does not fit into "
                    + "one file"
            )
        }
        if let current, let count = counts.last,
            count >= limits.count || current.count + line.count + 2 + frame > limits.bytes
        {
            try close()
        }
        let file: NewFile
        if let current { file = current } else { file = try begin() }
        guard identifiers.insert(request.customID).inserted else {
            throw WriteFault(
                path: file.path,
                reason: "the identifier '\(request.customID)' is in the file already"
            )
        }
        if shape == .anthropic, identifiers.count > 1 { try file.write(Array(",\n".utf8)) }
        try file.write(line)
        if shape != .anthropic { try file.write([10]) }
        counts[counts.count - 1] += 1
    }

    private func begin() throws(WriteFault) -> NewFile {
        let file = try NewFile(path(done.count + 1))
        if shape == .anthropic { try file.write(opening) }
        current = file
        counts.append(0)
        return file
    }

    private func close() throws(WriteFault) {
        guard let file = current else { return }
        if shape == .anthropic { try file.write(closing) }
        try file.seal()
        done.append(file)
        current = nil
        identifiers.removeAll(keepingCapacity: true)
    }

    private func discard() {
        current?.discard()
        for file in done { file.discard() }
        current = nil
        done = []
        counts = []
        identifiers = []
    }

    private func encoded(_ request: BatchRequest) throws(WriteFault) -> [UInt8] {
        guard isBatchIdentifier(request.customID) else {
            throw WriteFault(
                path: path(done.count + 1),
                reason: "the identifier '\(shownText(request.customID, limit: 80))' is not 1 to 64 "
                    + "of A-Z a-z 0-9 _ -"
            )
        }
        guard let view = try? JSONView(request.body), view.isObject else {
            throw WriteFault(
                path: path(done.count + 1),
                reason: "the body of '\(request.customID)' is no JSON object"
            )
        }
        let head =
            switch shape {
            case .openAI(let endpoint):
                #"{"custom_id":"\#(request.customID)","method":"POST","url":"#
                    + jsonQuoted(endpoint) + #","body":"#
            case .anthropic: #"{"custom_id":"\#(request.customID)","params":"#
            }
        return Array(head.utf8) + jsonOnOneLine(view.raw) + [UInt8(ascii: "}")]
    }

    private var opening: [UInt8] { Array("{\"requests\":[\n".utf8) }
    private var closing: [UInt8] { Array("\n]}\n".utf8) }

    private func path(_ number: Int) -> String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        return "\(folder)/\(name)-\(zeros)\(digits).\(shape.ending)"
    }

    /// The files with a name this writer would give, sorted.
    private func present() -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { file in
            guard file.hasPrefix(name + "-"), file.hasSuffix("." + shape.ending) else {
                return false
            }
            let middle = file.dropFirst(name.count + 1).dropLast(shape.ending.count + 1)
            return middle.utf8.count >= 4 && middle.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        .sorted().map { "\(folder)/\($0)" }
    }
}

private func isBatchIdentifier(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
        && text.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A)
                || ($0 >= 0x61 && $0 <= 0x7A) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
}
