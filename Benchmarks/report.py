#!/usr/bin/env python3
"""Times `palimpsest report`: all pages of 36 locales and five models, and one locale of a large ledger.

    Benchmarks/report.py [--program PATH] [--answers N] [--large N] [--rounds N] [--keep FOLDER]

The ledgers are made by the product itself: five simulated respondents with stated rates are asked
every item of 36 locales, as often as it takes. That takes minutes and is not timed; with --keep the
workspaces stay in a folder and are used again.

What is printed: seconds from start to end, seconds of all processors, the highest resident set, and
for the pages written how many there are, their size, and the largest. Everything is judged before it
is timed, so that the figures are those of a report made again.
"""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import common

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPECS = [
    "knowledge=0.9,leak=0", "knowledge=0.5,leak=0.35,verbosity=0.4",
    "knowledge=0.3,leak=0,chance=0.3,refusal=0.1", "knowledge=0.7,leak=0.1,verbosity=0.8",
    "knowledge=0.6,leak=0.2",
]
LIMIT_PAGE = 3_000_000


def targets(program, count):
    """The first locales that declare a proxy, those with few resources before the others."""
    listed = subprocess.run(
        [program, "locales", "list", "--json"], cwd=ROOT, capture_output=True, text=True,
        check=True)
    locales = [l for l in json.loads(listed.stdout) if l["proxies"]]
    locales.sort(key=lambda l: l["resource"] != "low")
    return [l["tag"] for l in locales[:count]]


def fill(program, space, tags, wanted):
    """Asks until the ledger has as many answers as wanted; what is there already is not asked again."""
    words = [word for tag in tags for word in ("--locale", tag)]
    samples = 0
    have = common.count(space, "answers") if (space / "palimpsest.sqlite").exists() else 0
    while have < wanted:
        samples += 1
        for spec in SPECS:
            subprocess.run(
                [program, "run", "--model", f"simulated:{spec}", *words, "--samples", str(samples),
                 "--width", "64", "--quiet", "--workspace", str(space)],
                cwd=ROOT, check=True, capture_output=True)
        have = common.count(space, "answers")
        print(f"  {space.name}: {have:,} answers", file=sys.stderr)
        per_sample = max(1, have // samples)
        samples = max(samples, wanted // per_sample - 1) if have < wanted else samples
    subprocess.run([program, "score", "--workspace", str(space)], cwd=ROOT, check=True,
                   capture_output=True)
    return have


def sizes(folder):
    """How many files, their bytes, the largest page, and the largest data file."""
    files = [p for p in pathlib.Path(folder).rglob("*") if p.is_file()]
    by = lambda end: max((p.stat().st_size for p in files if p.suffix == end), default=0)
    return len(files), sum(p.stat().st_size for p in files), by(".html"), by(".js")


def digests(folder):
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in pathlib.Path(folder).rglob("*") if p.is_file()
    }


def timed(tools, program, space, out, tags, rounds):
    """The middle run of several, each into an empty folder, and whether all wrote the same bytes."""
    words = [word for tag in tags for word in ("--locale", tag)]
    runs, written = [], []
    for _ in range(rounds):
        shutil.rmtree(out, ignore_errors=True)
        runs.append(tools.run(
            [program, "report", *words, "--workspace", str(space), "--out", str(out), "--quiet"],
            cwd=ROOT))
        written.append(digests(out))
    return common.median(runs), all(w == written[0] for w in written)


def tell(title, figures, same, out):
    files, size, page, data = sizes(out)
    print(f"{title}")
    print(f"  {figures.wall:6.1f} s, {figures.cpu:6.1f} s of all processors, "
          f"peak {figures.peak / 1024:.0f} MB")
    print(f"  {files:,} files, {size / 1e6:.0f} MB; largest page {page / 1e6:.2f} MB, "
          f"largest data file {data / 1e6:.2f} MB"
          + ("" if page < LIMIT_PAGE else "  TOO LARGE")
          + ("; each round the same bytes" if same else "; ROUNDS DIFFER"))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / ".build/release/palimpsest"))
    parser.add_argument("--locales", type=int, default=36)
    parser.add_argument("--answers", type=int, default=300_000, help="of the ledger for all pages")
    parser.add_argument("--large", type=int, default=1_000_000, help="of the ledger for one locale")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", help="a folder in which the workspaces stay")
    options = parser.parse_args()
    program = common.need_release(options.program)
    with tempfile.TemporaryDirectory() as scratch:
        tools = common.Tools(scratch)
        base = pathlib.Path(options.keep or scratch)
        base.mkdir(parents=True, exist_ok=True)
        tags = targets(program, options.locales)
        out = pathlib.Path(scratch) / "out"
        print(f"{os.cpu_count()} processors, {options.rounds} rounds, middle run")
        space = base / "all"
        have = fill(program, space, tags, options.answers)
        figures, same = timed(tools, program, space, out, tags, options.rounds)
        tell(f"{len(tags)} locales, {len(SPECS)} models, {have:,} answers", figures, same, out)
        space = base / "large"
        have = fill(program, space, tags, options.large)
        figures, same = timed(tools, program, space, out, tags[:1], options.rounds)
        tell(f"{tags[0]} of a ledger with {have:,} answers", figures, same, out)


if __name__ == "__main__":
    main()
