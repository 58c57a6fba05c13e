"""Pages for the tests, made once by the built binary."""

import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

import hostile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ["en", "fr", "ar"]
LOCALES = ["am-ET", "ar-DZ"]
HOSTILE_MODEL = 'hostile "><script>window.pwned=1</script>'


def binary():
    path = os.environ.get("PALIMPSEST_BINARY") or ROOT / ".build/debug/palimpsest"
    if not os.access(path, os.X_OK):
        raise RuntimeError(f"no binary at {path}: build first")
    return str(path)


def run(*words, codes=(0,)):
    environment = dict(os.environ, PALIMPSEST_HOME=str(ROOT))
    done = subprocess.run(
        [binary(), *words], env=environment, capture_output=True, text=True, timeout=600
    )
    if done.returncode not in codes:
        raise RuntimeError(f"palimpsest {' '.join(words)}: {done.returncode}\n{done.stderr}")
    return done.stdout


@functools.cache
def workspace():
    """A ledger with simulated models and a hostile recording; returns its folder."""
    kept = os.environ.get("PALIMPSEST_PAGES")
    folder = pathlib.Path(kept or tempfile.mkdtemp(prefix="palimpsest-browser-")).resolve()
    if not kept:
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    ledger = folder / "workspace"
    if not (ledger / "palimpsest.sqlite").exists():
        words = ["demo", "--questions", "48", "--quiet"]
        for locale in LOCALES:
            words += ["--locale", locale]
        for framing in ["marked", "unmarked", "proxy", "choice"]:
            words += ["--framing", framing]
        run(*words, "--workspace", str(ledger), "--out", str(folder / "demo"))
        plant_hostile(folder, ledger)
    return ledger


def plant_hostile(folder, ledger):
    out = folder / "export"
    run(
        "export", "--table", "answers", "--format", "jsonl", "--out", str(out), "--replace",
        "--locale", LOCALES[0], "--model", "simulated:informed", "--workspace", str(ledger),
    )
    rows = [json.loads(line) for line in (out / "answers.jsonl").read_text("utf-8").splitlines()]
    prompts = sorted({row["prompt"] for row in rows if row.get("framing") == "marked"})
    table = folder / "hostile.jsonl"
    hostile.write(table, prompts)
    run(
        "import", "answers", str(table), "--columns", "prompt=prompt,answer=answer", "--model",
        HOSTILE_MODEL, "--locale", LOCALES[0], "--workspace", str(ledger),
    )


@functools.cache
def pages(language="en"):
    """The folder of a report in a language."""
    ledger = workspace()
    out = ledger.parent / f"pages-{language}"
    if not (out / "index.html").exists():
        words = []
        for locale in LOCALES:
            words += ["--locale", locale]
        run(
            "report", *words, "--lang", language, "--out", str(out), "--workspace", str(ledger),
            "--quiet",
        )
    return out


def files(language="en"):
    """Every page of a report, the overview first."""
    return sorted(pages(language).rglob("*.html"), key=lambda p: (len(p.parts), str(p)))


def kinds(language="en"):
    """One page of each kind, so that looking at all of them at all widths stays short."""
    chosen = {}
    for page in files(language):
        # audit.html finds answers, audit_1.html holds them; index.html of a locale is a kind too.
        name = page.stem.split("-")[0].split("_")[0]
        kind = (len(page.parts), name, "_" in page.stem)
        # Pages of the hostile model stand for their kind.
        alike = chosen.setdefault(kind, [])
        alike.insert(0 if "hostile" in page.name else len(alike), page)
    return [alike[0] for alike in chosen.values()]
