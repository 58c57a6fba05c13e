public import Vocabulary

/// One region of BLEnD, arXiv 2406.09948, and its tag here.
public struct BLEnDRegion: Sendable, Hashable {
    /// The name in BLEnD's file names.
    public let name: String
    /// The culture's tag.
    public let tag: LocaleTag

    /// The region of a name as tables write it, such as `West_Java` or `west java`.
    static func named(_ name: String) -> BLEnDRegion? {
        let plain = name.lowercased().replacing(" ", with: "_")
        return all.first { $0.name.lowercased() == plain }
    }

    /// All sixteen, by name; `AS` there is Assam and `JB` West Java.
    public static let all: [BLEnDRegion] = [
        ("Algeria", "ar-DZ"), ("Assam", "as-IN"), ("Azerbaijan", "az-AZ"), ("China", "zh-CN"),
        ("Ethiopia", "am-ET"), ("Greece", "el-GR"), ("Indonesia", "id-ID"), ("Iran", "fa-IR"),
        ("Mexico", "es-MX"), ("North_Korea", "ko-KP"), ("Northern_Nigeria", "ha-NG"),
        ("South_Korea", "ko-KR"), ("Spain", "es-ES"), ("UK", "en-GB"), ("US", "en-US"),
        ("West_Java", "su-ID"),
    ].map { BLEnDRegion(name: $0.0, tag: LocaleTag($0.1)) }
}
