import Testing

@testable import Reports

@Suite struct FormulaTests {
    private func written(_ formula: Formula) -> String {
        var writer = HTMLWriter()
        writer.write(formula.html)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private let head = "<math display=\"block\" alttext=\""

    @Test func `fractions, scripts and large signs become the elements of MathML`() {
        #expect(
            written("E = \\frac{1}{n} \\sum_i e_i^2") == head
                + "E = \\frac{1}{n} \\sum_i e_i^2\" dir=\"ltr\"><mi>E</mi><mo>=</mo>"
                + "<mfrac><mn>1</mn><mi>n</mi></mfrac><munder><mo>∑</mo><mi>i</mi></munder>"
                + "<msubsup><mi>e</mi><mi>i</mi><mn>2</mn></msubsup></math>"
        )
    }

    @Test func `roots, marks, words and escaped braces keep their order`() {
        let text = written("\\sqrt{\\bar{x} - 1} \\text{ if } \\{ a < b \\}")
        #expect(
            text.contains(
                "<msqrt><mrow><mover accent=\"true\"><mi>x</mi><mo>¯</mo></mover>"
                    + "<mo>−</mo><mn>1</mn></mrow></msqrt>"
            )
        )
        #expect(text.contains("<mtext>\u{00A0}if\u{00A0}</mtext><mo>{</mo><mi>a</mi>"))
        #expect(text.contains("<mo>&lt;</mo>") && !text.contains("<mo><"))
    }

    @Test func `every formula of the project is read to its end and nests soundly`() {
        let formulas = measureDefinitions.map(\.formula) + metricFormulas.values
        #expect(formulas.count > 55)
        for formula in formulas {
            let page = PageChecker(written(formula))
            #expect(page.faults.isEmpty, "\(formula.source): \(page.faults)")
            let scripts: Set<String> = ["msub", "msup", "munder", "mover", "mfrac"]
            for tag in page.tags where scripts.contains(tag.name) {
                #expect(!page.text.isEmpty)
            }
            let depth = formula.source.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
            #expect(depth == 0, "\(formula.source)")
        }
    }

    @Test func `the methods page defines the tests and intervals that are run`() throws {
        let ids = measureDefinitions.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ["excess", "matched", "mde", "bca", "score", "exchange", "holm"] {
            #expect(ids.contains(id), "\(id)")
        }
        for measure in measureDefinitions {
            let text = measure.name.english + measure.meaning.english + measure.source
            #expect(!text.lowercased().contains("sign flip") && !text.contains("Signs of"))
        }
        // Half of what is as far out, and the leak of cultures drawn by lot.
        let p = try #require(measureDefinitions.first { $0.id == "exchange" })
        #expect(p.formula.source.contains("\\frac{1}{2} \\Pr") && p.meaning.english.contains("lot"))
        // Both spreads with leaks planted, and the guard beside them.
        let mde = try #require(measureDefinitions.first { $0.id == "mde" })
        #expect(mde.formula.source.contains("\\lambda w") && mde.formula.source.contains("d_i^2"))
        #expect(mde.meaning.english.contains("leaks are enough for a test"))
    }

    @Test func `a letter that hides in a formula cannot open an element`() {
        var writer = HTMLWriter()
        writer.write(element("mi") { "a\u{202E}<script>" })
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text == "<mi>a[U+202E]&lt;script&gt;</mi>")
    }
}
