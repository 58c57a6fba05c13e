import ArchiveKit
import Foundation
import PalimpsestTestSupport
import Testing

@Suite struct ZipArchiveTests {
    private func open(
        _ bytes: [UInt8],
        limits: ArchiveLimits = ArchiveLimits()
    ) throws -> ZipArchive {
        let path = try temporaryFolder().appending(path: "a.eval").path
        try Data(bytes).write(to: URL(filePath: path))
        return try ZipArchive(path, limits: limits)
    }

    private func cause(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws -> String?
    {
        let archive: ZipArchive
        do {
            archive = try open(bytes, limits: limits)
        } catch let fault as ArchiveFault {
            return fault.cause
        }
        do {
            for entry in archive.entries { _ = try archive.contents(of: entry) }
        } catch {
            return error.cause
        }
        return nil
    }

    private let long = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    @Test func `entries of every known packing are read`() throws {
        var zip = ZipBuilder()
        zip.add("a/ü.json", long)
        zip.add("b", long, .deflate)
        zip.add("c", long, .zstd)
        zip.add("empty", [], .zstd)
        let archive = try open(zip.bytes)
        #expect(archive.entries.map(\.name) == ["a/ü.json", "b", "c", "empty"])
        #expect(!archive.isCut)
        let found = try archive.entries.map { try archive.contents(of: $0) }
        #expect(found == [long, long, long, []])
    }

    @Test func `what real packers wrote is read`() throws {
        let plain = Array(String(repeating: "palimpsest ", count: 20).utf8)
        var zip = ZipBuilder()
        // zlib 1.2.13 at level 9, and zstd 1.5.
        let deflated: [UInt8] = [43, 72, 204, 201, 204, 45, 40, 78, 45, 46, 81, 40, 24, 110, 76, 0]
        let zstd: [UInt8] = [
            40, 181, 47, 253, 32, 220, 149, 0, 0, 88, 112, 97, 108, 105, 109, 112, 115, 101, 115,
            116, 32, 1, 0, 78, 83, 197, 11,
        ]
        let sum = ZipBuilder.checksum(plain)
        zip.add("a", plain, .given(deflated, method: 8, size: plain.count), checksum: sum)
        zip.add("b", plain, .given(zstd, method: 93, size: plain.count), checksum: sum)
        let archive = try open(zip.bytes)
        for entry in archive.entries { #expect(try archive.contents(of: entry) == plain) }
    }

    @Test func `an archive without directory gives its whole entries`() throws {
        var zip = ZipBuilder()
        zip.add("a", long, .zstd)
        zip.add("b", long, .deflate)
        let archive = try open(Array(zip.cut.dropLast(10)))
        #expect(archive.isCut)
        #expect(archive.entries.map(\.name) == ["a"])
        #expect(try archive.contents(of: archive.entries[0]) == long)
    }

    @Test func `zip64 sizes and a comment are understood`() throws {
        var zip = ZipBuilder()
        zip.add("a", long)
        var bytes = zip.bytes
        let end = bytes.count - 22
        func field(_ at: Int) -> UInt64 {
            (0..<4).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
        }
        func wide(_ value: UInt64) -> [UInt8] {
            (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
        }
        let (size, offset) = (field(end + 12), field(end + 16))
        let record: [UInt8] =
            [0x50, 0x4B, 6, 6] + wide(44) + [45, 0, 45, 0] + wide(0) + wide(1) + wide(1)
            + wide(size) + wide(offset)
        let locator: [UInt8] = [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + wide(UInt64(end)) + [1, 0, 0, 0]
        var last = Array(bytes[end...])
        for i in 8..<20 { last[i] = 0xFF }
        last[20] = 3
        bytes = Array(bytes[..<end]) + record + locator + last + Array("hey".utf8)
        let archive = try open(bytes)
        #expect(archive.entries.map(\.name) == ["a"])
        #expect(try archive.contents(of: archive.entries[0]) == long)
    }

    @Test func `a hostile archive is one line each`() throws {
        func one(_ build: (inout ZipBuilder) -> Void) -> [UInt8] {
            var zip = ZipBuilder()
            build(&zip)
            return zip.bytes
        }
        #expect(try cause([]) == "not-zip")
        #expect(try cause(Array("{\"version\":2}".utf8)) == "not-zip")
        #expect(try cause(one { $0.add("a", long, flags: 1) }) == "encrypted")
        #expect(
            try cause(one { $0.add("a", long, .given(long, method: 14, size: 9)) }) == "compression"
        )
        #expect(try cause(one { $0.add("a", long, checksum: 7) }) == "damaged")
        #expect(
            try cause(one { $0.add("a", long) }, limits: ArchiveLimits(entryBytes: 99_999))
                == "large-entry"
        )
        #expect(
            try cause(
                one { zip in for i in 0..<11 { zip.add("\(i)", []) } },
                limits: ArchiveLimits(entries: 10)
            ) == "too-many-entries"
        )
        #expect(
            try cause(one { $0.add("a", long) }, limits: ArchiveLimits(directoryBytes: 10))
                == "large-directory"
        )
        // Said to be zstd and deflate, but neither.
        #expect(
            try cause(one { $0.add("a", long, .given(long, method: 93, size: long.count)) })
                == "damaged"
        )
        #expect(
            try cause(one { $0.add("a", long, .given(long, method: 8, size: long.count)) })
                == "damaged"
        )
        // Packed twice: unpacked once, it is not the size that is said.
        let twice = ZipBuilder.framed(ZipBuilder.framed(long))
        #expect(
            try cause(one { $0.add("a", long, .given(twice, method: 93, size: long.count)) })
                == "damaged"
        )
    }

    @Test func `a stream that unpacks to more than is said, or to far more than it is, is refused`()
        throws
    {
        // A frame of blocks that each repeat one byte 131,071 times (RFC 8878, section 3.1.1.2.2).
        let blocks = (0..<400).flatMap { index -> [UInt8] in
            let head = UInt32(131_071) << 3 | 1 << 1 | (index == 399 ? 1 : 0)
            return [UInt8(head & 255), UInt8(head >> 8 & 255), UInt8(head >> 16 & 255), 0x20]
        }
        let bomb: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58] + blocks
        var zip = ZipBuilder()
        zip.add("a", [], .given(bomb, method: 93, size: 400 * 131_071))
        #expect(try cause(zip.bytes) == "zip-bomb")
        var lying = ZipBuilder()
        lying.add("a", [], .given(bomb, method: 93, size: 1_000))
        #expect(try cause(lying.bytes) == "damaged")
    }

    @Test func `every way to cut or alter a byte ends in a value or a fault`() throws {
        var zip = ZipBuilder()
        zip.add("a", Array("{\"a\":1}".utf8), .zstd)
        zip.add("b", Array("{\"b\":1}".utf8), .deflate)
        let bytes = zip.bytes
        let path = try temporaryFolder().appending(path: "a.eval").path
        var whole = 0
        for index in bytes.indices {
            for altered in [Array(bytes[..<index]), bytes.replacing(index, with: 0xFF)] {
                try Data(altered).write(to: URL(filePath: path))
                guard let archive = try? ZipArchive(path) else { continue }
                whole += archive.entries.filter { (try? archive.contents(of: $0)) != nil }.count
            }
        }
        #expect(whole > 0)
    }
}

extension [UInt8] {
    fileprivate func replacing(_ index: Int, with byte: UInt8) -> [UInt8] {
        var copy = self
        copy[index] = byte
        return copy
    }
}
