public import Diagnostics
public import Vocabulary

/// Holiday calendars of the Java library jollyday, as one XML file, a folder or the jar.
///
/// Both namespaces are read, that of releases up to 0.5 and the later one. Days of parts of a country
/// are left out, and so are days kept without being public holidays. Where a day falls is
/// `explicit` when the calendar states it, `computed` when it follows from Easter, the weekday or the
/// Ethiopic calendar, and `draft` when it follows from the Islamic calendar: the table of Umm al-Qura
/// predicts it, and the sighting of the moon may move it by a day.
public struct Jollyday: ReferenceSource {
    /// The identifier `jollyday`.
    public let id = "jollyday"
    /// The name with the release.
    public let name: String
    /// The jar, the folder or the file.
    public let path: String

    private let files: JollydayFiles

    /// Takes a jar, a folder or a file; it is read when it is first needed.
    public init(path: String, release: String? = nil) {
        self.path = path
        name = citedName("jollyday", release)
        files = JollydayFiles(path: path)
    }

    /// What it may know of.
    public static let patterns: [PropertyPattern] = [
        PropertyPattern("holidays.public", "the public holidays of the country", isList: true),
        PropertyPattern(
            "holidays.own",
            "the public holidays that most other countries do not keep",
            isList: true
        ),
        PropertyPattern(
            "holidays.date.{key}",
            "the day of a holiday that is the same each year, such as christmas"
        ),
        PropertyPattern(
            "holidays.date.{key}.{yyyy}",
            "the day of a holiday in a year, such as easter.2026"
        ),
    ]

    /// What it may know of.
    public var patterns: [PropertyPattern] { Self.patterns }

    /// Looks a property of a culture's territory up.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        guard property.hasPrefix("holidays."), let contents = try files.read(),
            let calendar = contents.calendar(of: pack.territory)
        else { return nil }
        switch property {
        case "holidays.public":
            return list(property, pack, calendar, contents) { _ in nil }
        case "holidays.own":
            let countries = contents.calendars.filter { $0.territory.count == 2 }
            let own = countries.filter { $0.territory == pack.territory }
                .map(JollydayFiles.Contents.kept(in:))
            let others = countries.count - own.count
            // One file alone cannot tell what others keep.
            guard others >= 10 else { return nil }
            return list(property, pack, calendar, contents) { holiday in
                let all = contents.keepers[holiday.base] ?? 0
                let count = all - own.count { $0.contains(holiday.base) }
                return (count * 2 < others, "kept by \(count) of \(others) others")
            }
        default:
            guard let slot = property.rest(after: "holidays.date.") else { return nil }
            return date(property, slot, pack, calendar, contents)
        }
    }
}

/// Keys of calendars that mean a day known by another word.
///
/// A key of its own family goes with that family's day: the Islamic new year is no `new-year`.
private let synonyms: [String: [String]] = [
    "christmas": ["CHRISTMAS", "ORTHODOX_CHRISTMAS", "EGYPT_COPTIC_CHRISTMAS", "COPTIC_CHRISTMAS"],
    "easter": ["christian.EASTER"],
    "epiphany": ["EPIPHANY", "ethiopian.orthodox.TIMKAT"],
    "islamic-new-year": ["islamic.NEWYEAR"],
    "new-year": ["NEW_YEAR"],
    "eid-al-fitr": ["islamic.ID_AL_FITR"],
    "eid-al-adha": ["islamic.ID_UL_ADHA"],
    "ashura": ["islamic.ASCHURA"],
    "mawlid": ["islamic.MAWLID_AN_NABI"],
    "ramadan": ["islamic.RAMADAN"],
    "pentecost": ["christian.PENTECOST", "christian.WHIT_SUNDAY"],
    "whit-monday": ["christian.WHIT_MONDAY", "christian.PENTECOST_MONDAY"],
]

