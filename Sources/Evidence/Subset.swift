/// Which items of a pair a row counts (MEASURES section 3).
public enum Subset: String, Sendable, Hashable, Codable, CaseIterable {
    /// All items valid for target and proxy.
    case all
    /// Items where the proxy's top cluster is wrong for the target.
    case informative
    /// Items where the two gold sets share nothing.
    case contrastive
    /// All items, with every gold cut to its top cluster.
    case equalised
}
