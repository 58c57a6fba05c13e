import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct MergeTests {
    private let prompt = "What is eaten at noon?"

    private func makeLedger(questions: Int = 3) async throws -> (ledger: Ledger, folder: String) {
        let folder = try temporaryFolder("merge").path
        let ledger = try await Ledger.open(workspace: folder)
        try await ledger.register(itemSet(questions: questions))
        return (ledger, folder)
    }

    private func texts(_ ledger: Ledger) async throws -> [String] {
        try await allAnswers(in: ledger, scorer: "s1").map {
            "\($0.answer.model) \($0.answer.item) \($0.answer.sample) \($0.answer.text) "
                + "\($0.answer.failure ?? "-") \($0.judgement?.because ?? "-")"
        }
    }

    private func judgeAll(_ ledger: Ledger) async throws {
        let page = try await ledger.unjudgedTexts(scorer: "s1")
        try await ledger.store(
            page.texts.map {
                StoredJudgement(
                    answer: $0.answer,
                    questionDigest: $0.questionDigest,
                    judgement: Judgement(outcome: .coded, because: "found \($0.text)")
                )
            },
            scorer: "s1"
        )
    }

    @Test(arguments: [[0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0]])
    func `shards merged in any order are what one ledger would be`(order: [Int]) async throws {
        let (whole, _) = try await makeLedger()
        let wholeRun = try await startRun(in: whole)
        var shards: [String] = []
        for shard in 0..<3 {
            let (ledger, folder) = try await makeLedger()
            let run = try await startRun(in: ledger)
            let answers = { (run: Int) in
                [
                    row("q\(shard)@am-ET:marked.en", "text \(shard)", run: run),
                    row("q\(shard)@am-ET:marked.en", run: run, sample: 1, failure: "timeout"),
                    row("q\(shard)@am-ET:marked.en", "", run: run, sample: 2, prompt: nil),
                ]
            }
            try await ledger.record(answers(run))
            try await whole.record(answers(wholeRun))
            try await judgeAll(ledger)
            try await ledger.endRun(run, at: startOfTime)
            shards.append(folder)
        }
        try await judgeAll(whole)
        let merged = try await Ledger.inMemory()
        for shard in order {
            let report = try await merged.merge(from: shards[shard])
            #expect(report.added == 3 && report.judgements == 3 && report.runs == 1)
            #expect(report.differences.isEmpty && report.conflictCount == 0)
        }
        #expect(try await texts(merged) == texts(whole))
        #expect(try await merged.integrityFaults().isEmpty)
        #expect(try await merged.items() == whole.items())
        #expect(try await merged.questions() == whole.questions())
        #expect(try await merged.runs().map(\.answered) == [2, 2, 2])
        #expect(try await merged.runs().map(\.endedAt) == Array(repeating: startOfTime, count: 3))

        for shard in shards {
            let again = try await merged.merge(from: shard + "/palimpsest.sqlite")
            #expect(again.isEmpty && again.unchanged == 3)
        }
        #expect(try await texts(merged) == texts(whole))
    }

    @Test func `answers beat failures, and of two different answers the one here stays`()
        async throws
    {
        let (here, _) = try await makeLedger()
        let (there, folder) = try await makeLedger()
        let items = (0..<3).map { "q\($0)@am-ET:marked.en" }
        // A run more here, so that numbers differ.
        _ = try await startRun(in: here, at: "2025-01-01T00:00:00Z")
        let run = try await startRun(in: here)
        let other = try await startRun(in: there)
        try await here.record([
            row(items[0], run: run, failure: "timeout"), row(items[1], "here", run: run),
            row(items[2], "here", run: run),
        ])
        try await there.record([
            row(items[0], "there", run: other), row(items[1], run: other, failure: "http-500"),
            row(items[2], "there", run: other),
        ])
        let report = try await here.merge(from: folder)
        #expect(report.replaced == 1 && report.added == 0)
        #expect(report.outranked == 1 && report.conflictCount == 1)
        let conflict = try #require(report.conflicts.first)
        #expect(conflict.item == items[2] && conflict.sample == 0)
        #expect(conflict.kept == "here" && conflict.offered == "there")
        let answers = try await allAnswers(in: here)
        #expect(answers.map(\.answer.text) == ["there", "here", "here"])
        #expect(answers.map(\.run) == [3, 2, 2])
        #expect(try await here.integrityFaults().isEmpty)
        let again = try await here.merge(from: folder)
        #expect(again.isEmpty && again.conflictCount == 1)
    }

    @Test func `a model with other parameters is told and its answers are not taken`()
        async throws
    {
        let (here, _) = try await makeLedger()
        let (there, folder) = try await makeLedger()
        try await here.register(ModelRecord(name: "m", origin: .live, parameters: ["t": "1"]))
        try await here.register(ModelRecord(name: "o", origin: .recorded))
        let run = try await startRun(in: there)
        let second = try await startRun(in: there, model: "n")
        try await there.register(ModelRecord(name: "o", origin: .simulated))
        try await there.record([
            row("q0@am-ET:marked.en", run: run),
            row("q0@am-ET:marked.en", run: second, model: "n"),
        ])
        let report = try await here.merge(from: folder)
        #expect(report.differences.map(\.kind) == ["model", "model"])
        #expect(report.differences.map(\.name) == ["m", "o"])
        #expect(report.differences.map(\.what) == ["other parameters", "another origin"])
        #expect(report.added == 1 && report.runs == 1 && report.models == 1)
        #expect(try await allAnswers(in: here).map(\.answer.model) == ["n"])
    }

    @Test func `what differs under one name is told and stays as it is here`() async throws {
        let (here, _) = try await makeLedger(questions: 1)
        let folder = try temporaryFolder("merge").path
        let there = try await Ledger.open(workspace: folder)
        try await there.register(itemSet(questions: 1, top: "shiro", prompt: "Another?"))
        var pack = PackRecord(
            name: "food",
            kind: "probes",
            version: "1",
            digest: "a",
            path: "food.yaml",
            registeredAt: startOfTime
        )
        try await here.register(pack)
        pack.digest = "b"
        try await there.register(pack)
        let run = try await startRun(in: there)
        let item = "q0@am-ET:marked.en"
        try await there.record([row(item, "dabo", run: run, prompt: "Another?")])
        try await judgeAll(there)
        let report = try await here.merge(from: folder)
        #expect(
            report.differences.map { "\($0.kind) \($0.name)" } == [
                "pack probes food", "question q0", "item \(item)", "item q0@und:unmarked.en",
            ]
        )
        // The answer came, and is to a wording that the item does not have here.
        #expect(report.added == 1 && report.judgements == 0)
        #expect(try await here.outdated() == ["m": 1])
        #expect(try await here.items() == itemSet(questions: 1).items)
    }

    @Test func `copies name their source by its number here, and batches come along`()
        async throws
    {
        let (here, _) = try await makeLedger()
        let first = try await startRun(in: here)
        try await here.record([row("q2@am-ET:marked.en", run: first, sample: 7)])
        let (there, folder) = try await makeLedger()
        let run = try await startRun(in: there)
        try await there.record([row("q0@am-ET:marked.en", run: run)])
        let item = "q1@am-ET:marked.en"
        let left = try await there.reuse(
            [PromptRequest(item: item, prompt: prompt, sample: 0)],
            model: "m",
            conditions: [item: "marked"],
            run: run,
            at: startOfTime
        )
        #expect(left.isEmpty)
        let entry = BatchEntry(
            customID: "r0",
            file: "a.jsonl",
            model: "m",
            item: item,
            condition: "marked",
            sample: 3,
            prompt: "A prompt of its own",
            exportedAt: startOfTime
        )
        try await there.store([entry])
        let report = try await here.merge(from: folder)
        #expect(report.batchEntries == 1 && report.added == 2)
        let details = try await here.answerDetails().answers
        let copy = try #require(details.first { $0.reusedFrom != nil })
        let source = try #require(details.first { $0.id == copy.reusedFrom })
        #expect(copy.answer.item == item && source.answer.item == "q0@am-ET:marked.en")
        #expect(try await here.batchEntries(["r0"])["r0"]?.prompt == entry.prompt)
    }

    @Test func `a source that is missing, no ledger, empty or newer changes nothing`()
        async throws
    {
        let (here, _) = try await makeLedger()
        let folder = try temporaryFolder("merge")
        let file = folder.appending(path: Ledger.fileName)
        func fault() async throws -> LedgerError {
            try await #require(throws: LedgerError.self) { try await here.merge(from: file.path) }
        }
        #expect(try await fault().description == "no ledger '\(file.path)' to merge")
        try Data().write(to: file)
        #expect(try await fault().description == "'\(file.path)' is empty and no ledger")
        try Data("Dear reader, this is a letter and not a database at all.".utf8).write(to: file)
        #expect(try await fault().code == .notALedger)
        try FileManager.default.removeItem(at: file)
        let later = Migration(
            version: Schema.current.version + 1,
            title: "later",
            script: "CREATE TABLE l (a TEXT) STRICT"
        )
        _ = try await Ledger.open(
            path: file.path,
            folder: folder.path,
            creating: true,
            schema: Schema(migrations: Schema.current.migrations + [later])
        )
        #expect(try await fault().code == .newer)
        #expect(try await allAnswers(in: here).isEmpty)
        // The ledger is free for others after each refusal.
        try await here.register(itemSet(questions: 4))
    }

    @Test func `a damaged source changes nothing`() async throws {
        let (here, _) = try await makeLedger()
        let before = try await here.runs()
        // A wording that only the source knows, so that it has to be copied.
        let asked = "What is eaten there by day?"
        var there: Ledger?
        let folder: String
        (there, folder) = try await makeLedger()
        if let there {
            let run = try await startRun(in: there)
            try await there.record(
                (0..<50).map {
                    row("q0@am-ET:marked.en", "text \($0)", run: run, sample: $0, prompt: asked)
                }
            )
            try await there.endRun(run, at: startOfTime)
        }
        there = nil
        let file = URL(filePath: folder).appending(path: Ledger.fileName)
        let sound = try Data(contentsOf: file)

        var torn = sound
        torn.replaceSubrange((torn.count / 2)..., with: Data(repeating: 0xFF, count: 4096))
        try torn.write(to: file)
        let error = await #expect(throws: LedgerError.self) {
            try await here.merge(from: folder)
        }
        #expect(error?.code == .unreadable)
        #expect(error?.description.contains(file.path) == true)

        // A prompt that was changed in place is not what its digest says.
        var changed = sound
        let place = try #require(changed.range(of: Data((digest(of: asked) + asked).utf8)))
        changed.replaceSubrange((place.upperBound - 5)..<place.upperBound, with: Data("night".utf8))
        try changed.write(to: file)
        let edited = await #expect(throws: LedgerError.self) {
            try await here.merge(from: folder)
        }
        #expect(edited?.description.hasSuffix("a prompt is not what its digest says") == true)
        #expect(try await here.runs() == before)
        #expect(try await allAnswers(in: here).isEmpty)

        try sound.write(to: file)
        #expect(try await here.merge(from: folder).added == 50)
    }

    @Test func `an older source is read as a copy and stays as it is`() async throws {
        let folder = try temporaryFolder("merge")
        let file = folder.appending(path: Ledger.fileName)
        let older = Schema(migrations: Array(Schema.current.migrations.prefix(3)))
        _ = try await Ledger.open(
            path: file.path,
            folder: folder.path,
            creating: true,
            schema: older
        ).checkpoint()
        let before = try Data(contentsOf: file)
        let (here, _) = try await makeLedger()
        #expect(try await here.merge(from: folder.path).isEmpty)
        #expect(try Data(contentsOf: file) == before)
    }

    /// The names in a folder and when it was changed.
    private func look(_ folder: String) throws -> (names: [String], changed: Date?) {
        let files = FileManager.default
        let date = try files.attributesOfItem(atPath: folder)[.modificationDate] as? Date
        return (try files.contentsOfDirectory(atPath: folder).sorted(), date)
    }

    // The superuser may write anywhere, so that the tests say what may not be written.
    @Test func `a ledger that may not be written is merged, and nothing is made beside it`()
        async throws
    {
        let (writer, folder) = try await makeLedger()
        try await writer.record([row("q0@am-ET:marked.en", run: try await startRun(in: writer))])
        try await writer.checkpoint()
        // A copy of the whole file, which nobody has open.
        let still = try temporaryFolder("still").path
        let path = still + "/" + Ledger.fileName
        try FileManager.default.copyItem(atPath: folder + "/" + Ledger.fileName, toPath: path)
        #expect(LedgerAccess(path, isWritable: false) == .still)
        let before = try look(still)
        let (target, _) = try await makeLedger()
        let source = try MergeSource(path, isWritable: false)
        #expect(source.name.hasPrefix("file:"))
        let report = try await target.merge(source, path)
        #expect(report.added == 1)
        let after = try look(still)
        #expect(after.names == [Ledger.fileName] && after.names == before.names)
        #expect(after.changed == before.changed)
    }

    @Test func `a ledger that may not be written is merged beside the process that writes it`()
        async throws
    {
        let (writer, folder) = try await makeLedger()
        let run = try await startRun(in: writer)
        try await writer.record([row("q0@am-ET:marked.en", run: run)])
        let path = folder + "/" + Ledger.fileName
        // What is in the log only counts too.
        #expect(LedgerAccess(path, isWritable: false) == .shared)
        let (target, _) = try await makeLedger()
        #expect(try await target.merge(try MergeSource(path, isWritable: false), path).added == 1)
        try await writer.record([row("q1@am-ET:marked.en", run: run)])
        #expect(try await target.merge(from: folder).added == 1)
    }

    @Test func `what a dead process left in its log is merged from where nothing may be written`()
        async throws
    {
        let (writer, folder) = try await makeLedger()
        try await writer.record([row("q0@am-ET:marked.en", run: try await startRun(in: writer))])
        let left = try temporaryFolder("left").path + "/" + Ledger.fileName
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder + "/" + Ledger.fileName + ending,
                toPath: left + ending
            )
        }
        #expect(LedgerAccess(left, isWritable: false) == .left)
        let log = try Data(contentsOf: URL(filePath: left + "-wal"))
        let (target, _) = try await makeLedger()
        #expect(try await target.merge(try MergeSource(left, isWritable: false), left).added == 1)
        // The log is as it was, where a writer would have worked it off.
        #expect(try Data(contentsOf: URL(filePath: left + "-wal")) == log)
    }
}
