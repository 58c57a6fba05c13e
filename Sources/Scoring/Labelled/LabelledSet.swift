import Vocabulary

/// Answers with a reader's verdicts, read from a table of text.
///
/// Columns, parted by tabs and named in the first line: language, type, calendar (of the target, or
/// empty), target, proxy, answer, label, topic, note. In golds ` || ` parts meanings and `|` wordings;
/// the wording `none` makes it right to say that there is nothing. In answers `\n`, `\t` and `\u{…}`
/// stand for what cannot be seen.
public struct LabelledSet: Sendable {
    /// The answers in the order of the file.
    public let answers: [LabelledAnswer]

    /// The names of the columns, in order.
    public static let columns = [
        "language", "type", "calendar", "target", "proxy", "answer", "label", "topic", "note",
    ]

    /// A line that is no labelled answer.
    public struct Fault: Error, Hashable {
        /// The line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: String
    }

    /// Reads a table.
    public init(_ text: String) throws(Fault) {
        var answers: [LabelledAnswer] = []
        var questions: [[String]: Question] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            if index == 0 {
                guard cells == Self.columns else {
                    let names = Self.columns.joined(separator: ", ")
                    throw Fault(line: 1, reason: "the columns must be \(names)")
                }
                continue
            }
            let fault = { (reason: String) in Fault(line: index + 1, reason: reason) }
            guard cells.count == Self.columns.count else {
                throw fault("\(cells.count) columns instead of \(Self.columns.count)")
            }
            guard let type = AnswerType(rawValue: cells[1]) else {
                throw fault("'\(cells[1])' is no type of answer")
            }
            guard let label = Verdict(rawValue: cells[6]) else {
                throw fault("'\(cells[6])' is no verdict")
            }
            let key = Array(cells[1...4])
            let question =
                questions[key] ?? Self.question("labelled/\(questions.count + 1)", type, cells)
            questions[key] = question
            answers.append(
                LabelledAnswer(
                    line: index + 1,
                    language: cells[0],
                    topic: cells[7],
                    text: SpokenText(Self.plain(cells[5])).text,
                    label: label,
                    note: cells[8],
                    question: question
                )
            )
        }
        self.answers = answers
    }

    private static func question(_ id: String, _ type: AnswerType, _ cells: [String]) -> Question {
        Question(
            id: id,
            pack: "labelled",
            suite: "labelled",
            probe: id,
            facet: "labelled",
            answerType: type,
            golds: [
                gold(LabelledAnswer.target, cells[3], calendar: cells[2]),
                gold(LabelledAnswer.proxy, cells[4], calendar: ""),
            ]
        )
    }

    private static func gold(_ culture: LocaleTag, _ text: String, calendar: String) -> GoldSet {
        let clusters = parts(of: plain(text), at: " || ").map { cluster in
            let aliases = cluster.split(separator: "|").map { Alias(String($0)) }
            return GoldCluster(label: aliases.first?.text ?? "", aliases: aliases)
        }
        return GoldSet(
            culture: culture,
            clusters: clusters,
            status: .annotated,
            calendar: calendar.isEmpty ? nil : calendar,
            acceptsNone: clusters.contains { $0.label == "none" }
        )
    }

    private static func parts(of text: String, at separator: String) -> [Substring] {
        text.split(separator: separator)
    }

    /// A cell with its escapes resolved; one that is no escape stays as it stands.
    private static func plain(_ cell: String) -> String {
        guard cell.contains("\\") else { return cell }
        var text = String.UnicodeScalarView()
        var rest = cell.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.first else {
                text.append(scalar)
                continue
            }
            if next == "n" || next == "t" {
                text.append(next == "n" ? "\n" : "\t")
                rest.removeFirst()
            } else if next == "u", let end = rest.firstIndex(of: "}"),
                let value = UInt32(String(rest[..<end].dropFirst(2)), radix: 16),
                let named = Unicode.Scalar(value)
            {
                text.append(named)
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
