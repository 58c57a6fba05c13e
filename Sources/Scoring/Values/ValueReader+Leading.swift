extension ValueReader {
    /// A number whose hundreds and thousands stand in front of what they multiply.
    func leading(at start: Int, _ length: Int, in tokens: [Token]) -> SpelledNumber? {
        var (sum, limit) = (0, Int.max)
        var index = start
        while index < tokens.count, index == start || tokens[index].stop == .none {
            let isJoined = index > start && names.joints.contains(tokens[index].stem)
            let place = isJoined ? index + 1 : index
            guard place < tokens.count, place == start || tokens[place].stop == .none else { break }
            if let (scale, count) = names.find(names.leading, at: place, in: tokens) {
                guard scale < limit else {
                    if isJoined { break }
                    return notUnderstood(from: index, in: tokens)
                }
                limit = scale
                index = place + count
                let times =
                    index < tokens.count && tokens[index].stop == .none
                    ? part(at: index, in: tokens) : nil
                guard let times, !times.multiplies, !times.isJoined else {
                    sum += scale
                    continue
                }
                let isUnit = (1...9).contains(times.value)
                let isTens = (10...99).contains(times.value) && scale > 100
                guard isUnit || isTens else { return notUnderstood(from: index, in: tokens) }
                sum += scale * times.value
                index += times.count
                // "Elfu ishirini na tano" is 25,000 or 20,005.
                if isTens, times.value.isMultiple(of: 10), index + 1 < tokens.count,
                    names.joints.contains(tokens[index].stem),
                    let unit = part(at: index + 1, in: tokens), unit.value < 10
                {
                    return notUnderstood(from: index + 1, in: tokens)
                }
                continue
            }
            guard let next = part(at: place, in: tokens), !next.multiplies, !next.isJoined else {
                break
            }
            guard next.value > 0, next.value < limit, sum % next.slot == 0,
                isJoined || next.value >= 10
            else {
                if isJoined { break }
                return notUnderstood(from: index, in: tokens)
            }
            sum += next.value
            index = place + next.count
        }
        // "Mia" and "laki" alone are words of other languages as well.
        if index == start + length, sum == 100 || sum == 100_000, tokens.count > length {
            return nil
        }
        // "Elfu mbili, ishirini na tano" may be one number, and may be two.
        if index < tokens.count, tokens[index].stop == .clause,
            let part = part(at: index, in: tokens), part.value < limit
        {
            return notUnderstood(from: index + part.count, in: tokens)
        }
        if index < tokens.count, tokens[index].stop == .clause,
            names.find(names.leading, at: index, in: tokens) != nil
        {
            return notUnderstood(from: index + 1, in: tokens)
        }
        return ended(sum, at: index, in: tokens)
    }
}
