internal import JSONKit
internal import Vocabulary

/// A value that the ledger keeps as JSON and reads often enough to read it by hand.
///
/// `JSONDecoder` takes a quarter of a millisecond for a question with the golds of 16 cultures,
/// longer than asking and judging ten answers to it. What is written stays `JSONEncoder`'s.
protocol StoredBody: Decodable {
    /// Reads the value; none when the JSON is not its own.
    init?(_ json: JSONValue)
}

extension Question: StoredBody {
    init?(_ json: JSONValue) {
        self.init(json, gold: { GoldSet($0) })
    }

    /// Reads a question whose golds are read, or were kept, by somebody else.
    init?(_ json: JSONValue, gold: (JSONValue) -> GoldSet?) {
        guard let id = json["id"]?.string, let pack = json["pack"]?.string,
            let suite = json["suite"]?.string, let probe = json["probe"]?.string,
            let facet = json["facet"]?.string,
            let type = json["answerType"]?.string.flatMap(AnswerType.init(rawValue:)),
            let golds = all(json["golds"], gold)
        else { return nil }
        self.init(
            id: id,
            pack: pack,
            suite: suite,
            probe: probe,
            facet: facet,
            answerType: type,
            scope: json["scope"]?.string.map { LocaleTag($0) },
            golds: golds,
            markers: json["markers"]?.bool ?? false,
            given: json["given"].map { $0.elements.compactMap(\.string) } ?? []
        )
    }
}

extension GoldSet {
    /// Reads one gold of a question.
    init?(_ json: JSONValue, withCitations: Bool = true) {
        guard let culture = json["culture"]?.string,
            let status = json["status"]?.string.flatMap(GoldStatus.init(rawValue:)),
            let acceptsNone = json["acceptsNone"]?.bool,
            let clusters = all(json["clusters"], GoldCluster.init),
            let citations = withCitations ? all(json["citations"], Citation.init) : []
        else { return nil }
        self.init(
            culture: LocaleTag(culture),
            clusters: clusters,
            status: status,
            calendar: json["calendar"]?.string,
            acceptsNone: acceptsNone,
            invalid: json["invalid"]?.string,
            citations: citations
        )
    }
}

extension GoldCluster {
    fileprivate init?(_ json: JSONValue) {
        guard let label = json["label"]?.string, let aliases = all(json["aliases"], Alias.init)
        else { return nil }
        self.init(label: label, aliases: aliases, weight: json["weight"]?.double)
    }
}

extension Alias {
    fileprivate init?(_ json: JSONValue) {
        guard let text = json["text"]?.string else { return nil }
        self.init(text, language: json["language"]?.string)
    }
}

extension Citation {
    fileprivate init?(_ json: JSONValue) {
        guard let source = json["source"]?.string, let path = json["path"]?.string else {
            return nil
        }
        self.init(
            source: source,
            path: path,
            line: json["line"]?.int,
            element: json["element"]?.string,
            note: json["note"]?.string
        )
    }
}

extension ProbeItem: StoredBody {
    init?(_ json: JSONValue) {
        guard let id = json["id"]?.string, let question = json["question"]?.string,
            let framing = json["framing"]?.string.flatMap(Framing.init(rawValue:)),
            let language = json["language"]?.string, let prompt = json["prompt"]?.string,
            let exclusions = all(json["exclusions"], Exclusion.init)
        else { return nil }
        self.init(
            question: question,
            locale: json["locale"]?.string.map { LocaleTag($0) },
            framing: framing,
            language: language,
            prompt: prompt,
            exclusions: exclusions
        )
        self.id = id
        follows = json["follows"]?.string
        variant = json["variant"]?.int
        if let offered = json["options"] {
            guard let options = all(offered, ChoiceOption.init) else { return nil }
            self.options = options
        }
        isUnreviewed = json["isUnreviewed"]?.bool ?? false
        frequency = json["frequency"]?.double
    }
}

