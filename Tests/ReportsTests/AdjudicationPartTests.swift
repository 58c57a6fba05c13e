import Testing
import Vocabulary

@testable import Evidence
@testable import Reports

@Suite struct AdjudicationPartTests {
    private func rates(labelled: Int) -> AdjudicatedRates {
        var material = AdjudicationMaterial(target: LocaleTag("am-ET"))
        material.drawn = 80
        for verdict in [Verdict.distinct, .other] {
            let stratum = AdjudicationStratum(
                target: LocaleTag("am-ET"),
                proxy: LocaleTag("en-US"),
                language: "am",
                verdict: verdict
            )
            material.populations[stratum] = 40
            let label: AdjudicationLabel = verdict == .distinct ? .target : .neither
            material.labelled += (0..<labelled).map { number in
                LabelledAnswer(
                    question: "\(verdict) \(number)",
                    stratum: stratum,
                    verdict: verdict,
                    labels: ["hana", "<b>abel"].map {
                        RaterLabel(unit: "u", rater: $0, label: label)
                    }
                )
            }
        }
        material.answers = (0..<40).map { number in
            ApparentAnswer(
                suite: "s",
                model: "model <i>",
                origin: .live,
                condition: "marked",
                language: "am",
                proxy: LocaleTag("en-US"),
                question: "q\(number)",
                verdict: number < 10 ? .distinct : .other
            )
        }
        material.sides = (0..<6).map { number in
            JudgedSide(
                judge: "judge <u>",
                origin: .live,
                question: "q\(number)",
                accepts: number < 3,
                matcherAccepts: number < 2,
                people: []
            )
        }
        return adjudicatedRates(material)
    }

    private func page(_ rates: AdjudicatedRates?) -> String {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        report.evidence.adjudication = rates
        return localePage(report)
    }

    @Test func `a page shows what labels say of the matcher, with intervals`() {
        let html = page(rates(labelled: 20))
        #expect(html.contains("Labels of people"))
        #expect(html.contains("40 have a label of 2 raters"))
        #expect(html.contains("Sensitivity %") && html.contains("100.0 ["))
        #expect(html.contains("25.0 ["))
        #expect(html.contains("A judge model") && html.contains("judge &lt;u&gt;"))
        #expect(!html.contains("<i>") && !html.contains("<u>"))
    }

    @Test func `where labels are too few the page says why`() {
        let html = page(rates(labelled: 4))
        #expect(html.contains("people call 4 labelled answers correct, 10 are needed"))
    }

    @Test func `without labels there is no word of them`() {
        #expect(!page(nil).contains("Labels of people"))
    }
}
