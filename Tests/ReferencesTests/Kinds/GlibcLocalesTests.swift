import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

@Suite struct GlibcLocalesTests {
    let source = GlibcLocales(directory: "\(kinds)/glibc", release: "2.36")

    @Test func `a telephone code is written with and without what opens a call abroad`() throws {
        let opinion = try source.found("phone.country-code")
        #expect(
            opinion.gold.topWordings
                == [
                    "+999", "999", "00999", "00 999", "00-999", "011999", "011 999", "011-999",
                ]
        )
        #expect(opinion.gold.status == .explicit)
        #expect(
            opinion.gold.citations.map(\.description)
                == ["glibc 2.36, xa_XQ:31 LC_TELEPHONE int_prefix"]
        )
    }

    @Test func `codes of characters and escaped characters are read`() throws {
        #expect(try source.labels("names.honorific.man") == ["Quo"])
        #expect(try source.labels("names.honorific.married-woman") == ["Q/a"])
    }

    @Test func `an empty title and an unknown person have no value`() throws {
        #expect(try source.labels("names.honorific.woman") == [])
        #expect(try source.labels("names.honorific.anyone") == [])
        #expect(try source.labels("names.honorific.child") == [])
    }

    @Test func `a title that five locales of other scripts share is a template's`() throws {
        let opinion = try source.found("names.honorific.unmarried-woman")
        #expect(opinion.gold.clusters.map(\.label) == ["-san"])
        #expect(opinion.gold.status == .default)
        #expect(
            opinion.gold.citations.first?.note
                == "left over from a template: 5 locales of other scripts have it"
        )
        #expect(
            opinion.steps.last
                == "'-san' is a template's: so say t1_XS t2_XS t3_XS t4_XS xa_XQ"
        )
    }

    @Test func `the first day counts from the date that the locale names`() throws {
        let opinion = try source.found("week.first-day")
        #expect(opinion.gold.topWordings == ["Saturday", "Sata"])
        #expect(opinion.gold.status == .explicit)
        #expect(opinion.gold.citations.first?.line == 14)
    }

    @Test func `a first day that nobody states is a default`() throws {
        let opinion = try source.found("week.first-day", for: pack("xc-XR"))
        #expect(opinion.gold.clusters.map(\.label) == ["Sunday"])
        #expect(opinion.gold.status == .default)
    }

    @Test func `the base may be a Monday, and what i18n says is a default`() throws {
        let opinion = try source.found("week.first-day", for: pack("xb-XQ"))
        #expect(opinion.gold.clusters.map(\.label) == ["Monday"])
        #expect(opinion.gold.status == .default)
        #expect(opinion.gold.citations.first?.path == "i18n")
    }

    @Test func `a copy from the same territory is explicit, a title of another language is not`()
        throws
    {
        let home = pack("xb-XQ")
        let code = try source.found("phone.country-code", for: home)
        #expect(code.gold.status == .explicit)
        #expect(code.gold.citations.first?.note == "copied into xb_XQ")
        #expect(
            code.steps
                == [
                    "xb_XQ: LC_TELEPHONE", "xb_XQ copies it from xa_XQ", "xa_XQ: LC_TELEPHONE",
                ]
        )
        #expect(try source.found("names.honorific.man", for: home).gold.status == .inherited)
        let abroad = try source.found("phone.country-code", for: pack("xc-XR"))
        #expect(abroad.gold.status == .inherited)
    }

    @Test func `another locale of the territory speaks for it, but not for its titles`() throws {
        let home = pack("zz-XQ")
        #expect(try source.labels("cars.plate-code", for: home) == ["QUA"])
        #expect(try source.opinion(on: "names.honorific.man", for: home) == nil)
    }

    @Test(arguments: [
        ("LC_TELEPHONE\nint_prefix \"9\"\n", 1, "'LC_TELEPHONE' is not ended: the file is cut off"),
        ("LC_TELEPHONE\nint_prefix \"9\nEND LC_TELEPHONE\n", 2, "a quotation mark is not closed"),
        (
            "LC_TELEPHONE\nint_prefix \"<UD800>\"\nEND LC_TELEPHONE\n", 2,
            "'<UD800>' is no character"
        ),
        (
            "LC_TELEPHONE\ncopy \"zz_ZZ\"\nEND LC_TELEPHONE\n", 2,
            "it copies 'zz_ZZ', which is not there"
        ),
    ])
    func `a broken locale is one message with its place`(text: String, line: Int, why: String)
        throws
    {
        let folder = try temporaryFolder()
        let file = folder.appending(path: "xq_XQ")
        try Data(text.utf8).write(to: file)
        let source = GlibcLocales(directory: folder.path)
        let error = #expect(throws: DiagnosticsError.self) {
            try source.opinion(on: "phone.country-code", for: pack("xq-XQ"))
        }
        #expect(error?.diagnostics.map(\.summary) == [why])
        #expect(error?.diagnostics.first?.location.line == line)
        #expect(error?.diagnostics.first?.location.file.hasSuffix("xq_XQ") == true)
    }

    @Test func `a value goes on over lines, and a per cent sign in it is no comment`() throws {
        let folder = try temporaryFolder()
        let text = "comment_char %\nescape_char /\nLC_NAME\nname_mr \"A /\n%B\"\nEND LC_NAME\n"
        try Data(text.utf8).write(to: folder.appending(path: "xa_XQ"))
        let source = GlibcLocales(directory: folder.path)
        #expect(try source.labels("names.honorific.man") == ["A %B"])
    }

    @Test func `locales that copy each other in a circle have no value`() throws {
        let folder = try temporaryFolder()
        for (own, other) in [("xa_XQ", "xb_XQ"), ("xb_XQ", "xa_XQ")] {
            let text = "LC_TELEPHONE\ncopy \"\(other)\"\nEND LC_TELEPHONE\n"
            try Data(text.utf8).write(to: folder.appending(path: own))
        }
        let source = GlibcLocales(directory: folder.path)
        #expect(try source.opinion(on: "phone.country-code", for: quaria) == nil)
    }
}
