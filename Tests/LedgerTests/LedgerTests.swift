import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct LedgerTests {
    @Test func `a workspace is made when only its parent is there`() async throws {
        let parent = try temporaryFolder("ledger")
        let workspace = parent.appending(path: "new").path
        _ = try await Ledger.open(workspace: workspace)
        #expect(FileManager.default.fileExists(atPath: workspace + "/palimpsest.sqlite"))
        _ = try await Ledger.open(workspace: workspace, creating: false)
    }

    @Test func `a missing path is one clear line`() async throws {
        let parent = try temporaryFolder("ledger").path
        let deep = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: parent + "/a/b")
        }
        #expect(
            deep?.description
                == "no folder '\(parent)/a' for the ledger '\(parent)/a/b/palimpsest.sqlite'; "
                + "check --workspace"
        )
        let reading = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: parent, creating: false)
        }
        #expect(reading?.code == .missing)
        #expect(reading?.description.hasPrefix("no ledger in '\(parent)'; ") == true)
        #expect(!FileManager.default.fileExists(atPath: parent + "/palimpsest.sqlite"))
    }

    @Test func `a workspace that is a file is one clear line`() async throws {
        let file = try temporaryFolder("ledger").appending(path: "notes")
        try Data("x".utf8).write(to: file)
        let error = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: file.path)
        }
        #expect(error?.description == "the workspace '\(file.path)' is a file, not a folder")
    }

    @Test func `a file that is no database is one clear line and stays as it is`() async throws {
        let folder = try temporaryFolder("ledger")
        let file = folder.appending(path: Ledger.fileName)
        let letter = Data("Dear reader, this is a letter and not a database at all.".utf8)
        try letter.write(to: file)
        let error = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: folder.path)
        }
        #expect(error?.code == .notALedger)
        #expect(
            error?.description
                == "'\(file.path)' is not a database; move it away or choose another workspace"
        )
        #expect(try Data(contentsOf: file) == letter)
    }

    @Test func `a damaged ledger is named so instead of read as empty`() async throws {
        let folder = try temporaryFolder("ledger")
        var ledger: Ledger? = try await Ledger.open(workspace: folder.path)
        try await ledger?.register(itemSet(questions: 50))
        try await ledger?.checkpoint()
        ledger = nil
        let file = folder.appending(path: Ledger.fileName)
        var bytes = try Data(contentsOf: file)
        bytes.replaceSubrange(4096..., with: Data(repeating: 0xFF, count: bytes.count - 4096))
        try bytes.write(to: file)
        let error = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: folder.path).questions()
        }
        #expect(error?.code == .unreadable)
        #expect(error?.description.hasPrefix("the ledger '\(file.path)' is damaged; ") == true)
    }

    // The superuser may write anywhere, except where the system itself says no.
    @Test func `a folder that cannot be written is one clear line`() async throws {
        let error = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: "/proc/self")
        }
        #expect(error?.code == .readOnly)
        #expect(
            error?.description
                == "cannot open or make the ledger '/proc/self/palimpsest.sqlite'; "
                + "check the folder's permissions"
        )
        let inside = await #expect(throws: LedgerError.self) {
            try await Ledger.open(workspace: "/proc/self/new")
        }
        #expect(inside?.code == .readOnly)
    }

    @Test func `a note in the ledger is kept and replaced`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.setMeta("a", to: "1")
        try await ledger.setMeta("a", to: "2")
        #expect(try await ledger.meta("a") == "2")
        #expect(try await ledger.meta("b") == nil)
    }

    @Test func `what was acknowledged is seen by a second connection and by a copy of the files`()
        async throws
    {
        let folder = try temporaryFolder("ledger")
        let ledger = try await Ledger.open(workspace: folder.path)
        try await ledger.register(itemSet(questions: 40))
        let run = try await startRun(in: ledger)
        let items = (0..<40).map { "q\($0)@am-ET:marked.en" }.sorted()
        try await ledger.record(items.prefix(20).map { row($0, run: run) })

        let second = try await Ledger.open(workspace: folder.path, creating: false)
        #expect(try await allAnswers(in: second).map(\.answer.item) == Array(items.prefix(20)))

        // As a killed process leaves them: the main file and the log, not checkpointed.
        let copy = try temporaryFolder("ledger")
        for suffix in ["", "-wal"] {
            let name = Ledger.fileName + suffix
            try FileManager.default.copyItem(
                at: folder.appending(path: name),
                to: copy.appending(path: name)
            )
        }
        try await ledger.record(items.suffix(20).map { row($0, run: run) })
        let copied = try await Ledger.open(workspace: copy.path, creating: false)
        #expect(try await allAnswers(in: copied).map(\.answer.item) == Array(items.prefix(20)))
        #expect(try await allAnswers(in: second).map(\.answer.item) == items)
    }

    @Test func `after a run the main file alone is the whole ledger`() async throws {
        let folder = try temporaryFolder("ledger")
        let ledger = try await Ledger.open(workspace: folder.path)
        try await ledger.register(itemSet())
        let run = try await startRun(in: ledger)
        try await ledger.record([row("q0@am-ET:marked.en", run: run)])
        try await ledger.endRun(run, at: startOfTime)
        let copy = try temporaryFolder("ledger")
        try FileManager.default.copyItem(
            at: folder.appending(path: Ledger.fileName),
            to: copy.appending(path: Ledger.fileName)
        )
        let copied = try await Ledger.open(workspace: copy.path)
        #expect(try await allAnswers(in: copied).map(\.answer.text) == ["injera"])
    }

    @Test func `many writers at once lose nothing`() async throws {
        let folder = try temporaryFolder("ledger")
        let ledger = try await Ledger.open(workspace: folder.path)
        let other = try await Ledger.open(workspace: folder.path)
        try await ledger.register(itemSet(questions: 50))
        let run = try await startRun(in: ledger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let writer = number.isMultiple(of: 2) ? ledger : other
                    try await writer.record([row("q\(number)@am-ET:marked.en", run: run)])
                }
            }
            try await group.waitForAll()
        }
        #expect(try await allAnswers(in: other, pageSize: 7).count == 50)
    }

    @Test func `a ledger that may only be read can be read, and a write is one clear line`()
        async throws
    {
        let whole = try temporaryFolder("whole").path
        let writer = try await Ledger.open(workspace: whole)
        try await writer.register(itemSet(questions: 3))
        try await writer.checkpoint()
        // Signs that mean something in the address of a file.
        let folder = try temporaryFolder("still").path + "/a ?mode=rw&#%41"
        let path = folder + "/" + Ledger.fileName
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try files.copyItem(atPath: whole + "/" + Ledger.fileName, toPath: path)
        #expect(LedgerAccess(path) == .written)
        let ledger = try await Ledger.open(
            path: path,
            folder: folder,
            creating: false,
            isWritable: false
        )
        #expect(await ledger.isReadOnly)
        #expect(await !writer.isReadOnly)
        #expect(try await ledger.questions().count == 3)
        #expect(try await ledger.runs().isEmpty)
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.setMeta("a", to: "1")
        }
        #expect(error?.code == .readOnly)
        #expect(
            error?.description
                == "cannot write the ledger '\(path)'; check the folder's permissions"
        )
        #expect(try files.contentsOfDirectory(atPath: folder) == [Ledger.fileName])
    }
}
