public import Vocabulary

extension BLEnDRegion {
    /// The culture for which a BLEnD question was first written, told by its identifier.
    ///
    /// Identifiers such as `New-am-03` name writer and language; which region that is stands in the
    /// column `Source` of BLEnD's question files. None for questions of other packs.
    public static func writing(_ question: String) -> LocaleTag? {
        let parts = question.split(separator: "/")
        guard parts.count >= 2, parts[0] == "blend" || parts[0] == "culturescope",
            let words = parts.lazy.map({ $0.split(separator: "-") }).first(where: { $0.count == 3 })
        else { return nil }
        let writer = String(words[0])
        let tag: String? =
            switch words[1] {
            case "en": ["New", "Ni", "Sa"].contains(writer) ? "en-GB" : "en-US"
            case "am": "am-ET"
            case "ar": "ar-DZ"
            case "as": "as-IN"
            case "az": "az-AZ"
            case "ch": "zh-CN"
            case "gr": "el-GR"
            case "ha": "ha-NG"
            case "in": "id-ID"
            case "ko": "ko-KR"
            case "pe": "fa-IR"
            case "sp": "es-ES"
            case "spme": "es-MX"
            case "su": "su-ID"
            default: nil
            }
        return tag.map { LocaleTag($0) }
    }
}
