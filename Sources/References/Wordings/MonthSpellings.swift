/// How else a month is written in a language than CLDR has it.
///
/// Bengali: the Bangla Academy writes the end of জানুয়ারি and ফেব্রুয়ারি with a short vowel sign, CLDR with a
/// long one. Persian: the word for month (ماه) may be joined to the name without a blank.
func otherSpelling(ofMonth name: String, in language: String) -> String? {
    switch language {
    case "bn":
        // By scalars, since the letter and its vowel sign are one character.
        guard name.unicodeScalars.last == "\u{9C0}" else { return nil }
        return String(String.UnicodeScalarView(name.unicodeScalars.dropLast())) + "\u{9BF}"
    // A name in the construct state ends in a sign of its own, and no word is joined to it.
    case "fa" where name.unicodeScalars.last != "\u{654}": return name + "\u{200C}ماه"
    default: return nil
    }
}
