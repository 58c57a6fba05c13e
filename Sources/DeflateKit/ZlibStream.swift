private import CZlib

/// The length in bytes of the zlib stream of some bytes; none for a level that zlib does not know.
///
/// Default strategy, memory and window, as `compress2` has them: the length is exact for stock zlib
/// and may differ by a few bytes for another library of the same interface.
/// - Parameter level: 0, no compression, to 9, the best.
public func zlibStreamLength(of bytes: [UInt8], level: Int) -> Int? {
    guard (0...9).contains(level) else { return nil }
    var length = compressBound(uLong(bytes.count))
    var stream = [UInt8](repeating: 0, count: Int(length))
    let status = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe stream.withUnsafeMutableBufferPointer { target in
            unsafe compress2(
                target.baseAddress,
                &length,
                source.baseAddress,
                uLong(source.count),
                Int32(level)
            )
        }
    }
    return status == Z_OK ? Int(length) : nil
}
