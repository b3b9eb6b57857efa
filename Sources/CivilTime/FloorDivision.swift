/// The quotient rounded towards minus infinity; `divisor` is positive.
func floorDivide<Value: SignedInteger & FixedWidthInteger>(_ dividend: Value, by divisor: Value) -> Value {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
}
