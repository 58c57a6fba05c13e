extension String {
    /// The same wording with a blank for a zero-width non-joiner, and the other way round.
    ///
    /// Persian writes one word either way. Only between letters of the Arabic script is the sign a
    /// boundary; in Indic scripts it shapes letters inside a word. Blanks are joined one at a time.
    var joinedForms: [String] {
        guard utf8.contains(where: { 0xD8...0xDB ~= $0 }) else { return [] }
        let scalars = Array(unicodeScalars)
        func places(of sign: Unicode.Scalar) -> [Int] {
            scalars.indices.dropFirst().dropLast().filter {
                scalars[$0] == sign && scalars[$0 - 1].isArabicLetter
                    && scalars[$0 + 1].isArabicLetter
            }
        }
        func form(_ places: [Int], _ sign: Unicode.Scalar) -> String {
            var form = scalars
            for place in places { form[place] = sign }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: form)
            return String(text)
        }
        var forms: [String] = []
        let joined = places(of: "\u{200C}")
        if !joined.isEmpty { forms.append(form(joined, " ")) }
        let parted = places(of: " ")
        if parted.count <= 3 { forms += parted.map { form([$0], "\u{200C}") } }
        return forms
    }
}

extension Unicode.Scalar {
    fileprivate var isArabicLetter: Bool {
        (0x620...0x6D3).contains(value) && properties.isAlphabetic
    }
}
