/// How much text and data there is in a culture's main language.
///
/// The classes are those of Joshi et al. 2020, "The State and Fate of Linguistic Diversity and
/// Inclusion in the NLP World", section 2, which counts labelled and unlabelled data by language.
public enum ResourceLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// Classes 4 and 5: much unlabelled text, and labelled data too.
    case high
    /// Class 3: much unlabelled text, little labelled data.
    case middle
    /// Classes 0 to 2, and languages the paper does not list.
    case low
}
