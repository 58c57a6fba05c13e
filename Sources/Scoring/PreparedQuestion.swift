public import Vocabulary

/// A question made ready for judging any number of answers, in a few kilobytes.
public struct PreparedQuestion: Sendable {
    /// One pointer, so that a question can be handed on without counting all its parts.
    let golds: PreparedGolds

    /// The identifier of the question.
    public var id: String { golds.id }

    /// How answers to it are compared.
    public var answerType: AnswerType { golds.answerType }

    /// Whether a culture has a valid gold on it.
    public func hasGold(of culture: LocaleTag) -> Bool {
        golds.cultures.firstIndex(of: culture).map { golds.isValid[$0] } ?? false
    }
}

/// The golds of one question, folded and indexed.
final class PreparedGolds: Sendable {
    let id: String
    let answerType: AnswerType
    /// The culture of each gold set.
    let cultures: [LocaleTag]
    let isValid: [Bool]
    /// The place of each gold's culture when they are sorted.
    let ranks: [UInt16]
    let index: AliasIndex?
    let written: WrittenForm?
    /// The scripts in which any gold is written.
    let scripts: LetterScripts
    /// The golds for which "none" is right, sorted by culture, with the cluster that says so.
    let nothing: [(gold: UInt16, cluster: UInt32)]
    /// The values that its prompts give, if they give any.
    let given: GivenValues?

    var entries: ContiguousArray<AliasEntry> { index?.entries ?? written?.entries ?? [] }

    /// The wording of each entry as the gold writes it.
    var aliases: ContiguousArray<String> { index?.aliases ?? written?.aliases ?? [] }

    init(
        question: Question,
        tokenizer: inout FlatTokenizer,
        rules: FoldingRules,
        names: NameTable,
        longer: LongerNameTable
    ) {
        id = question.id
        answerType = question.answerType
        let golds = question.golds
        cultures = golds.map(\.culture)
        isValid = golds.map(\.isValid)
        let sorted = Set(cultures).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
        let ranks = cultures.map { UInt16(truncatingIfNeeded: places[$0] ?? 0) }
        self.ranks = ranks
        var draft = AliasDraft(reader: ValueReader(type: answerType, rules: rules, names: names))
        var form = WrittenForm()
        var scripts: LetterScripts = []
        var nothing: [(gold: UInt16, cluster: UInt32)] = []
        let words = tokenizer.words
        // The order of all others fits in 16 bits, and there are fewer cultures than that.
        for (number, gold) in golds.prefix(Int(UInt16.max)).enumerated() {
            let place = UInt16(number)
            for (cluster, meaning) in gold.clusters.enumerated() {
                for alias in meaning.aliases {
                    if gold.isValid, answerType == .text, rules.has(.format) {
                        for form in alias.text.joinedForms {
                            tokenizer.read(form)
                            draft.addForm(
                                alias.text,
                                gold: place,
                                cluster: UInt32(cluster),
                                text: tokenizer.cutter.text
                            )
                        }
                    }
                    if gold.isValid,
                        draft.addAgain(alias.text, gold: place, cluster: UInt32(cluster))
                    {
                        continue
                    }
                    scripts.formUnion(LetterScripts(alias.text))
                    guard gold.isValid else { continue }
                    if answerType == .digits {
                        form.add(alias.text, gold: place, cluster: UInt32(cluster))
                        continue
                    }
                    tokenizer.read(alias.text)
                    draft.add(
                        alias.text,
                        gold: place,
                        cluster: UInt32(cluster),
                        calendar: gold.calendar,
                        text: tokenizer.cutter.text,
                        words: words
                    )
                }
            }
            if gold.isValid && gold.acceptsNone {
                let cluster = gold.clusters.firstIndex { cluster in
                    cluster.aliases.contains { RefusalDetector.saysNothing($0.text) }
                }
                nothing.append((place, UInt32(cluster ?? 0)))
            }
        }
        given = GivenValues(of: question, tokenizer: &tokenizer, rules: rules, names: names)
        self.scripts = scripts
        self.nothing = nothing.sorted {
            (ranks[Int($0.gold)], $0.cluster) < (ranks[Int($1.gold)], $1.cluster)
        }
        if answerType == .digits {
            written = form
            index = nil
        } else {
            written = nil
            draft.addLongerNames(longer)
            index = AliasIndex(draft)
        }
    }
}
