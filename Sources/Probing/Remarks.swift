public import Vocabulary

extension LocalePack {
    /// What the sources say, after the pack's own corrections and doubts.
    ///
    /// A remark on `places.*` covers every property beneath `places`; one that names the property
    /// itself comes before it.
    public func gold(for property: String, from fact: Fact?) -> GoldSet? {
        guard let remark = remark(on: property) else { return fact?.gold }
        switch remark.effect {
        case .override:
            return GoldSet(
                culture: tag,
                clusters: remark.clusters,
                status: .override,
                calendar: fact?.gold.calendar,
                citations: remark.citations
            )
        case .dispute:
            guard var gold = fact?.gold else { return nil }
            gold.status = .disputed
            gold.citations += remark.citations
            return gold
        }
    }
}

extension LocalePack {
    /// The pack's own word on a property, if it has one.
    public func remark(on property: String) -> ReferenceRemark? {
        remarks.first { $0.property == property } ?? remarks.first { $0.covers(property) }
    }
}

extension ReferenceRemark {
    fileprivate func covers(_ property: String) -> Bool {
        self.property.hasSuffix(".*") && property.hasPrefix(self.property.dropLast())
    }

    /// The place in the pack, and the document it leans on.
    fileprivate var citations: [Citation] {
        [citation, Citation(source: "document", path: source, note: reason)]
    }
}
