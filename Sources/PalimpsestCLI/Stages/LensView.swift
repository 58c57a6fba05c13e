import Evidence
import Foundation
import Vocabulary

/// What one lens shows of one target, or of all.
struct LensView {
    var lens: Lens
    var target: LocaleTag?
    /// Whether it shows questions about no locale.
    var isUnplaced = false
    var result: LensResult

    /// Prints it, eighty columns wide.
    func show(_ world: World) {
        switch result {
        case .notEnough(let reason, let command):
            let place =
                target.map { ", \($0)" } ?? (isUnplaced ? ", questions about no locale" : "")
            world.print(wrapped("\(lens.id)\(place): not enough data: \(reason); run", indent: 0))
            // Inside quotes a backslash does not join lines.
            world.print(command.contains("'") ? "    " + command : commandLine(command))
        case .rows(let rows, let leftOut):
            for (heading, rows) in grouped(rows) { show(heading, rows, world) }
            for sentence in leftOut { world.print(wrapped("left out: \(sentence)", indent: 2)) }
        }
        world.print("")
    }

    /// The rows by what they are about, in their order.
    private func grouped(_ rows: [LensRow]) -> [(heading: String, rows: [LensRow])] {
        var groups: [(heading: String, rows: [LensRow])] = []
        for row in rows {
            let simulated = row.origin == .simulated ? " [simulated]" : ""
            let other = row.other.map { " beside \($0)" } ?? ""
            let heading =
                "\(lens.id)  \(row.target?.rawValue ?? "-")  \(row.model)\(simulated), "
                + "\(row.condition)\(other), \(row.suite)"
            if groups.last?.heading == heading {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append((heading, [row]))
            }
        }
        return groups
    }

    private func show(_ heading: String, _ rows: [LensRow], _ world: World) {
        world.print(wrapped(heading, indent: 0))
        var table = Columns(
            ["measure", "of", "n", "value", "95 %", "chance", "p"],
            numeric: [2, 3, 4, 5, 6]
        )
        for row in rows {
            let interval = row.low.map { "\(shown($0, row))..\(shown(row.high, row))" }
            table.add([
                row.measure, row.subset, "\(row.n)", shown(row.estimate, row), interval ?? "-",
                shown(row.null, row), row.p.map { decimal($0) } ?? "-",
            ])
        }
        for line in table.lines { world.print("  " + line) }
        for row in rows {
            guard let note = row.note else { continue }
            world.print(wrapped("\(row.measure), \(row.subset): \(note)", indent: 4))
        }
    }

    private func shown(_ value: Double?, _ row: LensRow) -> String {
        let isShare = lens.measures.first { $0.id == row.measure }?.isShare ?? false
        return isShare ? percent(value) : value.map { decimal($0) } ?? "-"
    }

    /// A number with three decimals.
    private func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded().magnitude)
        let rest = "\(thousandths % 1000)"
        let sign = value < 0 && thousandths > 0 ? "-" : ""
        return "\(sign)\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count)
            + rest
    }
}

extension LensView: Encodable {
    private enum Key: String, CodingKey {
        case lens, target, rows, reason, command
        case leftOut = "left_out"
        case isEnough = "enough"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(lens.id, forKey: .lens)
        try container.encode(target?.rawValue, forKey: .target)
        switch result {
        case .rows(let rows, let leftOut):
            try container.encode(true, forKey: .isEnough)
            try container.encode(rows.map(LensLine.init), forKey: .rows)
            try container.encode(leftOut, forKey: .leftOut)
        case .notEnough(let reason, let command):
            try container.encode(false, forKey: .isEnough)
            try container.encode(reason, forKey: .reason)
            try container.encode(command, forKey: .command)
        }
    }
}

/// One row as `--json` prints it; what is not defined is null.
private struct LensLine: Encodable {
    let row: LensRow

    private enum Key: String, CodingKey {
        case lens, suite, model, origin, condition, target, other, measure, subset, n, unit
        case estimate, low, high, method, null, p, note
        case nullLow = "null_low"
        case nullHigh = "null_high"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(row.lens, forKey: .lens)
        try container.encode(row.suite, forKey: .suite)
        try container.encode(row.model, forKey: .model)
        try container.encode(row.origin, forKey: .origin)
        try container.encode(row.condition, forKey: .condition)
        try container.encode(row.target?.rawValue, forKey: .target)
        try container.encode(row.other, forKey: .other)
        try container.encode(row.measure, forKey: .measure)
        try container.encode(row.subset, forKey: .subset)
        try container.encode(row.n, forKey: .n)
        try container.encode(row.unit, forKey: .unit)
        try container.encode(row.estimate, forKey: .estimate)
        try container.encode(row.low, forKey: .low)
        try container.encode(row.high, forKey: .high)
        try container.encode(row.method, forKey: .method)
        try container.encode(row.null, forKey: .null)
        try container.encode(row.nullLow, forKey: .nullLow)
        try container.encode(row.nullHigh, forKey: .nullHigh)
        try container.encode(row.p, forKey: .p)
        try container.encode(row.note, forKey: .note)
    }
}
