/// The names under which answers of models are kept, wherever they are given.
public enum ModelName {
    /// What a name may look like, for people.
    public static let rule =
        "begin with a letter or digit; go on with at most 99 of these and '._:/-'"

    /// Whether a word can be a name, which stands in tables, pages, file names and command lines.
    public static func isValid(_ word: String) -> Bool {
        word.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._:\/-]{0,99}/) != nil
    }
}
