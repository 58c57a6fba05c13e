import Vocabulary

/// The words that stand before everything else when programs answered, alone or beside models.
///
/// - Parameters:
///   - words: the words of the page.
///   - origins: where the answers and figures of the page come from.
/// - Returns: nothing where no program answered.
func bannerOfSimulation(_ words: Words, over origins: Set<AnswerOrigin>) -> [HTML] {
    guard origins.contains(.simulated) else { return [] }
    return [
        element("div", .class("simulated"), .set("role", "note")) {
            origins.count == 1
                ? words("Simulated respondents: these figures describe a program, not a model")
                : words(
                    "Simulated respondents are among these: figures stamped simulated describe a program, not a model"
                )
        }
    ]
}

/// The stamp on everything that comes from a simulated respondent.
func stampOfSimulation(_ words: Words) -> HTML {
    element("span", .class("stamp")) { words("simulated") }
}

/// The place, its own names, and what kind of locale it is.
///
/// - Parameters:
///   - pack: the locale.
///   - page: what the page shows of it, or none for the locale's main page.
///   - under: the page between this and the main one, if there is one.
///   - words: the words of the page.
func localeHeading(
    _ pack: LocalePack,
    page: String? = nil,
    under: SafeName? = nil,
    words: Words
) -> [HTML] {
    pieces {
        element("p", .class("crumb")) {
            element("a", .href(.overview)) { words("All locales") }
            if page != nil {
                " / "
                element("a", .href(LocalLink(file: .localePage))) { isolated(pack.place) }
            }
            if let under {
                " / "
                element("a", .href(LocalLink(file: under))) { words("Answers") }
            }
        }
        element("header", .class("masthead")) {
            element("h1") {
                if let page {
                    words.html(
                        "{place}: {page}",
                        ["place": isolated(pack.place), "page": .text(page)]
                    )
                } else {
                    isolated(pack.place)
                }
            }
            for (language, name) in page == nil ? pack.ownNames : [] {
                element(
                    "p",
                    .class("native"),
                    languageAttribute(language),
                    .dir(direction(of: language))
                ) { name }
            }
            element("p", .class("facts")) {
                element("code") { pack.tag.rawValue }
                " · "
                words.name(pack.languageName)
                " · "
                scriptName(pack.script, words)
                " · "
                calendarName(pack.calendar, words)
                " · "
                words.name(pack.region)
            }
        }
    }
}

extension LocalePack {
    /// The names of the place in its own languages, in their order.
    ///
    /// A pack has names in many more languages, for prompts in those; none of them is the place's own.
    var ownNames: [(language: String, name: String)] {
        languages.compactMap { tag in
            names[tag].flatMap { $0 == place ? nil : (tag, $0) }
        }
    }
}

/// The name of a script by its ISO 15924 code; another one than packs have stays a code.
private func scriptName(_ code: String, _ words: Words) -> [HTML] {
    guard let name = scriptNames[code] else {
        return words.html("script {script}", ["script": isolated(code)])
    }
    return [.text(words(name))]
}

/// The name of a calendar by its code of CLDR; another one than packs have stays a code.
func calendarName(_ code: String, _ words: Words) -> [HTML] {
    guard let name = calendarNames[code] else {
        return words.html("{calendar} calendar", ["calendar": isolated(code)])
    }
    return [.text(words(name))]
}

private let scriptNames: [String: Sentence] = [
    "Arab": Sentence("Arabic script"), "Beng": Sentence("Bengali script"),
    "Cyrl": Sentence("Cyrillic script"), "Deva": Sentence("Devanagari script"),
    "Ethi": Sentence("Ethiopic script"), "Grek": Sentence("Greek script"),
    "Hans": Sentence("Simplified Chinese script"), "Hebr": Sentence("Hebrew script"),
    "Jpan": Sentence("Japanese script"), "Khmr": Sentence("Khmer script"),
    "Kore": Sentence("Korean script"), "Laoo": Sentence("Lao script"),
    "Latn": Sentence("Latin script"), "Mymr": Sentence("Burmese script"),
    "Sinh": Sentence("Sinhala script"), "Thai": Sentence("Thai script"),
    "Tibt": Sentence("Tibetan script"),
]

private let calendarNames: [String: Sentence] = [
    "gregorian": Sentence("Gregorian calendar"), "ethiopic": Sentence("Ethiopian calendar"),
    "persian": Sentence("Persian calendar"), "buddhist": Sentence("Buddhist calendar"),
    "islamic-umalqura": Sentence("Islamic calendar (Umm al-Qura)"),
]
