import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

@Suite struct StandardLibraryTests {
    static let paths: [SourceKind: String] = [
        .isoCodes: "\(kinds)/iso-codes", .jollyday: "\(kinds)/jollyday",
        .glibcLocales: "\(kinds)/glibc", .mobileProviders: "\(kinds)/serviceproviders.xml",
        .kgeography: "\(kinds)/kgeography",
    ]

    private func library(_ paths: [SourceKind: String] = paths) throws -> SourceLibrary {
        try SourceLibrary.standard(
            cldr: packageRoot.appending(path: "Tests/ReferencesTests/Fixtures/minicldr").path,
            paths: paths,
            onlyNamed: true
        )
    }

    @Test func `the sources stand in the order in which they are asked`() throws {
        #expect(
            try library().sources.map(\.id) == [
                "cldr", "iso-codes", "jollyday", "glibc-locales",
                "mobile-broadband-provider-info", "kgeography",
            ]
        )
    }

    @Test func `a source that is not installed is left out, CLDR is missed`() throws {
        let some = try library([.isoCodes: "/no/such/folder", .jollyday: "\(kinds)/jollyday"])
        #expect(some.sources.map(\.id) == ["cldr", "jollyday"])
        let error = #expect(throws: DiagnosticsError.self) {
            try SourceLibrary.standard(cldr: "/no/such/cldr", onlyNamed: true)
        }
        #expect(error?.diagnostics.map(\.identifier) == ["cldr-missing"])
    }

    @Test func `divisions of CLDR and ISO join by code, and a currency gains its ISO name`() throws
    {
        var home = pack("xa-XQ", script: "Dott", calendar: "lunar", place: "Quaria")
        home.sources = []
        let divisions = try library().resolution(of: "places.divisions", for: home)
        let keys = divisions.opinions.map { $0.keys.compactMap(\.self).prefix(1) }
        #expect(keys == [["XQ-A"], ["XQ-CC"]])
        #expect(divisions.status == .explicit)
        #expect(divisions.reason.contains("iso-codes agrees on"))
        let money = try library().resolution(of: "money.currency", for: home)
        #expect(money.opinions.first?.keys.first != nil)
    }

    @Test func `what is asked of several threads at once is the same`() async throws {
        let library = try library()
        var home = quaria
        home.sources = []
        let properties = [
            "places.divisions", "holidays.public", "phone.country-code", "phone.operators",
            "places.capital",
        ]
        let expected = try properties.map { try library.fact($0, for: home) }
        let fresh = try self.library()
        try await withThrowingTaskGroup(of: [Fact?].self) { group in
            for _ in 0..<8 {
                group.addTask { [home] in
                    try properties.map { try fresh.fact($0, for: home) }
                }
            }
            for try await facts in group { #expect(facts == expected) }
        }
    }

    @Test func `every pattern that is listed is known, others are not`() {
        for pattern in SourceLibrary.builtInPatterns {
            #expect(SourceLibrary.knows(pattern.pattern), "\(pattern.pattern)")
        }
        #expect(SourceLibrary.knows("holidays.date.christmas"))
        #expect(SourceLibrary.knows("holidays.date.easter.2025"))
        #expect(SourceLibrary.knows("names.honorific.man"))
        #expect(SourceLibrary.knows("calendar.month.13"))
        #expect(!SourceLibrary.knows("calendar.month.14"))
        #expect(!SourceLibrary.knows("holidays.date"))
        #expect(!SourceLibrary.knows("holidays.date."))
        #expect(!SourceLibrary.knows("holidays.date.easter.25"))
        #expect(!SourceLibrary.knows("names.honorific.child"))
        #expect(!SourceLibrary.knows("places.capitals"))
    }

    @Test func `what is installed is told with package and version`() throws {
        let status = try temporaryFolder().appending(path: "status")
        let text = """
            Package: other
            Version: 9

            Package: kgeography-data
            Status: install ok installed
            Version: 4:22.12.3-1
            """
        try Data(text.utf8).write(to: status)
        let all = SourceAvailability.all(
            paths: [.isoCodes: "/no/such/folder"],
            status: status.path
        )
        #expect(all.count == 6)
        let codes = try #require(all.first { $0.kind == .isoCodes })
        #expect(codes.package == "iso-codes")
        #expect(!codes.isInstalled)
        #expect(codes.version == nil)
        let maps = try #require(all.first { $0.kind == .kgeography })
        if maps.isInstalled {
            #expect(maps.version == "4:22.12.3-1")
            #expect(maps.release == "22.12.3")
        }
    }
}
