import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Folders that are no CLDR, and files that were cut or tampered with.
@Suite struct BrokenCLDRTests {
    @Test func `a folder without CLDR says how to get it`() {
        let error = #expect(throws: DiagnosticsError.self) {
            try CLDRSource(directory: "/no/such/cldr")
        }
        #expect(
            error?.description
                == "/no/such/cldr: error: there is no CLDR data in this folder; install the "
                + "package unicode-cldr-core, or name the folder with --cldr DIR"
        )
    }

    @Test func `the folder above is as good`() throws {
        let folder = try copy()
        let above = try temporaryFolder()
        try FileManager.default.moveItem(at: folder, to: above.appending(path: "common"))
        #expect(try CLDRSource(directory: above.path).version == "7.1")
    }

    @Test func `a folder that hides its release is refused`() throws {
        let folder = try copy()
        try Data("<!ELEMENT version EMPTY >".utf8).write(
            to: folder.appending(path: "dtd/ldml.dtd")
        )
        let error = #expect(throws: DiagnosticsError.self) {
            try CLDRSource(directory: folder.path)
        }
        #expect(error?.diagnostics.first?.identifier == "cldr-version")
    }

    @Test func `a locale file cut in half is one line with its place`() throws {
        let folder = try copy()
        let file = folder.appending(path: "main/xa.xml")
        let bytes = try Data(contentsOf: file)
        try bytes.prefix(bytes.count / 2).write(to: file)
        let source = try CLDRSource(directory: folder.path)
        let error = #expect(throws: DiagnosticsError.self) {
            try source.fact("quotes.primary", for: pack("xa-XQ", script: "Dott"))
        }
        #expect(error?.diagnostics.count == 1)
        #expect(error?.diagnostics.first?.identifier == "markup-truncated")
        #expect(error?.diagnostics.first?.location.file == file.path)
        #expect(error?.diagnostics.first?.location.line == 28)
    }

    @Test func `an entity bomb in a locale file is one line with its place`() throws {
        let folder = try copy()
        let file = folder.appending(path: "main/xa.xml")
        try Data("<!DOCTYPE ldml [\n<!ENTITY a \"b\">]>\n<ldml>&a;</ldml>".utf8).write(to: file)
        let source = try CLDRSource(directory: folder.path)
        let error = #expect(throws: DiagnosticsError.self) {
            try source.fact("quotes.primary", for: pack("xa-XQ", script: "Dott"))
        }
        #expect(
            error?.description
                == "\(file.path):2:15: error: declares the entity 'a'; entity declarations are "
                + "refused; write the text out where it is used"
        )
    }

    @Test func `a missing supplemental file is named`() throws {
        let folder = try copy()
        let file = folder.appending(path: "supplemental/supplementalData.xml")
        try FileManager.default.removeItem(at: file)
        let source = try CLDRSource(directory: folder.path)
        let error = #expect(throws: DiagnosticsError.self) {
            try source.fact("week.first-day", for: pack("xa-XQ"))
        }
        #expect(error?.diagnostics.first?.location.file == file.path)
    }

    private func copy() throws -> URL {
        let folder = try temporaryFolder().appending(path: "minicldr")
        try FileManager.default.copyItem(at: CLDRSourceTests.folder, to: folder)
        return folder
    }
}
