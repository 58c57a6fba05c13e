import Vocabulary

extension AnswerTable {
    /// Shares and excess of questions without numbers, and of the questions of each source.
    ///
    /// A slice that holds all items of a table says nothing new and is left out.
    func sliceRows(_ policy: EvidencePolicy) -> [SliceRow] {
        guard isPlain else { return [] }
        let sources = Set(items.compactMap(\.source)).sorted()
        let slices = [Slice.numericFree] + sources.map { .source($0) }
        return slices.flatMap { slice -> [SliceRow] in
            let kept = items.filter { slice.holds($0) }
            guard !kept.isEmpty, kept.count < items.count else { return [] }
            return cultures.proxies.indices.compactMap { sliceRow($0, slice, kept, policy) }
        }
    }

    private func sliceRow(
        _ index: Int,
        _ slice: Slice,
        _ kept: [MeasuredItem],
        _ policy: EvidencePolicy
    ) -> SliceRow? {
        let (declared, place) = cultures.proxies[index]
        let counted = kept.filter { $0.counts(place, in: .all) }
        guard let shares = VerdictShares.mean(of: counted.compactMap { $0.whole.shares[index] })
        else { return nil }
        var contrast = PlaceboContrast(index, cultures)
        for item in counted { contrast.add(item) }
        return SliceRow(
            slice: slice,
            suite: key.suite,
            model: key.model,
            origin: key.origin,
            condition: key.condition,
            target: cultures.target,
            proxy: declared.tag,
            n: counted.count,
            shares: shares,
            floor: proxyFloor(of: place, in: .all, items: counted, policy: policy),
            placebo: contrast.placebo,
            excess: contrast.excess(
                policy,
                stream: [key.stream, slice.name, "\(cultures.target)", "\(declared.tag)"]
                    .joined(separator: "\u{1f}")
            )
        )
    }
}

extension Slice {
    /// Whether a question belongs to it.
    func holds(_ item: MeasuredItem) -> Bool {
        switch self {
        case .source(let source): item.source == source
        case .numericFree:
            switch item.answerType {
            case .text, .month, .weekday: true
            case .number, .clock, .date, .currency, .digits: false
            }
        }
    }
}
