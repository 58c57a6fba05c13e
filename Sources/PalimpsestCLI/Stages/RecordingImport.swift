import Diagnostics
import Exchange
import Foundation
import Ledger
import Vocabulary

/// What taking in recordings came to.
struct RecordingsTaken: Encodable {
    /// An answer that was offered for a taken place.
    struct Conflict: Encodable {
        var model: String
        var condition: String
        var item: String
        var sample: Int
        var kept: String
        var offered: String
    }

    /// The run that keeps the import, if it brought anything.
    var run: Int?
    var files = 0
    var placed = 0
    var added = 0
    var replaced = 0
    var unchanged = 0
    var conflicts = 0
    /// How many of the placed ones say that there was no answer.
    var failed = 0
    var unplaced = 0
    /// Records that are damaged or hold no answer.
    var unreadable = 0
    /// Files that could not be read to their end.
    var brokenFiles = 0
    var firstUnplaced: [Diagnostic] = []
    var firstConflicts: [Conflict] = []
    var notes: [Diagnostic] = []

    /// The most messages of a kind that are kept and shown.
    static let most = 20

    /// 0 when everything could be read and something was placed, without a conflict.
    var code: Int32 { conflicts + unreadable + brokenFiles > 0 || placed == 0 ? 1 : 0 }

    var sentence: String {
        var kinds = ["\(added) new"]
        if replaced > 0 { kinds.append("\(replaced) in place of failures") }
        kinds += ["\(unchanged) known", "\(conflicts) in conflict"]
        var text = "\(placed) answers placed (\(kinds.joined(separator: ", ")))"
        text += ", \(unplaced) rows not placed"
        if unreadable > 0 { text += ", \(unreadable) not readable" }
        if failed > 0 { text += "; \(failed) of those placed are failures" }
        return text
    }
}

/// Takes recordings into the ledger, a page in memory at a time.
final class RecordingImport {
    private let ledger: Ledger
    private let form: RecordingForm
    private let options: RecordingOptions
    private let items: ItemFinder
    private let world: World
    private let isQuiet: Bool
    private let start: RunStart
    /// The models met, and whether the ledger takes recordings of them.
    private var models: [String: Bool] = [:]
    /// Rows left out for their model's name, which is told once.
    private var ofTakenNames = 0
    private var numbers = SampleNumbers()
    private(set) var result = RecordingsTaken()

    /// Prepares an import.
    /// - Parameters:
    ///   - start: how the run that keeps it is described.
    ///   - quiet: whether messages are only counted and kept.
    init(
        ledger: Ledger,
        form: RecordingForm,
        options: RecordingOptions,
        start: RunStart,
        world: World,
        quiet: Bool
    ) async throws {
        self.ledger = ledger
        self.form = form
        self.options = options
        self.start = start
        self.world = world
        isQuiet = quiet
        let set = ItemSet(
            questions: try await ledger.questions().map(\.question),
            items: try await ledger.items()
        )
        guard !set.items.isEmpty else {
            throw CommandFailure(
                "the workspace holds no items to place answers on; import a pack first, such as 'palimpsest import blend DIR'"
            )
        }
        items = ItemFinder(set)
    }

    /// Takes in one file; what stands before a break in it stays taken.
    func take(_ file: String) async throws {
        result.files += 1
        do {
            var reader = try RecordingReader(
                file,
                form: form,
                options: options,
                items: items,
                numbers: numbers
            )
            // Handed on even where the file breaks off.
            defer { numbers = reader.numbers }
            while let page = try reader.nextPage() { try await keep(page, of: file) }
        } catch let fault as DiagnosticsError {
            result.brokenFiles += 1
            for diagnostic in fault.diagnostics {
                note(diagnostic)
            }
        }
    }

    /// Ends the run and says how many messages were left out.
    func finish() async throws {
        if let run = result.run { try await ledger.endRun(run, at: world.now()) }
        guard !isQuiet else { return }
        let rows = result.unplaced + result.unreadable - ofTakenNames - result.firstUnplaced.count
        if rows > 0 { world.say("and \(rows) more rows that were not placed or not readable") }
        let conflicts = result.conflicts - result.firstConflicts.count
        if conflicts > 0 { world.say("and \(conflicts) more answers that differ from those kept") }
    }

    private func keep(_ page: RecordingPage, of file: String) async throws {
        page.notes.forEach(note)
        for diagnostic in page.unplaced { leave(diagnostic) }
        try await meet(Set(page.placed.map(\.answer.model)), in: file)
        let placed = page.placed.filter { models[$0.answer.model] == true }
        result.unplaced += page.placed.count - placed.count
        ofTakenNames += page.placed.count - placed.count
        guard !placed.isEmpty else { return }
        let run: Int
        if let known = result.run { run = known } else { run = try await ledger.startRun(start) }
        result.run = run
        let time = world.now()
        let report = try await ledger.record(placed.map { $0.row(run: run, at: time) })
        result.placed += placed.count
        result.failed += placed.count { $0.answer.failure != nil }
        result.added += report.added
        result.replaced += report.replaced
        result.unchanged += report.unchanged + report.outranked
        result.conflicts += report.conflicts.count
        for conflict in report.conflicts {
            guard result.firstConflicts.count < RecordingsTaken.most else { break }
            result.firstConflicts.append(RecordingsTaken.Conflict(conflict))
            if !isQuiet {
                world.say(
                    "warning: another answer of \(conflict.model) to '\(conflict.item)', sample "
                        + "\(conflict.sample), is kept already; this one is not"
                )
            }
        }
    }

    /// Registers models; answers of a name that belongs to others are left out, not the whole file.
    private func meet(_ names: Set<String>, in file: String) async throws {
        for name in names.sorted() where models[name] == nil {
            do {
                try await ledger.register(ModelRecord(name: name, origin: .recorded))
                models[name] = true
            } catch {
                guard error.code == .origin else { throw error }
                models[name] = false
                let place = SourceLocation(file: file)
                note(Diagnostic(.warning, "taken-name", at: place, error.message))
            }
        }
    }

    private func leave(_ diagnostic: Diagnostic) {
        if diagnostic.identifier == "unplaced" {
            result.unplaced += 1
        } else {
            result.unreadable += 1
        }
        guard result.firstUnplaced.count < RecordingsTaken.most else { return }
        result.firstUnplaced.append(diagnostic)
        if !isQuiet { world.say("\(diagnostic)") }
    }

    private func note(_ diagnostic: Diagnostic) {
        guard result.notes.count < RecordingsTaken.most else { return }
        result.notes.append(diagnostic)
        if !isQuiet { world.say("\(diagnostic)") }
    }
}

extension RecordingsTaken.Conflict {
    /// The most signs of an answer that a message holds.
    private static let longest = 500

    init(_ conflict: AnswerConflict) {
        self.init(
            model: conflict.model,
            condition: conflict.condition,
            item: conflict.item,
            sample: conflict.sample,
            kept: String(conflict.kept.prefix(Self.longest)),
            offered: String(conflict.offered.prefix(Self.longest))
        )
    }
}

extension ImportedAnswer {
    /// The row that the ledger keeps; without a known wording the answer counts for any.
    fileprivate func row(run: Int, at time: String) -> AnswerRow {
        AnswerRow(
            answer,
            run: run,
            prompt: prompt,
            wording: wording ?? "",
            raw: raw,
            reasoning: reasoning,
            logprob: logprob,
            promptTokens: promptTokens,
            completionTokens: completionTokens,
            receivedAt: time
        )
    }
}
