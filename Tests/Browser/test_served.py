"""`palimpsest report --serve`, seen by a browser and by a client without manners."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
import unittest

import hostile
import site_pages as site
from browser import Browser


class Served(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        source = site.workspace()
        cls.ledger = source.parent / "served-workspace"
        cls.pages = source.parent / "served"
        shutil.rmtree(cls.ledger, ignore_errors=True)
        shutil.copytree(source, cls.ledger)
        cls.server = subprocess.Popen(
            [
                site.binary(), "report", "--locale", "am-ET", "--serve", "--quiet", "--out",
                str(cls.pages), "--workspace", str(cls.ledger),
            ],
            env=dict(os.environ, PALIMPSEST_HOME=str(site.ROOT)),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        for line in cls.server.stdout:
            found = re.match(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                cls.port = int(found.group(1))
                break
        else:
            raise RuntimeError("the server told no address")
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.server.kill()
        cls.server.wait()
        cls.server.stdout.close()

    def ask(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        self.addCleanup(connection.close)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

    def test_a_page_comes_with_strict_headers_and_one_script_more(self):
        status, headers, body = self.ask("/am-ET/index.html")
        self.assertEqual(status, 200)
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertIn(b"EventSource", body)
        self.assertNotIn(b"EventSource", (self.pages / "am-ET/index.html").read_bytes())

    def test_other_paths_methods_and_hosts_are_refused(self):
        secret = self.pages.parent / "secret.txt"
        secret.write_text("secret")
        os.symlink(secret, self.pages / "link.txt")
        for path in [
            "/../secret.txt", "/%2e%2e/secret.txt", "/am-ET/..%2f..%2fsecret.txt", "/link.txt",
            "/.git/config", "//etc/passwd", "/am-ET\\..\\..\\secret.txt", "/%00", "/%ff",
        ]:
            with self.subTest(path=path):
                status, _, body = self.ask(path)
                self.assertIn(status, (400, 403, 404))
                self.assertNotEqual(body.strip(), b"secret")
        self.assertEqual(self.ask("/", "POST")[0], 405)
        self.assertEqual(self.ask("/", Host="attacker.example")[0], 421)
        self.assertEqual(self.ask("/nothing.html")[0], 404)
        self.assertEqual(self.ask("/am-ET")[0], 301)

    def test_it_listens_on_loopback_alone(self):
        own = socket.gethostbyname(socket.gethostname())
        if own.startswith("127."):
            self.skipTest("this machine has no other address")
        with self.assertRaises(OSError):
            socket.create_connection((own, self.port), timeout=2).close()

    def test_an_open_page_loads_again_when_answers_come(self):
        self.browser.look(1280)
        _, console = self.browser.open(f"http://127.0.0.1:{self.port}/am-ET/index.html")
        self.assertEqual(console, [])
        self.browser.run("window.old = true")
        time.sleep(1)
        self.assertTrue(self.browser.run("return window.old === true"), "loaded again unasked")
        prompts = [row for row in open(site.workspace().parent / "hostile.jsonl", encoding="utf-8")]
        table = self.ledger.parent / "more.jsonl"
        table.write_text("".join(prompts[:1]), encoding="utf-8")
        site.run(
            "import", "answers", str(table), "--columns", "prompt=prompt,answer=answer", "--model",
            "another", "--locale", "am-ET", "--workspace", str(self.ledger),
        )
        deadline = time.monotonic() + 120
        while self.browser.run("return window.old === true"):
            self.assertLess(time.monotonic(), deadline, "the page was not loaded again")
            time.sleep(0.5)
        self.assertIn("another", self.browser.run("return document.body.textContent"))
        self.assertTrue(hostile.ANSWERS)


if __name__ == "__main__":
    unittest.main()
