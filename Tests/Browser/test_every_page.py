"""Every kind of page at three widths, light and dark."""

import re
import unittest

import site_pages as site
from browser import Browser

WIDTHS = [320, 768, 1440]

SIDEWAYS = """
var root = document.scrollingElement;
if (root.scrollWidth <= root.clientWidth) return [];
return Array.from(document.querySelectorAll("body *")).filter(function (e) {
  if (e.closest(".scroll")) return false;
  var box = e.getBoundingClientRect();
  return box.right > root.clientWidth + 1 || box.left < -1;
}).slice(0, 5).map(function (e) { return e.tagName + "." + e.getAttribute("class"); })
  .concat(["page of " + root.scrollWidth]);
"""


class EveryPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def look_at(self, page, language):
        for width in WIDTHS:
            for scheme in ["light", "dark"]:
                with self.subTest(page=page.name, width=width, scheme=scheme, language=language):
                    self.browser.look(width, scheme=scheme)
                    requests, console = self.browser.open(page)
                    self.assertEqual(console, [])
                    folder = page.parent.resolve().as_uri()
                    above = page.parent.parent.resolve()
                    shared = [(above / name).as_uri() for name in ["style.css", "finder.js"]]
                    for request in requests:
                        self.assertTrue(
                            request.startswith((folder, "data:")) or request in shared, request
                        )
                    self.assertEqual(self.browser.run(SIDEWAYS), [])
                    if width != 768:
                        self.assertEqual(self.browser.axe(), [])
                    root = self.browser.run(
                        "var e = document.documentElement; return [e.lang, e.dir]"
                    )
                    self.assertEqual(root, [language, "rtl" if language == "ar" else "ltr"])

    def test_english_pages(self):
        for page in site.kinds("en"):
            self.look_at(page, "en")

    def test_french_pages(self):
        for page in site.kinds("fr")[::3]:
            self.look_at(page, "fr")

    def test_arabic_pages(self):
        for page in site.kinds("ar")[::2]:
            self.look_at(page, "ar")

    def test_very_wide_and_special_media(self):
        overview = site.files("en")[0]
        for features in [{"forced-colors": "active"}, {"prefers-contrast": "more"}, {}]:
            self.browser.look(2560, 1440, **features)
            requests, console = self.browser.open(overview)
            self.assertEqual(console, [])
            self.assertEqual(self.browser.run(SIDEWAYS), [])
            width = self.browser.run(
                "return document.querySelector('main').getBoundingClientRect().width"
            )
            self.assertLess(width, 1700, "lines stay readable on a very wide screen")

    def test_a_page_prints_without_its_navigation(self):
        self.browser.look(1280)
        self.browser.open(site.files("en")[0])
        self.browser.command("Emulation.setEmulatedMedia", media="print", features=[])
        shown = self.browser.run("return getComputedStyle(document.querySelector('.site-nav')).display")
        self.assertEqual(shown, "none")
        ink = self.browser.run("return getComputedStyle(document.body).color")
        self.assertTrue(re.match(r"rgb\(0, 0, 0\)", ink), ink)

    def test_every_page_without_scripts_holds_its_text(self):
        self.browser.look(1280)
        page = site.files("en")[0]
        self.browser.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            self.browser.open(page)
            text = self.browser.driver.find_element("tag name", "main").text
        finally:
            self.browser.command("Emulation.setScriptExecutionDisabled", value=False)
        self.assertGreater(len(text), 200)


if __name__ == "__main__":
    unittest.main()
