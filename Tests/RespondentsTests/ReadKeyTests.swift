import Foundation
import PalimpsestTestSupport
import Respondents
import Testing
import Vocabulary

/// Where keys are read from, and which places are refused.
@Suite struct ReadKeyTests {
    private func file(_ text: String, mode: Int) throws -> String {
        let url = try temporaryFolder("key").appending(path: "key")
        try Data(text.utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
        return url.path
    }

    private func message(_ place: KeyPlace, _ environment: [String: String] = [:]) -> String? {
        let error = #expect(throws: KeyError.self) { try readKey(place, environment: environment) }
        #expect(error?.message.contains("planted") == false)
        return error?.message
    }

    @Test func `a key is read from a variable or a file of one's own`() throws {
        _ = try readKey(.environment("K"), environment: ["K": "planted"])
        for mode in [0o600, 0o400] {
            _ = try readKey(.file(try file("planted\n", mode: mode)), environment: [:])
        }
    }

    @Test func `a variable without a key is named, never its value`() {
        #expect(
            message(.environment("K")) == "the environment variable K is not set; put the key there"
        )
        #expect(
            message(.environment("K"), ["K": ""])
                == "the environment variable K is empty; put the key there"
        )
        #expect(
            message(.environment("K"), ["K": "planted\nplanted"])
                == "the environment variable K holds signs that cannot stand in a header; set it to "
                + "the key alone"
        )
        #expect(message(.environment("sk-planted0123456789"))?.contains("[key] is not set") == true)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o601, 0o644])
    func `a file that others may touch is refused with the command that mends it`(_ mode: Int)
        throws
    {
        let path = try file("planted", mode: mode)
        #expect(
            message(.file(path)) == "the key file \(path) is open to others; run: chmod 600 \(path)"
        )
    }

    @Test func `what is no key file is refused`() throws {
        let path = try file("planted\nplanted\n", mode: 0o600)
        #expect(message(.file(path))?.contains("holds signs that cannot stand in a header") == true)
        let folder = URL(filePath: path).deletingLastPathComponent().path
        #expect(message(.file(folder)) == "the key file \(folder) is not a plain file; name one")
        #expect(
            message(.file(folder + "/x")) == "there is no key file \(folder)/x that can be read"
        )
        let long = try file(String(repeating: "planted", count: 1200), mode: 0o600)
        #expect(message(.file(long))?.contains("larger than 8 KiB") == true)
        let empty = try file("\n", mode: 0o600)
        #expect(message(.file(empty))?.contains("is empty") == true)
    }

    @Test func `a stranger's file is refused`() throws {
        let path = try file("planted", mode: 0o600)
        let owner = try FileManager.default.attributesOfItem(atPath: path)[.ownerAccountID] as? Int
        // Root's files are everybody's to trust, so as root there is no stranger to be had.
        guard owner != 0 else { return }
        let error = #expect(throws: KeyError.self) {
            try readKey(.file(path), environment: [:], user: UInt32((owner ?? 0) + 1))
        }
        #expect(error?.message.contains("belongs to another user") == true)
    }
}
