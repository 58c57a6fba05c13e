/// Words, signs and codes of money, by the unit whose amounts are compared.
enum MoneyNames {
    /// Units by their names and codes.
    ///
    /// Words that many currencies share stand for one unit: an amount of dollars says no more.
    static let words: [(String, String)] = [
        ("birr", "birr birrs etb br ብር"),
        (
            "dollar",
            "dollar dollars usd bucks buck ዶላር دولار dolar "
                + "dólares доллар долларов dola ডলার डलर 달러 دالر"
        ),
        ("euro", "euro euros eur يورو евро ዩሮ یورو ইউরো युरो yuro 유로"),
        ("pound", "pound pounds gbp libra libras livre livres جنيه"),
        ("naira", "naira ngn"), ("dinar", "dinar dinars dzd دينار da دج"),
        ("rial", "rial rials irr ریال"),
        ("toman", "toman tomans تومان"), ("rupiah", "rupiah idr rp"), ("won", "won krw kpw 원"),
        ("rupee", "rupee rupees npr inr रुपैयाँ रुपियाँ"), ("taka", "taka bdt টাকা"),
        ("manat", "manat azn manatı"), ("ruble", "ruble rubles rouble roubles rub рубль рублей"),
        ("shilling", "shilling shillings kes tzs shilingi"), ("peso", "peso pesos mxn"),
        ("franc", "franc francs xof cfa fcfa"),
    ]

    /// Signs of currencies.
    static let signs: [String: String] = [
        "$": "dollar", "€": "euro", "£": "pound", "₦": "naira", "₽": "ruble", "৳": "taka",
        "₹": "rupee", "₩": "won", "₼": "manat",
    ]

    /// Codes and abbreviations among the words.
    static let codes: Set<String> = [
        "etb", "br", "usd", "gbp", "ngn", "dzd", "da", "دج", "irr", "idr", "rp", "krw", "kpw",
        "npr",
        "inr", "bdt", "azn", "rub", "kes", "tzs", "mxn", "xof", "cfa", "fcfa",
    ]

    /// Words that may stand between a number and its unit.
    static let nationalities: Set<String> = ["us", "ethiopian", "american", "algerian", "nigerian"]
}
