"""The finder of the audit page: filters, search, links, and nothing lost without it."""

import time
import unittest

from selenium.webdriver.common.by import By

import hostile
import site_pages as site
from browser import Browser


class Finder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.browser.look(1280)
        cls.page = site.pages("en") / site.LOCALES[0] / "audit.html"

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def setUp(self):
        self.browser.open("about:blank")
        self.console = self.browser.open(self.page)[1]
        self.until("return !document.getElementById('finder').hidden")

    def until(self, script, seconds=20):
        deadline = time.monotonic() + seconds
        while not self.browser.run(script):
            self.assertLess(time.monotonic(), deadline, script)
            time.sleep(0.05)

    def field(self, name):
        return self.browser.driver.find_element(By.ID, f"find-{name}")

    def choose(self, name, start):
        """Chooses the option whose value or words begin so, as a reader does by its first letters."""
        done = self.browser.run(
            """var list = document.getElementById("find-" + arguments[0]), start = arguments[1];
               var option = Array.from(list.options).find(function (o) {
                 return o.value === start || o.text.startsWith(start); });
               if (!option) return false;
               list.value = option.value;
               list.dispatchEvent(new Event("input", {bubbles: true}));
               return true;""",
            name, start,
        )
        self.assertTrue(done, f"{name}: {start}")

    def settled(self):
        """Waits until the finder has looked, and gives what it found."""
        before = "return document.getElementById('find-state').textContent"
        time.sleep(0.5)
        deadline = time.monotonic() + 20
        while "Looking" in self.browser.run(before):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        return self.browser.driver.find_elements(By.CSS_SELECTOR, "#find-list > li")

    def test_a_model_and_a_verdict_narrow_the_list(self):
        self.choose("model", "simulated:leaning")
        all_of_model = self.settled()
        self.assertTrue(all_of_model)
        for line in all_of_model:
            self.assertIn("simulated:leaning", line.text)
        self.choose("verdict", "o")
        others = self.settled()
        self.assertTrue(others)
        for line in others:
            self.assertIn("other", line.text)

    def test_words_of_an_answer_are_found_and_stay_text(self):
        self.field("text").send_keys("attacker.example/x.css")
        found = self.settled()
        self.assertTrue(found)
        self.assertIn("attacker.example/x.css", found[0].text)
        self.assertIsNone(self.browser.run("return window.pwned || null"))
        requests, console = self.browser.drain()
        self.assertEqual(console, [])
        self.assertFalse([r for r in requests if not r.startswith(("file:", "data:"))])

    def test_marks_and_hidden_characters_are_named_in_the_list_too(self):
        self.field("text").send_keys("rekcatta")
        found = self.settled()
        self.assertTrue(found)
        self.assertIn("U+202E", found[0].text)
        self.assertFalse(set(found[0].get_attribute("textContent")) & set(hostile.BIDI))

    def test_a_line_leads_to_its_answer_and_clearing_empties_the_list(self):
        self.choose("verdict", "d")
        link = self.settled()[0].find_element(By.TAG_NAME, "a").get_attribute("href")
        self.browser.driver.find_element(By.CSS_SELECTOR, "form.finder button").click()
        self.assertEqual(self.settled(), [])
        self.browser.open(link)
        target = self.browser.run("var e = document.querySelector(':target'); return e && e.id")
        self.assertEqual(target, link.split("#")[1])

    def test_a_stable_link_leads_to_the_page_of_its_item(self):
        self.choose("verdict", "d")
        anchor = self.settled()[0].find_element(By.TAG_NAME, "a").get_attribute("href").split("#")[1]
        self.browser.open("about:blank")
        self.browser.open(self.page, "#" + anchor)
        self.until("return location.pathname.includes('audit_')")
        self.until("return document.querySelector(':target') !== null")

    def test_the_citation_names_item_and_answer(self):
        self.choose("verdict", "d")
        line = self.settled()[0]
        self.browser.run("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        line.find_element(By.CSS_SELECTOR, ".foot button").click()
        text = self.browser.run("return document.querySelector('textarea.cite').value")
        self.assertIn("Palimpsest", text)
        self.assertIn("am-ET", text)
        self.assertIn("#a-", text)
        # Another reader's disk has other folders; what was said, and when it was read, is told.
        self.assertNotIn("file:", text)
        self.assertIn("am-ET/audit.html#a-", text)
        self.assertRegex(text, r"retrieved \d{4}-\d\d-\d\d\.$")
        answer = line.find_element(By.CSS_SELECTOR, ".answer").text.split()
        self.assertIn("“" + answer[0], text)
        self.assertEqual(self.console, [])

    def test_signs_that_do_not_show_are_no_hindrance_and_found_by_name(self):
        self.browser.run(
            """var field = document.getElementById("find-text");
               field.value = "attacker\\u200b.exam\\u00adple/x.css";
               field.dispatchEvent(new Event("input", {bubbles: true}));"""
        )
        self.assertTrue(self.settled())
        self.field("text").clear()
        self.field("text").send_keys("U+202E")
        found = self.settled()
        self.assertTrue(found)
        for line in found:
            self.assertIn("U+202E", line.text)
        # A name that stands nowhere finds nothing.
        self.field("text").clear()
        self.field("text").send_keys("U+2FFF")
        self.assertEqual(self.settled(), [])

    def test_without_scripts_every_answer_is_on_a_page(self):
        pages = [p for p in site.files("en") if p.stem.startswith("audit_")]
        text = "".join(p.read_text("utf-8") for p in pages if p.parent.name == site.LOCALES[0])
        self.assertIn("attacker.example/x.css", text)
        self.assertNotIn("<script", text)


if __name__ == "__main__":
    unittest.main()
