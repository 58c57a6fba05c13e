import Evidence
import Exchange
import Foundation
import Testing
import Vocabulary

@testable import PalimpsestCLI

/// The figures that belong together stand together: a test and the estimate that it is of.
@Suite struct TestedExcessTests {
    /// A row whose excess on golds as they are lies outside of the interval of the matched one.
    private var row: EvidenceRow {
        EvidenceRow(
            suite: "blend",
            model: "m",
            origin: .recorded,
            condition: "marked",
            target: LocaleTag("en-US"),
            proxy: LocaleTag("en-GB"),
            kind: .sibling,
            subset: .equalised,
            n: 400,
            shares: VerdictShares(
                distinct: 0.4,
                shared: 0.3,
                mixed: 0,
                leak: 0.1,
                other: 0.2,
                refused: 0,
                uncodable: 0
            ),
            floor: 0.3,
            lift: 0.4,
            placebo: 0.066,
            excess: 0.034,
            excessLow: 0.01,
            excessHigh: 0.06,
            adjustedLow: -0.012,
            adjustedHigh: 0.033,
            p: 0.2,
            pAdjusted: 0.4,
            rank: 1,
            cultures: 12,
            placebos: 7,
            mde: 0.02,
            finding: .indistinguishable,
            verdict: "not distinguishable",
            compared: 390,
            comparedLeak: 0.1,
            tests: 8,
            adjustedLevel: 0.99,
            intervalMethod: .bca,
            matched: Estimate(value: 0.006, low: -0.01, high: 0.02, n: 210, method: .hybridScore),
            matchedPlacebos: 6,
            placeboRange: -0.02...0.03
        )
    }

    @Test func `the tested excess has a line of its own, with its interval, items and finding`()
        throws
    {
        let lines = row.exportRows(level: 0.95)
        func line(_ measure: String) throws -> [String: ExportValue] {
            let found = lines.filter { $0["measure"] == .text(measure) }
            #expect(found.count == 1, "\(measure)")
            return try #require(found.first)
        }
        let matched = try line("matched")
        #expect(matched["estimate"] == .number(0.006) && matched["n"] == .integer(210))
        #expect(matched["low"] == .number(-0.01) && matched["high"] == .number(0.02))
        #expect(matched["interval_method"] == .text("hybridScore"))
        #expect(matched["adjusted_low"] == .number(-0.012) && matched["p"] == .number(0.2))
        #expect(matched["finding"] == .text("indistinguishable") && matched["tests"] == .integer(8))
        let plain = try line("excess")
        #expect(plain["estimate"] == .number(0.034) && plain["n"] == .integer(390))
        #expect(plain["low"] == .number(0.01) && plain["interval_method"] == .text("bca"))
        #expect(plain["adjusted_low"] == nil && plain["p"] == nil && plain["finding"] == nil)
        #expect(try line("mde")["n"] == .integer(210))
        // Every column is one of the table, and so is every measure.
        let columns = Set(ExportTable.evidence.columns.map(\.name))
        #expect(lines.allSatisfy { Set($0.keys).isSubset(of: columns) })
        let measures = ExportTable.evidence.columns.first { $0.name == "measure" }?.allowed ?? []
        #expect(lines.allSatisfy { line in measures.contains { line["measure"] == .text($0) } })
    }

    @Test func `the JSON of a row names the tested excess beside the other`() throws {
        let data = try JSONEncoder().encode(EvidenceLine(row, nil, discovery: [:]))
        let fields = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(fields["excess"] as? Double == 0.034 && fields["matched"] as? Double == 0.006)
        #expect(fields["matched_low"] as? Double == -0.01)
        #expect(fields["matched_n"] as? Int == 210 && fields["matched_placebos"] as? Int == 6)
        #expect(fields["matched_method"] as? String == "hybridScore")
        #expect(fields["interval_method"] as? String == "bca" && fields["tests"] as? Int == 8)
        #expect(fields["compared"] as? Int == 390 && fields["adjusted_level"] as? Double == 0.99)
        #expect(fields["compared_leak"] as? Double == 0.1)
        #expect(fields["placebo_low"] as? Double == -0.02)
        // What was there before keeps its name; what is not defined is null, never left out.
        #expect(fields["adjusted_low"] as? Double == -0.012 && fields["p"] as? Double == 0.2)
        #expect(fields["placebo_own_items"] is NSNull && fields["specific_leak"] is NSNull)
    }
}
