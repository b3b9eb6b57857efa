// The one place that knows which C library computes logarithms. Their last bit may differ between systems; what is
// printed has far fewer digits.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// The natural logarithm of 1 + `value`, exact for small values.
public func logarithmOfOnePlus(_ value: Double) -> Double { log1p(value) }

/// e to the power of `value`.
func exponential(_ value: Double) -> Double { exp(value) }

/// The error function.
func errorFunction(_ value: Double) -> Double { erf(value) }

/// One minus the error function, exact in its tail.
func complementaryErrorFunction(_ value: Double) -> Double { erfc(value) }

/// The logarithm of the gamma function of a positive value.
func logarithmOfGamma(_ value: Double) -> Double { lgamma(value).0 }
