import Vocabulary

/// A whole page: a head that allows nothing from outside, navigation, and a body.
struct PageShell {
    /// The words of the page, which give it language and direction.
    var words: Words
    /// The title in the browser's tab.
    var title: String
    /// The version of the tool that made the page.
    var toolVersion: String
    /// Anything that must be seen before everything else.
    var banner: [HTML] = []
    /// Where the page stands, for the links of its navigation.
    var stand = PageStand.ofLocale
    /// The page's data as JSON, in the same folder.
    var alternate: SafeName?
    /// The script of the page, if it has one, a file over all locales; it may load data files from the
    /// folder of the page.
    var script: SafeName?
    /// Whether the page brings its looks along, so that it may be sent alone.
    var isWhole = false
    /// The body.
    var body: [HTML]

    /// The page as text.
    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// The page as UTF-8.
    var bytes: [UInt8] {
        var writer = HTMLWriter()
        writer.writeDoctype()
        writer.write(tree)
        return writer.bytes
    }

    private var tree: HTML {
        element("html", .lang(words.language.rawValue), .dir(words.direction)) {
            element("head") {
                element("meta", .set("charset", "utf-8"))
                element(
                    "meta",
                    .set("http-equiv", "Content-Security-Policy"),
                    .set("content", contentPolicy)
                )
                element(
                    "meta",
                    .set("name", "viewport"),
                    .set("content", "width=device-width, initial-scale=1")
                )
                element("meta", .set("name", "color-scheme"), .set("content", "light dark"))
                element("meta", .set("name", "referrer"), .set("content", "no-referrer"))
                element(
                    "meta",
                    .set("name", "generator"),
                    .set("content", "Palimpsest \(toolVersion)")
                )
                element("link", .set("rel", "icon"), .href(.emptyIcon))
                if let alternate {
                    element(
                        "link",
                        .set("rel", "alternate"),
                        .set("type", "application/json"),
                        .href(LocalLink(file: alternate))
                    )
                }
                element("title") { title }
                if isWhole {
                    element("style") { HTML.stylesheet }
                } else {
                    element(
                        "link",
                        .set("rel", "stylesheet"),
                        .href(LocalLink(over: .style, isBelow: stand.isInFolder))
                    )
                }
            }
            element("body") {
                element("a", .class("skip"), .href(LocalLink(anchor: mainAnchor))) {
                    words("Skip to the content")
                }
                element("header", .class("site")) {
                    banner
                    navigation
                }
                element("main", .id(mainAnchor), .set("tabindex", "-1")) {
                    body
                    if words.language != .english {
                        element("p", .class("soft small")) {
                            words("Translated from English; no native speaker has reviewed it.")
                        }
                    }
                }
                if let script {
                    element("script", .src(LocalLink(over: script, isBelow: stand.isInFolder))) {}
                }
            }
        }
    }

    private var navigation: HTML {
        element("nav", .class("site-nav"), .set("aria-label", words("Pages"))) {
            element("ul") {
                for section in SiteSection.allCases {
                    element("li") {
                        element("a", attributes: attributes(of: section)) { words(section.title) }
                    }
                }
            }
        }
    }

    private func attributes(of section: SiteSection) -> [Attribute] {
        let link = Attribute.href(LocalLink(section: section, from: stand))
        guard section == stand.section else { return [link] }
        // A page in a locale's folder lies under the overview and is not the overview itself.
        return [link, .set("aria-current", stand.isInFolder ? "true" : "page")]
    }

    /// The one stylesheet, known by its digest or as a file of the report, and files of the report as
    /// scripts where the page has one; nothing written inside a page runs, and nothing else is asked for
    /// (CSP level 3).
    private var contentPolicy: String {
        let scripts = script == nil ? "" : "script-src 'self'; "
        let styles = isWhole ? "'sha256-\(stylesheetDigest)'" : "'self'"
        return
            "default-src 'none'; \(scripts)style-src \(styles); img-src data:; "
            + "base-uri 'none'; form-action 'none'"
    }
}

private let mainAnchor = "content"

/// The SHA-256 of the styles of a locale's page as written between its tags, in Base64.
private let stylesheetDigest = base64(hexadecimal: digest(of: "\n" + localeStylesheet))

/// Turns hexadecimal digits into Base64 (RFC 4648, section 4).
func base64(hexadecimal digits: String) -> String {
    var bytes: [UInt32] = []
    var high: UInt32?
    for digit in digits {
        let value = UInt32(digit.hexDigitValue ?? 0)
        if let first = high {
            bytes.append(first << 4 | value)
            high = nil
        } else {
            high = value
        }
    }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let chunk = bytes[start..<min(start + 3, bytes.count)]
        var word: UInt32 = 0
        for i in 0..<3 { word = word << 8 | (i < chunk.count ? chunk[start + i] : 0) }
        for i in 0..<4 {
            text.append(i <= chunk.count ? alphabet[Int(word >> UInt32(18 - 6 * i) & 63)] : "=")
        }
    }
    return text
}
