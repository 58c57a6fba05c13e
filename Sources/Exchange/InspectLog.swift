import ArchiveKit
import Diagnostics

/// Reads a log of inspect_ai as one JSON document (`EvalLog`), sample by sample.
struct InspectJSONLog: RecordedSource {
    private let file: String
    private let limit: Int
    private var stream: JSONStream
    private var sample = InspectSample()
    private var isLog = false

    init(_ path: String, limit: Int = 64 << 20) throws(DiagnosticsError) {
        file = path
        self.limit = limit
        stream = try JSONStream(
            path,
            array: "samples",
            members: ["eval", "status"],
            limit: limit
        )
    }

    mutating func next() throws(DiagnosticsError) -> RecordedFinding? {
        while let part = try stream.next() {
            switch part {
            case .member("status", let bytes, let line):
                let status = (try? JSONView(bytes))?.string
                if let note = statusNote(status, at: SourceLocation(file: file, line: line)) {
                    return .note(note)
                }
            case .member(_, let bytes, _):
                isLog = true
                sample.model = (try? JSONView(bytes))?["model"]?.string
            case .element(let bytes, let line):
                isLog = true
                return sample.read(bytes, at: SourceLocation(file: file, line: line))
            case .tooLong(let line, let count):
                return .unreadable(
                    Diagnostic(
                        .warning,
                        "large-sample",
                        at: SourceLocation(file: file, line: line),
                        "the sample of \(count) bytes is larger than \(limit)"
                    )
                )
            case .broken(let line):
                let place = SourceLocation(file: file, line: line)
                guard isLog else { throw notALog(place) }
                return .unreadable(
                    Diagnostic(
                        .warning,
                        "cut-file",
                        at: place,
                        "the log breaks off here",
                        fix: "check that the file was copied whole"
                    )
                )
            }
        }
        guard isLog else { throw notALog(SourceLocation(file: file)) }
        return nil
    }
}

/// Reads a log of inspect_ai as `.eval`, a zip archive with one JSON document for each sample.
struct InspectArchiveLog: RecordedSource {
    private let file: String
    private let archive: ZipArchive
    private let samples: [ArchiveEntry]
    private var index = 0
    private var sample = InspectSample()
    private var notes: [Diagnostic] = []

    init(_ path: String) throws(DiagnosticsError) {
        file = path
        let place = SourceLocation(file: path)
        // Gives the usual line for a folder or a missing file.
        _ = try ByteSource(path)
        do {
            archive = try ZipArchive(path)
        } catch {
            throw DiagnosticsError(
                Diagnostic(.error, error.cause, at: place, error.description)
            )
        }
        // A name that comes twice was written again later; zip readers take the last.
        var last: [String: Int] = [:]
        for (index, entry) in archive.entries.enumerated() where entry.name.hasPrefix("samples/") {
            last[entry.name] = index
        }
        samples = last.values.sorted().map { [archive] in archive.entries[$0] }
        try readHeader()
        // A run that was killed says so itself; a copy that was cut may have a header that knows better.
        if archive.isCut, notes.isEmpty {
            notes.append(
                Diagnostic(
                    .warning,
                    "cut-file",
                    at: place,
                    "the log breaks off; it gives the samples it holds",
                    fix: "check that the file was copied whole"
                )
            )
        }
    }

    /// Reads the model and status; a run that was killed has only left its start.
    private mutating func readHeader() throws(DiagnosticsError) {
        let names = ["header.json", "_journal/start.json"]
        let entry = names.lazy.compactMap { [archive] name in
            archive.entries.last { $0.name == name }
        }
        .first
        guard let entry else {
            if samples.isEmpty { throw notALog(SourceLocation(file: file)) }
            return
        }
        let place = SourceLocation(file: "\(file)/\(entry.name)")
        do {
            let header = try JSONView(try archive.contents(of: entry))
            sample.model = header["eval"]?["model"]?.string
            let status = entry.name == names[0] ? header["status"]?.string : "started"
            if let note = statusNote(status, at: place) { notes.append(note) }
        } catch let fault as ArchiveFault {
            throw DiagnosticsError(Diagnostic(.error, fault.cause, at: place, fault.description))
        } catch {
            notes.append(Diagnostic(.warning, "not-json", at: place, "the header cannot be read"))
        }
    }

    mutating func next() throws(DiagnosticsError) -> RecordedFinding? {
        if !notes.isEmpty { return .note(notes.removeFirst()) }
        guard index < samples.count else { return nil }
        let entry = samples[index]
        index += 1
        let place = SourceLocation(file: "\(file)/\(shownText(entry.name))")
        do {
            return sample.read(try archive.contents(of: entry), at: place)
        } catch {
            return .unreadable(Diagnostic(.warning, error.cause, at: place, error.description))
        }
    }
}

private func notALog(_ place: SourceLocation) -> DiagnosticsError {
    DiagnosticsError(
        Diagnostic(.error, "not-a-log", at: place, "the file is no log of inspect_ai")
    )
}

private func statusNote(_ status: String?, at place: SourceLocation) -> Diagnostic? {
    guard let status, status != "success" else { return nil }
    return Diagnostic(
        .note,
        "partial-log",
        at: place,
        "the log's status is '\(shownText(status, limit: 40))'; it gives the samples it holds"
    )
}
