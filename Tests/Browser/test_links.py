"""Links lead somewhere, and HTML is valid."""

import html.parser
import re
import subprocess
import unittest
import urllib.parse

import site_pages as site

# tidy 5.6 knows neither groups in lists of terms nor all of SVG 2; a language may be empty where it
# is unknown (HTML, section 3.2.6.2).
KNOWN = re.compile(
    r"<svg>|<title> proprietary attribute|attribute \"lang\" lacks value|<dl>|<dt>|<dd>|"
    r"missing </div> before|missing </dl> before|trimming empty|<summary>|<math|<m[a-z]+> is not recognized|"
    r"discarding unexpected </?m|attribute \"tabindex\"|proprietary attribute \"(aria-current|inert|popover)\""
)


class Reader(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.names, self.tags = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        for name, value in attributes:
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "id":
                self.names.add(value)


class Links(unittest.TestCase):
    def test_every_link_leads_to_a_file_and_an_anchor_that_are_there(self):
        for language in site.LANGUAGES:
            root = site.pages(language).resolve()
            read = {page.resolve(): Reader(page.read_text("utf-8")) for page in site.files(language)}
            for page, reader in read.items():
                for link in set(reader.links):
                    with self.subTest(language=language, page=page.name, link=link):
                        if link == "data:,":
                            continue
                        parts = urllib.parse.urlsplit(link)
                        self.assertEqual((parts.scheme, parts.netloc), ("", ""))
                        file = (page.parent / parts.path).resolve() if parts.path else page
                        self.assertTrue(file.is_relative_to(root))
                        self.assertTrue(file.is_file())
                        if not parts.fragment or file not in read:
                            continue
                        names = set(read[file].names)
                        if file.name == "audit.html":
                            # Its script leads on to the page that has the item.
                            for other, found in read.items():
                                if other.parent == file.parent and other.name.startswith("audit_"):
                                    names |= found.names
                            # What follows `?` is what the finder is to look for.
                            if parts.fragment.startswith("?"):
                                continue
                        self.assertIn(parts.fragment, names)

    def test_html_is_valid(self):
        for page in site.kinds("en"):
            with self.subTest(page=page.name):
                done = subprocess.run(
                    ["tidy", "-e", "-q", "-utf8", str(page)], capture_output=True, timeout=120
                )
                complaints = [
                    line
                    for line in done.stderr.decode("utf-8", "replace").splitlines()
                    if " - " in line and not KNOWN.search(line)
                ]
                self.assertEqual(complaints[:5], [])

    def test_every_page_has_a_strict_policy_and_one_heading(self):
        for language in site.LANGUAGES:
            for page in site.files(language):
                with self.subTest(language=language, page=page.name):
                    reader = Reader(page.read_text("utf-8"))
                    policies = [
                        a.get("content", "")
                        for tag, a in reader.tags
                        if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"
                    ]
                    self.assertEqual(len(policies), 1)
                    self.assertTrue(policies[0].startswith("default-src 'none';"))
                    for word in ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"]:
                        self.assertNotIn(word, policies[0])
                    self.assertEqual(sum(tag == "h1" for tag, _ in reader.tags), 1)


if __name__ == "__main__":
    unittest.main()
