import Vocabulary

/// A world of four cultures and one pack, with golds from a table.
struct SmallWorld {
    var golds: [String: [String: GoldSet]] = [:]
    var packs: [ProbePack] = []
    var locales: [LocalePack] = [
        locale("am-ET", "Ethiopia", "Amharic", proxies: ["en-US", "ar-EG"]),
        locale("ar-DZ", "Algeria", "Arabic", proxies: ["ar-EG", "en-US"]),
        locale("ar-EG", "Egypt", "Arabic", proxies: ["en-US"]),
        locale("en-US", "the United States", "English", proxies: []),
    ]

    mutating func state(
        _ property: String,
        _ values: [String: [String]],
        status: GoldStatus = .explicit,
        note: String? = nil
    ) {
        for (tag, names) in values {
            golds[property, default: [:]][tag] = GoldSet(
                culture: LocaleTag(tag),
                clusters: names.map { GoldCluster(label: $0, aliases: [Alias($0)]) },
                status: status,
                citations: [Citation(source: "table", path: "t", note: note)]
            )
        }
    }

    /// Gives every meaning of a label further names, by language.
    mutating func call(_ label: String, _ names: [String: String]) {
        for (property, row) in golds {
            for (tag, gold) in row {
                for (index, cluster) in gold.clusters.enumerated() where cluster.label == label {
                    golds[property]?[tag]?.clusters[index].aliases += names.sorted {
                        $0.key < $1.key
                    }.map { Alias($0.value, language: $0.key) }
                }
            }
        }
    }

    func fact(_ locale: LocalePack, _ property: String) -> Fact? {
        golds[property]?[locale.tag.rawValue].map { Fact(property: property, gold: $0) }
    }
}

func locale(
    _ tag: String,
    _ place: String,
    _ language: String,
    proxies: [String]
) -> LocalePack {
    let tag = LocaleTag(tag)
    return LocalePack(
        tag: tag,
        place: place,
        names: [:],
        languageName: language,
        territory: tag.territory ?? "",
        languages: [tag.language],
        script: "Zzzz",
        calendar: "gregorian",
        region: "somewhere",
        proxies: proxies.map { DeclaredProxy(tag: LocaleTag($0), kind: .regional, reason: "test") },
        sources: ["table"],
        remarks: [],
        digest: "",
        path: "\(tag).yaml"
    )
}

func pack(_ name: String, suite: String = "reference", _ probes: [Probe]) -> ProbePack {
    ProbePack(
        name: name,
        version: "1",
        suite: suite,
        title: name,
        probes: probes,
        digest: "",
        path: "\(name).yaml"
    )
}

func probe(
    _ id: String,
    gold: String,
    slots: [Probe.Slot] = [],
    templates: [Framing: String],
    framings: [Framing] = [.marked],
    sameLanguageOnly: Bool = false
) -> Probe {
    Probe(
        id: id,
        goal: "Learn",
        facet: "time",
        answerType: .text,
        gold: gold,
        slots: slots,
        templates: templates,
        framings: framings,
        sameLanguageOnly: sameLanguageOnly,
        citation: Citation(source: "probe pack", path: "p.yaml")
    )
}

func remark(
    _ property: String,
    _ effect: ReferenceRemark.Effect,
    _ values: [String] = []
) -> ReferenceRemark {
    ReferenceRemark(
        property: property,
        effect: effect,
        clusters: values.map { GoldCluster(label: $0, aliases: [Alias($0)]) },
        reason: "the table is old",
        source: "a law",
        reviewer: nil,
        citation: Citation(source: "locale pack", path: "am-ET.yaml", line: 3)
    )
}
