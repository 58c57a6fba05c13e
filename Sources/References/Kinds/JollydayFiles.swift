import ArchiveKit
import Diagnostics
import MarkupKit

/// The calendars and names of a jar, a folder or a single file, read once and then shared.
final class JollydayFiles: Sendable {
    /// Everything that is in the source.
    struct Contents: Sendable {
        var calendars: [HolidayCalendar] = []
        var names = HolidayNames()
        /// By holiday, in how many calendars of countries it is kept.
        private(set) var keepers: [String: Int] = [:]

        /// The bases of a calendar's public holidays, each once.
        static func kept(in calendar: HolidayCalendar) -> Set<String> {
            Set(calendar.holidays.lazy.filter { !$0.isUnofficial }.map(\.base))
        }

        /// Counts in how many countries each holiday is kept.
        mutating func countKeepers() {
            for calendar in calendars where calendar.territory.count == 2 {
                for base in Self.kept(in: calendar) { keepers[base, default: 0] += 1 }
            }
        }

        /// The calendar of a country.
        func calendar(of territory: String) -> HolidayCalendar? {
            calendars.first { $0.territory == territory }
        }
    }

    private let path: String
    private let contents = ReadOnce<Contents>()

    init(path: String) {
        self.path = path
    }

    /// Everything in the source, or none when it is not there.
    func read() throws(DiagnosticsError) -> Contents? {
        guard isThere(path) else { return nil }
        return try contents.value("") { () throws(DiagnosticsError) in
            let isArchive = path.hasSuffix(".jar") || path.hasSuffix(".zip")
            var contents = isArchive ? try jar() : isFolder(path) ? try folder() : try single()
            contents.countKeepers()
            return contents
        }
    }

    private func single() throws(DiagnosticsError) -> Contents {
        var contents = Contents()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        contents.calendars = [
            try HolidayCalendar(root: Markup.parse(file: path), path: name, file: path)
        ]
        return contents
    }

    /// A folder as the sources of jollyday have it: calendars in it or in `holidays`.
    private func folder() throws(DiagnosticsError) -> Contents {
        var contents = Contents()
        for prefix in ["", "holidays/", "descriptions/"] {
            for name in names(in: "\(path)/\(prefix)") {
                let file = "\(path)/\(prefix)\(name)"
                if isCalendar(name) {
                    contents.calendars.append(
                        try HolidayCalendar(
                            root: Markup.parse(file: file),
                            path: prefix + name,
                            file: file
                        )
                    )
                } else if let language = language(ofNames: name) {
                    contents.names.add(try bytes(of: file, limit: 4 << 20), language: language)
                }
            }
        }
        return contents
    }

    private func jar() throws(DiagnosticsError) -> Contents {
        var contents = Contents()
        for (name, bytes) in try unpacked() {
            let file = name.split(separator: "/").last.map(String.init) ?? name
            if let language = language(ofNames: file) {
                contents.names.add(bytes, language: language)
            } else {
                let place = "\(path)!/\(name)"
                contents.calendars.append(
                    try HolidayCalendar(
                        root: Markup.parse(bytes: bytes, named: place),
                        path: name,
                        file: place
                    )
                )
            }
        }
        return contents
    }

    /// The calendars and names in the jar.
    private func unpacked() throws(DiagnosticsError) -> [(name: String, bytes: [UInt8])] {
        var place = path
        do throws(ArchiveFault) {
            let archive = try ZipArchive(
                path,
                limits: ArchiveLimits(entries: 10_000, entryBytes: 4 << 20, directoryBytes: 4 << 20)
            )
            var found: [(name: String, bytes: [UInt8])] = []
            for entry in archive.entries {
                let name = entry.name.split(separator: "/").last.map(String.init) ?? ""
                guard isCalendar(name) || language(ofNames: name) != nil else { continue }
                place = "\(path)!/\(entry.name)"
                found.append((entry.name, try archive.contents(of: entry)))
            }
            return found
        } catch {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "jollyday-archive",
                    at: SourceLocation(file: place),
                    error.description,
                    fix: "install the package libjollyday-java again"
                )
            )
        }
    }

    private func isCalendar(_ name: String) -> Bool {
        name.hasPrefix("Holidays_") && name.hasSuffix(".xml") && territoryCode(ofFile: name) != nil
    }

    /// The language of a file of names, or none for another file.
    private func language(ofNames name: String) -> String? {
        let (start, end) = ("holiday_descriptions", ".properties")
        guard name.hasPrefix(start), name.hasSuffix(end) else { return nil }
        let middle = name.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
        if middle.isEmpty { return "en" }
        let letters = middle.dropFirst()
        guard middle.first == UInt8(ascii: "_"), letters.count == 2,
            letters.allSatisfy({ (0x61...0x7a).contains($0) })
        else { return nil }
        return String(decoding: letters, as: UTF8.self)
    }
}
