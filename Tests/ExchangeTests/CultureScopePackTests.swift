import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Lists of options in CultureScope's form, written for these tests.
@Suite struct CultureScopePackTests {
    private let header =
        "ID,target_country,target_region,prompt,region_choices_list,region_choice_countries_list,"
        + "region_answer,answer_idx\n"

    private func folder(_ rows: String, header: String? = nil) throws -> String {
        let root = try temporaryFolder("culturescope")
        let inside = root.appending(path: "blend_resource")
        try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
        try ((header ?? self.header) + rows).write(
            to: inside.appending(path: "blend_resource_based.csv"),
            atomically: true,
            encoding: .utf8
        )
        return root.path
    }

    @Test func `a list becomes a question with one gold for each option`() throws {
        let pack = try CultureScopePack.read(
            try folder(
                "New-am-01,Ethiopia,low,What is drunk?,\"['coffee', \"\"shepherd's tea\"\", 'mate']\","
                    + "\"['Ethiopia', 'Greece', 'Northern Nigeria']\",0,A\n"
            )
        )
        #expect(pack.warnings.isEmpty && pack.lists == [LocaleTag("am-ET"): 1])
        let question = try #require(pack.set.questions.first)
        #expect(question.id == "culturescope/resource/New-am-01/am-ET")
        #expect(question.suite == "culturescope" && question.probe == "New-am-01")
        #expect(question.scope == LocaleTag("am-ET") && question.facet == "resource")
        #expect(question.golds.map(\.culture.rawValue) == ["am-ET", "el-GR", "ha-NG"])
        #expect(question.golds[1].clusters[0].label == "shepherd's tea")
        #expect(question.golds[0].citations[0].line == 2)
        let item = try #require(pack.set.items.first)
        #expect(item.framing == .choice && item.condition == "choice" && item.variant == nil)
        #expect(
            item.options.map { $0.cultures.map(\.rawValue) } == [["am-ET"], ["el-GR"], ["ha-NG"]]
        )
        #expect(
            item.prompt == """
                What is drunk?

                A) coffee
                B) shepherd's tea
                C) mate

                Answer with the letter of one option only.
                """
        )
        #expect(BLEnDRegion.writing(question.id) == LocaleTag("am-ET"))
    }

    @Test(arguments: [
        ("['tea', 'mate']", "['Ethiopia', 'Atlantis']", "2 options with 1 known countries"),
        ("['tea', 'mate']", "['Greece', 'Spain']", "the target's among them"),
        ("['tea', 'TEA ']", "['Ethiopia', 'Spain']", "two options have the same words"),
        ("['tea', ' ']", "['Ethiopia', 'Spain']", "or one has none"),
        ("[tea, mate]", "['Ethiopia', 'Spain']", "cannot be read"),
        ("['tea']", "['Ethiopia']", "1 options"),
        ("__import__('os')", "['Ethiopia', 'Spain']", "cannot be read"),
    ])
    func `a row that cannot be used is told with its line`(
        options: String,
        countries: String,
        reason: String
    ) throws {
        let good = "Q-en-1,Ethiopia,low,What?,\"['a', 'b']\",\"['Ethiopia', 'Spain']\",0,A\n"
        let pack = try CultureScopePack.read(
            try folder(good + "Q-en-2,Ethiopia,low,What?,\"\(options)\",\"\(countries)\",0,A\n")
        )
        #expect(pack.set.items.count == 1 && pack.warnings.count == 1)
        let warning = try #require(pack.warnings.first)
        #expect("\(warning)".contains(reason), "\(warning)")
        #expect("\(warning)".contains(":3"))
    }

    @Test func `files of another kind are refused with the column that is missing`() throws {
        let wrong = try folder("a,b\n", header: "ID,target_country\n")
        do {
            _ = try CultureScopePack.read(wrong)
            Issue.record("nothing was thrown")
        } catch {
            #expect("\(error)".contains("there is no column 'prompt'"), "\(error)")
        }
        let empty = try temporaryFolder("empty").path
        do {
            _ = try CultureScopePack.read(empty)
            Issue.record("nothing was thrown")
        } catch {
            #expect("\(error)".contains("found no list of options"), "\(error)")
        }
    }

    @Test func `recorded choices find their list by item, by question and by prompt`() throws {
        let pack = try CultureScopePack.read(
            try folder("Q-en-1,Ethiopia,low,What?,\"['a', 'b']\",\"['Ethiopia', 'Spain']\",0,A\n")
        )
        let finder = ItemFinder(pack.set)
        let item = try #require(pack.set.items.first)
        let found = finder.place(id: item.question, question: nil, locale: nil)
        #expect(found == .item(item))
        // The short identifier is BLEnD's too, so that it places nothing here.
        let short = finder.place(id: "Q-en-1", question: nil, locale: LocaleTag("am-ET"))
        #expect(short != .item(item))
    }

    @Test func `all of the published lists are read`() throws {
        guard let shared = sharedFolder("data/culturescope") else { return }
        let pack = try CultureScopePack.read(shared.path)
        // Seven of 8,826 lists offer the same words twice, such as friday and Friday.
        #expect(pack.warnings.count == 7 && pack.set.items.count == 8_819)
        #expect(pack.lists.count == 14 && pack.set.questions.count == 8_819)
        #expect(pack.set.items.allSatisfy { $0.options.count == 4 })
    }
}
