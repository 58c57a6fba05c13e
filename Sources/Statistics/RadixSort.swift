/// Sorts numbers upwards, in time that grows with their count alone.
///
/// By eleven bits of their patterns at a time, the lowest first. Few numbers, and those whose order
/// their patterns do not tell (negative zeros and what is no number), are compared one by one.
func inOrder(_ values: [Double]) -> [Double] {
    guard values.count >= 128, values.count < Int(UInt32.max) else { return values.sorted() }
    var keys = [UInt64](repeating: 0, count: values.count)
    var counts = [UInt32](repeating: 0, count: 6 * 2048)
    for (place, value) in values.enumerated() {
        let bits = value.bitPattern
        if value.isNaN || bits == 1 << 63 { return values.sorted() }
        // Patterns of negative numbers run downwards, and behind those of positive ones.
        let key = bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
        keys[place] = key
        for digit in 0..<6 { counts[digit << 11 | Int(key >> UInt64(11 * digit) & 2047)] += 1 }
    }
    var other = keys
    for digit in 0..<6 {
        let shift = UInt64(11 * digit)
        let first = digit << 11
        // Where all have the same digit there is nothing to do.
        if counts[first | Int(keys[0] >> shift & 2047)] == UInt32(keys.count) { continue }
        var sum: UInt32 = 0
        for bucket in first..<first + 2048 {
            let count = counts[bucket]
            counts[bucket] = sum
            sum += count
        }
        for key in keys {
            let bucket = first | Int(key >> shift & 2047)
            other[Int(counts[bucket])] = key
            counts[bucket] += 1
        }
        swap(&keys, &other)
    }
    return keys.map { key in
        let sign = UInt64(bitPattern: Int64(bitPattern: ~key) >> 63) | 1 << 63
        return Double(bitPattern: key ^ sign)
    }
}
