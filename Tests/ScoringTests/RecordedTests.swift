import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Wordings and answers that people and models wrote are judged as by the reference.
@Suite struct RecordedTests {
    private struct Entry: Decodable {
        struct Annotation: Decodable {
            var answers: [String?]
            var en_answers: [String?]
        }

        var en_question: String
        var annotations: [Annotation]
    }

    /// BLEnD's questions by identifier, as the annotators answered them in each region.
    private func blend(_ folder: URL) throws -> [String: Question] {
        var questions: [String: Question] = [:]
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        for name in names where name.hasSuffix("_data.json") {
            let data = try Data(contentsOf: folder.appending(path: name))
            let entries = try JSONDecoder().decode([String: Entry].self, from: data)
            for (id, entry) in entries {
                let clusters = entry.annotations.map { annotation in
                    let texts = (annotation.answers + annotation.en_answers).compactMap(\.self)
                    return GoldCluster(label: texts.first ?? "", aliases: texts.map { Alias($0) })
                }
                let gold = GoldSet(
                    culture: LocaleTag(String(name.dropLast(10))),
                    clusters: clusters,
                    status: .annotated,
                    calendar: name.hasPrefix("Ethiopia") ? "ethiopic" : nil
                )
                questions[id, default: emptyQuestion(entry.en_question)].golds.append(gold)
            }
        }
        return questions
    }

    private func emptyQuestion(_ text: String) -> Question {
        let type: AnswerType =
            if text.contains("month") { .month } else if text.contains("time") {
                .clock
            } else if text.contains("How many") { .number } else if text.contains("day") {
                .weekday
            } else { .text }
        var empty = question(type, target: "x")
        empty.golds = []
        return empty
    }

    @Test func `recorded answers to BLEnD`() throws {
        guard let data = sharedFolder("data"),
            FileManager.default.fileExists(atPath: data.appending(path: "blend").path)
        else { return }
        let questions = try blend(data.appending(path: "blend/annotations"))
        #expect(questions.count > 400)
        var answers: [String] = []
        for name in ["semeval2026_answers.tsv", "tiny-aya-global_Algeria.csv"] {
            let file = data.appending(path: "recorded/\(name)")
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") {
                answers += line.split(separator: name.hasSuffix("tsv") ? "\t" : ",").suffix(2)
                    .map(String.init)
            }
        }
        var pair = DifferentialTests.Pair()
        for (place, entry) in questions.sorted(by: { $0.key < $1.key }).enumerated() {
            let wordings = entry.value.golds.flatMap { gold in
                gold.clusters.flatMap { $0.aliases.prefix(1).map(\.text) }
            }
            let dealt = stride(from: place, to: answers.count, by: questions.count)
                .map { answers[$0] }
            let found = pair.differences(dealt + wordings, on: entry.value)
            #expect(found.first == nil, "\(entry.key)")
        }
    }

    @Test func `every text of the repository's own packs`() throws {
        var texts: [String] = []
        for folder in ["Probes", "Locales"] {
            let path = packageRoot.appending(path: folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
            where name.hasSuffix(".yaml") {
                let text = try String(contentsOf: path.appending(path: name), encoding: .utf8)
                texts += text.split(whereSeparator: \.isNewline).map(String.init)
            }
        }
        try #require(texts.count > 300)
        var pair = DifferentialTests.Pair()
        for type in AnswerType.allCases {
            for start in stride(from: 0, to: texts.count, by: 40) {
                let some = texts[start..<min(start + 40, texts.count)]
                let parts = some.flatMap { line in
                    line.split { ":,[]\"".contains($0) }.map {
                        $0.trimmingCharacters(in: .whitespaces)
                    }
                }.filter { !$0.isEmpty && !$0.contains("\\") && !$0.contains("|") }
                let golds = question(
                    type,
                    target: parts.joined(separator: "|"),
                    proxy: parts.reversed().prefix(30).joined(separator: "\\")
                )
                #expect(pair.differences(Array(some) + parts, on: golds).first == nil)
            }
        }
    }
}
