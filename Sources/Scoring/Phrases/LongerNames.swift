/// Names that hold another name without naming it.
///
/// Only where a gold is the shorter name does the longer one matter; a gold that is the longer name
/// itself is met as ever.
enum LongerNames {
    /// As they fold, one a line.
    static let all: [String] = [
        "papua new guinea", "equatorial guinea", "guinea bissau", "guinea pig", "guinea fowl",
        "south sudan", "new mexico", "new york", "new england", "new jersey", "new zealand",
        "new caledonia", "new delhi", "dominican republic", "south georgia", "west virginia",
        "western sahara", "northern ireland", "french guiana", "american samoa", "south korea",
        "north korea", "east timor", "inner mongolia", "gulf of mexico",
        "congo brazzaville", "french fries", "french toast",
        "french press", "turkish delight", "turkey vulture", "english muffin", "brazil nut",
        "brazil nuts", "chinese checkers", "hot dog", "hot dogs", "corn dog", "ice cream",
        "ice hockey", "field hockey", "peanut butter", "almond butter", "coconut milk",
        "coconut oil", "soy milk", "almond milk", "rice wine", "rice vinegar", "tea tree",
        "sweet potato", "sweet potatoes", "sweet corn", "sweet bread", "custard apple",
        "star fruit", "dragon fruit", "passion fruit",
        "american football", "flag football", "table tennis", "water polo", "beach volleyball",
        "beef jerky", "chicken pox", "horse chestnut",
        "sugar cane", "egg roll", "spring roll",
        "corn flakes", "corn bread", "ginger ale", "ginger beer", "root beer",
        "grape vine", "milk shake",
        "coffee table", "sunday school", "black friday", "good friday",
        "easter island", "christmas island", "christmas eve", "christmas tree", "new year's eve",
        "mothers day", "may day", "snow white", "white house",
        "cricket bat", "rugby shirt", "oxford street",
    ]
}
