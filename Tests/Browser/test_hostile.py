"""What answers bring stays text, and what is hidden in them is seen."""

import unittest

import hostile
import site_pages as site
from browser import Browser

HIDDEN = hostile.BIDI + hostile.ZERO_WIDTH + hostile.CONTROLS


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.browser.look(1280)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def pages(self):
        return [page for page in site.files("en") if page.parent.name == site.LOCALES[0]]

    def test_nothing_of_it_runs_or_asks(self):
        for page in self.pages():
            with self.subTest(page=page.name):
                requests, console = self.browser.open(page)
                self.assertEqual(console, [])
                self.assertFalse([r for r in requests if not r.startswith(("file:", "data:"))])
                self.assertIsNone(self.browser.run("return window.pwned || null"))
                planted = self.browser.run(
                    """return document.querySelectorAll(
                         "script:not(body > script),iframe,object,embed,base,form:not(.finder),img,"
                         + "body link,body style,body meta,[style],[srcdoc],[autofocus]").length"""
                )
                self.assertEqual(planted, 0)
                handlers = self.browser.run(
                    """return Array.from(document.querySelectorAll("*")).filter(function (e) {
                         return Array.from(e.attributes).some(function (a) {
                           return a.name.startsWith("on")
                             || /^\\s*(javascript|vbscript|data:text)/i.test(a.value)
                               && ["href", "src", "action"].includes(a.name); }); }).length"""
                )
                self.assertEqual(handlers, 0)

    def test_no_hidden_character_is_left_and_each_is_named(self):
        seen = ""
        for page in self.pages():
            self.browser.open(page)
            text = self.browser.run("return document.documentElement.textContent")
            left = sorted({f"U+{ord(c):04X}" for c in text if c in HIDDEN and c not in "\x0b\x0c"})
            # An orthographic joiner is no trick, and none is among these.
            self.assertEqual(left, [], page.name)
            seen += text
        for code in ["U+202E", "U+200B", "U+0000", "U+2066", "U+FEFF", "U+001B", "U+0085"]:
            self.assertIn(code, seen)

    def test_it_is_shown_as_it_was_written(self):
        seen = ""
        for page in self.pages():
            self.browser.open(page)
            seen += self.browser.run("return document.body.textContent")
        for text in [
            f"<script>{hostile.ALARM}</script>",
            f"<img src=x onerror={hostile.ALARM}>",
            f"javascript:{hostile.ALARM}",
            "<style>*{display:none}</style>",
            "{{constructor.constructor('alert(1)')()}}",
            "АU+0410ddis Ababa, ΑU+0391ddis Ababa, Addis АU+0410bаU+0430bаU+0430",
        ]:
            self.assertIn(text, seen)

    def test_a_page_with_megabytes_stays_small_and_narrow(self):
        for page in self.pages():
            self.assertLess(page.stat().st_size, 3_000_000, page.name)
            self.browser.look(320)
            self.browser.open(page)
            wide = self.browser.run(
                "var r = document.scrollingElement; return r.scrollWidth - r.clientWidth"
            )
            self.assertLessEqual(wide, 0, page.name)


if __name__ == "__main__":
    unittest.main()
