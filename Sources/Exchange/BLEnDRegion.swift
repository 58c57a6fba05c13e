public import Vocabulary

/// One region of BLEnD, arXiv 2406.09948, and its tag here.
public struct BLEnDRegion: Sendable, Hashable {
    /// The name in BLEnD's file names.
    public let name: String
    /// The culture's tag.
    public let tag: LocaleTag

    /// All sixteen, by name; `AS` there is Assam and `JB` West Java.
    public static let all: [BLEnDRegion] = [
        ("Algeria", "ar-DZ"), ("Assam", "as-IN"), ("Azerbaijan", "az-AZ"), ("China", "zh-CN"),
        ("Ethiopia", "am-ET"), ("Greece", "el-GR"), ("Indonesia", "id-ID"), ("Iran", "fa-IR"),
        ("Mexico", "es-MX"), ("North_Korea", "ko-KP"), ("Northern_Nigeria", "ha-NG"),
        ("South_Korea", "ko-KR"), ("Spain", "es-ES"), ("UK", "en-GB"), ("US", "en-US"),
        ("West_Java", "su-ID"),
    ].map { BLEnDRegion(name: $0.0, tag: LocaleTag($0.1)) }
}
