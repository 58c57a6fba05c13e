/// Reads a page as far as its tags go and says what is wrong with their nesting.
struct PageChecker {
    /// What is wrong, empty when all is well.
    private(set) var faults: [String] = []
    /// Every tag's name with its attributes in order of opening.
    private(set) var tags: [(name: String, attributes: [String: String])] = []
    /// Text between tags, references not resolved.
    private(set) var text = ""

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var open: [String] = []
        var i = 0
        while i < bytes.count {
            guard bytes[i] == UInt8(ascii: "<") else {
                let end = bytes[i...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                text += String(decoding: bytes[i..<end], as: UTF8.self)
                i = end
                continue
            }
            guard let end = bytes[i...].firstIndex(of: UInt8(ascii: ">")) else {
                faults.append("a tag is not closed")
                return
            }
            let inner = String(decoding: bytes[(i + 1)..<end], as: UTF8.self)
            i = end + 1
            if inner == "!DOCTYPE html" { continue }
            if inner.hasPrefix("/") {
                let name = String(inner.dropFirst())
                if open.popLast() != name { faults.append("</\(name)> closes nothing") }
                continue
            }
            read(inner, open: &open)
        }
        if !open.isEmpty { faults.append("left open: \(open)") }
        let ids = tags.compactMap { $0.attributes["id"] }
        if Set(ids).count != ids.count { faults.append("an id stands twice") }
        let targets = tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
        for target in targets where !ids.contains(String(target.dropFirst())) {
            faults.append("\(target) points nowhere")
        }
    }

    private mutating func read(_ inner: String, open: inout [String]) {
        var rest = Substring(inner)
        let isChildless = rest.hasSuffix("/")
        if isChildless { rest.removeLast() }
        let name = rest.prefix { $0 != " " }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while let space = rest.first {
            guard space == " ", let equals = rest.firstIndex(of: "=") else {
                faults.append("attributes of <\(inner)>")
                return
            }
            let key = String(rest[rest.index(after: rest.startIndex)..<equals])
            let opening = rest.index(after: equals)
            guard opening != rest.endIndex, rest[opening] == "\"",
                let closing = rest[rest.index(after: opening)...].firstIndex(of: "\"")
            else {
                faults.append("quotes of <\(inner)>")
                return
            }
            if attributes[key] != nil { faults.append("\(key) stands twice in <\(inner)>") }
            attributes[key] = String(rest[rest.index(after: opening)..<closing])
            rest = rest[rest.index(after: closing)...]
        }
        tags.append((String(name), attributes))
        if !isChildless { open.append(String(name)) }
    }
}
