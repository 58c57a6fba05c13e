#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// The C library's mathematics enters here only, so that no other file depends on the platform.

func naturalLogarithm(_ x: Double) -> Double { log(x) }

func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }

func exponential(_ x: Double) -> Double { exp(x) }

func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }

func arcSine(_ x: Double) -> Double { asin(x) }

func logarithmOfGamma(_ x: Double) -> Double {
    // The form that returns the sign writes no global, so it may run on any thread.
    let (value, _): (Double, Int) = lgamma(x)
    return value
}

func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
