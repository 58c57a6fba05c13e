"""Chromium without a window, and what it says about a page."""

import functools
import glob
import json
import os
import pathlib
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
TAB = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        profile = tempfile.TemporaryDirectory(prefix="palimpsest-chromium-")
        self.profile = profile
        for word in [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--disable-dev-shm-usage", "--force-color-profile=srgb", "--font-render-hinting=none",
            "--disable-background-networking", "--disable-component-update", "--no-first-run",
            "--disable-lcd-text", f"--user-data-dir={profile.name}",
        ]:
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)
        self.command("Emulation.setFocusEmulationEnabled", enabled=True)

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def quit(self):
        self.driver.quit()
        self.profile.cleanup()

    def look(self, width=1280, height=900, scheme="light", **features):
        """Sets the window and what the reader prefers."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )
        wanted = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce", **features}
        self.command(
            "Emulation.setEmulatedMedia",
            media="",
            features=[{"name": name, "value": value} for name, value in wanted.items()],
        )

    def open(self, page, anchor=""):
        """Opens a page; returns what it asked for and what the console said."""
        self.drain()
        address = page if isinstance(page, str) else page.resolve().as_uri()
        self.driver.get(address + anchor)
        return self.drain()

    def drain(self):
        requests = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"])
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        return requests, console

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def axe(self):
        """What axe finds wrong, one line for each node."""
        # The page's own policy forbids evaluated text; the debugger's context is not bound by it.
        self.command("Runtime.evaluate", expression=axe_source())
        found = self.command(
            "Runtime.evaluate",
            expression="axe.run(document, {resultTypes: ['violations']}).then(r => JSON.stringify("
            "r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' +"
            " n.failureSummary)])))",
            awaitPromise=True,
            returnByValue=True,
        )
        return json.loads(found["result"]["value"])

    def press(self, key):
        self.command("Input.dispatchKeyEvent", type="rawKeyDown", **key)
        self.command("Input.dispatchKeyEvent", type="keyUp", **key)

    def picture(self, path):
        import base64

        shot = self.command("Page.captureScreenshot", format="png")
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))


@functools.cache
def axe_source():
    named = os.environ.get("PALIMPSEST_AXE")
    places = [named] if named else glob.glob(str(ROOT / ".build/browser/**/axe.min.js"), recursive=True)
    if not places:
        raise RuntimeError("no axe.min.js: run Scripts/test --browser once")
    return pathlib.Path(places[0]).read_text("utf-8")
