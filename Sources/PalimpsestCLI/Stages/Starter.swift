import References
import Vocabulary

/// The files to begin with, each a page that explains itself.
enum Starter {
    /// A probe pack with one probe that can be asked everywhere.
    static func probe(_ name: String) -> String {
        """
        # A probe pack: question templates, and the property of the references in which their answers
        # stand. No answer is ever written here. Docs/authoring.md explains every key. For completion
        # in editors, save what 'palimpsest schema probe' prints as probe.json beside this file, and
        # put into its first line: # yaml-language-server: $schema=probe.json
        name: \(name)
        # For people: raise it whenever a prompt or a gold changes. Answers to a changed prompt are left
        # out whether you do or not, since they are kept with the prompt's digest.
        version: "1"
        # The body of questions it is counted with.
        suite: reference
        title: The currency of a place
        probes:
          - id: currency
            goal: Learn which currency is taken to be in use
            # Kebab case: money, time, food, places, languages, writing …
            facet: money
            # text, number, month, weekday, clock, date, currency or digits.
            answer-type: currency
            # Docs/authoring.md lists the properties of CLDR, 'palimpsest check' knows them all.
            gold: money.currency
            templates:
              # {place} is filled from the locale pack. Ask for a short answer, and read the prompt as
              # a stranger would: does it give the answer away, or presuppose one?
              marked: Which currency do people pay with at a market in {place}? Answer with its name only.
              # The same question without a place shows what the model answers unasked.
              unmarked: Which currency do people pay with at a market? Answer with its name only.
            # 'proxy' asks the marked template about every declared proxy, 'fictional' about an
            # invented place; both are baselines.
            framings: [marked, unmarked, proxy, fictional]

          # A probe with a slot: one item for each key; the key goes into the gold, the words into the
          # prompt. Take away the marks to use it.
          # - id: month
          #   goal: Learn how the months are called
          #   facet: time
          #   answer-type: month
          #   gold: calendar.month.{n}
          #   slots:
          #     - name: n
          #       values:
          #         1: first
          #         2: second
          #   templates:
          #     marked: What is the {n} month of the calendar of {place}? Answer with its name only.
          #   framings: [marked]

        """
    }

    /// A locale pack with what CLDR knows.
    static func locale(_ sketch: LocaleSketch, source: String) -> String {
        let calendar = sketch.calendars.first ?? "gregorian"
        let usual = sketch.tag.rawValue == "en-US" ? "en-GB" : "en-US"
        let own =
            sketch.ownName.map { ["names:", "  \(sketch.tag.language): \(yaml($0))"] } ?? [
                "# \(source) has no name of the place in the language; add it.",
                "names:",
                "  en: \(yaml(sketch.place))",
            ]
        var lines = [
            "# \(sketch.languageName) in \(sketch.place), begun from \(source): look over every line.",
            "tag: \(sketch.tag)",
            "# The English name as tables show it; say in a comment if a part of the country is meant.",
            "place: \(yaml(sketch.place))",
            "# As a prompt writes it, where that differs.",
            "# place-in-sentence: the …",
        ]
        lines += own
        lines += [
            "language-name: \(yaml(sketch.languageName))",
            "territory: \(yaml(sketch.tag.territory ?? ""))",
            "# The main language first, then those official in the whole territory (territoryInfo).",
            "languages: [\(sketch.languages.map(yaml).joined(separator: ", "))]",
            sketch.script == nil
                ? "# No source knows the script: put its ISO 15924 code here." : nil,
            "script: \(sketch.script ?? "Zyyy")",
            "# \(source) lists: \(sketch.calendars.joined(separator: ", ")). What counts is the calendar in",
            "# which people name months, which is not always the first.",
            "calendar: \(calendar)",
            sketch.region == nil ? "# A world region, as other packs write it." : nil,
            "region: \(yaml(sketch.region ?? "World"))",
            "# How much text there is in the main language: high, middle or low (Joshi et al. 2020: class 4",
            "# or 5, 3, 0 to 2).",
            "resource: low",
            "",
            "# Proxies are declared before any answer is seen, each with an argument that a reviewer can",
            "# judge. Kinds: global-default, regional, colonial-language, intra-national, sibling.",
            "proxies:",
            "  - tag: \(usual)",
            "    kind: global-default",
            "    reason: much of the English text that models learn from is about this culture",
        ].compactMap(\.self)
        for fallback in sketch.fallbacks where fallback.tag.rawValue != usual {
            lines += [
                "  # To be argued: \(source), supplemental/languageInfo.xml:\(fallback.line), has "
                    + "\(sketch.tag.language) fall back to \(fallback.tag.language)",
                "  # one way, at distance \(fallback.distance) "
                    + (fallback.distance < 30
                        ? "(a related language, or one of the area)."
                        : "(a prevalent second language)."),
                "  # - tag: \(fallback.tag)",
                "  #   kind: ",
                "  #   reason: ",
            ]
        }
        lines += [
            "# Every culture that is no proxy is a placebo. A balanced choice of ten or more can be declared:",
            "# placebos: [ko-KR, es-ES, …]",
            "# placebo-reason: …",
            "",
            "# What a source gets wrong goes here, with a document that anybody can open.",
            "# overrides:",
            "#   - property: languages.official",
            "#     values:",
            "#       - label: …",
            "#         aliases: […]",
            "#     reason: …",
            "#     source: …",
            "# What is only doubtful: it stays visible and out of the headline.",
            "# disputes:",
            "#   - property: week.first-day",
            "#     reason: …",
            "#     source: …",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text as YAML takes it for one, in quotes where it must be.
    static func yaml(_ text: String) -> String {
        let plain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
                || $0.properties.generalCategory == .spacingMark
                || "0123456789 .-_()".unicodeScalars.contains($0)
        }
        let starts = text.first.map { $0.isLetter || $0.isNumber } ?? false
        // Words that other readers of YAML take for flags.
        let words = ["no", "yes", "on", "off", "true", "false", "null", "y", "n"]
        if plain, starts, text.last != " ", !words.contains(text.lowercased()) { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
