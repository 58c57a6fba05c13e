/// What a metric was given: its settings and its data, asked for by name and kind.
struct MetricArguments {
    let settings: Datum
    let input: Datum

    /// A setting, or the value it has when it is not given.
    func setting(_ name: String, else fallback: Double) throws(Undefined) -> Double {
        guard let datum = settings[name] else { return fallback }
        return try number(datum, name)
    }

    func setting(_ name: String, else fallback: String) throws(Undefined) -> String {
        guard let datum = settings[name] else { return fallback }
        guard case .text(let text) = datum else { throw Undefined("'\(name)' is not a text") }
        return text
    }

    func count(setting name: String, else fallback: Int) throws(Undefined) -> Int {
        guard let datum = settings[name] else { return fallback }
        return try whole(datum, name)
    }

    func flag(setting name: String) throws(Undefined) -> Bool {
        guard let datum = settings[name] else { return false }
        return try flag(datum, name)
    }

    /// An order of diversity: a number, or the text `inf`.
    func order() throws(Undefined) -> DiversityOrder {
        switch settings["q"] {
        case .none: return .finite(1)
        case .text("inf")?: return .infinity
        case .number(let q)?: return .finite(q)
        default: throw Undefined("'q' is neither a number nor \"inf\"")
        }
    }

    func has(_ name: String) -> Bool { input[name] != nil }

    func number(_ name: String) throws(Undefined) -> Double { try number(find(name), name) }

    func count(_ name: String) throws(Undefined) -> Int { try whole(find(name), name) }

    func text(_ name: String) throws(Undefined) -> String { try text(find(name), name) }

    func numbers(_ name: String) throws(Undefined) -> [Double] {
        try list(name) { element throws(Undefined) in try number(element, name) }
    }

    /// Numbers among which neither true nor false stands for 1 or 0.
    func plainNumbers(_ name: String) throws(Undefined) -> [Double] {
        try list(name) { element throws(Undefined) in
            guard case .number(let value) = element else {
                throw Undefined("'\(name)' holds something that is not a number")
            }
            return value
        }
    }

    func counts(_ name: String) throws(Undefined) -> [Int] {
        try list(name) { element throws(Undefined) in try whole(element, name) }
    }

    func flags(_ name: String) throws(Undefined) -> [Bool] {
        try list(name) { element throws(Undefined) in try flag(element, name) }
    }

    /// Texts; numbers stand for labels of their own.
    func labels(_ name: String) throws(Undefined) -> [Datum] {
        try list(name) { element throws(Undefined) in element }
    }

    func texts(_ name: String) throws(Undefined) -> [String] {
        try list(name) { element throws(Undefined) in try text(element, name) }
    }

    func rows(_ name: String) throws(Undefined) -> [[Double]] {
        try nested(name) { element throws(Undefined) in try number(element, name) }
    }

    func countRows(_ name: String) throws(Undefined) -> [[Int]] {
        try nested(name) { element throws(Undefined) in try whole(element, name) }
    }

    func flagRows(_ name: String) throws(Undefined) -> [[Bool]] {
        try nested(name) { element throws(Undefined) in try flag(element, name) }
    }

    func textRows(_ name: String) throws(Undefined) -> [[String]] {
        try nested(name) { element throws(Undefined) in try text(element, name) }
    }

    /// Rows in which null is a missing value.
    func sparseRows(_ name: String) throws(Undefined) -> [[Datum?]] {
        try nested(name) { element throws(Undefined) in element == .null ? nil : element }
    }

    func cubes(_ name: String) throws(Undefined) -> [[[Double]]] {
        try list(name) { plane throws(Undefined) in
            try elements(plane, name).mapped { row throws(Undefined) in
                try elements(row, name).mapped { cell throws(Undefined) in try number(cell, name) }
            }
        }
    }

    /// Numbers by name.
    func weights(_ name: String) throws(Undefined) -> [String: Double] {
        guard case .table(let entries) = try find(name) else {
            throw Undefined("'\(name)' is not an object of numbers")
        }
        var weights: [String: Double] = [:]
        for entry in entries { weights[entry.name] = try number(entry.value, name) }
        return weights
    }

    func number(_ datum: Datum, _ name: String) throws(Undefined) -> Double {
        switch datum {
        case .number(let value): return value
        case .flag(let flag): return flag ? 1 : 0
        default: throw Undefined("'\(name)' holds something that is not a number")
        }
    }

    private func whole(_ datum: Datum, _ name: String) throws(Undefined) -> Int {
        guard let value = Int(exactly: try number(datum, name)) else {
            throw Undefined("'\(name)' holds a number that is not whole")
        }
        return value
    }

    private func flag(_ datum: Datum, _ name: String) throws(Undefined) -> Bool {
        switch datum {
        case .flag(let flag): return flag
        case .number(0): return false
        case .number(1): return true
        default: throw Undefined("'\(name)' holds something that is neither true nor false")
        }
    }

    private func text(_ datum: Datum, _ name: String) throws(Undefined) -> String {
        guard case .text(let text) = datum else {
            throw Undefined("'\(name)' holds something that is not a text")
        }
        return text
    }

    private func find(_ name: String) throws(Undefined) -> Datum {
        guard let datum = input[name] else { throw Undefined("the input has no '\(name)'") }
        return datum
    }

    private func elements(_ datum: Datum, _ name: String) throws(Undefined) -> [Datum] {
        guard case .list(let elements) = datum else { throw Undefined("'\(name)' is not a list") }
        return elements
    }

    private func list<Element>(
        _ name: String,
        _ read: (Datum) throws(Undefined) -> Element
    ) throws(Undefined) -> [Element] {
        try elements(find(name), name).mapped(read)
    }

    private func nested<Element>(
        _ name: String,
        _ read: (Datum) throws(Undefined) -> Element
    ) throws(Undefined) -> [[Element]] {
        try list(name) { row throws(Undefined) in try elements(row, name).mapped(read) }
    }
}

extension [Datum] {
    /// Maps with a typed error, which the closures of `map` lose.
    fileprivate func mapped<Result>(
        _ read: (Datum) throws(Undefined) -> Result
    ) throws(Undefined) -> [Result] {
        var result: [Result] = []
        result.reserveCapacity(count)
        for datum in self { result.append(try read(datum)) }
        return result
    }
}
