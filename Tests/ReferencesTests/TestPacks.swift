import PalimpsestTestSupport
import References
import Vocabulary

/// A pack with only what a reference source looks at.
func pack(
    _ tag: String,
    script: String = "Latn",
    calendar: String = "gregorian",
    place: String = ""
) -> LocalePack {
    let tag = LocaleTag(tag)
    return LocalePack(
        tag: tag,
        place: place,
        names: [:],
        languageName: "",
        territory: tag.territory ?? "",
        languages: [tag.language],
        script: script,
        calendar: calendar,
        region: "",
        proxies: [],
        sources: ["cldr"],
        remarks: [],
        digest: "",
        path: "\(tag).yaml"
    )
}

/// The installed CLDR 41, or none with a line that says so.
func installedCLDR() -> CLDRSource? {
    guard let installed else {
        print("skipped: no CLDR 41")
        return nil
    }
    return installed
}

/// Opened once, since a locale's files take a while to parse in a debug build.
private let installed: CLDRSource? = {
    let source = try? CLDRSource(directory: "/usr/share/unicode/cldr/common")
    return source?.version == "41" ? source : nil
}()

extension GoldSet {
    /// All accepted wordings of the top cluster.
    var topWordings: [String] { clusters.first?.aliases.map(\.text) ?? [] }
}
