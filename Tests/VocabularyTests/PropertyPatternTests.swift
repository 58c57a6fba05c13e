import Testing
import Vocabulary

/// A pattern with a slot stands for every property with one word in its place.
@Suite struct PropertyPatternTests {
    @Test(arguments: [
        ("calendar.month.{n}", "calendar.month.1", true),
        ("calendar.month.{n}", "calendar.month.leap-7", true),
        ("calendar.month.{n}", "calendar.month.{n}", true),
        ("calendar.month.{n}", "calendar.month", false),
        ("calendar.month.{n}", "calendar.month.", false),
        ("calendar.month.{n}", "calendar.month.1.2", false),
        ("calendar.month.{n}", "calendar.months.1", false),
        ("calendar.month.{n}", "calendar.mont.1", false),
        ("{kind}.name", "city.name", true), ("{kind}.name", ".name", false),
        ("{a}.{b}", "x.y", true), ("{a}.{b}", "x", false), ("{a}.{b}", "x.y.z", false),
        ("week.first-day", "week.first-day", true), ("week.first-day", "week.first", false),
        ("week.first", "week.first-day", false), ("", "", true), ("{n}", "ወር", true),
        ("prix.é", "prix.é", true), ("a.b", "a.bb", false), ("a.bb", "a.b", false),
    ])
    func `a slot is one word`(pattern: String, property: String, matches: Bool) {
        #expect(PropertyPattern(pattern, "").matches(property) == matches)
    }
}
