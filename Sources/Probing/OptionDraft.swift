import Vocabulary

/// Options of one form: wordings of one language or script, so that the form tells nothing.
struct OptionDraft {
    /// Which wordings may stand side by side.
    private enum Form: Equatable {
        /// English ones.
        case english
        /// Those of one script, whatever the language; none is for digits and signs alone.
        case script(String?)
    }

    /// An option with every wording of its meaning, folded.
    private struct Drafted {
        var text: String
        var wordings: Set<[String]>
        var cultures: [LocaleTag]
    }

    private let form: Form
    private let most: Int
    private var drafted: [Drafted] = []

    private init(_ form: Form, most: Int) {
        self.form = form
        self.most = most
    }

    /// The options of the form that has most of them: English, else the target's own script.
    /// - Parameters:
    ///   - target: the gold whose top cluster is the right answer.
    ///   - others: golds in the order in which they are offered, declared proxies first.
    ///   - most: how many options there are at most.
    static func best(target: GoldSet, others: [GoldSet], most: Int) -> OptionDraft {
        let wordings = target.clusters.first?.aliases.map(\.text) ?? []
        let scripts = Set(wordings.compactMap(script)).sorted()
        var best = OptionDraft(.english, most: most)
        best.draw(target: target, others: others)
        for script in scripts + [nil] {
            var next = OptionDraft(.script(script), most: most)
            next.draw(target: target, others: others)
            if next.drafted.count > best.drafted.count { best = next }
        }
        return best
    }

    /// The options, the target's first; empty when nothing stands against it.
    var options: [ChoiceOption] {
        guard drafted.count >= 2 else { return [] }
        return drafted.map { ChoiceOption(text: $0.text, cultures: $0.cultures) }
    }

    private mutating func draw(target: GoldSet, others: [GoldSet]) {
        guard let top = target.clusters.first, let text = wording(of: top) else { return }
        drafted = [
            Drafted(text: text, wordings: wordings(of: top), cultures: [target.culture])
        ]
        let accepted = target.clusters.reduce(into: wordings(of: top)) {
            $0.formUnion(wordings(of: $1))
        }
        let hasLetters = OptionDraft.script(of: text) != nil
        for gold in others {
            guard let top = gold.clusters.first else { continue }
            let meaning = wordings(of: top)
            // What is offered already may be somebody else's answer too.
            if let same = drafted.firstIndex(where: { !$0.wordings.isDisjoint(with: meaning) }) {
                drafted[same].cultures.append(gold.culture)
                continue
            }
            guard drafted.count < most, meaning.isDisjoint(with: accepted),
                let text = wording(of: top), (OptionDraft.script(of: text) != nil) == hasLetters
            else { continue }
            drafted.append(Drafted(text: text, wordings: meaning, cultures: [gold.culture]))
        }
    }

    /// The wording of a meaning in this form, its label if that has it.
    private func wording(of cluster: GoldCluster) -> String? {
        let label = Alias(
            cluster.label,
            language: cluster.aliases.first { $0.text == cluster.label }?.language
        )
        return ([label] + cluster.aliases).first { alias in
            switch form {
            case .english: alias.language == "en" && fits(alias.text)
            case .script(let script):
                OptionDraft.script(of: alias.text) == script && fits(alias.text)
            }
        }?.text
    }

    /// Whether a wording makes one line of a list.
    private func fits(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 80 && !text.contains(where: \.isNewline)
            && !text.contains("{")
    }

    private func wordings(of cluster: GoldCluster) -> Set<[String]> {
        Set(([cluster.label] + cluster.aliases.map(\.text)).map { foldedWords($0) })
    }

    /// The script of a text's first letter, or none when it has none.
    ///
    /// A coarse one, by blocks of letters: enough to keep unlike forms apart.
    private static func script(of text: String) -> String? {
        guard let letter = text.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
            return nil
        }
        return switch letter.value {
        case 0x41...0x24F, 0x1E00...0x1EFF: "Latn"
        case 0x370...0x3FF, 0x1F00...0x1FFF: "Grek"
        case 0x400...0x52F: "Cyrl"
        case 0x590...0x5FF: "Hebr"
        case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: "Arab"
        case 0x1200...0x139F, 0x2D80...0x2DDF: "Ethi"
        // The remaining alphabets lie in blocks of 128.
        case 0x900...0x109F: "block \(letter.value / 128)"
        case 0x3040...0x30FF, 0x3400...0x9FFF: "Jpan"
        case 0xAC00...0xD7AF, 0x1100...0x11FF: "Hang"
        default: "block \(letter.value / 256)"
        }
    }
}
