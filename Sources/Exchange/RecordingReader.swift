public import Diagnostics
public import Vocabulary

/// The form of a file with answers that were recorded elsewhere.
public enum RecordingForm: Sendable, Hashable {
    /// CSV, TSV or JSONL with one answer a row.
    case table(ColumnMap)
    /// What lm-evaluation-harness writes with `--log_samples`.
    case lmEval
    /// A log of inspect_ai, `.json` or `.eval`.
    case inspect
}

/// What the user says about a whole recording.
public struct RecordingOptions: Sendable {
    /// The model; for tables, where no column names it; for logs, in place of the one they name.
    public var model: String?
    /// The locale, where the file names none.
    public var locale: LocaleTag?
    /// The condition, where the file names none.
    public var condition: String

    /// Makes options.
    public init(
        model: String? = nil,
        locale: LocaleTag? = nil,
        condition: String = "recorded"
    ) {
        self.model = model
        self.locale = locale
        self.condition = condition
    }
}

/// Reads recorded answers page by page and places them on items.
public struct RecordingReader {
    /// Which samples are taken; hand it to the reader of the next file of the same import.
    public private(set) var numbers: SampleNumbers
    private let form: RecordingForm
    private let options: RecordingOptions
    private let items: ItemFinder
    private var source: any RecordedSource
    /// A fault met after some rows of a page, which come first.
    private var fault: DiagnosticsError?

    /// Opens a recording.
    /// - Throws: a located diagnostic when the file is missing, lacks a column or is of another form.
    public init(
        _ path: String,
        form: RecordingForm,
        options: RecordingOptions,
        items: ItemFinder,
        numbers: SampleNumbers = SampleNumbers()
    ) throws(DiagnosticsError) {
        self.form = form
        self.options = options
        self.items = items
        self.numbers = numbers
        switch form {
        case .table(let columns): source = try TableSource(path, columns: columns)
        case .lmEval: source = try LMEvalSamples(path)
        case .inspect:
            source =
                path.lowercased().hasSuffix(".eval")
                ? try InspectArchiveLog(path) : try InspectJSONLog(path)
        }
    }

    /// Reads the next page; none at the end.
    ///
    /// - Parameter limit: about how many answers and diagnostics a page holds; a record that belongs
    ///   to several items is not torn apart.
    /// - Throws: a located diagnostic where the file breaks in a way that leaves nothing certain; all
    ///   that stands before it has been given then.
    public mutating func nextPage(
        limit: Int = 1_000
    ) throws(DiagnosticsError) -> RecordingPage? {
        if let fault { throw fault }
        var page = RecordingPage()
        do throws(DiagnosticsError) {
            while page.count < limit, let found = try source.next() {
                switch found {
                case .note(let note): page.notes.append(note)
                case .unreadable(let fault): page.unplaced.append(fault)
                case .response(let response): place(response, on: &page)
                }
            }
        } catch {
            guard page.count > 0 else { throw error }
            fault = error
        }
        return page.count == 0 ? nil : page
    }

    private mutating func place(_ response: RecordedResponse, on page: inout RecordingPage) {
        func leave(_ reason: String) {
            page.unplaced.append(Diagnostic(.warning, "unplaced", at: response.place, reason))
        }
        let model: String?
        if case .table = form {
            model = response.model ?? options.model
        } else {
            model = options.model ?? response.model
        }
        guard let model, !model.isEmpty else {
            if case .table = form {
                return leave("the row names no model, and no --model is given")
            }
            return leave("the file names no model, and no --model is given")
        }
        if let fault = RecordingReader.fault(ofName: model) {
            return leave("the model's name \(fault)")
        }
        if let fault = RecordingReader.fault(ofName: response.condition ?? options.condition) {
            return leave("the condition \(fault)")
        }
        switch found(response) {
        case .nowhere(let reason): leave(reason)
        case .items(let items):
            for item in items { page.placed.append(answer(response, item, model)) }
        }
    }

    /// Why a stranger's word is not fit to be a name in every table and page; none where it is.
    private static func fault(ofName word: String) -> String? {
        guard word.utf8.count <= 800, word.unicodeScalars.count <= 200 else {
            return "is over 200 signs long"
        }
        for scalar in word.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: return "is not on one line"
            case .control where scalar == "\n" || scalar == "\r": return "is not on one line"
            case .control, .format:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
                return "holds U+\(zeros)\(digits), a sign that does not show"
            default: continue
            }
        }
        return nil
    }

    private func found(_ response: RecordedResponse) -> ItemFinder.Places {
        let locale = response.locale ?? options.locale
        if case .table = form, response.prompt == nil,
            response.identifiers.first.map(items.isItem) != true
        {
            let place = items.place(
                id: response.identifiers.first,
                question: response.question,
                locale: locale
            )
            switch place {
            case .item(let item): return .items([item])
            case .nowhere(let reason): return .nowhere(reason: reason)
            }
        }
        return items.places(
            identifiers: response.identifiers,
            prompt: response.prompt,
            locale: locale
        )
    }

    private mutating func answer(
        _ response: RecordedResponse,
        _ item: ProbeItem,
        _ model: String
    ) -> ImportedAnswer {
        let condition = response.condition ?? options.condition
        let key = [model, condition, item.id].joined(separator: "\u{1F}")
        let spoken = SpokenText(response.text)
        let sample = numbers.take(response.sample, isFixed: response.sampleIsFixed, of: key)
        return ImportedAnswer(
            answer: Answer(
                item: item.id,
                model: model,
                condition: condition,
                sample: sample,
                origin: .recorded,
                text: spoken.text,
                failure: response.failure,
                truncated: response.truncated
            ),
            prompt: response.prompt,
            wording: response.prompt.flatMap {
                $0.trimmed == item.prompt.trimmed ? digest(of: item.prompt) : nil
            },
            reasoning: spoken.reasoning(behind: response.reasoning),
            promptTokens: response.promptTokens,
            completionTokens: response.completionTokens,
            // It counts the tokens of the thought as well.
            logprob: spoken.isParted ? nil : response.logprob,
            raw: response.raw ?? (spoken.isParted ? response.text : nil)
        )
    }
}
