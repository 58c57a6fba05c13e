public import Diagnostics
import Foundation
public import Vocabulary

extension SourceReader {
    /// Reports declared files that are not there.
    ///
    /// A path seen from the declaration is part of what its author hands on, so it must lead
    /// somewhere; an absolute one names what a machine may have installed or not, and is a warning.
    public func missingFiles(of declarations: [SourceDeclaration]) -> [Diagnostic] {
        declarations.compactMap { declaration in
            guard let file = declaration.file,
                !FileManager.default.fileExists(
                    atPath: declaration.filePath(of: file)
                )
            else { return nil }
            let isInstalled = file.hasPrefix("/")
            return Diagnostic(
                isInstalled ? .warning : .error,
                "source-file-missing",
                at: place(of: "file", in: declaration.path),
                "there is no file '\(file)'",
                fix: isInstalled
                    ? "install what provides it, or correct the path"
                    : "put it there, or write the path as seen from the folder of this declaration"
            )
        }
    }

    /// Reads the declarations beside several folders of locale packs, each in its folder `sources`.
    public func declarations(
        besideLocalesIn folders: [String]
    ) -> (declarations: [SourceDeclaration], diagnostics: [Diagnostic]) {
        let read = folders.map { declarations(in: ($0.hasSuffix("/") ? $0 : $0 + "/") + "sources") }
        return joined(read.flatMap(\.declarations), read.flatMap(\.diagnostics))
    }

    /// Reads declarations given one by one.
    public func declarations(
        at paths: [String]
    ) -> (declarations: [SourceDeclaration], diagnostics: [Diagnostic]) {
        let read = paths.map { declaration(at: $0) }
        return joined(read.compactMap(\.declaration), read.flatMap(\.diagnostics))
    }

    private func joined(
        _ declarations: [SourceDeclaration],
        _ diagnostics: [Diagnostic]
    ) -> (declarations: [SourceDeclaration], diagnostics: [Diagnostic]) {
        var diagnostics = diagnostics
        let kept = onlyOnce(declarations, name: \.id, path: \.path, key: "id", &diagnostics)
        return (kept, diagnostics)
    }
}

extension SourceDeclaration {
    /// A declared path as seen from the working folder.
    fileprivate func filePath(of file: String) -> String {
        guard !file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return file }
        return String(path[...slash]) + file
    }
}