extension Jollyday {
    /// Lists days, each meaning once, those of which no end is stated.
    private func list(
        _ property: String,
        _ pack: LocalePack,
        _ calendar: HolidayCalendar,
        _ contents: JollydayFiles.Contents,
        _ judge: (Holiday) -> (isKept: Bool, note: String)?
    ) -> SourceOpinion? {
        var clusters: [GoldCluster] = []
        var keys: [String?] = []
        var citations: [Citation] = []
        for holiday in calendar.holidays
        where holiday.years.upperBound == 9999 && !holiday.isUnofficial && !holiday.isPeriodic {
            let verdict = judge(holiday)
            guard verdict?.isKept ?? true, !keys.contains(holiday.base) else { continue }
            let names = contents.names.names(of: holiday.base)
            guard let label = names.first?.text else { continue }
            var wordings = AliasList()
            for name in names { wordings.add(name.text, name.language) }
            clusters.append(wordings.cluster(label))
            keys.append(holiday.base)
            citations.append(cite(holiday, calendar, verdict?.note))
        }
        guard !clusters.isEmpty else { return nil }
        return SourceOpinion(
            source: id,
            property: property,
            gold: GoldSet(
                culture: pack.tag,
                clusters: clusters,
                status: .explicit,
                citations: citations
            ),
            keys: keys
        )
    }

    /// The day of a holiday, in a year if the slot ends with one.
    private func date(
        _ property: String,
        _ slot: String,
        _ pack: LocalePack,
        _ calendar: HolidayCalendar,
        _ contents: JollydayFiles.Contents
    ) -> SourceOpinion? {
        let parts = slot.split(separator: ".").map(String.init)
        guard let word = parts.first, parts.count <= 2 else { return nil }
        let year = parts.count == 2 ? Int(parts[1]) : nil
        if parts.count == 2 {
            // The tables of the Islamic calendar end there, and the rules of feasts are younger.
            guard let year, (1950...2100).contains(year) else { return nil }
        }
        let plain = word.uppercased().replacing("-", with: "_")
        let found = calendar.holidays.filter { holiday in
            guard holiday.key == holiday.base, !holiday.isUnofficial else { return false }
            if let known = synonyms[word] { return known.contains(holiday.key) }
            return holiday.plainKey == plain
        }
        var clusters: [GoldCluster] = []
        var citations: [Citation] = []
        var steps: [String] = []
        var statuses: [GoldStatus] = []
        for holiday in found {
            let days: [CalendarDate]
            if let year {
                guard holiday.years.contains(year), !holiday.isPeriodic else { continue }
                days = holiday.rule.days(in: year)
            } else {
                guard holiday.rule.isFixed, holiday.years.upperBound == 9999 else { continue }
                days = holiday.rule.days(in: 2000)
            }
            for day in days {
                let cluster = wordings(day)
                steps.append("\(calendar.path):\(holiday.line): \(holiday.key) is \(cluster.label)")
                if !clusters.contains(cluster) { clusters.append(cluster) }
                let (status, note) = standing(holiday.rule)
                statuses.append(status)
                citations.append(cite(holiday, calendar, note))
            }
        }
        guard !clusters.isEmpty else { return nil }
        let status: GoldStatus =
            statuses.contains(.draft)
            ? .draft : statuses.contains(.computed) ? .computed : .explicit
        return SourceOpinion(
            source: id,
            property: property,
            gold: GoldSet(
                culture: pack.tag,
                clusters: clusters,
                status: status,
                citations: citations
            ),
            steps: steps
        )
    }

    private func standing(_ rule: Holiday.Rule) -> (GoldStatus, String?) {
        switch rule {
        case .fixed: (.explicit, nil)
        case .islamic(let month, let day):
            (
                .draft,
                "day \(day) of the Islamic month \(month) by Umm al-Qura; the moon may move it by a day"
            )
        case .easter(let offset, let isJulian):
            (.computed, "\(offset) days from \(isJulian ? "Orthodox" : "Western") Easter")
        case .ethiopic(let month, let day):
            (.computed, "day \(day) of the Ethiopic month \(month)")
        case .weekday, .other: (.computed, nil)
        }
    }

    /// A day and month as English writes them.
    private func wordings(_ day: CalendarDate) -> GoldCluster {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        let month = months[day.month - 1]
        var names = AliasList()
        names.add("\(day.day) \(month)", "en")
        names.add("\(month) \(day.day)", "en")
        return names.cluster("\(day.day) \(month)")
    }

    private func cite(_ holiday: Holiday, _ calendar: HolidayCalendar, _ note: String?) -> Citation
    {
        Citation(
            source: name,
            path: calendar.path,
            line: holiday.line,
            element: holiday.element,
            note: note
        )
    }
}
