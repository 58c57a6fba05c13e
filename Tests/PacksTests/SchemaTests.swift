import Foundation
import Packs
import PalimpsestTestSupport
import Testing

/// The JSON Schemas and the readers know the same keys.
@Suite struct SchemaTests {
    private func schema(_ kind: PackKind) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(jsonSchema(of: kind).utf8))
        return try #require(value as? [String: Any])
    }

    /// The objects of a schema by the name of their mapping.
    private func objects(_ kind: PackKind) throws -> [String: [String: Any]] {
        let whole = try schema(kind)
        var objects = try #require(whole["$defs"] as? [String: [String: Any]])
        objects[kind.mappings[0].name.replacing(" ", with: "-")] = whole
        return objects
    }

    @Test(arguments: PackKind.allCases)
    func `every key a reader accepts is in the schema and none besides`(kind: PackKind) throws {
        let objects = try objects(kind)
        #expect(objects.count == kind.mappings.count)
        for mapping in kind.mappings {
            let object = try #require(objects[mapping.name.replacing(" ", with: "-")])
            let properties = try #require(object["properties"] as? [String: [String: Any]])
            #expect(Set(properties.keys) == Set(mapping.keys.map(\.name)))
            let required = try #require(object["required"] as? [String])
            #expect(required == mapping.keys.filter(\.isRequired).map(\.name))
            #expect(object["additionalProperties"] as? Bool == false)
            for key in mapping.keys {
                #expect(properties[key.name]?["description"] as? String == key.meaning)
            }
        }
    }

    @Test(arguments: PackKind.allCases)
    func `every mapping inside is described and every part is used`(kind: PackKind) throws {
        let text = jsonSchema(of: kind)
        let parts = try #require(schema(kind)["$defs"] as? [String: Any])
        for part in parts.keys { #expect(text.contains("\"#/$defs/\(part)\""), "\(part)") }
        let used = text.matches(of: #/"#\/\$defs\/([^"]+)"/#).map { String($0.1) }
        #expect(Set(used) == Set(parts.keys))
    }

    @Test func `words of the schema are those the reader takes`() throws {
        let probe = try #require(
            objects(.probe)["probe"]?["properties"] as? [String: [String: Any]]
        )
        let types = try #require(probe["answer-type"]?["enum"] as? [String])
        #expect(types.contains("currency") && types.count == 8)
        for type in types {
            let folder = try PackFolder([
                "week.yaml": """
                name: week
                version: "1"
                suite: reference
                title: The week
                probes:
                  - id: a
                    goal: Learn it
                    facet: time
                    answer-type: \(type)
                    gold: places.country
                    templates: {marked: "What of {place}?"}
                    framings: [marked]
                """
            ])
            let read = PackReader().probePack(at: folder.path("week.yaml"))
            #expect(folder.lines(read.diagnostics) == [])
        }
        let proxy = try #require(
            objects(.locale)["proxy"]?["properties"] as? [String: [String: Any]]
        )
        #expect((proxy["kind"]?["enum"] as? [String])?.contains("sibling") == true)
    }

    @Test func `forms of the schema let every committed locale through`() throws {
        let properties = try #require(schema(.locale)["properties"] as? [String: [String: Any]])
        let pattern = try Regex(try #require(properties["tag"]?["pattern"] as? String))
        let folder = packageRoot.appending(path: "Locales").path
        for name in PackReader().fileNames(in: folder) {
            #expect(name.wholeMatch(of: pattern) != nil, "\(name)")
        }
        #expect("am".wholeMatch(of: pattern) == nil)
    }

    @Test(arguments: [
        ("tag: am-ET\nplase: X\nscript: Ethi\n", PackKind.locale),
        ("tag: am-ET\ndisputs: []\n", .overrides), ("name: a\nprobs: []\n", .probe),
        ("models: []\n", .models),
    ])
    func `a file is known by its keys even when some are misspelt`(
        text: String,
        kind: PackKind
    ) throws {
        let folder = try PackFolder(["x.yaml": text])
        #expect(PackKind(ofFileAt: folder.path("x.yaml")) == kind)
    }

    @Test func `a file of other keys is of no kind`() throws {
        let folder = try PackFolder(["x.yaml": "colour: red\n", "y.yaml": "- a\n"])
        #expect(PackKind(ofFileAt: folder.path("x.yaml")) == nil)
        #expect(PackKind(ofFileAt: folder.path("y.yaml")) == nil)
        #expect(PackKind(ofFileAt: folder.path("z.yaml")) == nil)
    }
}
