import Diagnostics

/// Reads `forms` of a locale pack: inflected names for native prompts, by language and form.
struct NameForms {
    let findings: Findings

    /// The words by language and form; `place.in` of a prompt is the form `in`.
    ///
    /// The language's own name in a language is the form `language`, its inflections are
    /// `language.FORM`.
    func read(from fields: Fields) -> [String: [String: String]] {
        let forms = fields.nestedPairs("forms")
        for (language, words) in forms {
            if !languageTag(language.text) {
                findings.error(
                    "pack-form",
                    at: language.location,
                    "'\(language.text)' is not a language tag",
                    fix: "write it like 'am'"
                )
            }
            for (form, _) in words where !isForm(form.text) {
                findings.error(
                    "pack-form",
                    at: form.location,
                    "'\(form.text)' is not the name of a form",
                    fix: "write it like 'in', 'of' or 'language.in'"
                )
            }
        }
        return forms.plain
    }

    private func isForm(_ name: String) -> Bool {
        let stem = name.hasPrefix("language.") ? String(name.dropFirst(9)) : name
        return kebabCase(stem)
    }
}
