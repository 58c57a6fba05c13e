import Diagnostics
import Foundation
import PalimpsestTestSupport

/// A folder of packs for one test; diagnostics are told without its path.
struct PackFolder {
    let url: URL

    init(_ files: [String: String]) throws {
        url = try temporaryFolder("packs")
        for (name, text) in files {
            try Data(text.utf8).write(to: url.appending(path: name))
        }
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { $0.description.replacing(url.path + "/", with: "") }
    }
}

/// A text with parts exchanged, so that a fixture shows only what is wrong with it.
func edited(_ text: String, _ edits: [(String, String)]) -> String {
    edits.reduce(text) { $0.replacing($1.0, with: $1.1) }
}
