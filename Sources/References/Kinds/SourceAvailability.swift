import Foundation
public import Vocabulary

/// Whether a source that needs no declaration is installed, and which package brings it.
public struct SourceAvailability: Sendable, Hashable, Codable {
    /// The kind.
    public var kind: SourceKind
    /// The Debian package that brings it.
    public var package: String
    /// Where it is looked for.
    public var path: String
    /// Whether it is there.
    public var isInstalled: Bool
    /// The version of the installed package, such as `4.15.0-1`, if the system says it.
    public var version: String?

    /// Describes a source.
    public init(
        kind: SourceKind,
        package: String,
        path: String,
        isInstalled: Bool,
        version: String?
    ) {
        self.kind = kind
        self.package = package
        self.path = path
        self.isInstalled = isInstalled
        self.version = version
    }

    /// The version of the data without epoch and without the packager's revision.
    public var release: String? {
        guard let version else { return nil }
        let plain = version.split(separator: ":").last.map(String.init) ?? version
        guard let dash = plain.lastIndex(of: "-") else { return plain }
        return String(plain[..<dash])
    }

    /// Looks for all sources that need no declaration, in the order in which they are asked.
    ///
    /// - Parameters:
    ///   - paths: where to look instead of the usual place, by kind; such a copy has no version.
    ///   - status: the file in which Debian's package manager keeps what is installed.
    public static func all(
        paths: [SourceKind: String] = [:],
        status: String = "/var/lib/dpkg/status"
    ) -> [SourceAvailability] {
        let usual = builtIn.filter { paths[$0.kind] == nil && isThere($0.path) }
        let versions = usual.isEmpty ? [:] : debianVersions(of: usual.map(\.package), in: status)
        return builtIn.map { entry in
            let path = paths[entry.kind] ?? entry.path
            return SourceAvailability(
                kind: entry.kind,
                package: entry.package,
                path: path,
                isInstalled: isThere(path),
                version: paths[entry.kind] == nil ? versions[entry.package] : nil
            )
        }
    }
}

/// Where Debian's packages put what is read here.
private let builtIn: [(kind: SourceKind, package: String, path: String)] = [
    (.cldr, "unicode-cldr-core", "/usr/share/unicode/cldr/common"),
    (.isoCodes, "iso-codes", "/usr/share/xml/iso-codes"),
    (.jollyday, "libjollyday-java", "/usr/share/java/jollyday.jar"),
    (.glibcLocales, "locales", "/usr/share/i18n/locales"),
    (
        .mobileProviders, "mobile-broadband-provider-info",
        "/usr/share/mobile-broadband-provider-info/serviceproviders.xml"
    ),
    (.kgeography, "kgeography-data", "/usr/share/kgeography"),
]

/// The versions of packages, read from paragraphs of `Package:` and `Version:` (deb-status(5)).
private func debianVersions(of packages: [String], in status: String) -> [String: String] {
    guard let bytes = try? bytes(of: status, limit: 64 << 20) else { return [:] }
    var versions: [String: String] = [:]
    var package: String?
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        if line.isEmpty {
            package = nil
        } else if line.starts(with: "Package: ".utf8) {
            let name = String(decoding: line.dropFirst(9), as: UTF8.self)
            package = packages.contains(name) ? name : nil
        } else if let package, line.starts(with: "Version: ".utf8) {
            versions[package] = String(decoding: line.dropFirst(9), as: UTF8.self)
        }
    }
    return versions
}

/// The name of a source as citations show it, with its release if that is known.
func citedName(_ name: String, _ release: String?) -> String {
    release.map { "\(name) \($0)" } ?? name
}
