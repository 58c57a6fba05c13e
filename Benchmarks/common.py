"""What the benchmarks share: servers, an invented pack, workspaces, and measured runs."""
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
import typing
import urllib.request

import match

# A benchmark that is ended from outside still ends its servers and removes its folders.
signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended by SIGTERM"))

HERE = pathlib.Path(__file__).resolve().parent
# The locales under which BLEnD's 16 regions are imported.
LOCALES = [
    "ar-DZ", "as-IN", "az-AZ", "zh-CN", "am-ET", "el-GR", "id-ID", "fa-IR", "es-MX", "ko-KP",
    "ha-NG", "ko-KR", "es-ES", "en-GB", "en-US", "su-ID",
]


def need(program, advice):
    """The path of a program, or the end with a word on how to get it."""
    # Debian puts servers where the path of ordinary users does not lead.
    path = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if path is None and pathlib.Path(program).is_file():
        path = program
    if path is None:
        sys.exit(f"needs {program}: {advice}")
    return str(path)


def need_release(program):
    return str(pathlib.Path(need(program, "swift build -c release, or --program PATH")).resolve())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_open(port, process, name):
    for _ in range(200):
        if process.poll() is not None:
            sys.exit(f"{name} ended at once with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    sys.exit(f"{name} does not listen")


class Server:
    """A server process that ends with the 'with' block."""

    process: subprocess.Popen
    port: int

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}/v1"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


class Nginx(Server):
    """The constant reply; with 'distinct' each reply has an id of its own."""

    def __init__(self, folder, distinct=False):
        program = need("nginx", "apt-get install nginx-light")
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        text = (HERE / "serve" / "nginx.conf.in").read_text()
        for name, value in [
            ("@FOLDER@", str(folder)), ("@PORT@", str(self.port)),
            ("@ID@", "$request_id" if distinct else "1"),
        ]:
            text = text.replace(name, value)
        (folder / "nginx.conf").write_text(text)
        self.process = subprocess.Popen(
            [program, "-p", str(folder), "-e", str(folder / "error.log"),
             "-c", str(folder / "nginx.conf")])
        wait_until_open(self.port, self.process, "nginx")


class Faults(Server):
    """serve/faults.py with the given options."""

    def __init__(self, **options):
        words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "serve" / "faults.py"), *words],
            stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split()[1])

    def stats(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/stats", timeout=30) as reply:
            return json.load(reply)


class Measured(typing.NamedTuple):
    """One run of a command, or several one after the other."""

    wall: float
    cpu: float
    peak: int  # KiB, the highest

    def __add__(self, other):
        return Measured(
            self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def median(runs):
    """The run in the middle by wall time, with the median of each other figure."""
    return Measured(*(statistics.median(figures) for figures in zip(*runs)))


class Tools:
    """The two C programs, compiled into a folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        compiler = need("cc", "apt-get install gcc")
        need("pkg-config", "apt-get install pkg-config")
        libraries = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "libcurl"], capture_output=True, text=True)
        if libraries.returncode:
            sys.exit("needs libcurl's headers: apt-get install libcurl4-openssl-dev")
        self.measured = self.compiled(compiler, "measured", [])
        self.bare_curl = self.compiled(compiler, "bare_curl", libraries.stdout.split())

    def compiled(self, compiler, name, more):
        target = self.folder / name
        subprocess.run(
            [compiler, "-O2", "-o", str(target), str(HERE / f"{name}.c"), *more], check=True)
        return str(target)

    def run(self, words, codes=(0,), **more):
        """Runs a command out of sight and says what it took; ends the benchmark if it fails."""
        figures = self.folder / "figures"
        # A proxy in the environment would stand between the sides and the server.
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        environment.update(more.pop("env", {}))
        done = subprocess.run(
            [self.measured, str(figures), *words], capture_output=True, text=True,
            env=environment, **more)
        if done.returncode not in codes:
            tail = (done.stderr or done.stdout)[-2000:]
            sys.exit(f"{' '.join(words[:6])} … ended with {done.returncode}:\n{tail}")
        wall, cpu, peak, _ = figures.read_text().split()
        return Measured(float(wall), float(cpu), int(peak))


class Workspace:
    """A pack of invented golds, imported once; each run begins with a fresh copy."""

    def __init__(self, program, folder, questions):
        self.program, self.folder = program, pathlib.Path(folder)
        match.QUESTIONS = questions
        rng = random.Random(1)
        match.write_golds(self.folder / "blend", rng, match.words(rng, 3000))
        self.template = self.folder / "template"
        subprocess.run(
            [program, "import", "blend", str(self.folder / "blend"),
             "--workspace", str(self.template)], check=True, capture_output=True)

    def fresh(self, name="space"):
        space = self.folder / name
        shutil.rmtree(space, ignore_errors=True)
        shutil.copytree(self.template, space)
        return space

    def prompts(self):
        """The prompts that 'ask' sends, one for each question and region."""
        with sqlite3.connect(self.template / "palimpsest.sqlite") as ledger:
            rows = ledger.execute(
                "SELECT body FROM items WHERE framing = 'marked' ORDER BY id").fetchall()
        return [json.loads(body)["prompt"] for (body,) in rows]

    def ask(self, space, base, *more):
        """The words of a run that asks every marked item."""
        places = [word for locale in LOCALES for word in ("--locale", locale)]
        return [
            self.program, "run", "--model", "openai:bench", "--base-url", base, "--pack", "blend",
            "--framing", "marked", "--quiet", "--workspace", str(space), *places,
            *map(str, more)]

    def score(self, space):
        return [self.program, "score", "--workspace", str(space)]


def count(space, table):
    """How many rows a table of a workspace's ledger has."""
    path = pathlib.Path(space) / "palimpsest.sqlite"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as ledger:
        return ledger.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
