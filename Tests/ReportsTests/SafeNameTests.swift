import Testing
import Vocabulary

@testable import Reports

@Suite struct SafeNameTests {
    @Test(arguments: [
        "../../etc/passwd", "a/b", "a\\b", "CON", "", ".", "モデル", "x\u{0}y", "gpt 5: \"mini\"",
        String(repeating: "long", count: 200),
    ])
    func `any text becomes a plain file name`(text: String) {
        let name = slug(text)
        #expect(name.utf8.count < 60 && !name.isEmpty)
        #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        #expect(name == slug(text))
    }

    @Test func `names that look alike stay apart, whatever the file system folds`() {
        let texts = ["gpt-5", "GPT-5", "gpt/5", "gpt 5", "gpt--5", "gpt_5"]
        #expect(Set(texts.map { slug($0).lowercased() }).count == texts.count)
    }

    @Test func `a plain name stays as it is`() {
        #expect(slug("gpt-5-mini") == "gpt-5-mini")
        #expect(SafeName.audit(part: 12).text == "audit_12.html")
        #expect(SafeName.auditData(part: 12).text == "audit/12.js")
        #expect(SafeName.folder(LocaleTag("am-ET")).text == "am-ET")
        #expect(!SafeName.folder(LocaleTag("../x")).text.contains("/"))
    }

    @Test func `a link to answers says nothing that an address could take for its own`() {
        let group = AnswerGroup(suite: "s", model: "a&b=\"<é\">", condition: "marked")
        let link = LocalLink.answers(group, facet: "food", verdict: "l")
        #expect(
            link.text
                == "audit.html#?model=a%26b%3D%22%3C%C3%A9%22%3E%20marked&facet=food&verdict=l"
        )
    }
}
