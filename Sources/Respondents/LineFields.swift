/// The fields of one JSON object on a line of its own, as programs and recordings write them.
struct LineFields {
    private let object: [String: Any]

    /// Reads an object; halves of surrogate pairs, bad UTF-8 and bare control characters are mended.
    init?(_ line: [UInt8]) {
        guard let object = JSONRepair.parse(line) as? [String: Any] else { return nil }
        self.object = object
    }

    /// Whether a field is there and not null.
    func has(_ key: String) -> Bool {
        object[key].map { !($0 is Void) && "\($0)" != "<null>" } ?? false
    }

    func text(_ key: String) -> String? { object[key] as? String }

    func flag(_ key: String) -> Bool? { object[key] as? Bool }

    func integer(_ key: String) -> Int? { object[key] as? Int }

    func number(_ key: String) -> Double? {
        (object[key] as? Double).flatMap { $0.isFinite ? $0 : nil }
    }
}
