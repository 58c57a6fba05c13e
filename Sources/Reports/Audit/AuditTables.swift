import Vocabulary

/// What data files of an audit trail refer to by number, in the order of first use.
struct AuditTables: Sendable {
    /// A model under a condition.
    struct Model: Sendable, Hashable {
        var name: String
        var condition: String
        var isSimulated: Bool
        /// Eight digits that tell it from others in anchors.
        var mark: String
    }

    /// What a data file holds, so that the finder loads only those that can match.
    struct Part: Sendable {
        var answers = 0
        var facets: Set<Int> = []
        var framings: Set<Int> = []
        var models: Set<Int> = []
        /// The answers by proxy and verdict, and last those without usable golds.
        var verdicts: [[Int]]
    }

    /// On which page an item stands.
    struct Location: Sendable {
        var anchor: String
        var part: Int
    }

    private(set) var facets: [String] = []
    private(set) var framings: [Framing] = []
    private(set) var models: [Model] = []
    private var facetPlaces: [String: Int] = [:]
    private var modelPlaces: [[String]: Int] = [:]
    private var lastModel: (answer: Answer, place: Int)?

    /// The number of a facet.
    mutating func facet(_ name: String) -> Int {
        if let place = facetPlaces[name] { return place }
        facets.append(name)
        facetPlaces[name] = facets.count - 1
        return facets.count - 1
    }

    /// The number of a framing.
    mutating func framing(_ framing: Framing) -> Int {
        if let place = framings.firstIndex(of: framing) { return place }
        framings.append(framing)
        return framings.count - 1
    }

    /// The number of an answer's model under its condition.
    mutating func model(_ answer: Answer) -> Int {
        // Answers of a model under a condition come one after another.
        if let (last, place) = lastModel, last.model == answer.model,
            last.condition == answer.condition, last.origin == answer.origin
        {
            return place
        }
        let place = place(of: answer)
        lastModel = (answer, place)
        return place
    }

    private mutating func place(of answer: Answer) -> Int {
        let key = [answer.model, answer.condition, answer.origin.rawValue]
        if let place = modelPlaces[key] { return place }
        models.append(
            Model(
                name: answer.model,
                condition: answer.condition,
                isSimulated: answer.origin == .simulated,
                mark: String(anchor("m", answer.model, answer.condition).dropFirst(2).prefix(8))
            )
        )
        modelPlaces[key] = models.count - 1
        return models.count - 1
    }

    /// The digits that tell a model from others in anchors.
    func mark(ofModel place: Int) -> String { models[place].mark }

    /// More items than this are found through files of their own.
    private static let mostInline = 4_000

    /// The data file that describes the others, and those that lead from an anchor to its page.
    func files(
        of context: AuditContext,
        parts: [Part],
        locations: [Location]
    ) -> [ReportFile] {
        guard !parts.isEmpty else { return [] }
        var index = DataScript(name: "index")
        index.open("[")
        index.list(facets) { $0.text($1) }
        index.list(framings) { $0.text($1.rawValue) }
        index.list(models) { json, model in
            json.open("[")
            json.text(model.name)
            json.text(model.condition)
            json.number(model.isSimulated ? 1 : 0)
            json.text(model.mark)
            json.close("]")
        }
        index.list(context.pack.proxies) { json, proxy in
            json.open("[")
            json.text(proxy.tag.rawValue)
            json.text(context.name(proxy.tag))
            json.close("]")
        }
        index.list(parts) { json, part in
            json.open("[")
            json.number(part.answers)
            json.list(part.facets.sorted()) { $0.number($1) }
            json.list(part.framings.sorted()) { $0.number($1) }
            json.list(part.models.sorted()) { $0.number($1) }
            json.list(part.verdicts) { json, counts in json.list(counts) { $0.number($1) } }
            json.close("]")
        }
        let isSplit = locations.count > AuditTables.mostInline
        index.list(isSplit ? [] : locations, AuditTables.write)
        index.close("]")
        let folder = SafeName.folder(context.pack.tag)
        var files = [index.file(SafeName.auditIndex.inside(folder))]
        guard isSplit else { return files }
        let byDigit = Dictionary(grouping: locations) { location in
            location.anchor.dropFirst(2).first?.hexDigitValue ?? 0
        }
        for digit in 0..<16 {
            var data = DataScript(name: "find")
            data.list(byDigit[digit] ?? [], AuditTables.write)
            files.append(data.file(SafeName.auditFind(digit).inside(folder)))
        }
        return files
    }

    private static func write(_ json: inout DataScript, _ location: Location) {
        json.open("[")
        json.text(String(location.anchor.dropFirst(2)))
        json.number(location.part)
        json.close("]")
    }
}
