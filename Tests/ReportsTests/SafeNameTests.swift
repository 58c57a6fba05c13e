import Testing
import Vocabulary

@testable import Reports

@Suite struct SafeNameTests {
    @Test(arguments: [
        "../../etc/passwd", "a/b", "a\\b", "CON", "", ".", "モデル", "x\u{0}y", "gpt 5: \"mini\"",
        String(repeating: "long", count: 200),
    ])
    func `any model name becomes a plain file name`(model: String) {
        let group = AnswerGroup(suite: "s", model: model, condition: "marked")
        let name = SafeName.audit(group, part: 2).text
        #expect(name.utf8.count < 180)
        #expect(
            name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        )
        #expect(!name.contains(".."))
        #expect(name == SafeName.audit(group, part: 2).text)
    }

    @Test func `names that look alike stay apart, whatever the file system folds`() {
        let models = ["gpt-5", "GPT-5", "gpt/5", "gpt 5", "gpt--5", "gpt_5"]
        let names = models.map {
            SafeName.audit(AnswerGroup(suite: "s", model: $0, condition: "c"), part: 1).text
                .lowercased()
        }
        #expect(Set(names).count == models.count)
        let a = AnswerGroup(suite: "a-b", model: "c", condition: "d")
        let b = AnswerGroup(suite: "a", model: "b-c", condition: "d")
        #expect(SafeName.audit(a, part: 1) != SafeName.audit(b, part: 1))
    }

    @Test func `a plain name stays as it is`() {
        let group = AnswerGroup(suite: "blend", model: "gpt-5-mini", condition: "marked")
        #expect(SafeName.audit(group, part: 1).text == "audit-blend_gpt-5-mini_marked.html")
        #expect(SafeName.folder(LocaleTag("am-ET")).text == "am-ET")
        #expect(!SafeName.folder(LocaleTag("../x")).text.contains("/"))
    }
}
