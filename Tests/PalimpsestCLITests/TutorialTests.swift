import Foundation
import PalimpsestTestSupport
import Testing

/// The tutorial, followed to the letter by the built program in a folder of its own.
@Suite struct TutorialTests {
    /// A fenced block of the page.
    private struct Block {
        var language: String
        /// The file it is the content of, named in a comment before it.
        var file: String?
        var text: String
    }

    private func blocks(of page: String) -> [Block] {
        var blocks: [Block] = []
        var file: String?
        var open: Block?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if var block = open {
                if line == "```" {
                    blocks.append(block)
                    open = nil
                } else {
                    block.text += line + "\n"
                    open = block
                }
            } else if line.hasPrefix("```") {
                open = Block(language: String(line.dropFirst(3)), file: file, text: "")
                file = nil
            } else if let match = line.wholeMatch(of: #/<!-- file: (\S+) -->/#) {
                file = String(match.1)
            }
        }
        return blocks
    }

    /// Runs lines of a shell, the program in the path, and returns what they print and what they say.
    private func shell(_ text: String, in folder: URL) async throws -> Ending {
        let output = folder.appending(path: ".output")
        try write("", to: output)
        let handle = try FileHandle(forWritingTo: output)
        let said = folder.appending(path: ".said")
        try write("", to: said)
        let talk = try FileHandle(forWritingTo: said)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", text]
        process.currentDirectoryURL = folder
        process.environment = [
            "PALIMPSEST_HOME": packageRoot.path,
            "PATH": try BuiltProgram.folder().path + ":/usr/bin:/bin",
        ]
        process.standardOutput = handle
        process.standardError = talk
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            process.terminationHandler = { _ in done.resume() }
            do { try process.run() } catch { done.resume() }
        }
        try handle.close()
        try talk.close()
        return Ending(
            code: process.terminationStatus,
            out: try String(contentsOf: output, encoding: .utf8),
            talk: try String(contentsOf: said, encoding: .utf8)
        )
    }

    /// Whether lines are those shown, where `…` alone stands for any lines and `…` in one for any text.
    private func shows(_ shown: String, _ out: String) -> Bool {
        let pattern = shown.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line -> String in
                if line == "…" { return "(?:.*\n)*?" }
                return line.split(separator: "…", omittingEmptySubsequences: false)
                    .map { NSRegularExpression.escapedPattern(for: String($0)) }
                    .joined(separator: ".*") + "\n"
            }
            .joined()
        // The split leaves an empty line behind the last one.
        let whole = "^" + pattern.dropLast(1) + "$"
        guard let expression = try? NSRegularExpression(pattern: whole) else { return false }
        let range = NSRange(out.startIndex..., in: out)
        return expression.firstMatch(in: out, range: range) != nil
    }

    @Test func `every command of the tutorial works and prints what the page shows`() async throws {
        guard hasCLDR41 else { return }
        let docs = packageRoot.appending(path: "Docs")
        let page = try String(contentsOf: docs.appending(path: "tutorial.md"), encoding: .utf8)
        let folder = try temporaryFolder("tutorial")
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "Docs"),
            withDestinationURL: docs
        )
        var last = Ending(code: 0, out: "", talk: "")
        var commands = 0
        for block in blocks(of: page) {
            switch block.language {
            case "sh":
                last = try await shell(block.text, in: folder)
                commands += 1
                #expect(last.code == 0, "\(block.text)\(last.out)\(last.talk)")
            case "text":
                #expect(shows(block.text, last.out), "shown:\n\(block.text)printed:\n\(last.out)")
            default:
                guard let file = block.file else { continue }
                try write(block.text, to: folder.appending(path: file))
            }
        }
        #expect(commands >= 8)
        let pages = folder.appending(path: "pages")
        let names = try FileManager.default.subpathsOfDirectory(atPath: pages.path)
        #expect(names.contains("am-ET/index.html"))
        let texts = names.filter { $0.hasSuffix(".html") }
            .compactMap { try? String(contentsOf: pages.appending(path: $0), encoding: .utf8) }
        #expect(texts.contains { $0.contains("Doro wat") })
    }
}
