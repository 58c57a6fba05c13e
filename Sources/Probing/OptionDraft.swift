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

    /// The options of the form that has most of them: English, else a script of the target's own.
    /// - Parameters:
    ///   - target: the gold whose top cluster is the right answer.
    ///   - others: golds in the order in which they are offered, declared proxies first.
    ///   - most: how many options there are at most.
    static func best(target: OptionGold, others: [OptionGold], most: Int) -> OptionDraft {
        var best = OptionDraft(.english, target, others, most)
        let scripts = Set(target.shown.map { $0.script ?? "" }).sorted()
        for script in scripts where best.drafted.count < most {
            let form = Form.script(script.isEmpty ? nil : script)
            let next = OptionDraft(form, target, others, most)
            if next.drafted.count > best.drafted.count { best = next }
        }
        return best
    }

    /// The options, the target's first; empty when nothing stands against it.
    var options: [ChoiceOption] {
        guard drafted.count >= 2 else { return [] }
        return drafted.map { ChoiceOption(text: $0.text, cultures: $0.cultures) }
    }

    private init(_ form: Form, _ target: OptionGold, _ others: [OptionGold], _ most: Int) {
        self.form = form
        self.most = most
        guard let own = wording(of: target) else { return }
        drafted = [Drafted(text: own.text, wordings: target.top, cultures: [target.culture])]
        for gold in others {
            // What is offered already may be somebody else's answer too.
            if let same = drafted.firstIndex(where: { !$0.wordings.isDisjoint(with: gold.top) }) {
                drafted[same].cultures.append(gold.culture)
                continue
            }
            // Words beside figures would tell one from the other.
            guard drafted.count < most, gold.top.isDisjoint(with: target.all),
                let wording = wording(of: gold), (wording.script == nil) == (own.script == nil)
            else { continue }
            drafted.append(
                Drafted(text: wording.text, wordings: gold.top, cultures: [gold.culture])
            )
        }
    }

    /// The first wording of a gold in this form.
    private func wording(of gold: OptionGold) -> OptionGold.Wording? {
        gold.shown.first { wording in
            switch form {
            case .english: wording.isEnglish
            case .script(let script): wording.script == script
            }
        }
    }
}
