import Foundation
import PalimpsestTestSupport
import Testing

@testable import PalimpsestCLI

/// Streams that take nothing, or take it slowly.
@Suite struct StandardStreamTests {
    /// How the built program ends when a shell gives it streams: the code, and what is still heard.
    private func ending(_ words: String, _ streams: String) async throws -> (Int32, String) {
        let folder = try temporaryFolder("streams")
        let heard = folder.appending(path: "heard")
        try write("", to: heard)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let program = try BuiltProgram.folder().appending(path: "palimpsest").path
        process.arguments = ["-c", "exec '\(program)' \(words) \(streams)"]
        process.environment = ["PALIMPSEST_HOME": packageRoot.path, "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: heard)
        process.standardError = try FileHandle(forWritingTo: heard)
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(2)) }
        #expect(process.terminationReason == .exit, "\(words) \(streams)")
        return (process.terminationStatus, try String(contentsOf: heard, encoding: .utf8))
    }

    @Test(arguments: [">/dev/full", ">&-", "</dev/null >/dev/full"])
    func `results that cannot be written end the program with one line`(
        streams: String
    ) async throws {
        let (code, heard) = try await ending("--version", streams)
        #expect(code == 1)
        #expect(heard.hasPrefix("palimpsest: cannot write the results: "), "\(heard)")
        #expect(heard.split(separator: "\n").count == 1, "\(heard)")
    }

    @Test(arguments: [">/dev/full 2>/dev/full", ">&- 2>&-"])
    func `results that cannot be written end the program where nobody hears it`(
        streams: String
    ) async throws {
        let (code, heard) = try await ending("--version", streams)
        #expect(code == 1)
        #expect(heard.isEmpty)
    }

    @Test(arguments: ["2>/dev/full", "2>&-", "<&- 2>&-"])
    func `talk that cannot be written is dropped`(streams: String) async throws {
        // A fault of the command line is talk alone; its code must arrive.
        let (slip, silence) = try await ending("no-such-command", streams)
        #expect(slip == 64)
        #expect(silence.isEmpty, "\(silence)")
        let (code, heard) = try await ending("--version", streams)
        #expect(code == 0)
        #expect(heard.hasPrefix("palimpsest "), "\(heard)")
    }

    @Test func `streams that take everything get results and talk`() async throws {
        let (code, heard) = try await ending("--version", "")
        #expect(code == 0)
        #expect(heard == "palimpsest \(toolVersion)\n")
        let (slip, line) = try await ending("no-such-command", "")
        #expect(slip == 64)
        #expect(line.hasPrefix("palimpsest: "), "\(line)")
    }

    @Test func `a pipe that does not wait gets all of a long text`() throws {
        let pipe = Pipe()
        let end = pipe.fileHandleForWriting.fileDescriptor
        _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        // Longer than what a pipe holds.
        let text = String(repeating: "0123456789abcde\n", count: 20_000)
        let fault = LoopbackGuarded<Int32?>(ENOSYS)
        // A thread of its own: both sides wait for each other.
        Thread.detachNewThread {
            let found = StandardStream(descriptor: end).fault(writing: text)
            fault.withLock { $0 = found }
            try? pipe.fileHandleForWriting.close()
        }
        let read = try #require(try pipe.fileHandleForReading.readToEnd())
        #expect(fault.withLock { $0 } == nil)
        #expect(read == Data(text.utf8))
    }

    @Test func `a write that fails says why`() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        #expect(StandardStream(descriptor: full.fileDescriptor).fault(writing: "x") == ENOSPC)
        #expect(StandardStream(descriptor: full.fileDescriptor).fault(writing: "") == nil)
    }
}
