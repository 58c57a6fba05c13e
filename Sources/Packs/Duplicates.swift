import Diagnostics
import YAMLKit

/// The first of those that have one name; each further one is an error at its own file.
func onlyOnce<Pack>(
    _ packs: [Pack],
    name: (Pack) -> String,
    path: (Pack) -> String,
    key: String,
    _ diagnostics: inout [Diagnostic]
) -> [Pack] {
    var first: [String: String] = [:]
    return packs.filter { pack in
        guard let earlier = first[name(pack)] else {
            first[name(pack)] = path(pack)
            return true
        }
        diagnostics.append(
            Diagnostic(
                .error,
                "pack-twice",
                at: place(of: key, in: path(pack)),
                "\(key) '\(name(pack))' is also that of '\(earlier)'",
                fix: "rename one of the two, or leave out its folder"
            )
        )
        return false
    }
}

/// Where the value of a key of the whole file stands.
func place(of key: String, in path: String) -> SourceLocation {
    guard case .mapping(let entries)? = readYAMLFile(at: path).document.root?.content,
        let entry = entries.first(where: { $0.key == key })
    else { return SourceLocation(file: path) }
    return entry.value.location
}
