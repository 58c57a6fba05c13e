public import Diagnostics
import Foundation
public import Vocabulary
import YAMLKit

/// Reads declarations of reference sources, and reports every fault in them with its place.
///
/// A declaration with an error is none. Nothing is opened but the declarations themselves: whether
/// the declared file is there and what it holds is for the reader of its kind to say.
public struct SourceReader: Sendable {
    /// Makes a reader.
    public init() {}

    /// Reads one declaration.
    public func declaration(
        at path: String
    ) -> (declaration: SourceDeclaration?, diagnostics: [Diagnostic]) {
        let (bytes, document) = readYAMLFile(at: path)
        let findings = Findings(document.diagnostics)
        guard let root = document.root else { return (nil, findings.inFileOrder) }
        let reading = SourceReading(path: path, digest: digest(of: bytes), findings: findings)
        let declaration = reading.read(root)
        return (findings.hasErrors ? nil : declaration, findings.inFileOrder)
    }

    /// Reads the declarations of a folder, sorted by identifier; a folder that is absent has none.
    public func declarations(
        in folder: String
    ) -> (declarations: [SourceDeclaration], diagnostics: [Diagnostic]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let all = Findings()
        var declarations: [SourceDeclaration] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if name.hasSuffix(".yaml") {
                let (declaration, diagnostics) = declaration(at: path)
                if let declaration { declarations.append(declaration) }
                for diagnostic in diagnostics { all.add(diagnostic) }
            } else if name.hasSuffix(".yml") {
                all.add(
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
        return (declarations.sorted { $0.id < $1.id }, all.inFileOrder)
    }
}

/// A test whether a property can be asked for, which also knows what declared sources state.
///
/// - Parameters:
///   - declarations: the declared sources.
///   - builtIn: knows the properties of the other sources.
public func knowing(
    _ declarations: [SourceDeclaration],
    besides builtIn: @escaping @Sendable (String) -> Bool
) -> @Sendable (String) -> Bool {
    let declared = Set(declarations.flatMap(\.properties))
    let open = declarations.filter(\.statesFields).map { "\($0.id)." }
    return { property in
        declared.contains(property) || builtIn(property)
            || open.contains { property.hasPrefix($0) && property.count > $0.count }
    }
}
