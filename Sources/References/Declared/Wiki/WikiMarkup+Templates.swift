extension WikiMarkup {
    /// What readers see of a template, as far as its name tells; unknown ones show nothing.
    ///
    /// The names are those of the English Wikipedia, which the other ones take over with their
    /// own beside; a template that is only a mark, as `{{increase}}`, has nothing to say.
    func shown(_ template: WikiTemplate, depth: Int) -> RichText {
        let values = template.positional.map(\.range)
        var text = RichText()
        switch template.name {
        case let name where isList(name):
            // Each value is an item, and a value that is a list of its own has several.
            for value in values {
                text.endItem()
                text.add(richText(value, depth: depth))
            }
            text.endItem()
        case "lang", "langx", "transl", "transliteration", "native name", "native phrase":
            guard values.count >= 2 else { break }
            let tag = languageTag(self.text(values[0]))
            text = marked(richText(values[1], depth: depth), language: tag)
        case let name where name.hasPrefix("lang-"):
            guard let value = values.first else { break }
            let tag = languageTag(String(name.dropFirst(5)))
            text = marked(richText(value, depth: depth), language: tag)
        case let name where isTransparent(name):
            guard let value = values.first else { break }
            text = richText(value, depth: depth)
        case "flag", "flagcountry", "flagu", "country", "interlanguage link", "ill", "link":
            guard let value = values.first else { break }
            let title = self.text(value)
            text.add(TextRun(title, title: title))
        case let name where name.hasPrefix("formatnum:"):
            text.add(TextRun(String(name.dropFirst(10))))
        default: break
        }
        return text
    }

    private func isList(_ name: String) -> Bool {
        let lists = [
            "plainlist", "plain list", "flatlist", "hlist", "ubl", "ublist", "unbulleted list",
            "vunblist", "bulleted list", "blist", "collapsible list", "csv", "comma separated list",
            "br separated entries", "plainlist/styles", "tree list",
        ]
        return lists.contains(name)
    }

    private func isTransparent(_ name: String) -> Bool {
        let names = [
            "nowrap", "nobr", "nobold", "nobold", "noitalic", "small", "smaller", "smalldiv", "big",
            "center", "abbr", "tooltip", "align", "j", "no wrap", "raise", "script", "unicode",
            "formatnum", "longitem", "sort", "noruby", "resize",
        ]
        return names.contains(name)
    }

    private func marked(_ text: RichText, language: String?) -> RichText {
        var result = RichText()
        for (index, item) in text.items.enumerated() {
            if index > 0 { result.endItem() }
            for var run in item {
                run.language = run.language ?? language
                result.add(run)
            }
        }
        return result
    }
}
