/// The share of a standard normal distribution below a value.
///
/// Through the complementary error function, so that the far left tail keeps its digits.
public func normalCumulative(_ x: Double) -> Double {
    0.5 * complementaryErrorFunction(-x / 2.0.squareRoot())
}

/// The value below which a share of a standard normal distribution lies; none outside of (0, 1).
///
/// Wichura's algorithm AS 241, procedure PPND16 (Applied Statistics 37, 1988), about 1 part in 10^16.
public func normalQuantile(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    let q = share - 0.5
    if abs(q) <= 0.425 {
        let r = 0.180625 - q * q
        return q * (polynomial(centreAbove, r) / polynomial(centreBelow, r))
    }
    let r = (-naturalLogarithm(q < 0 ? share : 1 - share)).squareRoot()
    let distance =
        r <= 5
        ? polynomial(middleAbove, r - 1.6) / polynomial(middleBelow, r - 1.6)
        : polynomial(tailAbove, r - 5) / polynomial(tailBelow, r - 5)
    return q < 0 ? -distance : distance
}

/// The normal quantile that leaves half of what a level leaves out on either side.
func twoSidedQuantile(level: Double) -> Double? {
    // A level of 0 would make an interval of one point.
    level > 0 && level < 1 ? normalQuantile(1 - (1 - level) / 2) : nil
}

/// Horner's rule; the coefficient of the highest power comes last.
private func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
}

private let centreAbove = [
    3.387_132_872_796_366_608, 1.331_416_678_917_843_774_5e+2, 1.971_590_950_306_551_442_7e+3,
    1.373_169_376_550_946_112_5e+4, 4.592_195_393_154_987_145_7e+4, 6.726_577_092_700_870_085_3e+4,
    3.343_057_558_358_812_810_5e+4, 2.509_080_928_730_122_672_7e+3,
]
private let centreBelow = [
    1, 4.231_333_070_160_091_125_2e+1, 6.871_870_074_920_579_083e+2, 5.394_196_021_424_751_107_7e+3,
    2.121_379_430_158_659_586_7e+4, 3.930_789_580_009_271_061e+4, 2.872_908_573_572_194_267_4e+4,
    5.226_495_278_852_854_561e+3,
]
private let middleAbove = [
    1.423_437_110_749_683_577_34, 4.630_337_846_156_545_295_9, 5.769_497_221_460_691_405_5,
    3.647_848_324_763_204_605_04, 1.270_458_252_452_368_382_58, 2.417_807_251_774_506_117_7e-1,
    2.272_384_498_926_918_458_33e-2, 7.745_450_142_783_414_076_4e-4,
]
private let middleBelow = [
    1, 2.053_191_626_637_758_821_87, 1.676_384_830_183_803_849_4, 6.897_673_349_851_000_045_5e-1,
    1.481_039_764_274_800_745_9e-1, 1.519_866_656_361_645_719_66e-2,
    5.475_938_084_995_344_946e-4, 1.050_750_071_644_416_843_24e-9,
]
private let tailAbove = [
    6.657_904_643_501_103_777_2, 5.463_784_911_164_114_369_9, 1.784_826_539_917_291_335_8,
    2.965_605_718_285_048_912_3e-1, 2.653_218_952_657_612_309_3e-2,
    1.242_660_947_388_078_438_6e-3, 2.711_555_568_743_487_578_15e-5,
    2.010_334_399_292_288_132_65e-7,
]
private let tailBelow = [
    1, 5.998_322_065_558_879_376_9e-1, 1.369_298_809_227_358_053_1e-1,
    1.487_536_129_085_061_485_25e-2, 7.868_691_311_456_132_591e-4,
    1.846_318_317_510_054_681_8e-5, 1.421_511_758_316_445_888_7e-7,
    2.044_263_103_389_939_785_64e-15,
]
