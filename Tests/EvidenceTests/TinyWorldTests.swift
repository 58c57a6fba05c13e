import Evidence
import Testing
import Vocabulary

/// Four questions, one proxy and two placebos, every number worked out by hand.
///
/// | | aa, the target | bb, the proxy | cc | dd | answer |
/// |---|---|---|---|---|---|
/// | q1 | tea | coffee | coffee | tea | coffee: leaks to bb and cc |
/// | q2 | a, b | b | c | d | b: shared, but a leak to bb with equalised golds |
/// | q3 | x | y | x | no gold | x: distinct |
/// | q4 | m | n | o | r | o: leaks to cc |
@Suite struct TinyWorldTests {
    let world = World(
        golds: [
            "q1": ["aa": ["tea"], "bb": ["coffee"], "cc": ["coffee"], "dd": ["tea"]],
            "q2": ["aa": ["a", "b"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q3": ["aa": ["x"], "bb": ["y"], "cc": ["x"]],
            "q4": ["aa": ["m"], "bb": ["n"], "cc": ["o"], "dd": ["r"]],
        ],
        facets: ["q3": "place", "q4": "place"]
    )

    var answers: [JudgedAnswer] {
        [
            world.answer("q1", "coffee"), world.answer("q2", "b"), world.answer("q3", "x"),
            world.answer("q4", "o"),
        ]
    }

    func row(
        _ subset: Subset,
        _ answers: [JudgedAnswer]? = nil,
        _ policy: EvidencePolicy = tinyPolicy
    ) throws -> EvidenceRow {
        let rows = world.evidence(answers ?? self.answers, policy).rows
        return try #require(rows.first { $0.subset == subset })
    }

    @Test func `all items`() throws {
        let row = try row(.all)
        #expect(row.n == 4 && row.compared == 4)
        #expect(row.shares.distinct == 0.25 && row.shares.shared == 0.25)
        #expect(row.shares.leak == 0.25 && row.shares.other == 0.25)
        #expect(row.floor == 0.25 && row.lift == 0.25)
        // e = ½, 0, 0, −½.
        #expect(row.excess == 0 && row.comparedLeak == 0.25 && row.placebo == 0.25)
        // cc leaks on 2 of 4, dd on 0 of 3.
        #expect(row.placeboOwnItems == 0.25)
        #expect(row.rank == 2 && row.cultures == 3 && row.placebos == 2)
        #expect(row.specificLeak == 0.25)
        // With golds matched, b of q2 is right for the target and x of q3 leaves no placebo; dd's
        // tea on q1 is right too. So q1 has e = 0 and q4 e = −½, the proxy being one of three.
        #expect(row.matched?.value == -0.25 && row.matched?.n == 2)
        #expect(near(row.p, 2 / 3.0) && row.pAdjusted == 1)
        #expect(row.mde == nil)
        #expect(row.tests == 4 && row.finding == .indistinguishable)
        #expect(row.origin == .simulated && row.kind == .regional)
        #expect(
            row.verdict.hasPrefix(
                "not distinguishable from chance overlap: \u{2212}25.0 points [\u{2212}"
            )
        )
    }

    @Test(arguments: [Subset.informative, .contrastive])
    func `items on which the proxy's answer is wrong`(subset: Subset) throws {
        let row = try row(subset)
        // On q3 no placebo is left: cc accepts x as the target does, dd has no gold.
        #expect(row.n == 3 && row.compared == 2)
        #expect(near(row.shares.leak, 1 / 3.0) && near(row.shares.distinct, 1 / 3.0))
        #expect(near(row.shares.other, 1 / 3.0))
        #expect(row.floor == 0 && near(row.lift, 1 / 3.0))
        // On q1 only cc is left as a placebo: e = 0; on q4 both: e = −½.
        #expect(row.excess == -0.25 && row.comparedLeak == 0.5 && row.placebo == 0.75)
        #expect(row.rank == 2)
        #expect(near(row.placeboOwnItems, (2 / 3.0 + 0) / 2))
    }

    @Test func `equalised golds`() throws {
        let row = try row(.equalised)
        #expect(row.n == 4 && row.shares.leak == 0.5 && row.shares.shared == 0)
        #expect(row.shares.distinct == 0.25 && row.shares.other == 0.25)
        #expect(row.floor == 0 && row.lift == 0.25)
        // e = ½, 1, 0, −½.
        #expect(row.excess == 0.25 && row.placebo == 0.25)
        // The test leaves the target's gold whole, so that b on q2 is right and no leak.
        #expect(row.matched?.value == -0.25 && near(row.p, 2 / 3.0))
        // bb leaks on 2 of 4 like cc.
        #expect(row.rank == 1.5)
    }

    @Test func `with two clusters kept the shared answer is shared again and no floor is claimed`()
        throws
    {
        var policy = tinyPolicy
        policy.equalisedClusters = 2
        let row = try row(.equalised, nil, policy)
        #expect(row.shares.shared == 0.25 && row.shares.leak == 0.25)
        #expect(row.floor == nil && row.lift == nil)
    }

    @Test func `every culture against the other placebos`() {
        let cultures = world.evidence(answers, tinyPolicy).cultures
        #expect(cultures.map(\.culture.rawValue) == ["bb", "cc", "dd"])
        #expect(cultures.map(\.kind) == [.regional, nil, nil])
        #expect(cultures.map(\.n) == [4, 4, 3])
        #expect(cultures.map(\.leak) == [0.25, 0.5, 0])
        // cc against dd: 1, 0, 1 on q1, q2, q4; dd against cc: the reverse.
        #expect(near(cultures[0].excess, 0))
        #expect(near(cultures[1].excess, 2 / 3.0))
        #expect(near(cultures[2].excess, -2 / 3.0))
        // One other placebo is fewer than the two that the policy asks for.
        #expect(cultures[0].low != nil && cultures[1].low == nil)
    }

    @Test func `facets`() {
        let facets = world.evidence(answers, tinyPolicy).facets
        #expect(facets.map(\.facet) == ["food", "place"])
        #expect(facets.map(\.n) == [2, 2])
        #expect(facets[0].shares.leak == 0.5 && facets[0].shares.shared == 0.5)
        #expect(facets[0].floor == 0.5 && facets[0].excess == 0.25)
        #expect(facets[0].placebo == 0.25)
        #expect(facets[1].shares.distinct == 0.5 && facets[1].excess == -0.25)
        #expect(facets[1].placebo == 0.25)
    }

    @Test func `an excluded culture is neither proxy nor placebo on that item`() throws {
        let out = Exclusion(rule: "A3", culture: LocaleTag("cc"), reason: "disputed")
        let proxyOut = Exclusion(rule: "A2", culture: LocaleTag("bb"), reason: "same")
        var changed = answers
        changed[0] = world.answer("q1", "coffee", exclusions: [out])
        let placebo = try row(.all, changed)
        // e = 1 − 0 on q1, then 0, 0, −½.
        #expect(placebo.n == 4 && placebo.excess == 0.125)
        changed[0] = world.answer("q1", "coffee", exclusions: [proxyOut])
        let proxy = try row(.all, changed)
        #expect(proxy.n == 3 && near(proxy.excess, -0.5 / 3))
    }

    @Test(arguments: [nil, "aa"])
    func `an excluded item counts nowhere and is said to be left out`(culture: String?) throws {
        let tag = culture.map { LocaleTag($0) }
        let out = Exclusion(rule: "A1", culture: tag, reason: "inherited")
        var changed = answers
        changed[3] = world.answer("q4", "o", exclusions: [out])
        let evidence = world.evidence(changed, tinyPolicy)
        #expect(evidence.rows.first?.n == 3)
        #expect(evidence.cultures.map(\.n) == [3, 3, 2])
        #expect(
            evidence.leftOut.map(\.text).contains(
                "test, model, marked, simulated: questions kept out by an admission rule: 1"
            )
        )
    }

