"""The Tab key alone reaches everything that can be used."""

import unittest

import site_pages as site
from browser import TAB, Browser

USABLE = """
return Array.from(document.querySelectorAll(
  "a[href],summary,input,select,button,textarea,[tabindex='0']"
)).filter(function (e) {
  return !e.disabled && e.checkVisibility({checkVisibilityCSS: true}) && e.tabIndex >= 0;
}).map(function (e, i) { e.dataset.number = i; return e.outerHTML.slice(0, 120); });
"""
FOCUSED = "return document.activeElement && document.activeElement.dataset.number"
SEEN = """
var e = document.activeElement, s = getComputedStyle(e);
return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0;
"""


class Keyboard(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def test_every_control_is_reached_and_its_focus_is_seen(self):
        for page in site.kinds("en") + site.kinds("ar")[:2]:
            for width in [320, 1280]:
                with self.subTest(page=page.name, width=width):
                    self.browser.look(width)
                    self.browser.open(page)
                    usable = self.browser.run(USABLE)
                    # Long pages repeat the same controls; the beginning has all kinds of them.
                    wanted = set(range(min(len(usable), 150)))
                    reached = set()
                    for step in range(len(wanted) * 2 + 10):
                        self.browser.press(TAB)
                        number = self.browser.run(FOCUSED)
                        if number is None:
                            continue
                        if int(number) not in reached and step % 5 == 0:
                            self.assertTrue(self.browser.run(SEEN), usable[int(number)])
                        reached.add(int(number))
                        if wanted <= reached:
                            break
                    missed = [usable[i] for i in sorted(wanted - reached)]
                    self.assertEqual(missed, [])

    def test_the_first_stop_skips_to_the_content(self):
        self.browser.look(1280)
        self.browser.open(site.files("en")[0])
        self.browser.press(TAB)
        target = self.browser.run("return document.activeElement.getAttribute('href')")
        self.assertEqual(target, "#content")


if __name__ == "__main__":
    unittest.main()
