import Evidence

extension CalibrationSummary {
    /// The cells as tables of at most 80 columns, one a kind, and what is outside of its bounds.
    var lines: [String] {
        var lines: [String] = []
        for kind in CalibrationKind.allCases {
            let cells = cells.filter { $0.kind == kind }
            guard !cells.isEmpty else { continue }
            if !lines.isEmpty { lines.append("") }
            lines.append(kind.title)
            var table = Columns(kind.header, numeric: Set(1..<kind.header.count))
            for cell in cells { table.add(cell.row) }
            lines += table.lines
            if kind == .power { lines += crossingLines }
        }
        lines.append("")
        lines.append(
            "\(cells.count) cells, \(replications) replications a cell, \(answers) answers, "
                + "seed \(seed), matcher \(scorer)"
        )
        lines.append("\(outside.count) \(outside.count == 1 ? "cell" : "cells") outside of bounds")
        return lines
    }

    private var crossingLines: [String] {
        var table = Columns(
            ["80 % power at", "n", "know", "simulated", "printed", "ratio", "there"],
            numeric: Set(1...6)
        )
        for crossing in crossings {
            table.add([
                crossing.questions, "\(crossing.n)", percent(crossing.knowledge),
                percent(crossing.simulated), percent(crossing.printed), hundredths(crossing.ratio),
                percent(crossing.printedThere),
            ])
        }
        return crossings.isEmpty ? [] : [""] + table.lines
    }
}

extension CalibrationKind {
    fileprivate var title: String {
        switch self {
        case .size: "Without a leak: how often it is found (type I error), all in per cent"
        case .leak: "With a planted leak: how near estimates come, all in per cent"
        case .power: "Around the smallest detectable excess: how often it is found, in per cent"
        case .masked: "Leaks behind right answers (proxy mass), all in per cent"
        }
    }

    fileprivate var header: [String] {
        switch self {
        case .size:
            [
                "questions", "n", "know", "tested", "leaks", "p<=.05", "ci<>0", "cover", "plain",
                "family", "ok?",
            ]
        case .leak:
            [
                "questions", "n", "know", "leak", "truth", "est", "cover", "truth*", "est*",
                "cover*", "ok?",
            ]
        case .power: ["questions", "n", "know", "leak", "truth", "est", "p<=.05"]
        case .masked: ["questions", "n", "know", "leak", "tested", "est", "ci<>0", "ok?"]
        }
    }
}

extension CalibrationCell {
    fileprivate var row: [String] {
        let first = [questions, "\(n)", percent(knowledge)]
        let last = outside.isEmpty ? "ok" : "out"
        switch kind {
        case .size:
            return first + [
                percent(tested), tenths(leaks), percent(found), percent(missesZero),
                percent(coverage), percent(plainCoverage), percent(familyFindings), last,
            ]
        case .leak:
            return first + [
                percent(leak), percent(truth), percent(estimate), percent(coverage),
                percent(plainTruth), percent(plainEstimate), percent(plainCoverage), last,
            ]
        case .power:
            return first + [percent(leak), percent(truth), percent(estimate), percent(found)]
        case .masked:
            return first + [
                percent(leak), percent(tested), percent(estimate), percent(missesZero), last,
            ]
        }
    }
}

private func tenths(_ value: Double) -> String { percent(value / 100) }

private func hundredths(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
}
