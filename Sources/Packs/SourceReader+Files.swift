public import Diagnostics
import Foundation
public import Vocabulary
import YAMLKit

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

    private func place(of key: String, in path: String) -> SourceLocation {
        guard case .mapping(let entries)? = readYAMLFile(at: path).document.root?.content,
            let entry = entries.first(where: { $0.key == key })
        else { return SourceLocation(file: path) }
        return entry.value.location
    }
}

extension SourceDeclaration {
    /// A declared path as seen from the working folder.
    fileprivate func filePath(of file: String) -> String {
        guard !file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return file }
        return String(path[...slash]) + file
    }
}