extension ChoiceOption {
    fileprivate init?(_ json: JSONValue) {
        guard let text = json["text"]?.string,
            let cultures = all(json["cultures"], { $0.string })
        else { return nil }
        self.init(text: text, cultures: cultures.map { LocaleTag($0) })
    }
}

extension Exclusion {
    fileprivate init?(_ json: JSONValue) {
        guard let rule = json["rule"]?.string, let reason = json["reason"]?.string else {
            return nil
        }
        self.init(
            rule: rule,
            culture: json["culture"]?.string.map { LocaleTag($0) },
            reason: reason
        )
    }
}

extension GoldRelations: StoredBody {
    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string,
            let cultures = all(json["cultures"], { $0.string }),
            let accepted = matrix(json["topAccepted"]), let shared = matrix(json["topShared"]),
            let overlap = matrix(json["overlap"])
        else { return nil }
        self.init(
            question: question,
            cultures: cultures.map { LocaleTag($0) },
            topAccepted: accepted,
            topShared: shared,
            overlap: overlap,
            taken: all(json["taken"]) { row in all(row) { $0.int.flatMap { UInt16(exactly: $0) } } }
        )
    }
}

/// The elements of an array, if it is one and every element can be read.
private func all<Element>(
    _ json: JSONValue?,
    _ read: (JSONValue) -> Element?
) -> [Element]? {
    guard let json, json.isArray else { return nil }
    var found: [Element] = []
    for element in json.elements {
        guard let value = read(element) else { return nil }
        found.append(value)
    }
    return found
}

private func matrix(_ json: JSONValue?) -> [[Bool]]? {
    all(json) { row in all(row) { $0.bool } }
}

extension GoldRelations {
    /// The bytes that `encodeBody` writes, in a fiftieth of its time: there are thousands of cells.
    var body: String {
        var json: [UInt8] = []
        json.reserveCapacity(64 + cultures.count * (12 + 3 * 6 * cultures.count))
        json.append(contentsOf: "{\"cultures\":[".utf8)
        for (index, culture) in cultures.enumerated() {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            json.append(json: culture.rawValue)
        }
        json.append(contentsOf: "],\"overlap\":".utf8)
        append(overlap, to: &json)
        json.append(contentsOf: ",\"question\":".utf8)
        json.append(json: question)
        if let taken {
            json.append(contentsOf: ",\"taken\":".utf8)
            append(taken, to: &json)
        }
        json.append(contentsOf: ",\"topAccepted\":".utf8)
        append(topAccepted, to: &json)
        json.append(contentsOf: ",\"topShared\":".utf8)
        append(topShared, to: &json)
        json.append(UInt8(ascii: "}"))
        return String(decoding: json, as: UTF8.self)
    }

    private func append(_ matrix: [[Bool]], to json: inout [UInt8]) {
        append(matrix, to: &json) { cell, json in
            json.append(contentsOf: cell ? "true".utf8 : "false".utf8)
        }
    }

    private func append(_ matrix: [[UInt16]], to json: inout [UInt8]) {
        append(matrix, to: &json) { cell, json in
            if cell < 10 {
                json.append(UInt8(ascii: "0") + UInt8(cell))
            } else {
                json.append(contentsOf: String(cell).utf8)
            }
        }
    }

    private func append<Cell>(
        _ matrix: [[Cell]],
        to json: inout [UInt8],
        _ write: (Cell, inout [UInt8]) -> Void
    ) {
        json.append(UInt8(ascii: "["))
        for (row, cells) in matrix.enumerated() {
            json.append(contentsOf: row > 0 ? ",[".utf8 : "[".utf8)
            for (column, cell) in cells.enumerated() {
                if column > 0 { json.append(UInt8(ascii: ",")) }
                write(cell, &json)
            }
            json.append(UInt8(ascii: "]"))
        }
        json.append(UInt8(ascii: "]"))
    }
}