    @Test func `samples of one item are averaged before items are`() throws {
        var more = answers
        more.append(world.answer("q1", "tea", sample: 1))
        more.append(world.answer("q1", "?", sample: 2))
        more.append(world.answer("q1", "#", sample: 3))
        let row = try row(.all, more)
        #expect(row.n == 4)
        #expect(row.shares.leak == 0.0625 && row.shares.distinct == 0.3125)
        #expect(row.shares.refused == 0.0625 && row.shares.uncodable == 0.0625)
        // e1 = ¼ − (¼ + 0)/2.
        #expect(row.excess == (0.125 - 0.5) / 4)
    }

    @Test func `a leak is specific only if few others accept it`() throws {
        var policy = tinyPolicy
        policy.specificLimit = 0
        #expect(try row(.all, nil, policy).specificLeak == 0)
    }

    @Test func `too few items or placebos give no interval and say so`() throws {
        var policy = tinyPolicy
        policy.minimumItems = 5
        let few = try row(.all, nil, policy)
        #expect(few.finding == .tooFew && few.verdict == "too few items (2) to tell")
        #expect(few.excess == 0 && few.excessLow == nil && few.adjustedLow == nil)
        #expect(few.p == nil && few.pAdjusted == nil && few.rank == nil)
        policy = tinyPolicy
        policy.minimumPlacebos = 3
        let lonely = try row(.all, nil, policy)
        #expect(lonely.finding == .tooFew)
        #expect(lonely.verdict == "too few placebo cultures (2) to tell")
    }

