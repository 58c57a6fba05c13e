/// Why a figure is not there, for the tooltip of its dash.
enum Missing {
    static let floor = Sentence(
        "no item on which the proxy's top answer could be held against the target"
    )
    static let excess = Sentence("no placebo culture shares enough items")
    static let interval = Sentence("too few items, placebos or leaks for an interval")
    static let test = Sentence("too few items, placebos or leaks for a test")
    static let samples = Sentence("no item was asked more than once")
    static let top = Sentence("no item has a top answer of this proxy")
}

extension LocalePage {
    /// A figure, or a dash that says why there is none.
    func figure(_ text: String?, otherwise reason: Sentence) -> HTML {
        Reports.figure(text, otherwise: words(reason))
    }
}
