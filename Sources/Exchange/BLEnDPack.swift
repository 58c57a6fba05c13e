public import Diagnostics
import Foundation
public import Vocabulary

/// BLEnD's human annotations as a probe pack with vote weights.
public struct BLEnDPack: Sendable {
    /// The questions with the golds of every region found, and their items in English and the
    /// local language.
    public var set: ItemSet
    /// The regions found, by tag.
    public var regions: [BLEnDRegion]
    /// How many questions each region's annotators leave valid under BLEnD's skip rule.
    public var validQuestions: [LocaleTag: Int]
    /// The SHA-256 over all files read, in the order of their names.
    public var digest: String
    /// Things worth knowing that stop nothing.
    public var warnings: [Diagnostic]

    /// What each prompt adds to BLEnD's question; the published prompts ask the same in more words.
    public static let instruction = "Give one short answer without any explanation."

    /// Reads `annotations/` and `questions/` below a folder or its `data`, any subset of regions.
    ///
    /// - Throws: one located diagnostic when a file is broken; nothing is half read.
    public static func read(_ folder: String) throws(DiagnosticsError) -> BLEnDPack {
        // BLEnD's own repository keeps both folders below "data".
        let inside = folder + "/data"
        let isThere = FileManager.default.fileExists(atPath:)
        let isRepository = !isThere(folder + "/annotations") && isThere(inside + "/annotations")
        var builder = Builder(folder: isRepository ? inside : folder)
        for region in BLEnDRegion.all {
            try builder.add(region)
        }
        return try builder.finish()
    }
}

/// Gathers regions into questions.
private struct Builder {
    let folder: String
    private var regions: [BLEnDRegion] = []
    private var golds: [String: [GoldSet]] = [:]
    private var english: [String: String] = [:]
    private var topics: [String: String] = [:]
    private var items: [ProbeItem] = []
    private var valid: [LocaleTag: Int] = [:]
    private var digests: [String] = []
    private var warnings: [Diagnostic] = []

    init(folder: String) {
        self.folder = folder
    }

    mutating func add(_ region: BLEnDRegion) throws(DiagnosticsError) {
        let relative = "annotations/\(region.name)_data.json"
        let path = folder + "/" + relative
        guard FileManager.default.fileExists(atPath: path) else { return }
        let text = try TextFile.read(path)
        let entries = try JSONText.object(in: text, file: path)
        let lines = keyLines(of: text)
        let topics = try readTopics(region)
        digests.append(digest(of: text))
        regions.append(region)
        let language = region.tag.language
        for (id, value) in entries.sorted(by: { $0.key < $1.key }) {
            let place = SourceLocation(file: path, line: lines[id])
            let annotation = try BLEnDAnnotation(value, id: id, language: language, place: place)
            if self.topics[id] == nil { self.topics[id] = topics[id] }
            if english[id] == nil { english[id] = annotation.englishQuestion }
            golds[id, default: []].append(
                GoldSet(
                    culture: region.tag,
                    clusters: annotation.clusters,
                    status: .annotated,
                    calendar: region.tag.rawValue == "am-ET" ? "ethiopic" : nil,
                    acceptsNone: annotation.acceptsNone,
                    invalid: annotation.skipped,
                    citations: [
                        Citation(
                            source: "BLEnD",
                            path: relative,
                            line: lines[id],
                            element: id,
                            note: "answers of the region's annotators, with votes"
                        )
                    ]
                )
            )
            if annotation.skipped == nil { valid[region.tag, default: 0] += 1 }
            addItems(annotation, id: id, region: region)
        }
    }

    /// Says which questions share one English text: asking them in English asks the same thing.
    private mutating func warnOfTwins() {
        let marked = items.filter { $0.framing == .marked }
        let groups = Dictionary(grouping: marked) { ($0.locale?.rawValue ?? "") + "\n" + $0.prompt }
        for (_, twins) in groups.sorted(by: { $0.key < $1.key }) where twins.count > 1 {
            let names = twins.map { $0.question.dropFirst("blend/".count) }.sorted()
            let region = regions.first { $0.tag == twins.first?.locale }
            warnings.append(
                Diagnostic(
                    .warning,
                    "same-question",
                    at: SourceLocation(
                        file: "\(folder)/annotations/\(region?.name ?? "")_data.json"
                    ),
                    "the questions \(names.joined(separator: ", ")) have the same English text"
                )
            )
        }
    }

