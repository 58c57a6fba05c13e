/// Units of measure and the one word by which each is compared.
enum Units {
    /// Names and signs, as they fold, by the word they are compared by.
    static let canonical: [String: String] = {
        let names: [(String, String)] = [
            ("km", "km kms kilometer kilometers kilometre kilometres kilometro kilometros км"),
            ("m", "m meter meters metre metres"),
            ("cm", "cm centimeter centimeters centimetre centimetres"),
            ("mm", "mm millimeter millimeters millimetre millimetres"),
            ("kg", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes кг"),
            ("g", "g gram grams gramme grammes gm"), ("mg", "mg milligram milligrams"),
            ("l", "l liter liters litre litres"), ("ml", "ml milliliter milliliters millilitres"),
            ("mile", "mile miles mi"), ("lb", "lb lbs pound pounds"), ("oz", "oz ounce ounces"),
            ("ft", "ft foot feet"), ("hour", "hour hours hr hrs h"),
            ("minute", "minute minutes min mins"), ("year", "year years yr yrs"),
        ]
        var table: [String: String] = [:]
        for (unit, words) in names {
            let words: [Substring] = words.split(separator: " ")
            for word in words { table[String(word)] = unit }
        }
        return table
    }()

    /// Signs that stand behind a numeral without a space.
    static let signs: Set<String> = [
        "km", "m", "cm", "mm", "kg", "kgs", "g", "gm", "mg", "l", "ml", "mi", "lb", "lbs", "oz",
        "ft", "h", "hr", "hrs", "min", "mins", "yr", "yrs",
    ]
}
