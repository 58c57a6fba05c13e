// Written by hand so that an item without variants, options and marks keeps the form it always had:
// ledgers tell a changed item by its bytes.
extension ProbeItem: Codable {
    private enum Key: String, CodingKey {
        case id, question, locale, framing, language, prompt, exclusions, follows
        case variant, options, isUnreviewed, frequency
    }

    /// Reads an item; what older ledgers do not have is absent.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            question: try values.decode(String.self, forKey: .question),
            locale: try values.decodeIfPresent(LocaleTag.self, forKey: .locale),
            framing: try values.decode(Framing.self, forKey: .framing),
            language: try values.decode(String.self, forKey: .language),
            prompt: try values.decode(String.self, forKey: .prompt),
            exclusions: try values.decode([Exclusion].self, forKey: .exclusions),
            variant: try values.decodeIfPresent(Int.self, forKey: .variant),
            options: try values.decodeIfPresent([ChoiceOption].self, forKey: .options) ?? [],
            isUnreviewed: try values.decodeIfPresent(Bool.self, forKey: .isUnreviewed) ?? false,
            frequency: try values.decodeIfPresent(Double.self, forKey: .frequency)
        )
        id = try values.decode(String.self, forKey: .id)
        follows = try values.decodeIfPresent(String.self, forKey: .follows)
    }

    /// Writes an item; absent and usual values are left out.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(question, forKey: .question)
        try values.encodeIfPresent(locale, forKey: .locale)
        try values.encode(framing, forKey: .framing)
        try values.encode(language, forKey: .language)
        try values.encode(prompt, forKey: .prompt)
        try values.encode(exclusions, forKey: .exclusions)
        try values.encodeIfPresent(follows, forKey: .follows)
        try values.encodeIfPresent(variant, forKey: .variant)
        if !options.isEmpty { try values.encode(options, forKey: .options) }
        if isUnreviewed { try values.encode(true, forKey: .isUnreviewed) }
        try values.encodeIfPresent(frequency, forKey: .frequency)
    }
}
