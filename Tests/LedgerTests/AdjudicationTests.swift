import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct AdjudicationTests {
    private let place = AnswerPlace(
        model: "m",
        condition: "marked",
        item: "q0@am-ET:marked.en",
        sample: 0
    )

    private func sample(_ name: String = "s", units: Int = 2) -> AdjudicationSample {
        let stratum = AdjudicationStratum(
            target: LocaleTag("am-ET"),
            proxy: LocaleTag("en-US"),
            language: "en",
            verdict: .leak
        )
        return AdjudicationSample(
            uid: name,
            createdAt: startOfTime,
            seed: .max,
            scorer: "s1",
            toolVersion: "1.0.0",
            strata: [StratumCount(stratum: stratum, population: 9, drawn: units)],
            units: (0..<units).map { number in
                AdjudicationUnit(
                    id: "\(name)-\(number)",
                    place: place,
                    stratum: stratum,
                    targetIsA: number == 0,
                    shown: "d\(number)"
                )
            }
        )
    }

    private func label(
        _ unit: String,
        _ label: AdjudicationLabel,
        rater: String = "hana",
        note: String = ""
    ) -> RaterLabel {
        RaterLabel(unit: unit, rater: rater, label: label, note: note)
    }

    @Test func `a sample comes back as it was kept, and keeping it again changes nothing`()
        async throws
    {
        let ledger = try await Ledger.inMemory()
        #expect(try await ledger.store(sample()))
        #expect(try await !ledger.store(sample()))
        #expect(try await ledger.adjudicationSamples() == [sample()])
        #expect(try await ledger.integrityFaults().isEmpty)
    }

    @Test func `the same labels change nothing, other ones of the same rater are told`()
        async throws
    {
        let ledger = try await Ledger.inMemory()
        try await ledger.store(sample())
        let first = [label("s-0", .target), label("s-1", .proxy, note: "sure")]
        let report = try await ledger.record(first, at: startOfTime)
        #expect(report.added == 2 && report.conflicts.isEmpty)
        #expect(try await ledger.record(first, at: "later").unchanged == 2)
        let other = try await ledger.record(
            [label("s-0", .both), label("s-1", .proxy), label("s-0", .neither, rater: "abel")],
            at: "later"
        )
        #expect(other.added == 1 && other.replaced == 1 && other.unchanged == 0)
        #expect(
            other.conflicts == [
                LabelConflict(unit: "s-0", rater: "hana", kept: .target, offered: .both)
            ]
        )
        #expect(
            try await ledger.adjudicationLabels() == [
                label("s-0", .neither, rater: "abel"), label("s-0", .target), label("s-1", .proxy),
            ]
        )
        let forced = try await ledger.record(
            [label("s-0", .both)],
            replacing: true,
            at: "later"
        )
        #expect(forced.replaced == 1 && forced.conflicts.isEmpty)
        #expect(try await ledger.adjudicationLabels()[1].label == .both)
    }

    @Test func `a label of no sample keeps all others out`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.store(sample())
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.record(
                [label("s-0", .target), label("x", .target)],
                at: startOfTime
            )
        }
        #expect(error?.code == .unknown)
        #expect(try await ledger.adjudicationLabels().isEmpty)
    }

    private let judge = ModelRecord(name: "j", origin: .live, parameters: ["t": "0"])

    private func pair(_ request: JudgeRequest) -> (target: LocaleTag, pair: JudgedPair) {
        (
            LocaleTag("am-ET"),
            JudgedPair(
                place: place,
                culture: LocaleTag("en-US"),
                cluster: 0,
                request: request.digest
            )
        )
    }

    private func outcome(_ request: JudgeRequest, _ text: String?) -> AskOutcome {
        AskOutcome(
            request: PromptRequest(item: request.digest, prompt: request.body, sample: 0),
            result: text.map { .success(Reply(text: $0)) }
                ?? .failure(ReplyFailure(cause: "timeout", message: "slow", retryable: true)),
            attempts: 1
        )
    }

    private func record(_ outcome: AskOutcome, in ledger: Ledger) async throws {
        let recorder = JudgeRecorder(ledger: ledger, judge: "j", now: { startOfTime }) {
            $0 == "yes" ? .yes : .unreadable
        }
        try await recorder.record([outcome])
    }

    @Test func `a judge's reply takes the place of a failure and of nothing else`() async throws {
        let ledger = try await Ledger.inMemory()
        let request = JudgeRequest(version: "v1", body: "same?")
        try await ledger.registerJudge(judge)
        for _ in 0..<2 { try await ledger.store([request], pairs: [pair(request)]) }
        #expect(try await ledger.judgedPairs(target: LocaleTag("am-ET")) == [pair(request).pair])
        #expect(try await ledger.judgedPairs(target: LocaleTag("ar-DZ")).isEmpty)
        try await record(outcome(request, nil), in: ledger)
        #expect(try await ledger.judgeReplies().map(\.failure) == ["timeout"])
        try await record(outcome(request, "yes"), in: ledger)
        try await record(outcome(request, "no"), in: ledger)
        try await record(outcome(request, nil), in: ledger)
        let replies = try await ledger.judgeReplies(target: LocaleTag("am-ET"))
        #expect(replies.map(\.text) == ["yes"] && replies.map(\.equivalence) == [.yes])
        // A judge is no model of the evidence, and its replies are no answers.
        #expect(try await ledger.models().isEmpty)
        #expect(try await ledger.answers().answers.isEmpty)
        #expect(try await ledger.judges() == ["j": .live])
        let changed = ModelRecord(name: "j", origin: .live, parameters: ["t": "1"])
        await #expect(throws: LedgerError.self) { try await ledger.registerJudge(changed) }
    }

    @Test func `a merge carries samples, labels and replies, and tells what differs`() async throws
    {
        let folder = try temporaryFolder("adjudication").path
        let there = try await Ledger.open(workspace: folder)
        let here = try await Ledger.inMemory()
        let request = JudgeRequest(version: "v1", body: "same?")
        let other = JudgeRequest(version: "v1", body: "and these?")
        try await there.store(sample())
        try await there.store(sample("t"))
        try await there.registerJudge(judge)
        try await there.store([request, other], pairs: [pair(request), pair(other)])
        for one in [request, other] { try await record(outcome(one, "yes"), in: there) }
        _ = try await there.record(
            [label("s-0", .target), label("s-1", .both), label("t-0", .refused)],
            at: startOfTime
        )
        try await here.store(sample())
        _ = try await here.record([label("s-0", .proxy)], at: startOfTime)
        try await here.registerJudge(judge)
        try await here.store([request], pairs: [pair(request)])
        try await record(outcome(request, nil), in: here)
        let report = try await here.merge(from: folder)
        #expect(report.samples == 1 && report.labels == 2 && report.judgeReplies == 2)
        #expect(report.differences.map(\.kind) == ["label"])
        #expect(report.differences.map(\.name) == ["s-0 of hana"])
        #expect(try await here.adjudicationSamples() == [sample(), sample("t")])
        #expect(
            try await here.adjudicationLabels() == [
                label("s-0", .proxy), label("s-1", .both), label("t-0", .refused),
            ]
        )
        #expect(try await here.judgeReplies() == there.judgeReplies())
        #expect(try await here.merge(from: folder).isEmpty)
        #expect(try await here.integrityFaults().isEmpty)

        let strange = try await Ledger.inMemory()
        try await strange.registerJudge(
            ModelRecord(name: "j", origin: .simulated, parameters: [:])
        )
        let told = try await strange.merge(from: folder)
        #expect(told.differences.map(\.kind) == ["judge"] && told.judgeReplies == 0)
    }

    @Test func `a ledger of version 5 keeps all it holds and takes labels`() async throws {
        let folder = try temporaryFolder("ledger").path
        let path = folder + "/" + Ledger.fileName
        let old = Schema(migrations: Array(Schema.current.migrations.prefix(5)))
        do {
            let ledger = try await Ledger.open(
                path: path,
                folder: folder,
                creating: true,
                schema: old
            )
            try await ledger.register(itemSet())
            let run = try await startRun(in: ledger)
            try await ledger.record([row(place.item, run: run)])
            let page = try await ledger.unjudgedTexts(scorer: "s1")
            try await ledger.store(
                page.texts.map {
                    StoredJudgement(
                        answer: $0.answer,
                        questionDigest: $0.questionDigest,
                        judgement: Judgement(outcome: .coded, because: "kept", choice: 2)
                    )
                },
                scorer: "s1"
            )
        }
        let ledger = try await Ledger.open(workspace: folder)
        let answers = try await allAnswers(in: ledger, scorer: "s1")
        #expect(answers.map(\.answer.text) == ["injera"])
        #expect(answers.map { $0.judgement?.choice } == [2])
        #expect(try await ledger.meta("migration.6") != nil)
        try await ledger.store(sample())
        #expect(try await ledger.record([label("s-1", .both)], at: startOfTime).added == 1)
        #expect(try await ledger.integrityFaults().isEmpty)
    }
}
