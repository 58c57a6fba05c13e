"""The page for raters: works from a file alone, by keyboard, and saves what import takes."""

import csv
import json
import pathlib
import tempfile
import unittest

import site_pages as site
from browser import Browser


def key(text):
    code = {"ArrowRight": 39, "ArrowLeft": 37}.get(text, ord(text.upper()[0]))
    return {"key": text, "windowsVirtualKeyCode": code}


class RatingPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="palimpsest-rating-")
        cls.page = pathlib.Path(cls.folder.name) / "label.html"
        site.run(
            "adjudicate", "export", "--locale", "am-ET", "--model", site.HOSTILE_MODEL,
            "--size", "40", "--page", str(cls.page), "--workspace", str(site.workspace()),
        )
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.folder.cleanup()

    def open(self):
        requests, console = self.browser.open(self.page)
        self.assertEqual([r for r in requests if not r.startswith(("file:", "data:"))], [])
        self.assertEqual(console, [])

    def text(self, name):
        return self.browser.run("return document.getElementById(arguments[0]).textContent", name)

    def test_nothing_is_wrong_at_any_width(self):
        for width in [320, 800, 2560]:
            for scheme in ["light", "dark"]:
                with self.subTest(width=width, scheme=scheme):
                    self.browser.look(width, scheme=scheme)
                    self.open()
                    self.assertEqual(self.browser.axe(), [])
                    wide = self.browser.run(
                        "return document.documentElement.scrollWidth - innerWidth"
                    )
                    self.assertLessEqual(wide, 0)

    def test_answers_stay_text(self):
        self.browser.look()
        self.open()
        for _ in range(40):
            self.assertIsNone(self.browser.run("return window.pwned || null"))
            inside = (
                "return document.querySelectorAll('#answer *, #question *, #golds-a li :not(bdi),"
                " #golds-b li :not(bdi)').length"
            )
            self.assertEqual(self.browser.run(inside), 0)
            self.browser.press(key("ArrowRight"))

    def test_keys_label_and_saved_sheets_are_taken_in(self):
        self.browser.look()
        self.open()
        self.browser.run("localStorage.clear()")
        self.open()
        self.browser.command(
            "Browser.setDownloadBehavior", behavior="allow", downloadPath=self.folder.name
        )
        for label in "123":
            self.browser.press(key(label))
            self.browser.press(key("ArrowRight"))
        self.assertIn("3 of", self.text("progress"))
        self.assertIn("Answer 4 of", self.text("number"))
        self.browser.press(key("ArrowLeft"))
        self.assertTrue(self.browser.run("return document.getElementById('label-both').checked"))
        # What is typed into a note is no key.
        self.browser.run(
            "var n = document.getElementById('note'); n.focus(); n.value = '=1, \"so\"';"
            "n.dispatchEvent(new Event('input'))"
        )
        self.browser.press(key("6"))
        self.assertTrue(self.browser.run("return document.getElementById('label-both').checked"))
        # Labels that were not saved are there after the page is opened again.
        self.open()
        self.assertIn("3 of", self.text("progress"))
        self.browser.press(key("u"))
        self.assertIn("Answer 4 of", self.text("number"))
        self.browser.press(key("s"))
        path = self.saved()
        with open(path, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([row["label"] for row in rows[:4]], ["a", "b", "both", ""])
        self.assertEqual(rows[2]["note"], "'=1, \"so\"")
        taken = site.run(
            "adjudicate", "import", str(path), "--rater", "r", "--json",
            "--workspace", str(site.workspace()),
        )
        self.assertEqual(json.loads(taken)["added"], 3)

    def saved(self):
        import time

        for _ in range(100):
            found = list(pathlib.Path(self.folder.name).glob("*.csv"))
            if found:
                return found[0]
            time.sleep(0.05)
        self.fail("nothing was saved")


if __name__ == "__main__":
    unittest.main()
