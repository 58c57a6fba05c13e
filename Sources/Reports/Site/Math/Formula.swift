/// A formula written in a small part of TeX and shown as MathML.
///
/// Known are letters, digits, signs, `\frac`, `\sqrt`, `\bar`, `\hat`, `\text`, `\op`, `\quad`, scripts and the
/// names of `mathSigns` (MathML Core, W3C 2024). Formulas are literals of this target.
struct Formula: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The formula as written; it goes with the MathML for readers who copy it.
    let source: String

    init(stringLiteral literal: StaticString) {
        source = literal.description
    }

    /// The formula on a line of its own.
    var html: HTML {
        element(
            "math",
            .set("display", "block"),
            .set("alttext", source),
            .dir(.ltr)
        ) { FormulaReader(source).row() }
    }

    /// The formula inside a sentence.
    var inline: HTML {
        element("math", .set("alttext", source), .dir(.ltr)) { FormulaReader(source).row() }
    }
}

/// Reads a formula from left to right.
///
/// A fault in a formula is a fault in this program, so reading stops there.
private struct FormulaReader {
    private let text: [Character]
    private let place: Place

    /// Where reading is; shared by the parts of one formula.
    private final class Place {
        var index = 0
    }

    init(_ source: String) {
        text = Array(source)
        place = Place()
    }

    /// Everything up to the end or the closing brace.
    func row() -> [HTML] {
        var parts: [HTML] = []
        while let next, next != "}" {
            if next == " " {
                place.index += 1
                continue
            }
            parts.append(scripted())
        }
        return parts
    }

    private var next: Character? { place.index < text.count ? text[place.index] : nil }

    private func take() -> Character {
        precondition(place.index < text.count, "formula ends early: \(String(text))")
        defer { place.index += 1 }
        return text[place.index]
    }

    /// A piece with what stands below and above it.
    private func scripted() -> HTML {
        let takesLimits = startsLargeSign
        let base = piece()
        var below: HTML?
        var above: HTML?
        while let sign = next, sign == "_" || sign == "^" {
            _ = take()
            if sign == "_" { below = piece() } else { above = piece() }
        }
        switch (below, above) {
        case (nil, nil): return base
        case (let low?, nil):
            return takesLimits
                ? element("munder") { [base, low] } : element("msub") { [base, low] }
        case (nil, let high?):
            return takesLimits
                ? element("mover") { [base, high] } : element("msup") { [base, high] }
        case (let low?, let high?):
            return takesLimits
                ? element("munderover") { [base, low, high] }
                : element("msubsup") { [base, low, high] }
        }
    }

    private var startsLargeSign: Bool {
        ["\\sum", "\\prod", "\\max", "\\min"].contains { name in
            text[place.index...].starts(with: Array(name))
        }
    }

    private func piece() -> HTML {
        let first = take()
        switch first {
        case "{":
            let inside = row()
            precondition(take() == "}", "a brace is open")
            return inside.count == 1 ? inside[0] : element("mrow") { inside }
        case "\\": return command()
        case "0"..."9":
            var number = String(first)
            while let next, next.isNumber || next == "." { number.append(take()) }
            return element("mn") { number }
        case "-": return sign("\u{2212}")
        case "'": return sign("\u{2032}")
        case _ where first.isLetter: return element("mi") { String(first) }
        default: return sign(String(first))
        }
    }

    private func command() -> HTML {
        var name = ""
        while let next, next.isASCII, next.isLetter { name.append(take()) }
        switch name {
        case "frac":
            let (above, below) = (piece(), piece())
            return element("mfrac") { [above, below] }
        case "sqrt": return element("msqrt") { piece() }
        case "bar": return marked("\u{00AF}")
        case "hat": return marked("^")
        case "tilde": return marked("~")
        case "text": return element("mtext") { kept(braced()) }
        case "quad": return element("mspace", .set("width", "1.5em"))
        case "op": return element("mi", .set("mathvariant", "normal")) { braced() }
        case "": return sign(String(take()))
        default:
            guard let known = mathSigns[name] else {
                preconditionFailure("no sign '\\\(name)' in formulas")
            }
            return known.isName ? element("mi") { known.text } : sign(known.text)
        }
    }

    private func marked(_ mark: String) -> HTML {
        let base = piece()
        return element("mover", .set("accent", "true")) { [base, sign(mark)] }
    }

    private func sign(_ text: String) -> HTML { element("mo") { text } }

    /// Spaces at the ends of words, which MathML would drop.
    private func kept(_ words: String) -> String {
        words.replacing(" ", with: "\u{00A0}")
    }

    private func braced() -> String {
        precondition(take() == "{", "words stand in braces")
        var words = ""
        while let next, next != "}" { words.append(take()) }
        _ = take()
        return words
    }
}

/// The signs of formulas by their names in TeX; Greek letters and functions are names.
let mathSigns: [String: (text: String, isName: Bool)] = [
    "alpha": ("α", true), "beta": ("β", true), "chi": ("χ", true), "delta": ("δ", true),
    "Delta": ("Δ", true), "eta": ("η", true), "kappa": ("κ", true), "lambda": ("λ", true),
    "mu": ("μ", true), "nu": ("ν", true), "omega": ("ω", true), "phi": ("φ", true),
    "Phi": ("Φ", true), "pi": ("π", true), "psi": ("ψ", true), "rho": ("ρ", true),
    "sigma": ("σ", true), "tau": ("τ", true), "theta": ("θ", true), "infty": ("∞", true),
    "log": ("log", true), "ln": ("ln", true), "exp": ("exp", true), "arcsin": ("arcsin", true),
    "tanh": ("tanh", true), "artanh": ("artanh", true), "Pr": ("Pr", true),
    "min": ("min", false), "max": ("max", false), "sum": ("∑", false), "prod": ("∏", false),
    "times": ("×", false), "cdot": ("·", false), "le": ("≤", false), "ge": ("≥", false),
    "ne": ("≠", false), "in": ("∈", false), "notin": ("∉", false), "cap": ("∩", false),
    "cup": ("∪", false), "subset": ("⊂", false), "pm": ("±", false), "to": ("→", false),
    "mid": ("∣", false), "dots": ("…", false), "lfloor": ("⌊", false), "rfloor": ("⌋", false),
    "approx": ("≈", false), "emptyset": ("∅", false), "wedge": ("∧", false), "star": ("∗", false),
]
