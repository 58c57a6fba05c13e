import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// The folder of small sources of every kind, written for these tests.
let kinds = packageRoot.appending(path: "Tests/ReferencesTests/Fixtures/kinds").path

/// The invented country of the fixtures.
let quaria = pack("xa-XQ", place: "Quaria")

extension ReferenceSource {
    /// The opinion on a property, which must be there.
    func found(
        _ property: String,
        for pack: LocalePack = quaria,
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws -> SourceOpinion {
        try #require(try opinion(on: property, for: pack), sourceLocation: location)
    }

    /// The labels of a value's meanings.
    func labels(_ property: String, for pack: LocalePack = quaria) throws -> [String] {
        try opinion(on: property, for: pack)?.gold.clusters.map(\.label) ?? []
    }
}

/// Makes a copy of the fixtures that a test may damage.
func copyOfKinds() throws -> URL {
    let folder = try temporaryFolder().appending(path: "kinds")
    try FileManager.default.copyItem(atPath: kinds, toPath: folder.path)
    return folder
}
