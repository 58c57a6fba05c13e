import Evidence
import Testing
import Vocabulary

@testable import Reports

@Suite struct HeadlineLineTests {
    private func row(_ change: (inout EvidenceRow) -> Void) throws -> EvidenceRow {
        var maker = SyntheticReport.ethiopia()
        var row = try #require(maker.full().evidence.rows.first)
        row.excess = 0.22
        row.adjustedLow = 0.08
        row.adjustedHigh = 0.30
        row.matched = Estimate(value: 0.19, low: 0.1, high: 0.28, n: 40, method: .bca)
        row.matchedPlacebos = 12
        change(&row)
        return row
    }

    private func page(_ row: EvidenceRow, words: Words = Words()) -> String {
        let line = HeadlineLine(
            row: row,
            who: .text("m"),
            proxy: "Kenya",
            scale: PointScale(covering: [0.3]),
            words: words
        )
        var writer = HTMLWriter()
        writer.write(line.html)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `a finding states the excess that its interval is about`() throws {
        let html = page(try row { $0.finding = .leans })
        #expect(
            html.contains(
                "+19.0 points on golds of equal size and answers about as common, adjusted interval"
            )
        )
        #expect(html.contains("[+8.0, +30.0]"))
        #expect(html.contains("excess on golds as they are <b>+22.0</b> points"))
    }

    @Test func `the drawing is of the excess and interval of the sentence`() throws {
        let html = page(
            try row {
                $0.placeboLow = -0.05
                $0.placeboHigh = 0.05
            }
        )
        let scale = PointScale(covering: [0.3])
        func place(_ value: Double) -> String { Figure.position(scale.position(value)) }
        #expect(html.contains("class=\"reach-proxy\" x1=\"\(place(0.08))\" x2=\"\(place(0.3))\""))
        #expect(html.contains("<svg x=\"\(place(0.19))\""))
        #expect(html.contains("class=\"dot-plain\" cx=\"\(place(0.22))\""))
        #expect(html.contains("class=\"band\" x=\"\(place(-0.05))\""))
    }

    @Test func `a row without placebos of equal size has no band`() throws {
        let html = page(
            try row {
                $0.placeboLow = nil
                $0.placeboHigh = nil
            }
        )
        #expect(!html.contains("class=\"band\""))
    }

    @Test func `too few items are those on golds of equal size`() throws {
        let html = page(
            try row {
                $0.finding = .tooFew
                $0.compared = 40
                $0.matched?.n = 7
            }
        )
        #expect(html.contains("Too few items to tell: 7 can be compared."))
    }

    @Test func `too few placebos are those on golds of equal size`() throws {
        let html = page(
            try row {
                $0.finding = .tooFew
                $0.placebos = 12
                $0.matchedPlacebos = 1
            }
        )
        #expect(html.contains("Too few placebo cultures to tell: 1."))
    }

    @Test func `a condition that is a framing is named in the language of the page`() throws {
        let html = page(try row { $0.condition = "native" }, words: Words(.french))
        #expect(!html.contains(">native<") && html.contains("taille"))
    }
}
