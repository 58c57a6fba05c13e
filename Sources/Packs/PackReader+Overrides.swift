import Diagnostics
import Foundation
import Vocabulary
import YAMLKit

extension PackReader {
    /// Reads `overrides/<tag>.yaml` beside a locale pack, if it is there.
    func overrides(
        besides path: String,
        _ findings: Findings
    ) -> (bytes: [UInt8], remarks: [PlacedRemark])? {
        let file = overridesFolder(of: folder(of: path)) + "/\(fileStem(path)).yaml"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        let (bytes, document) = readYAMLFile(at: file)
        for diagnostic in document.diagnostics { findings.add(diagnostic) }
        guard let root = document.root, let fields = Fields(root, as: PackSchema.remarks, findings)
        else { return (bytes, []) }
        let reading = LocaleReading(
            path: file,
            digest: "",
            knowsProperty: knowsProperty,
            findings: findings
        )
        _ = reading.tag(of: fields)
        if !fields.has("overrides") && !fields.has("disputes") {
            findings.error(
                "overrides-empty",
                at: fields.location,
                "the file of overrides has neither 'overrides' nor 'disputes'",
                fix: "add one or remove the file"
            )
        }
        return (bytes, reading.remarks(of: fields))
    }

    /// Reports files in `overrides` that no locale pack of the folder reads.
    func checkOverrides(in folder: String, declared: Set<LocaleTag>, _ findings: Findings) {
        let place = overridesFolder(of: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            let location = SourceLocation(file: "\(place)/\(name)")
            if name.hasSuffix(".yml") {
                findings.add(
                    Diagnostic(
                        .warning,
                        "file-extension",
                        at: location,
                        "files that end in '.yml' are not read",
                        fix: "rename it to '.yaml'"
                    )
                )
            } else if name.hasSuffix(".yaml"), !declared.contains(LocaleTag(fileStem(name))) {
                let tags = declared.map(\.rawValue).sorted()
                let near = suggestion(for: fileStem(name), among: tags)
                findings.error(
                    "overrides-without-pack",
                    at: location,
                    "locale '\(fileStem(name))' has no locale pack",
                    fix: near.map { "did you mean '\($0)'?" } ?? "add the pack or remove the file"
                )
            }
        }
    }

    private func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    private func overridesFolder(of folder: String) -> String {
        (folder.hasSuffix("/") ? folder : folder + "/") + "overrides"
    }
}
