public import Vocabulary

/// A page on which a rater labels answers without a network, and saves the same CSV as the sheet.
///
/// What strangers wrote stands in a block of data that is no script, and the page's own script puts
/// it in place as text. The policy allows that one script and that one stylesheet, by their digests.
/// - Parameters:
///   - rows: the answers in the order of the sheet.
///   - columns: the names of the CSV's columns: id, language, question, answer, two golds, label, note.
///   - name: what the sample is called, under which a browser keeps what was not saved yet.
///   - file: what the saved file is called.
///   - toolVersion: the version of the tool.
public func ratingPage(
    _ rows: [RatingRow],
    columns: [String],
    name: String,
    file: String,
    toolVersion: String
) -> String {
    let script = "\n" + ratingScript
    let style = "\n" + ratingStyle
    let policy =
        "default-src 'none'; script-src 'sha256-\(base64(hexadecimal: digest(of: script)))'; "
        + "style-src 'sha256-\(base64(hexadecimal: digest(of: style)))'; img-src data:; "
        + "base-uri 'none'; form-action 'none'"
    let entries = rows.map { row in
        let cells = [row.id, row.language, row.question, row.answer, row.goldsA, row.goldsB]
        return "[" + cells.map(scriptSafe).joined(separator: ",") + "]"
    }
    let data = """
        {"name":\(scriptSafe(name)),"file":\(scriptSafe(file)),\
        "columns":[\(columns.map(scriptSafe).joined(separator: ","))],
        "rows":[
        \(entries.joined(separator: ",\n"))
        ]}
        """
    return """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="Palimpsest \(plainName(toolVersion))">
        <link rel="icon" href="data:,">
        <title>Answers to label</title>
        <style>\(style)</style>
        </head>
        <body>
        \(ratingBody)
        <script type="application/json" id="data">\(data)</script>
        <script>\(script)</script>
        </body>
        </html>

        """
}

/// A text as JSON that may stand in a script element: nothing in it can end the element.
func scriptSafe(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\u{00}"..."\u{1F}", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
        default: bytes += Array(String(scalar).utf8)
        }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
}

private func plainName(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
}

/// The body, in which nothing of the data stands.
private let ratingBody = """
    <main>
    <header>
    <h1>Answers to label</h1>
    <p id="progress" role="status"></p>
    </header>
    <noscript><p>This page needs its own script, which it brings along. The CSV sheet needs none.</p></noscript>
    <details id="help" open>
    <summary>What to do</summary>
    <p>Each answer was given to the question above it. Below stand two sets of accepted answers, A and B. Say which of
    them the answer gives, whatever its spelling, script, language or length. Only what the answer says counts, not
    whether you think it true, and not which place the question is about.</p>
    <ul>
    <li><b>A</b> or <b>B</b>: it gives something of that set and nothing of the other.</li>
    <li><b>Both</b>: it gives something that stands in both sets, or one thing of each.</li>
    <li><b>Neither</b>: it says something else.</li>
    <li><b>Refused</b>: it declines, does not know, or says that nothing applies.</li>
    <li><b>Cannot tell</b>: you cannot judge it, for instance because you do not read the language.</li>
    </ul>
    <p>An answer that takes something back (“not A but B”) gives what it ends with. Keys: 1 to 6 choose a label,
    the arrow keys left and right turn the page, U goes to the next one without a label, S saves.
    Nothing leaves this computer: saving writes a CSV file, which you hand back.</p>
    </details>
    <article aria-labelledby="number">
    <h2 id="number" tabindex="-1"></h2>
    <h3>Question</h3>
    <p id="question" class="text" dir="auto"></p>
    <h3>Answer</h3>
    <p id="answer" class="text said" dir="auto"></p>
    <div class="sides">
    <section><h3>A accepts</h3><ul id="golds-a"></ul></section>
    <section><h3>B accepts</h3><ul id="golds-b"></ul></section>
    </div>
    <fieldset id="labels"><legend>The answer gives</legend></fieldset>
    <label for="note">Note</label>
    <textarea id="note" rows="2" maxlength="2000" dir="auto"></textarea>
    </article>
    <nav aria-label="Answers">
    <button type="button" id="back">Back</button>
    <button type="button" id="on">Next</button>
    <button type="button" id="open">Next without a label</button>
    <button type="button" id="save">Save CSV</button>
    </nav>
    </main>
    """
