/// Options that several commands share, so that they mean the same everywhere.
enum SharedOptions {
    static let workspace = OptionSpec.path(
        "workspace",
        "dir",
        default: ".",
        "The folder that holds the ledger and imported packs."
    )
    static let locales = OptionSpec.path(
        "locales",
        "dir",
        "A folder of locale packs, or 'shipped' for the one beside the program, which is taken when "
            + "left out."
    ).repeated
    static let probes = OptionSpec.path(
        "probes",
        "dir",
        "A folder of probe packs, or 'shipped' for the one beside the program, which is taken when "
            + "left out."
    ).repeated
    static let cldr = OptionSpec.path(
        "cldr",
        "dir",
        "The CLDR folder; else $PALIMPSEST_CLDR, else where Debian's unicode-cldr-core puts it."
    )
    static let json = OptionSpec.flag("json", "Prints JSON for programs.")
    static let quiet = OptionSpec.flag("quiet", "Says nothing but errors.")
    static let equalise = OptionSpec.integer(
        "equalise",
        1...100,
        default: 1,
        "How many top answers each gold keeps in the subset with equalised golds."
    )
    static let seed = OptionSpec.integer(
        "seed",
        0...Int(Int32.max),
        default: 1,
        "The seed of everything that is drawn."
    )
    static let locale = OptionSpec.text("locale", "tag", "A target locale, such as am-ET.").repeated
    static let watch = OptionSpec.flag(
        "watch",
        "Does it again whenever a file of the folders changes, until Ctrl-C."
    )
    static let all = OptionSpec.flag("all", "All locales that have answers.")
}
