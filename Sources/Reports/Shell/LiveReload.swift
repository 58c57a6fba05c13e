/// Adds to a page, as it is served and never on disk, a script that loads it again when it changes.
///
/// The script listens to the server that the page came from; the page's policy is widened by that
/// script and that one connection, and by nothing else.
/// - Parameter page: a page of a report; anything else is given back as it is.
public func withLiveReload(_ page: String) -> String {
    guard let start = page.firstRange(of: "default-src &#39;none&#39;;"),
        let end = page[start.upperBound...].firstIndex(of: "\""),
        let close = page.ranges(of: "</body>").last
    else { return page }
    let own = "&#39;sha256-\(reloader.digest)&#39;"
    let policy = page[start.upperBound..<end]
    // A page without a script has no list of them that the digest could join.
    let widened =
        if let list = policy.firstRange(of: "script-src ") {
            policy[..<list.upperBound] + own + " " + policy[list.upperBound...]
        } else {
            Substring(" script-src \(own);") + policy
        }
    return page[..<start.upperBound] + " connect-src &#39;self&#39;;" + widened
        + page[end..<close.lowerBound] + "<script>\(reloader.source)</script>"
        + page[close.lowerBound...]
}

/// Where the server tells of changes, as an event stream (HTML, section 9.2).
public let changesPath = "/.changes"

// The number of the first message is that of the pages shown; when the server starts anew it is
// another one, so pages are loaded again then too.
private let reloader = PageScript(
    """
    (function () {
      var shown = null;
      var changes = new EventSource("/.changes");
      changes.onmessage = function (message) {
        if (shown === null) { shown = message.data; return; }
        if (shown !== message.data) { changes.close(); location.reload(); }
      };
      addEventListener("pagehide", function () { changes.close(); });
    })();
    """
)
