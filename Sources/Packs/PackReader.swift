public import Diagnostics
import Foundation
public import Vocabulary
import YAMLKit

/// Reads locale packs and probe packs, and reports every fault in them with its place.
///
/// A pack with an error is none; reading goes on behind a fault, so that one reading names all.
public struct PackReader: Sendable {
    let knowsProperty: @Sendable (String) -> Bool
    private let properties: [String]

    /// Makes a reader.
    /// - Parameters:
    ///   - properties: patterns of properties, slots in braces, to offer in place of unknown ones.
    ///   - knowsProperty: says whether any source can state a property, its slots filled.
    public init(
        properties: [String] = [],
        knowsProperty: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.properties = properties
        self.knowsProperty = knowsProperty
    }

    /// Reads one locale pack; whether its proxies have packs is checked with the folder.
    public func localePack(at path: String) -> (pack: LocalePack?, diagnostics: [Diagnostic]) {
        let (read, findings) = readLocale(at: path)
        return (read.pack, findings.inFileOrder)
    }

    /// Reads the locale packs of a folder, sorted by tag.
    /// - Parameter others: cultures whose packs lie elsewhere, so that proxies may name them.
    public func locales(
        in folder: String,
        besides others: Set<LocaleTag> = []
    ) -> (packs: [LocalePack], diagnostics: [Diagnostic]) {
        let all = Findings()
        let paths = files(in: folder, all)
        let declared = Set(paths.map { LocaleTag(fileStem($0)) }).union(others)
        var packs: [LocalePack] = []
        for path in paths {
            let (pack, diagnostics) = localePack(at: path, among: declared)
            if let pack { packs.append(pack) }
            for diagnostic in diagnostics { all.add(diagnostic) }
        }
        checkOverrides(in: folder, declared: declared, all)
        return (packs.sorted { $0.tag < $1.tag }, all.inFileOrder)
    }

    /// Reads one locale pack whose proxies and placebos must be among some cultures.
    func localePack(
        at path: String,
        among declared: Set<LocaleTag>
    ) -> (pack: LocalePack?, diagnostics: [Diagnostic]) {
        let (read, findings) = readLocale(at: path)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        for proxy in read.proxyPlaces where !declared.contains(proxy.tag) {
            findings.error(
                "proxy-without-pack",
                at: proxy.location,
                "proxy '\(proxy.tag)' has no locale pack",
                fix: "add '\(folder)\(proxy.tag).yaml' or drop the proxy"
            )
        }
        for placebo in read.placeboPlaces where !declared.contains(placebo.tag) {
            findings.error(
                "placebo-without-pack",
                at: placebo.location,
                "placebo '\(placebo.tag)' has no locale pack",
                fix: "add '\(folder)\(placebo.tag).yaml' or drop the placebo"
            )
        }
        return (findings.hasErrors ? nil : read.pack, findings.inFileOrder)
    }

    /// Reads one probe pack.
    public func probePack(at path: String) -> (pack: ProbePack?, diagnostics: [Diagnostic]) {
        let (bytes, document) = readYAMLFile(at: path)
        let findings = Findings(document.diagnostics, properties: properties)
        guard let root = document.root else { return (nil, findings.inFileOrder) }
        let reading = ProbeReading(
            path: path,
            digest: digest(of: bytes),
            knowsProperty: knowsProperty,
            findings: findings
        )
        let pack = reading.read(root)
        return (findings.hasErrors ? nil : pack, findings.inFileOrder)
    }

    /// Reads the probe packs of a folder, sorted by name.
    public func probes(in folder: String) -> (packs: [ProbePack], diagnostics: [Diagnostic]) {
        let all = Findings()
        var packs: [ProbePack] = []
        for path in files(in: folder, all) {
            let (pack, diagnostics) = probePack(at: path)
            if let pack { packs.append(pack) }
            for diagnostic in diagnostics { all.add(diagnostic) }
        }
        return (packs.sorted { $0.name < $1.name }, all.inFileOrder)
    }

    private func readLocale(at path: String) -> (ReadLocale, Findings) {
        let (bytes, document) = readYAMLFile(at: path)
        let findings = Findings(document.diagnostics, properties: properties)
        guard let root = document.root else { return (ReadLocale(), findings) }
        let overrides = overrides(besides: path, findings)
        let reading = LocaleReading(
            path: path,
            digest: overrides.map { digest(of: bytes + $0.bytes) } ?? digest(of: bytes),
            knowsProperty: knowsProperty,
            findings: findings
        )
        return (reading.read(root, further: overrides?.remarks ?? []), findings)
    }

    private func files(in folder: String, _ findings: Findings) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        guard let names else {
            findings.error(
                "folder-missing",
                at: .init(file: folder),
                "there is no such folder",
                fix: "check the path; 'shipped' names the packs beside the program"
            )
            return []
        }
        var paths: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if name.hasSuffix(".yaml") {
                paths.append(path)
            } else if name.hasSuffix(".yml") {
                findings.add(
                    Diagnostic(
                        .warning,
                        "file-extension",
                        at: .init(file: path),
                        "files that end in '.yml' are not read",
                        fix: "rename it to '.yaml'"
                    )
                )
            }
        }
        // A folder may hold nothing but declarations of sources, which others read.
        if paths.isEmpty, !names.contains("sources") {
            findings.error("folder-empty", at: .init(file: folder), "the folder holds no pack")
        }
        return paths
    }
}