    @Test func `too few leaks give no interval but keep the place in the family`() throws {
        var policy = tinyPolicy
        policy.minimumLeaks = 1
        let none =
            "too few leaks to any culture (0.0 tell cultures apart, of which one drawn by lot gets 0.0) "
            + "to tell"
        // Right on q4 too, so that q1 is the only item that leaks to anyone, and there it leaks to all
        // that are compared: the placebo that is like the proxy holds the same answer.
        let shared = try row(.all, Array(answers.prefix(3)) + [world.answer("q4", "m")], policy)
        #expect(shared.finding == .tooFew && shared.p == nil && shared.excessLow != nil)
        #expect(shared.verdict == none)
        let right = [world.answer("q1", "tea")] + answers[1...2] + [world.answer("q4", "m")]
        let few = try row(.all, right, policy)
        #expect(few.finding == .tooFew)
        #expect(few.verdict == none)
        #expect(few.excessLow == nil && few.p == nil && few.pAdjusted == nil)
        #expect(world.evidence(right, policy).cultures[0].low == nil)
        let enough = try row(.all, nil, policy)
        #expect(enough.tests == 4 && near(enough.p, 2 / 3.0) && enough.pAdjusted == 1)
        #expect(enough.excessLow != nil && abs((enough.adjustedLevel ?? 0) - 0.9875) < 1e-12)
    }

    @Test func `what cannot be measured is named`() {
        var world = world
        world.proxies = ["bb", "zz"]
        let evidence = world.evidence(
            answers + [world.answer("q9", "x")],
            tinyPolicy
        )
        #expect(evidence.rows.count == 4)
        #expect(
            evidence.leftOut.map(\.text) == [
                "test, model, marked, simulated: questions without a valid gold of aa: 1",
                "test, model, marked, simulated: the declared proxy zz has no gold",
            ]
        )
    }

    @Test func `a subset without items is named and has no row`() {
        var world = world
        world.golds = ["q1": ["aa": ["tea"], "bb": ["tea"], "cc": ["x"], "dd": ["y"]]]
        let evidence = world.evidence([world.answer("q1", "tea")], pointPolicy)
        #expect(evidence.rows.map(\.subset) == [.all, .equalised])
        #expect(evidence.leftOut.count == 2)
        #expect(
            evidence.leftOut.first?.text
                == "test, model, marked, simulated: no item compares AA with BB in the subset informative"
        )
    }

    @Test func `the family is printed`() {
        let family = world.evidence(answers, tinyPolicy).family
        #expect(
            family.hasSuffix(
                "subsets with enough items and placebos. "
                    + "test, model, marked, simulated: 4 tests"
            )
        )
        #expect(world.evidence([], tinyPolicy).family == "no tests")
    }
}
