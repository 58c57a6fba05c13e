extension NumberNames {
    /// Numbers of several words that mean less, or something else, one by one; in no order.
    static let compounds: [(Int, String)] =
        arabic + azerbaijani + persian + romance + hausa + russian

    private static func pairs(
        _ first: [(Int, String)],
        _ join: (String, String) -> String,
        _ second: [(Int, String)]
    ) -> [(Int, String)] {
        first.flatMap { tens in second.map { (tens.0 + $0.0, join(tens.1, $0.1)) } }
    }

    private static func list(_ text: String, from low: Int, by step: Int = 1) -> [(Int, String)] {
        text.split(separator: " ").enumerated().map { (low + $0.offset * step, String($0.element)) }
    }

    /// Arabic teens in both genders and every case, and hundreds that are one word.
    private static let arabic: [(Int, String)] = {
        let units = [
            "أحد إحدى", "اثنا اثني اثنتا اثنتي", "ثلاثة ثلاث", "أربعة أربع", "خمسة خمس", "ستة ست",
            "سبعة سبع",
            "ثمانية ثماني ثمان", "تسعة تسع",
        ]
        var names: [(Int, String)] = []
        for (index, words) in units.enumerated() {
            let words: [Substring] = words.split(separator: " ")
            for word in words {
                names += ["عشر", "عشرة"].map { (11 + index, "\(word)_\($0)") }
            }
        }
        let tens =
            list("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون", from: 20, by: 10)
            + list("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين", from: 20, by: 10)
        for one in ["أحد", "إحدى"] { names += tens.map { ($0.0 + 1, "\(one)_و\($0.1)") } }
        names += list(
            "مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة",
            from: 200,
            by: 100
        )
        names += list(
            "مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة",
            from: 200,
            by: 100
        )
        names += [(200, "مئتين"), (200, "مائتين"), (800, "ثمانيمئة"), (800, "ثمانيمائة")]
        return names
    }()

    /// Azerbaijani with "bir", which is also the article, and "min", which is also a minute.
    private static let azerbaijani: [(Int, String)] = {
        let units = "bir iki üç dörd beş altı yeddi səkkiz doqquz"
        let tens = list("iyirmi otuz qırx əlli altmış yetmiş səksən doxsan", from: 20, by: 10)
        let one = [(1, "bir")]
        var names = pairs(tens, { "\($0)_\($1)" }, one)
        names += [(61, "atmış_bir"), (80, "səqsən"), (81, "səqsən_bir")]
        let thousands = list(units, from: 1) + [(10, "on")] + tens + [(100, "yüz")]
        names += thousands.map { ($0.0 * 1000, "\($0.1)_min") }
        names += [(1100, "min_yüz")]
        names += list(units, from: 1).dropFirst().map { (1000 + $0.0 * 100, "min_\($0.1)_yüz") }
        return names
    }()

    /// Persian hundreds, and numbers that end in nine, which by itself says "no".
    private static let persian: [(Int, String)] = {
        let hundreds = list(
            "دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد",
            from: 200,
            by: 100
        )
        let tens = list("بیست سی چهل پنجاه شصت هفتاد هشتاد نود", from: 20, by: 10)
        let nine = [(9, "نه")]
        return hundreds
            + pairs(tens + hundreds + [(100, "صد"), (1000, "هزار")], { "\($0)_و_\($1)" }, nine)
            + [(9000, "نه_هزار"), (1000, "یکهزار"), (100, "یکصد")]
    }()

    /// French and Spanish with "un", which is also the article, and Spanish hundreds.
    private static let romance: [(Int, String)] = {
        let french = list("vingt trente quarante cinquante soixante", from: 20, by: 10)
        let spanish = list(
            "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            from: 30,
            by: 10
        )
        let un = [(1, "un"), (1, "une")]
        var names = pairs(french, { "\($0)_et_\($1)" }, un)
        names += pairs(
            [(80, "quatre_vingt"), (100, "cent"), (1000, "mille")],
            { "\($0)_\($1)" },
            un
        )
        names += pairs(spanish, { "\($0)_y_\($1)" }, [(1, "un"), (1, "una")])
        names += pairs(
            list("deux trois quatre cinq six sept huit neuf", from: 201, by: 100),
            { "\($0)_cent_\($1)" },
            [(0, "un"), (0, "une")]
        )
        var hundreds = [(100, "ciento")]
        for ending in ["os", "as"] {
            hundreds += list(
                "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient",
                from: 200,
                by: 100
            ).map { ($0.0, $0.1 + ending) }
        }
        // "Once" is an English word.
        let small = [(1, "un"), (1, "una"), (11, "once")]
        return names + hundreds.dropFirst()
            + pairs(hundreds + [(1000, "mil")], { "\($0)_\($1)" }, small)
    }()

    /// Hausa teens with and without "goma", and hundreds written without a hook.
    private static let hausa: [(Int, String)] = {
        let units =
            list("ɗaya biyu uku huɗu biyar shida bakwai takwas tara", from: 1)
            + [(1, "daya"), (4, "hudu")]
        var names: [(Int, String)] = []
        for unit in units {
            names.append((10 + unit.0, "goma_sha_\(unit.1)"))
            names.append((10 + unit.0, "sha_\(unit.1)"))
            names.append((10 + unit.0, "goma_sha\(unit.1)"))
            names.append((10 + unit.0, "sha\(unit.1)"))
            // "Dari daya" is "from the power" in Indonesian.
            if unit.0 > 1 { names.append((unit.0 * 100, "dari_\(unit.1)")) }
        }
        return names
    }()

    private static let russian = list(
        "двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
        from: 200,
        by: 100
    )
}
