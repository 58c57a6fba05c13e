public import Diagnostics
import Foundation
import MarkupKit
public import Vocabulary

/// The Unicode Common Locale Data Repository as a folder of LDML files.
///
/// Debian's `unicode-cldr-core` installs one. Values are resolved as UTS 35 says: the locale's file,
/// its parents up to `root`, then the aliases of `root`, followed from the locale again. A value's
/// status tells how far it speaks for the locale:
///
/// - `explicit`: stated in the locale's own file, in the file of its language or of a regional
///   parent of the same language and script (`ar` for `ar-EG`, `en_001` for `en-GB`); the citation's
///   note names the file when it is not the locale's own. A supplemental value is explicit when it
///   names the territory.
/// - `inherited`: stated in the file of another language, or of the same language in another script
///   than the pack's.
/// - `default`: taken from `root`, or from the world `001` of the supplemental data.
/// - `draft`: marked unconfirmed or provisional.
/// - `computed`: a number or date written out from explicit values.
///
/// CLDR leaves out what equals the parent, so a value from `root` may be right; it is still nothing
/// that the source says about the locale.
public struct CLDRSource: Sendable {
    /// The release, such as `41`, as the DTD of the folder fixes it.
    public let version: String
    /// The folder that holds `main` and `supplemental`.
    public let directory: String

    let files: CLDRFiles

    /// Opens a folder; files are read when a property first needs them.
    ///
    /// The release stands in no data file (their `version` says `$Revision$`) but in `dtd/ldml.dtd`,
    /// where `cldrVersion` is a fixed attribute.
    /// - Parameter directory: the folder with `main`, `supplemental`, `dtd`, or the one above it.
    public init(directory: String) throws(DiagnosticsError) {
        let candidates = [directory, "\(directory)/common"]
        guard
            let folder = candidates.first(where: {
                FileManager.default.fileExists(atPath: "\($0)/main/root.xml")
            })
        else { throw DiagnosticsError(missing(directory)) }
        let path = "\(folder)/dtd/ldml.dtd"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DiagnosticsError(
                versionless(path, "the file that states the release of CLDR is missing")
            )
        }
        let text = String(decoding: data, as: UTF8.self)
        guard let match = text.firstMatch(of: /cldrVersion\s+CDATA\s+#FIXED\s+"([\w.]+)"/) else {
            throw DiagnosticsError(versionless(path, "no fixed 'cldrVersion' states the release"))
        }
        version = String(match.1)
        self.directory = folder
        files = CLDRFiles(folder: folder)
    }

    /// The name and release as citations give them, such as `CLDR 41`.
    public var name: String { "CLDR \(version)" }

    /// The patterns of all properties, slots in braces, in a fixed order.
    public static let properties: [String] = CLDRProperty.patterns.map(\.pattern)

    /// Describes the property of a pattern in a few words, or none for an unknown pattern.
    public static func summary(of pattern: String) -> String? {
        CLDRProperty.patterns.first { $0.pattern == pattern }?.summary
    }

    /// Whether a property, its slot filled or left as in its pattern, can be asked for.
    public static func knows(_ property: String) -> Bool {
        properties.contains(property) || CLDRProperty(property) != nil
    }

    /// Looks a property of a culture up.
    ///
    /// - Returns: the value with its status and citations, or none when the property is unknown or
    ///   CLDR has no value for this culture.
    public func fact(
        _ property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> Fact? {
        guard let known = CLDRProperty(property) else { return nil }
        let lookup = try CLDRLookup(source: name, files: files, pack: pack)
        guard let gold = try lookup.gold(known) else { return nil }
        return Fact(property: property, gold: gold)
    }
}

private func missing(_ directory: String) -> Diagnostic {
    Diagnostic(
        .error,
        "cldr-missing",
        at: SourceLocation(file: directory),
        "there is no CLDR data in this folder",
        fix: "install the package unicode-cldr-core, or name the folder with --cldr DIR"
    )
}

private func versionless(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(
        .error,
        "cldr-version",
        at: SourceLocation(file: path),
        why,
        fix: "take the whole 'common' folder of one CLDR release"
    )
}

extension CLDRSource: ReferenceSource {
    /// The identifier `cldr`.
    public var id: String { "cldr" }

    /// The properties of CLDR.
    public var patterns: [PropertyPattern] {
        CLDRProperty.patterns.map { entry in
            PropertyPattern(
                entry.pattern,
                entry.summary,
                isList: ["places.divisions", "languages.official"].contains(entry.pattern)
            )
        }
    }

    /// Looks a property up as `fact` does.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        guard let known = CLDRProperty(property) else { return nil }
        let lookup = try CLDRLookup(source: name, files: files, pack: pack)
        guard let gold = try lookup.gold(known) else { return nil }
        return SourceOpinion(
            source: id,
            property: property,
            gold: gold,
            keys: try lookup.keys(of: known, in: gold)
        )
    }
}
