import Probing
import Vocabulary

/// Prints a preview for people, in lines that fit eighty columns on a terminal.
struct PreviewPage {
    /// How many meanings of a gold are shown.
    private static let labels = 4

    let world: World
    let target: LocalePack
    let names: [LocaleTag: String]
    let showsPlacebos: Bool

    func print(_ preview: Preview) {
        for entry in preview.entries {
            world.print("")
            world.print("\(entry.question)  (\(entry.facet), \(entry.answerType.rawValue))")
            for prompt in entry.prompts { print(prompt) }
            for gap in entry.unasked {
                line("native \(gap.language): no prompt, since \(gap.reason)", indent: 2)
            }
            for framing in entry.unmade {
                line("\(framing.rawValue): no prompt, \(reason(framing))", indent: 2)
            }
            // One wrong heading keeps every culture from its value and is told once.
            var told: Set<String> = []
            for side in entry.sides where side.role != "placebo" { print(side, &told) }
            printPlacebos(entry, of: preview.placebos)
        }
        world.print("")
        sum(preview)
    }

    private func print(_ prompt: Preview.Prompt) {
        var name = "\(prompt.framing.rawValue) \(prompt.language)"
        if let about = prompt.about, about != target.tag { name += ", about \(about)" }
        if let variant = prompt.variant { name += " \(variant)" }
        if prompt.turn > 1 { name += ", turn \(prompt.turn)" }
        if prompt.isReviewed == false { name += ", unreviewed" }
        let text = prompt.prompt.replacing("\n", with: " / ")
        line("\(name): \(text)", indent: 2)
        guard prompt.about == target.tag else { return }
        for exclusion in prompt.exclusions {
            line("out of the headline by \(exclusion.sentence)", indent: 4)
        }
    }

    /// Why a framing may make nothing for a target.
    private func reason(_ framing: Framing) -> String {
        switch framing {
        case .choice: "since no two answers could stand side by side as options"
        case .native: "since no translation serves \(target.languages.first ?? "the language")"
        case .proxy: "since no proxy is declared that compares"
        default: "since nothing fills its template"
        }
    }

    private func print(_ side: Preview.Side, _ told: inout Set<String>) {
        line("\(side.role) \(side.culture): \(gold(side))", indent: 2)
        for reason in side.missing where told.insert(reason).inserted { line(reason, indent: 4) }
        if let citation = side.citations.first { line("\(citation)", indent: 4) }
        guard side.role == "proxy" else { return }
        if side.isInformative { return world.print("    tells the two apart") }
        for reason in side.because { line("tells nothing by \(reason)", indent: 4) }
    }

    private func gold(_ side: Preview.Side) -> String {
        guard let status = side.status else { return "no value" }
        let shown = side.labels.prefix(PreviewPage.labels).joined(separator: " | ")
        let more = side.labels.count - PreviewPage.labels
        let labels = shown.isEmpty ? "none" : shown
        return labels + (more > 0 ? " and \(more) more" : "") + " (\(status.rawValue))"
    }

    private func printPlacebos(_ entry: Preview.Entry, of all: Int) {
        let placebos = entry.sides.filter { $0.role == "placebo" }
        guard !placebos.isEmpty else { return }
        let open = placebos.filter(\.isInformative)
        line(
            "placebos: \(placebos.count) of \(all) have a value here, \(open.count) of them tell apart",
            indent: 2
        )
        if showsPlacebos {
            for side in placebos {
                let why = side.because.isEmpty ? "" : "; \(side.because.joined(separator: "; "))"
                let place = side.citations.first.map { "; \($0)" } ?? ""
                line("\(side.culture): \(gold(side))\(place)\(why)", indent: 4)
            }
        }
    }

    private func sum(_ preview: Preview) {
        line(
            "\(preview.pack) for \(preview.locale): \(preview.headline) of \(preview.marked) marked items "
                + "enter the headline; \(phrase(preview.detectableExcess))"
        )
        for proxy in preview.proxies {
            line(
                "\(proxy.proxy), \(names[proxy.proxy] ?? ""): \(proxy.informative) informative items; "
                    + phrase(proxy.detectableExcess),
                indent: 2
            )
        }
    }

    private func phrase(_ excess: Double?) -> String {
        excess.map { "at best, an excess of about \(percent($0)) points would show" }
            ?? "too few to show any excess"
    }

    /// A sentence whose further lines stand deeper than its first one, whole in a pipe.
    private func line(_ text: String, indent: Int = 0) {
        guard world.printsToTerminal else { return world.prose(text, indent: indent) }
        let hanging = 4
        let lines = wrapped(text, indent: indent + hanging)
        world.print(String(lines.dropFirst(hanging)))
    }
}
