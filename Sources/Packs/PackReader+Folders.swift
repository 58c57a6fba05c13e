public import Diagnostics
import Foundation
public import Vocabulary

extension PackReader {
    /// Reads the locale packs of several folders as one, sorted by tag; a proxy may lie in another
    /// folder than its target, and a tag that two folders have is an error.
    public func locales(
        in folders: [String]
    ) -> (packs: [LocalePack], diagnostics: [Diagnostic]) {
        let folders = distinct(folders)
        let tags = folders.map { Set(fileNames(in: $0).map { LocaleTag($0) }) }
        var packs: [LocalePack] = []
        var diagnostics: [Diagnostic] = []
        for (index, folder) in folders.enumerated() {
            var others: Set<LocaleTag> = []
            for (other, found) in tags.enumerated() where other != index { others.formUnion(found) }
            let read = locales(in: folder, besides: others)
            packs += read.packs
            diagnostics += read.diagnostics
        }
        let kept = onlyOnce(packs, name: \.tag.rawValue, path: \.path, key: "tag", &diagnostics)
        return (kept.sorted { $0.tag < $1.tag }, diagnostics)
    }

    /// Reads the probe packs of several folders as one, sorted by name; a name that two folders have
    /// is an error.
    public func probes(in folders: [String]) -> (packs: [ProbePack], diagnostics: [Diagnostic]) {
        var packs: [ProbePack] = []
        var diagnostics: [Diagnostic] = []
        for folder in distinct(folders) {
            let read = probes(in: folder)
            packs += read.packs
            diagnostics += read.diagnostics
        }
        let kept = onlyOnce(packs, name: \.name, path: \.path, key: "name", &diagnostics)
        return (kept.sorted { $0.name < $1.name }, diagnostics)
    }

    /// Reads locale packs given one by one, and holds proxies to each other and to `others`.
    public func locales(
        at paths: [String],
        besides others: Set<LocaleTag>
    ) -> (packs: [LocalePack], diagnostics: [Diagnostic]) {
        let known = others.union(paths.map { LocaleTag(fileStem($0)) })
        var packs: [LocalePack] = []
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let (pack, found) = localePack(at: path, among: known)
            if let pack { packs.append(pack) }
            diagnostics += found
        }
        return (
            onlyOnce(packs, name: \.tag.rawValue, path: \.path, key: "tag", &diagnostics),
            diagnostics
        )
    }

    /// Reads probe packs given one by one.
    public func probes(at paths: [String]) -> (packs: [ProbePack], diagnostics: [Diagnostic]) {
        var packs: [ProbePack] = []
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let (pack, found) = probePack(at: path)
            if let pack { packs.append(pack) }
            diagnostics += found
        }
        return (onlyOnce(packs, name: \.name, path: \.path, key: "name", &diagnostics), diagnostics)
    }

    /// The names of the packs in a folder, as their files give them.
    public func fileNames(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map(fileStem).sorted()
    }

    /// Folders without those that are named a second time under whatever path.
    private func distinct(_ folders: [String]) -> [String] {
        var seen: Set<String> = []
        return folders.filter {
            seen.insert(URL(filePath: $0).resolvingSymlinksInPath().standardized.path).inserted
        }
    }
}
