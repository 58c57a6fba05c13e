import Foundation
import JSONKit
import Statistics

/// The command `palimpsest stats`.
enum StatsCommand {
    static let spec = CommandSpec(
        name: "stats",
        summary: "Evaluates one of the metrics on data of your own.",
        discussion: [
            "With --json, each line of the input is an object with 'params' and 'input', and each line "
                + "of the output is {\"value\": …} or {\"undefined\": true, \"why\": …}, in the same "
                + "order. A part of a value that is not defined is null.",
            "Without --json, the metric's settings, input and source are shown; without a metric, all "
                + "of them are listed.",
        ],
        arguments: [
            ArgumentSpec("metric", "The metric, such as hill_numbers.", arity: .optional)
        ],
        options: [.flag("json", "Reads data from the input and writes values.")],
        examples: [
            .init("palimpsest stats", "Lists the metrics."),
            .init("palimpsest stats icc --json < tables.jsonl", "Evaluates one table a line."),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        guard let word = arguments.optionalArgument("metric") else {
            if arguments.flag("json") {
                throw UsageError("'--json' needs a metric; 'palimpsest stats' lists them")
            }
            var table = Columns(["metric", "what it is"])
            for metric in Metric.all + Metric.drawn { table.add([metric.name, metric.summary]) }
            for line in table.lines { world.print(line) }
            return 0
        }
        let known = Metric.all + Metric.drawn
        guard let metric = known.first(where: { $0.name == word }) else {
            throw UsageError(
                "unknown metric \(quoted(word))\(hint(word, among: known.map(\.name)))"
            )
        }
        guard arguments.flag("json") else {
            world.print("\(metric.name): \(metric.summary)")
            world.prose(metric.usage, indent: 2)
            world.prose("after \(metric.source)", indent: 2)
            return 0
        }
        return evaluate(metric, world)
    }

    /// Answers line by line, so that a driver may wait for each; a line that is no JSON has no value.
    private static func evaluate(_ metric: Metric, _ world: World) -> Int32 {
        var (number, faults) = (0, 0)
        while let line = world.line() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            guard let document = JSONDocument(Array(line.utf8)), document.root.isObject else {
                faults += 1
                world.say("stdin:\(number):1: error: this line is no JSON object")
                world.print(undefined("the line is no JSON object"))
                continue
            }
            do throws(Undefined) {
                let value = try metric.value(
                    settings: Datum(document.root["params"]),
                    input: Datum(document.root["input"])
                )
                world.print("{\"value\": \(value.json)}")
            } catch {
                world.print(undefined(error.reason))
            }
        }
        return faults == 0 ? 0 : 1
    }

    private static func undefined(_ reason: String) -> String {
        "{\"undefined\": true, \"why\": \(Datum.text(reason).json)}"
    }
}

extension Datum {
    /// Takes a value of a JSON text; none is null.
    init(_ value: JSONValue?) {
        guard let value else {
            self = .null
            return
        }
        if value.isObject {
            self = .table(value.members.map { Entry($0.key, Datum($0.value)) })
        } else if value.isArray {
            self = .list(value.elements.map { Datum($0) })
        } else if let text = value.string {
            self = .text(text)
        } else if let number = value.double {
            self = .number(number)
        } else if let flag = value.bool {
            self = .flag(flag)
        } else {
            self = .null
        }
    }

    /// The value as JSON on one line.
    var json: String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        // Whole numbers read better without a fraction; minus zero is no other number here.
        case .number(let value):
            value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
        case .text(let text): "\"\(text.jsonEscaped)\""
        case .list(let elements): "[\(elements.map(\.json).joined(separator: ", "))]"
        case .table(let entries):
            "{\(entries.map { "\"\($0.name.jsonEscaped)\": \($0.value.json)" }.joined(separator: ", "))}"
        }
    }
}

extension String {
    fileprivate var jsonEscaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..."\u{1f}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
