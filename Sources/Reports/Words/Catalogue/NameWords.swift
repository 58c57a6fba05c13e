/// Names of languages and regions of the world, as locale packs have them in English.
///
/// Languages go by CLDR 41, regions by the names of the United Nations (M49) as CLDR has them.
let nameWords = """
    en: Amharic
    fr: amharique
    ar: الأمهرية

    en: Arabic
    fr: arabe
    ar: العربية

    en: Assamese
    fr: assamais
    ar: الأسامية

    en: Azerbaijani
    fr: azerbaïdjanais
    ar: الأذربيجانية

    en: Bengali
    fr: bengali
    ar: البنغالية

    en: Burmese
    fr: birman
    ar: البورمية

    en: Central Kurdish
    fr: kurde central (sorani)
    ar: الكردية المركزية (السورانية)

    en: Chinese
    fr: chinois
    ar: الصينية

    en: Danish
    fr: danois
    ar: الدنماركية

    en: Dari
    fr: dari
    ar: الدرية

    en: Dutch
    fr: néerlandais
    ar: الهولندية

    en: Dzongkha
    fr: dzongkha
    ar: الزونخاية

    en: English
    fr: anglais
    ar: الإنجليزية

    en: Faroese
    fr: féroïen
    ar: الفاروية

    en: Filipino
    fr: filipino
    ar: الفلبينية

    en: French
    fr: français
    ar: الفرنسية

    en: German
    fr: allemand
    ar: الألمانية

    en: Greek
    fr: grec
    ar: اليونانية

    en: Greenlandic
    fr: groenlandais
    ar: الغرينلاندية

    en: Guarani
    fr: guarani
    ar: الغوارانية

    en: Hausa
    fr: haoussa
    ar: الهوسا

    en: Hebrew
    fr: hébreu
    ar: العبرية

    en: Hindi
    fr: hindi
    ar: الهندية

    en: Igbo
    fr: igbo
    ar: الإيغبو

    en: Indonesian
    fr: indonésien
    ar: الإندونيسية

    en: Italian
    fr: italien
    ar: الإيطالية

    en: Japanese
    fr: japonais
    ar: اليابانية

    en: Kabyle
    fr: kabyle
    ar: القبائلية

    en: Kazakh
    fr: kazakh
    ar: الكازاخية

    en: Khmer
    fr: khmer
    ar: الخميرية

    en: Korean
    fr: coréen
    ar: الكورية

    en: Kurdish
    fr: kurde
    ar: الكردية

    en: Kyrgyz
    fr: kirghize
    ar: القيرغيزية

    en: Lao
    fr: lao
    ar: اللاوية

    en: Malagasy
    fr: malgache
    ar: الملغاشية

    en: Maltese
    fr: maltais
    ar: المالطية

    en: Mongolian
    fr: mongol
    ar: المنغولية

    en: Nepali
    fr: népalais
    ar: النيبالية

    en: Oromo
    fr: oromo
    ar: الأورومية

    en: Pashto
    fr: pachto
    ar: البشتوية

    en: Persian
    fr: persan
    ar: الفارسية

    en: Polish
    fr: polonais
    ar: البولندية

    en: Portuguese
    fr: portugais
    ar: البرتغالية

    en: Quechua
    fr: quechua
    ar: الكيتشوا

    en: Russian
    fr: russe
    ar: الروسية

    en: Sinhala
    fr: cingalais
    ar: السنهالية

    en: Somali
    fr: somali
    ar: الصومالية

    en: Spanish
    fr: espagnol
    ar: الإسبانية

    en: Sundanese
    fr: soundanais
    ar: السوندانية

    en: Swahili
    fr: swahili
    ar: السواحلية

    en: Swedish
    fr: suédois
    ar: السويدية

    en: Tajik
    fr: tadjik
    ar: الطاجيكية

    en: Thai
    fr: thaï
    ar: التايلاندية

    en: Tibetan
    fr: tibétain
    ar: التبتية

    en: Tigrinya
    fr: tigrigna
    ar: التغرينية

    en: Tok Pisin
    fr: tok pisin
    ar: التوك بيسين

    en: Turkish
    fr: turc
    ar: التركية

    en: Ukrainian
    fr: ukrainien
    ar: الأوكرانية

    en: Urdu
    fr: ourdou
    ar: الأوردية

    en: Uyghur
    fr: ouïghour
    ar: الأويغورية

    en: Uzbek
    fr: ouzbek
    ar: الأوزبكية

    en: Vietnamese
    fr: vietnamien
    ar: الفيتنامية

    en: Yoruba
    fr: yoruba
    ar: اليوروبا

    en: Australia and New Zealand
    fr: Australie et Nouvelle-Zélande
    ar: أستراليا ونيوزيلندا

    en: Central America
    fr: Amérique centrale
    ar: أمريكا الوسطى

    en: Central Asia
    fr: Asie centrale
    ar: آسيا الوسطى

    en: Eastern Africa
    fr: Afrique orientale
    ar: شرق أفريقيا

    en: Eastern Asia
    fr: Asie orientale
    ar: شرق آسيا

    en: Eastern Europe
    fr: Europe orientale
    ar: أوروبا الشرقية

    en: Melanesia
    fr: Mélanésie
    ar: ميلانيزيا

    en: Middle Africa
    fr: Afrique centrale
    ar: وسط أفريقيا

    en: Northern Africa
    fr: Afrique septentrionale
    ar: شمال أفريقيا

    en: Northern America
    fr: Amérique septentrionale
    ar: أمريكا الشمالية

    en: Northern Europe
    fr: Europe septentrionale
    ar: أوروبا الشمالية

    en: South America
    fr: Amérique du Sud
    ar: أمريكا الجنوبية

    en: South-eastern Asia
    fr: Asie du Sud-Est
    ar: جنوب شرق آسيا

    en: Southern Africa
    fr: Afrique australe
    ar: أفريقيا الجنوبية

    en: Southern Asia
    fr: Asie du Sud
    ar: جنوب آسيا

    en: Southern Europe
    fr: Europe méridionale
    ar: جنوب أوروبا

    en: Western Africa
    fr: Afrique occidentale
    ar: غرب أفريقيا

    en: Western Asia
    fr: Asie occidentale
    ar: غرب آسيا

    en: Western Europe
    fr: Europe occidentale
    ar: أوروبا الغربية

    """
