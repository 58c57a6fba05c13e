import Diagnostics

/// Reads what lm-evaluation-harness writes with `--log_samples`: `samples_TASK_DATE.jsonl`.
///
/// Each line is a document with its requests (`arguments`) and, for each request, as many responses
/// as the task repeats it (`resps`). A document is logged once for each of the task's filters with
/// the same responses, so lines of all filters but the first are passed over.
struct LMEvalSamples: RecordedSource {
    private let file: String
    private var lines: LineReader
    private var waiting: [RecordedFinding] = []
    private var filter: String?
    private let model: String?

    init(_ path: String) throws(DiagnosticsError) {
        file = path
        lines = try LineReader(path)
        model = LMEvalSamples.model(beside: path)
    }

    /// The model, which only the `results_DATE.json` of the same folder and date names.
    private static func model(beside path: String) -> String? {
        guard path.hasSuffix(".jsonl"), let bar = path.lastIndex(of: "_") else { return nil }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let results = "\(folder)results\(path[bar...].dropLast(6)).json"
        guard
            var stream = try? JSONStream(
                results,
                array: "",
                members: ["model_name"],
                limit: 4096
            )
        else { return nil }
        while let part = try? stream.next() {
            if case .member(_, let bytes, _) = part { return (try? JSONView(bytes))?.string }
        }
        return nil
    }

    mutating func next() throws(DiagnosticsError) -> RecordedFinding? {
        while waiting.isEmpty {
            guard let line = try lines.next() else { return nil }
            switch line {
            case .tooLong(let number, let count):
                let place = SourceLocation(file: file, line: number)
                return .unreadable(
                    Diagnostic(
                        .warning,
                        "long-line",
                        at: place,
                        "the line of \(count) bytes is longer than \(lines.limit)"
                    )
                )
            case .bytes(let bytes, let number, let isCut):
                if bytes.allSatisfy({ $0 == 0x20 || ($0 >= 9 && $0 <= 13) }) { continue }
                read(bytes, SourceLocation(file: file, line: number), isCut)
            }
        }
        return waiting.removeLast()
    }

    private mutating func read(_ bytes: [UInt8], _ place: SourceLocation, _ isCut: Bool) {
        let view: JSONView
        do {
            view = try JSONView(bytes)
        } catch {
            waiting = [
                .unreadable(error.diagnostic(.warning, in: bytes, at: place, isCut: isCut))
            ]
            return
        }
        func leave(_ identifier: String, _ reason: String) {
            waiting = [.unreadable(Diagnostic(.warning, identifier, at: place, reason))]
        }
        guard view.isObject, let resps = view["resps"], resps.isArray else {
            return leave("not-a-sample", "the line has no 'resps', so it is no logged sample")
        }
        if let name = view["filter"]?.string {
            if let filter, filter != name { return }
            filter = name
        }
        let prompts = LMEvalSamples.prompts(view["arguments"])
        let doc = view["doc"]
        let identifiers = (doc?.identifiers ?? []) + view.identifiers
        for (request, responses) in resps.elements.enumerated() {
            let prompt = request < prompts.count ? prompts[request] : prompts.first ?? nil
            // A task that is not repeated may hold its response without a list round it.
            let all = responses.isString ? [responses] : Array(responses.elements.prefix(100_000))
            for (number, response) in all.enumerated() {
                guard let text = response.string else {
                    return leave(
                        "no-text",
                        "the response is no text; tasks that compare likelihoods hold no answers"
                    )
                }
                waiting.append(
                    .response(
                        RecordedResponse(
                            place: place,
                            identifiers: identifiers,
                            prompt: prompt,
                            model: model,
                            sample: number,
                            text: text
                        )
                    )
                )
            }
        }
        if waiting.isEmpty { return leave("no-text", "the sample holds no response") }
        waiting.reverse()
    }

    /// The prompts of a document's requests, for `{"gen_args_0": {"arg_0": …}}` and the older list.
    private static func prompts(_ arguments: JSONView?) -> [String?] {
        guard let arguments else { return [] }
        if arguments.isArray {
            return arguments.elements.prefix(1_000).map { prompt($0.firstElement ?? $0) }
        }
        var prompts: [(index: Int, prompt: String?)] = []
        for (name, value) in arguments.namedMembers.prefix(1_000) {
            guard name.hasPrefix("gen_args_"), let index = Int(name.dropFirst(9)) else { continue }
            prompts.append((index, value["arg_0"].flatMap(prompt)))
        }
        return prompts.sorted { $0.index < $1.index }.map(\.prompt)
    }

    /// One prompt: a text, or chat messages as JSON inside a text, as chat endpoints get them.
    private static func prompt(_ argument: JSONView) -> String? {
        let text = argument.string ?? argument.firstElement?.string
        guard let text else { return argument.lastUserMessage }
        if text.hasPrefix("["), let chat = try? JSONView(Array(text.utf8)),
            let last = chat.lastUserMessage
        {
            return last
        }
        return text
    }
}
