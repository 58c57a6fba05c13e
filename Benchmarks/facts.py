#!/usr/bin/env python3
"""Times `palimpsest locales list --json`, which looks up every property of every culture and makes
all marked items, against Python's xml.etree walking through the locale files of the same CLDR."""

import argparse
import pathlib
import statistics
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def files_of(cldr, locales):
    """The files that the cultures' chains can lead to: those of their languages, and the tables."""
    languages = {path.stem.split("-")[0] for path in locales.glob("*.yaml")} | {"root", "en"}
    names = [p for p in (cldr / "main").glob("*.xml") if p.stem.split("_")[0] in languages]
    return sorted(names) + sorted((cldr / "supplemental").glob("*.xml"))


def walk(files):
    for path in files:
        for _, element in ElementTree.iterparse(path):
            element.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=ROOT / ".build/release/palimpsest")
    parser.add_argument("--cldr", default="/usr/share/unicode/cldr/common", type=pathlib.Path)
    parser.add_argument("--rounds", default=3, type=int)
    options = parser.parse_args()
    if not pathlib.Path(options.program).exists():
        sys.exit(f"no program at {options.program}; Scripts/quickstart builds one")
    if not (options.cldr / "main/root.xml").exists():
        sys.exit(f"no CLDR in {options.cldr}; apt-get install unicode-cldr-core")
    command = [
        options.program, "locales", "list", "--json", "--cldr", options.cldr,
        "--locales", ROOT / "Locales", "--probes", ROOT / "Probes",
    ]
    files = files_of(options.cldr, ROOT / "Locales")
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files)} files of CLDR, {size:.0f} MB, {options.rounds} rounds")
    own, other = [], []
    for _ in range(options.rounds):
        own.append(timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)))
        other.append(timed(lambda: walk(files)))
    ours, theirs = statistics.median(own), statistics.median(other)
    print(f"palimpsest: looks up, makes items, holds golds against each other {ours:8.2f} s")
    print(f"python:     walks through the files                              {theirs:8.2f} s")
    print(f"ratio palimpsest / python {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
