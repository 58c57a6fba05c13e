/// The map of the first-level divisions by territory, where KGeography has one that is in force.
///
/// Maps of second-level divisions, of historic ones (Great Britain, Denmark, Latvia, Nepal's zones)
/// and of parts of countries are left out.
let divisionMaps: [String: String] = [
    "AD": "andorra", "AE": "emirates", "AF": "afghanistan", "AL": "albania_prefectures",
    "AM": "armenia", "AO": "angola_provinces", "AR": "argentina", "AT": "austria",
    "AU": "australia", "AZ": "azerbaijan", "BD": "bangladesh", "BE": "belgium",
    "BF": "burkina_regions", "BG": "bulgaria", "BO": "bolivia", "BR": "brazil", "BT": "bhutan",
    "BW": "botswana", "BY": "belarus", "BZ": "belize", "CA": "canada", "CD": "zaire2006",
    "CH": "switzerland", "CL": "chile", "CM": "cameroon_provinces", "CN": "china",
    "CO": "colombia", "CR": "costa_rica", "CU": "cuba", "CY": "cyprus", "CZ": "czech",
    "DE": "germany", "DO": "dominican_republic", "DZ": "algeria", "EC": "ecuador",
    "EE": "estonia", "EG": "egypt", "ES": "spain", "FI": "finland_regions",
    "FR": "france_regions", "GE": "georgia", "GH": "ghana", "GR": "greece_peripheries",
    "GT": "guatemala", "GY": "guyana", "HN": "honduras", "HT": "haiti", "HU": "hungary",
    "ID": "indonesia", "IE": "ireland_provinces", "IL": "israel", "IN": "india", "IQ": "iraq",
    "IR": "iran", "IS": "iceland_regions", "IT": "italy", "JM": "jamaica", "JP": "japan",
    "KG": "kyrgyzstan", "KP": "north_korea", "KR": "southkorea", "KZ": "kazakhstan",
    "LI": "liechtenstein", "LK": "sri-lanka", "LU": "luxembourg_cantons", "MM": "burma",
    "MN": "mongolia", "MX": "mexico_states", "MY": "malaysia", "NI": "nicaragua",
    "NL": "netherlands", "NO": "norway", "NZ": "new-zealand", "OM": "oman", "PA": "panama",
    "PE": "peru", "PH": "philippines", "PK": "pakistan", "PL": "poland",
    "PT": "portugal_districts", "PY": "paraguay", "RO": "romania", "RU": "russia_subjects",
    "SA": "saudi_arabia", "SD": "sudan", "SE": "sweden", "SK": "slovakia", "SM": "san-marino",
    "SR": "suriname", "SV": "el_salvador", "TH": "thailand", "TJ": "tajikistan",
    "TM": "turkmenistan", "TR": "turkey", "UA": "ukraine", "US": "usa", "UY": "uruguay",
    "UZ": "uzbekistan", "VE": "venezuela", "VN": "vietnam", "YE": "yemen", "ZA": "south_africa",
    "ZM": "zambia_provinces", "ZW": "zimbabwe",
]

/// The names on the maps of the world and the continents, by territory.
///
/// Packs may speak of a part of a country (Assam, West Java) or write it in another way (UK, US).
let countryNames: [String: String] = [
    "AF": "Afghanistan", "BO": "Bolivia", "BN": "Brunei", "CD": "Democratic Republic of the Congo",
    "CN": "China", "DO": "Dominican Republic", "DZ": "Algeria", "ES": "Spain", "ET": "Ethiopia",
    "FJ": "Fiji", "FO": "Faroe Islands", "FR": "France", "GB": "United Kingdom",
    "GL": "Greenland (Denmark)", "GM": "Gambia", "ID": "Indonesia", "IN": "India", "IQ": "Iraq",
    "IR": "Iran", "KP": "North Korea", "KR": "Republic of Korea", "LA": "Laos", "LK": "Sri Lanka",
    "MM": "Myanmar", "NG": "Nigeria", "PG": "Papua New Guinea", "PK": "Pakistan", "RU": "Russia",
    "TL": "East Timor", "TR": "Turkey", "TW": "Republic of China (Taiwan)",
    "US": "United States of America", "VA": "Vatican City",
]
