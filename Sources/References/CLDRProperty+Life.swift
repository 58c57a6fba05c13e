import Diagnostics
import Vocabulary

/// Money, languages, measures and places.
extension CLDRProperty {
    static let money: [CLDRProperty] = [
        .plain("money.currency", "the currency that is legal tender now") {
            lookup throws(DiagnosticsError) in try lookup.currency()
        },
        .plain("money.currency.previous", "the legal tender before it") {
            lookup throws(DiagnosticsError) in try lookup.previousCurrency()
        },
        .plain("money.code", "the ISO 4217 code of the currency") {
            lookup throws(DiagnosticsError) in try lookup.currencyCode()
        },
        .plain("money.unit", "the English word for the unit of the currency") {
            lookup throws(DiagnosticsError) in try lookup.currencyUnit()
        },
        .plain("money.since-year", "the year since which the currency is legal tender") {
            lookup throws(DiagnosticsError) in try lookup.currencySince()
        },
        .plain("money.symbol", "the sign of the currency where it is used") {
            lookup throws(DiagnosticsError) in try lookup.currencySymbol()
        },
        .plain("money.name-local", "the name of the currency in the main language") {
            lookup throws(DiagnosticsError) in try lookup.currencyLocalName()
        },
        .plain("money.minor-digits", "how many decimals prices are given with") {
            lookup throws(DiagnosticsError) in try lookup.currencyDecimals()
        },
    ]

    static let languages: [CLDRProperty] = [
        .plain(
            "languages.official",
            "the official languages of the whole territory",
            isList: true
        ) { lookup throws(DiagnosticsError) in try lookup.officialLanguages() },
        .plain(
            "languages.regional",
            "the languages official in a part of the territory",
            isList: true
        ) { lookup throws(DiagnosticsError) in try lookup.regionalLanguages() },
        .plain(
            "languages.most-spoken",
            "the language that the largest share of the people uses"
        ) { lookup throws(DiagnosticsError) in try lookup.mostSpokenLanguage() },
        .plain(
            "languages.local",
            "the languages that are counted in no other territory",
            isList: true
        ) { lookup throws(DiagnosticsError) in try lookup.localLanguages() },
        .plain("languages.autonym", "the main language's name for itself") {
            lookup throws(DiagnosticsError) in try lookup.autonym()
        },
        .plain("languages.plural-count", "how many forms nouns take after numbers") {
            lookup throws(DiagnosticsError) in try lookup.pluralCount()
        },
    ]

    static let measures: [CLDRProperty] = [
        .plain("measure.system", "the system of measures") {
            lookup throws(DiagnosticsError) in try lookup.measurementSystem()
        },
        .plain("measure.temperature", "the scale of temperature") {
            lookup throws(DiagnosticsError) in try lookup.temperatureScale()
        },
        .plain("measure.paper", "the usual size of paper") {
            lookup throws(DiagnosticsError) in try lookup.paperSize()
        },
        .keyed(
            "measure.unit.{usage}",
            CLDRLookup.unitUsages,
            "the unit preferred for a use such as length-road"
        ) { lookup, usage throws(DiagnosticsError) in try lookup.preferredUnit(usage) },
    ]

    static let places: [CLDRProperty] = [
        .plain(
            "places.divisions",
            "the first-level divisions of the territory",
            isList: true
        ) { lookup throws(DiagnosticsError) in try lookup.divisions() },
        .plain("places.division-count", "how many first-level divisions there are") {
            lookup throws(DiagnosticsError) in try lookup.divisionCount()
        },
        .plain("places.country", "the names of the country") {
            lookup throws(DiagnosticsError) in try lookup.country()
        },
        .plain("places.endonym", "the country's name in the main language") {
            lookup throws(DiagnosticsError) in try lookup.endonym()
        },
        .plain("places.subregion", "the subregion of the United Nations' geoscheme") {
            lookup throws(DiagnosticsError) in try lookup.subregion()
        },
        .plain(
            "places.timezone-city",
            "the cities after which the territory's time zones are named",
            isList: true
        ) { lookup throws(DiagnosticsError) in try lookup.timezoneCities() },
    ]
}
