import Vocabulary

/// The words that stand before everything else when a program answered.
func bannerOfSimulation(_ words: Words) -> HTML {
    element("div", .class("simulated"), .set("role", "note")) {
        words("Simulated respondents: these figures describe a program, not a model")
    }
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
                words.html(
                    "{language} · script {script} · {calendar} calendar · {region}",
                    [
                        "language": isolated(pack.languageName), "script": isolated(pack.script),
                        "calendar": isolated(pack.calendar), "region": isolated(pack.region),
                    ]
                )
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
