import Vocabulary

/// The words that stand before everything else when a program answered.
var simulatedBanner: HTML {
    element("div", .class("simulated"), .set("role", "note")) {
        "Simulated respondents: these figures describe a program, not a model"
    }
}

/// The stamp on everything that comes from a simulated respondent.
var simulatedStamp: HTML {
    element("span", .class("stamp")) { "simulated" }
}

/// The place, its own names, and what kind of locale it is.
func localeHeading(_ pack: LocalePack, page: String? = nil) -> [HTML] {
    pieces {
        element("p", .class("crumb")) {
            element("a", .href(.overview)) { "All locales" }
            if page != nil {
                " / "
                element("a", .href(LocalLink(file: .localePage))) { isolated(pack.place) }
            }
        }
        element("header", .class("masthead")) {
            element("h1") { page.map { "\(pack.place): \($0)" } ?? pack.place }
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
                " · \(pack.languageName) · script \(pack.script) · "
                "\(pack.calendar) calendar · \(pack.region)"
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
