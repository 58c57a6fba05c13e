"""Small pictures of pages, compared with kept ones."""

import os
import pathlib
import tempfile
import unittest

from PIL import Image, ImageChops, ImageStat

import site_pages as site
from browser import Browser

GOLDEN = pathlib.Path(__file__).parent / "golden"
# Fonts of another release move edges by a pixel; a missing style moves far more.
MEAN = 6.0
SHARE = 0.06

PICTURES = [
    ("overview-wide-light", "en", "index.html", 1280, "light"),
    ("overview-narrow-dark", "en", "index.html", 320, "dark"),
    ("locale-wide-light", "en", "am-ET/index.html", 1280, "light"),
    ("locale-wide-dark", "en", "am-ET/index.html", 1280, "dark"),
    ("locale-narrow-light", "en", "ar-DZ/index.html", 320, "light"),
    ("locale-arabic", "ar", "ar-DZ/index.html", 1280, "light"),
    ("models-french", "fr", "models.html", 1280, "light"),
]


class Pictures(unittest.TestCase):
    def test_pages_look_as_they_did(self):
        browser = Browser()
        self.addCleanup(browser.quit)
        for name, language, path, width, scheme in PICTURES:
            with self.subTest(picture=name), tempfile.TemporaryDirectory() as folder:
                page = site.pages(language) / path
                browser.look(width, 1400, scheme)
                browser.open(page)
                browser.picture(f"{folder}/now.png")
                now = Image.open(f"{folder}/now.png").convert("L")
                scale = 260 / now.width if width > 320 else 0.5
                size = (round(now.width * scale), round(now.height * scale))
                now = now.resize(size, Image.LANCZOS)
                kept = GOLDEN / f"{name}.png"
                if os.environ.get("UPDATE_GOLDEN") == "1":
                    now.quantize(32).save(kept, optimize=True)
                self.assertTrue(kept.exists(), "UPDATE_GOLDEN=1 makes it")
                golden = Image.open(kept).convert("L")
                self.assertEqual(golden.size, now.size)
                difference = ImageChops.difference(golden, now)
                mean = ImageStat.Stat(difference).mean[0]
                far = sum(difference.histogram()[64:]) / (now.width * now.height)
                self.assertLess(mean, MEAN)
                self.assertLess(far, SHARE)


if __name__ == "__main__":
    unittest.main()
