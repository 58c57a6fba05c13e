public import Diagnostics
import MarkupKit
public import Vocabulary

/// The list of mobile operators by country that GNOME keeps.
///
/// Operators merge and change their names, so every citation says of which release the list is.
public struct MobileProviders: ReferenceSource {
    /// The identifier `mobile-broadband-provider-info`.
    public let id = "mobile-broadband-provider-info"
    /// The name with the release.
    public let name: String
    /// The file `serviceproviders.xml`.
    public let file: String

    private let release: String?
    private let files = ReadOnce<MarkupElement>()

    /// Takes the file; it is read when it is first needed.
    public init(file: String, release: String? = nil) {
        self.file = file
        self.release = release
        name = citedName(id, release)
    }

    /// What it may know of.
    public static let patterns: [PropertyPattern] = [
        PropertyPattern("phone.operators", "the mobile operators of the country", isList: true)
    ]

    /// What it may know of.
    public var patterns: [PropertyPattern] { Self.patterns }

    /// Lists the operators of a culture's territory.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        guard property == "phone.operators", let root = try document() else { return nil }
        let code = pack.territory.lowercased()
        guard let country = root.children("country").first(where: { $0["code"] == code }) else {
            return nil
        }
        var operators: [(names: AliasList, label: String)] = []
        var citations: [Citation] = []
        for (index, provider) in country.children("provider").enumerated() {
            // A virtual operator uses another's network; both are sold.
            let isMobile = provider.child("gsm") != nil || provider.child("cdma") != nil
            let texts = provider.children("name")
            guard isMobile, let label = texts.first?.text, !label.isEmpty else { continue }
            let plain = withoutBrackets(label).first ?? label
            let known = operators.firstIndex { folded($0.label) == folded(plain) }
            var names = known.map { operators[$0].names } ?? AliasList()
            names.add(plain, nil)
            for text in texts {
                names.add(text.text, text["xml:lang"])
                names.add(withoutBrackets(text.text).first, text["xml:lang"])
            }
            citations.append(cite(provider.line, code, index + 1))
            if let known {
                operators[known].names = names
            } else {
                operators.append((names, plain))
            }
        }
        guard !operators.isEmpty else { return nil }
        return SourceOpinion(
            source: id,
            property: property,
            gold: GoldSet(
                culture: pack.tag,
                clusters: operators.map { $0.names.cluster($0.label) },
                status: .explicit,
                citations: citations
            )
        )
    }

    private func cite(_ line: Int, _ code: String, _ index: Int) -> Citation {
        Citation(
            source: name,
            path: "serviceproviders.xml",
            line: line,
            element: "/serviceproviders/country[@code='\(code)']/provider[\(index)]",
            note: release.map { "a list of \($0), which may be out of date" }
        )
    }

    private func document() throws(DiagnosticsError) -> MarkupElement? {
        guard isThere(file) else { return nil }
        return try files.value(file) { () throws(DiagnosticsError) in
            // Access points and balance codes are most of the file and nothing that is asked for.
            try Markup.parse(
                file: file,
                skipping: ["apn", "balance-check", "balance-top-up", "msisdn-query", "voicemail"]
            )
        }
    }
}