    private mutating func addItems(_ annotation: BLEnDAnnotation, id: String, region: BLEnDRegion) {
        let exclusions = annotation.skipped.map {
            [Exclusion(rule: "A1", reason: "not valid in BLEnD: \($0)")]
        }
        let language = region.tag.language
        // In the US and UK files "question" is natural English and "en_question" a filled template.
        let asked = language == "en" ? annotation.question : annotation.englishQuestion
        items.append(
            ProbeItem(
                question: "blend/" + id,
                locale: region.tag,
                framing: .marked,
                language: "en",
                prompt: asked.trimmed + "\n" + BLEnDPack.instruction,
                exclusions: exclusions ?? []
            )
        )
        guard language != "en" else { return }
        guard !annotation.question.trimmed.isEmpty else {
            warnings.append(
                Diagnostic(
                    .warning,
                    "no-native-question",
                    at: SourceLocation(file: annotation.file, line: annotation.line),
                    "the question '\(id)' has no text in the region's language; it is asked in English only"
                )
            )
            return
        }
        items.append(
            ProbeItem(
                question: "blend/" + id,
                locale: region.tag,
                framing: .native,
                language: language,
                prompt: annotation.question.trimmed + "\n" + BLEnDPack.instruction,
                exclusions: exclusions ?? []
            )
        )
    }

    /// The topic of each question, from the column `Topic` of the questions file.
    private mutating func readTopics(_ region: BLEnDRegion) throws(DiagnosticsError) -> [String:
        String]
    {
        let path = folder + "/questions/\(region.name)_questions.csv"
        guard FileManager.default.fileExists(atPath: path) else {
            warnings.append(
                Diagnostic(
                    .warning,
                    "no-questions",
                    at: SourceLocation(file: path),
                    "there is no questions file for this region; its topics come from the others"
                )
            )
            return [:]
        }
        let table = try TextTable.read(path)
        guard table.columns.contains("ID"), table.columns.contains("Topic") else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "blend-columns",
                    at: SourceLocation(file: path, line: 1),
                    "expected the columns 'ID' and 'Topic'",
                    fix: "give BLEnD's own questions folder"
                )
            )
        }
        var topics: [String: String] = [:]
        for row in table.rows {
            topics[row.cells["ID"] ?? ""] = row.cells["Topic"]
        }
        return topics
    }

    mutating func finish() throws(DiagnosticsError) -> BLEnDPack {
        warnOfTwins()
        guard !regions.isEmpty else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "no-blend",
                    at: SourceLocation(file: folder),
                    "found no annotations/<Region>_data.json here",
                    fix: "give the folder that holds BLEnD's annotations and questions"
                )
            )
        }
        let questions = golds.map { id, golds in
            Question(
                id: "blend/" + id,
                pack: "blend",
                suite: "blend",
                probe: id,
                facet: (topics[id] ?? "everyday life").lowercased(),
                answerType: BLEnDPack.answerType(of: english[id] ?? ""),
                golds: golds.sorted { $0.culture < $1.culture }
            )
        }
        return BLEnDPack(
            set: ItemSet(questions: questions, items: items),
            regions: regions,
            validQuestions: valid,
            digest: digest(of: digests.joined()),
            warnings: warnings
        )
    }

    /// The line on which each top-level key stands; BLEnD's files are indented by four.
    private func keyLines(of text: String) -> [String: Int] {
        var lines: [String: Int] = [:]
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            guard line.hasPrefix("    \""), line.hasSuffix("{") else { continue }
            let key = line.dropFirst(5).prefix { $0 != "\"" }
            lines[String(key)] = number
        }
        return lines
    }
}
