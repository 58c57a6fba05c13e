/// How far a run is, over all its models, as a line shows it.
struct RunProgress: Sendable, Hashable {
    /// How many requests the run has.
    var total = 0
    /// How many were answered and recorded.
    var answered = 0
    /// How many failed for good and were recorded as failures.
    var failed = 0
    /// How many times recorded ones were sent again.
    var repeats = 0
    /// Tokens sent and received, as far as the endpoints say.
    var tokens = 0
    /// How many came back and are not recorded yet; what they cost is counted.
    var unrecorded = 0
    /// What those that came back cost, by currency; empty when no price is known.
    var costs: [String: Double] = [:]
    /// What is wrong with endpoints at the moment, by model.
    var troubles: [String: String] = [:]
    /// The models whose run ended early.
    var ended: Set<String> = []

    var done: Int { answered + failed }

    /// The line, at most so many columns wide.
    /// - Parameters:
    ///   - rate: how many a second end at present.
    ///   - width: the columns of the terminal; none for a plain line without a bar.
    func line(rate: Double, width: Int?) -> String {
        var parts = ["\(done)/\(total)", RunProgress.speed(rate)]
        if rate > 0, done < total { parts.append("\(span(Double(total - done) / rate)) left") }
        if failed > 0 { parts.append("\(failed) failed") }
        if repeats > 0 { parts.append("\(repeats) repeats") }
        for (currency, cost) in costs.sorted(by: { $0.key < $1.key }) {
            parts.append("\(money(cost)) of about \(money(projected(cost))) \(currency)")
        }
        if tokens > 0 { parts.append("\(short(tokens)) tokens") }
        guard let width else { return parts.joined(separator: "  ") }
        // The last parts are the first to go when the terminal is narrow.
        while parts.count > 1, parts.joined(separator: "  ").count > width - 12 {
            parts.removeLast()
        }
        let text = parts.joined(separator: "  ")
        let room = min(24, width - text.count - 5)
        guard room >= 5 else { return String(text.prefix(max(1, width - 1))) }
        let share = total > 0 ? Double(done) / Double(total) : 1
        let full = min(room, Int(share * Double(room)))
        return "[" + String(repeating: "#", count: full)
            + String(repeating: ".", count: room - full) + "]  " + text
    }

    private func projected(_ cost: Double) -> Double {
        let paid = done + unrecorded
        return paid > 0 ? cost * Double(max(total, paid)) / Double(paid) : cost
    }

    private static func speed(_ rate: Double) -> String {
        if rate >= 10 || rate == 0 { return "\(Int(rate.rounded()))/s" }
        let perMinute = rate * 60
        return rate >= 1 ? "\(fixed(rate, 1))/s" : "\(fixed(perMinute, 1))/min"
    }
}

/// A time for people, such as `4 min`.
func span(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 1e9).rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min" }
    if whole < 86_400 { return "\(whole / 3600) h \(whole % 3600 / 60) min" }
    return "\(whole / 86_400) d \(whole % 86_400 / 3600) h"
}

/// An amount of money with as many digits as tell something.
func money(_ amount: Double) -> String {
    let size = abs(amount)
    if size >= 100 || size == 0 { return fixed(amount, size == 0 ? 2 : 0) }
    return fixed(amount, size >= 0.1 ? 2 : size >= 0.001 ? 4 : 6)
}

/// A count of tokens, short: `812`, `13.4 k`, `2.1 M`.
func short(_ count: Int) -> String {
    if count < 10_000 { return "\(count)" }
    if count < 999_950 { return fixed(Double(count) / 1000, 1) + " k" }
    return fixed(Double(count) / 1_000_000, 1) + " M"
}

/// A number with so many decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard value.isFinite, abs(value) * scale < 1e18 else { return "\(value)" }
    let digits = "\(Int((abs(value) * scale).rounded()))"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && Int((abs(value) * scale).rounded()) != 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
