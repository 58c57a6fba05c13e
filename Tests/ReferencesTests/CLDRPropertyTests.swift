import References
import Testing

@Suite struct CLDRPropertyTests {
    @Test func `every pattern is described and known`() {
        #expect(CLDRSource.properties.count == 66)
        for pattern in CLDRSource.properties {
            #expect(CLDRSource.knows(pattern))
            #expect(CLDRSource.summary(of: pattern)?.isEmpty == false)
        }
        #expect(CLDRSource.summary(of: "week") == nil)
    }

    @Test(arguments: [
        "calendar.month.1", "calendar.month.13", "gregorian.month.12", "digits.number.1234.56",
        "digits.number.0", "date.short.2024-02-29", "quotes.primary",
    ])
    func `a filled slot is known`(property: String) {
        #expect(CLDRSource.knows(property))
    }

    @Test(arguments: [
        "", "calendar.month.", "calendar.month.0", "calendar.month.14", "calendar.month.01",
        "calendar.month.٣", "gregorian.month.13", "digits.number.", "digits.number.1.",
        "digits.number.1,5",
        "digits.number.-3", "digits.number.12345678901234567890", "date.short.2023-02-29",
        "date.short.2025-13-01", "date.short.2025-1-1", "week", "week.rest-days.1",
        "quotes.Primary",
    ])
    func `an unfit slot or an unknown name is not`(property: String) {
        #expect(!CLDRSource.knows(property))
    }
}
