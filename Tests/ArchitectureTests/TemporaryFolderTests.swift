import Foundation
import Testing

@testable import PalimpsestTestSupport

@Suite struct TemporaryFolderTests {
    @Test func `folders of one process lie below one folder that bears its number`() throws {
        let (first, second) = (try temporaryFolder("a"), try temporaryFolder("a"))
        #expect(first != second)
        for folder in [first, second] {
            #expect(FileManager.default.fileExists(atPath: folder.path))
            #expect(folder.deletingLastPathComponent().lastPathComponent.hasSuffix("-\(getpid())"))
        }
    }

    @Test func `what a killed process left is removed, what a running one has is not`() throws {
        let ended = Process()
        ended.executableURL = URL(filePath: "/bin/true")
        try ended.run()
        ended.waitUntilExit()
        let place = try temporaryFolder("place")
        let names = [
            "palimpsest-tests-\(ended.processIdentifier)", "palimpsest-tests-\(getpid())",
            "palimpsest-tests-x", "other-\(ended.processIdentifier)",
        ]
        for name in names {
            try FileManager.default.createDirectory(
                at: place.appending(path: name + "/below"),
                withIntermediateDirectories: true
            )
        }
        TestRoot.removeAbandoned(in: place)
        let left = try FileManager.default.contentsOfDirectory(atPath: place.path)
        #expect(left.sorted() == names.dropFirst().sorted())
    }
}
