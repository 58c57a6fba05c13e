public import Diagnostics
import Foundation
public import Vocabulary

/// CultureScope's multiple choice as a pack, every option tagged with its country.
///
/// CultureScope (arXiv 2508.08879) took BLEnD's questions and offers, beside the target's answer,
/// those of countries of the same region or of other levels of resources.
public struct CultureScopePack: Sendable {
    /// The questions, one for each list of options, and their items.
    public var set: ItemSet
    /// How many lists were found about each country, by tag.
    public var lists: [LocaleTag: Int]
    /// The SHA-256 over all files read, in the order of their paths.
    public var digest: String
    /// Rows that were passed over, each with its line and the reason.
    public var warnings: [Diagnostic]

    /// What each prompt adds below question and options.
    public static let instruction = "Answer with the letter of one option only."

    /// Reads every CSV file of a folder and of the folders in it.
    ///
    /// - Throws: a located diagnostic when a file is broken, lacks a column, or no list is found.
    public static func read(_ folder: String) throws(DiagnosticsError) -> CultureScopePack {
        var reading = CultureScopeReading()
        for path in files(in: folder) {
            try reading.add(folder + "/" + path, named: path)
        }
        return try reading.finish(folder)
    }

    /// The CSV files, the folder's own and those one level down, sorted.
    private static func files(in folder: String) -> [String] {
        let manager = FileManager.default
        func names(_ path: String) -> [String] {
            ((try? manager.contentsOfDirectory(atPath: path)) ?? []).sorted()
        }
        return names(folder).flatMap { name -> [String] in
            if name.lowercased().hasSuffix(".csv") { return [name] }
            return names(folder + "/" + name).filter { $0.lowercased().hasSuffix(".csv") }
                .map { name + "/" + $0 }
        }
    }
}

/// Gathers lists of options into questions.
private struct CultureScopeReading {
    private static let columns = [
        "ID", "target_country", "prompt", "region_choices_list", "region_choice_countries_list",
    ]

    private var questions: [String: Question] = [:]
    private var items: [ProbeItem] = []
    private var lists: [LocaleTag: Int] = [:]
    private var digests: [String] = []
    private var warnings: [Diagnostic] = []

    mutating func add(_ path: String, named name: String) throws(DiagnosticsError) {
        let text = try TextFile.read(path)
        let table = try TextTable.delimited(text, by: ",", file: path)
        let missing = Self.columns.filter { !table.columns.contains($0) }
        guard missing.isEmpty else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "culturescope-columns",
                    at: SourceLocation(file: path, line: 1),
                    "there is no column '\(missing[0])'",
                    fix: "give the folder of CultureScope's own files"
                )
            )
        }
        digests.append(digest(of: text))
        // What is offered beside the answer is told by the file: its region, or levels of resources.
        let form = name.contains("region") ? "region" : "resource"
        for row in table.rows {
            if let reason = take(row, form: form, file: name) {
                warnings.append(
                    Diagnostic(
                        .warning,
                        "unusable-row",
                        at: SourceLocation(file: path, line: row.line),
                        reason
                    )
                )
            }
        }
    }

    /// Makes a question and an item of a row, or says why not.
    private mutating func take(_ row: TableRow, form: String, file: String) -> String? {
        func cell(_ name: String) -> String { (row.cells[name] ?? "").trimmed }
        let id = cell("ID")
        guard !id.isEmpty, id.utf8.count <= 80, !cell("prompt").isEmpty else {
            return "there is no identifier or no prompt"
        }
        guard let target = BLEnDRegion.named(cell("target_country"))?.tag else {
            return "the country '\(shownText(cell("target_country"), limit: 40))' is not known"
        }
        guard let texts = pythonTexts(cell("region_choices_list")),
            let countries = pythonTexts(cell("region_choice_countries_list"))
        else { return "a list of options or countries cannot be read" }
        let tags = countries.compactMap { BLEnDRegion.named($0)?.tag }
        guard (2...ChoiceOption.letters.count).contains(texts.count), tags.count == texts.count,
            countries.count == texts.count
        else { return "\(texts.count) options with \(tags.count) known countries" }
        guard Set(tags).count == tags.count, tags.contains(target) else {
            return "the options are not one of each country, the target's among them"
        }
        guard texts.allSatisfy({ !$0.trimmed.isEmpty && !$0.contains(where: \.isNewline) }),
            Set(texts.map { $0.trimmed.lowercased() }).count == texts.count
        else { return "two options have the same words, or one has none" }
        let options = zip(texts, tags).map { ChoiceOption(text: $0.trimmed, cultures: [$1]) }
        let question = "culturescope/\(form)/\(id)/\(target)"
        guard questions[question] == nil else { return "the list is there already" }
        questions[question] = Question(
            id: question,
            pack: "culturescope",
            suite: "culturescope",
            probe: id,
            facet: form,
            answerType: .text,
            scope: target,
            golds: options.map { gold($0, file: file, line: row.line) }
                .sorted { $0.culture < $1.culture }
        )
        items.append(
            ProbeItem(
                question: question,
                locale: target,
                framing: .choice,
                language: "en",
                prompt: cell("prompt") + "\n\n" + ChoiceOption.list(options) + "\n\n"
                    + CultureScopePack.instruction,
                options: options
            )
        )
        lists[target, default: 0] += 1
        return nil
    }

    private func gold(_ option: ChoiceOption, file: String, line: Int) -> GoldSet {
        GoldSet(
            culture: option.cultures[0],
            clusters: [
                GoldCluster(label: option.text, aliases: [Alias(option.text, language: "en")])
            ],
            status: .annotated,
            citations: [
                Citation(
                    source: "CultureScope",
                    path: file,
                    line: line,
                    note: "an answer of BLEnD's annotators, offered as an option"
                )
            ]
        )
    }

    func finish(_ folder: String) throws(DiagnosticsError) -> CultureScopePack {
        guard !items.isEmpty else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "no-culturescope",
                    at: SourceLocation(file: folder),
                    "found no list of options in CSV files here",
                    fix: "give the folder that holds blend_region and blend_resource"
                )
            )
        }
        return CultureScopePack(
            set: ItemSet(questions: Array(questions.values), items: items),
            lists: lists,
            digest: digest(of: digests.joined()),
            warnings: warnings
        )
    }
}
