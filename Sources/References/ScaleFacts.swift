import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// The word with which a one and n zeros is said in short, such as ሺ for thousands.
    func scaleWord(_ n: Int) throws(DiagnosticsError) -> GoldSet? {
        guard let local = try localDigits(), let scale = try scale(n, local) else { return nil }
        var names = AliasList()
        names.add(scale.word, language)
        for count in CLDRLookup.counts where count != "other" {
            names.add(try self.scale(n, local, count)?.word, language)
        }
        return gold(
            [names.cluster(scale.word)],
            scale.value.status,
            [scale.value.citation(source)]
        )
    }

    /// How many zeros the first counting word above the thousand stands for.
    ///
    /// Six where numbers go on to the million, five for the lakh, four for the myriad.
    func scaleStep() throws(DiagnosticsError) -> GoldSet? {
        guard let local = try localDigits() else { return nil }
        let thousand = try scale(3, local)
        for n in 4...9 {
            guard let next = try scale(n, local), next.word != thousand?.word, next.zeros == 1
            else { continue }
            let used = [thousand?.value, next.value].compactMap(\.self)
            return gold(
                [AliasList().cluster(String(n))],
                weakest(used.map(\.status), computed: true),
                used.map { $0.citation(source) }
            )
        }
        return nil
    }

    private struct Scale {
        var word: String
        /// Digits that stand before the word.
        var zeros: Int
        var value: CLDRValue
    }

    /// Reads a compact pattern such as `00 ሺ` (UTS 35, part 3, section 3.5).
    private func scale(
        _ n: Int,
        _ local: LocalDigits,
        _ count: String = "other"
    ) throws(DiagnosticsError) -> Scale? {
        let type = "1" + String(repeating: "0", count: n)
        let path = LDMLPath(
            "numbers/decimalFormats[@numberSystem='\(local.system)']"
                + "/decimalFormatLength[@type='long']/decimalFormat"
                + "/pattern[@type='\(type)'][@count='\(count)']"
        )
        guard let value = try native(path) else { return nil }
        let zeros = value.text.filter { $0 == "0" }.count
        let word = withoutBidiMarks(value.text.filter { $0 != "0" && $0 != "'" })
        // Root writes 0K: a letter, not a word.
        guard !word.isEmpty, zeros > 0, value.status != .default else { return nil }
        return Scale(word: word, zeros: zeros, value: value)
    }
}
