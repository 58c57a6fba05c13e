// swift-tools-version: 6.2
import PackageDescription

/// The architecture: each Swift target and what it may import.
///
/// Arrows point down only; `Tests/ArchitectureTests` holds the sources to this table.
let graph: [(name: String, uses: [String])] = [
    // Leaf: the shape of a message about somebody's file; depends on nothing so that all may raise one.
    ("Diagnostics", []),
    // Leaf: JSON as strangers and the ledger write it, read within bounds.
    ("JSONKit", []),
    // Kits: one C library each, the only targets that import it.
    ("MarkupKit", ["CLibXML2", "Diagnostics"]),
    ("SQLiteKit", ["CSQLite"]),
    ("YAMLKit", ["CYAML", "Diagnostics"]),
    ("HTTPKit", ["CCurl"]),
    ("ArchiveKit", ["CArchive"]),
    ("DeflateKit", ["CZlib"]),
    // The nouns of the field, the rules that only need nouns, and the protocols between stages.
    ("Vocabulary", ["Diagnostics"]),
    // Stages: source → fact → item → answer → verdict → estimate → page.
    ("References", ["Vocabulary", "MarkupKit", "ArchiveKit", "Diagnostics"]),
    ("Packs", ["Vocabulary", "YAMLKit", "Diagnostics"]),
    ("Probing", ["Vocabulary"]),
    ("Respondents", ["Vocabulary", "HTTPKit", "JSONKit"]),
    ("Runner", ["Vocabulary"]),
    ("Scoring", ["Vocabulary"]),
    // Pure mathematics, so that its oracles need nothing else; only compression needs a library.
    ("Statistics", ["DeflateKit"]),
    ("Evidence", ["Vocabulary", "Statistics"]),
    ("Ledger", ["Vocabulary", "SQLiteKit", "JSONKit"]),
    ("Exchange", ["Vocabulary", "ArchiveKit", "Diagnostics"]),
    ("Reports", ["Vocabulary", "Evidence"]),
    // Commands join the stages; nothing else prints, exits or reads the environment. HTTPKit is for
    // `sources fetch`: References stays without a network, so that facts are never fetched unasked.
    // MarkupKit is for `facts --file`, which tries an expression before there is a source to declare.
    (
        "PalimpsestCLI",
        [
            "Diagnostics", "Vocabulary", "References", "Packs", "Probing", "Respondents", "Runner",
            "Scoring", "Statistics", "Evidence", "Ledger", "Exchange", "Reports", "JSONKit",
            "HTTPKit", "MarkupKit",
        ]
    ),
]

/// C libraries: target, pkg-config name, Debian package.
let libraries: [(name: String, pkgConfig: String, package: String)] = [
    ("CLibXML2", "libxml-2.0", "libxml2-dev"),
    ("CSQLite", "sqlite3", "libsqlite3-dev"),
    ("CYAML", "yaml-0.1", "libyaml-dev"),
    ("CArchive", "libarchive", "libarchive-dev"),
    ("CZlib", "zlib", "zlib1g-dev"),
]

/// Settings of every Swift target; a warning anywhere is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .strictMemorySafety(),  // SE-0458
    .treatAllWarnings(as: .error),  // SE-0480
]

/// Targets that debug builds optimise too: the tests read CLDR and make items hundreds of times.
let optimised: Set<String> = [
    "MarkupKit", "YAMLKit", "Vocabulary", "References", "Packs", "Probing", "Scoring",
    "Statistics", "Evidence",
]

/// Test targets beside the stage of the same name, and what they need besides it.
let tests: [(name: String, uses: [String])] = [
    ("Diagnostics", []),
    ("JSONKit", []),
    ("MarkupKit", ["Diagnostics"]),
    ("SQLiteKit", []),
    ("YAMLKit", ["Diagnostics"]),
    ("HTTPKit", []),
    ("ArchiveKit", []),
    ("DeflateKit", []),
    ("Vocabulary", []),
    ("References", ["Vocabulary", "Diagnostics"]),
    ("Packs", ["Vocabulary", "Diagnostics"]),
    ("Probing", ["Vocabulary"]),
    ("Respondents", ["Vocabulary"]),
    ("Runner", ["Vocabulary", "Respondents"]),
    ("Scoring", ["Vocabulary"]),
    ("Statistics", []),
    ("Evidence", ["Vocabulary", "Statistics"]),
    ("Ledger", ["Vocabulary"]),
    ("Exchange", ["Vocabulary", "Diagnostics"]),
    ("Reports", ["Vocabulary", "Evidence"]),
    (
        "PalimpsestCLI",
        [
            "Vocabulary", "Diagnostics", "Packs", "References", "Exchange", "Scoring",
            "Evidence", "Ledger", "Reports",
            "palimpsest",
        ]
    ),
]

/// Folders of test data, which tests read by path.
let fixtures = ["References": "Fixtures", "Scoring": "Labelled", "Statistics": "Oracles"]

let package = Package(
    name: "palimpsest",
    targets: libraries.map { library in
        .systemLibrary(
            name: library.name,
            pkgConfig: library.pkgConfig,
            providers: [.apt([library.package])]
        )
    }
        // libcurl (libcurl4-openssl-dev) is loaded by the first request, not with the program.
        + [.target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")])]
        + graph.map { target in
            .target(
                name: target.name,
                dependencies: target.uses.map { .init(stringLiteral: $0) },
                swiftSettings: strict
                    + (optimised.contains(target.name)
                        ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
            )
        } + [
            .executableTarget(
                name: "palimpsest",
                dependencies: ["PalimpsestCLI"],
                swiftSettings: strict
            ),
            .target(
                name: "PalimpsestTestSupport",
                dependencies: ["Vocabulary"],
                path: "Tests/PalimpsestTestSupport",
                swiftSettings: strict
            ),
            .testTarget(
                name: "ArchitectureTests",
                dependencies: ["PalimpsestTestSupport"],
                swiftSettings: strict
            ),
        ]
        + tests.map { test in
            .testTarget(
                name: test.name + "Tests",
                dependencies: [.init(stringLiteral: test.name), "PalimpsestTestSupport"]
                    + test.uses.map { .init(stringLiteral: $0) },
                exclude: fixtures[test.name].map { [$0] } ?? [],
                // The plain scorer that judgements are held against is slow where it is not optimised.
                swiftSettings: strict
                    + (test.name == "Scoring"
                        ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
            )
        }
)
