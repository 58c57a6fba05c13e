#!/usr/bin/env python3
"""Times the evidence of many models about many locales from a ledger of millions of answers.

    Benchmarks/evidence.py [--program PATH] [--models 70] [--locales 36] [--answers 5000000]
                           [--keep DIR]

The ledger is made by the program: simulated models answer the shipped marked items about the first
targets in alphabetical order, and are judged; then their rows are copied under further names until
there are as many models and answers as asked for, ids and all. Timed is 'palimpsest evidence --all'
from process start to end, with the highest resident set of the process. --keep leaves the ledger in
a folder and uses it again.
"""
import argparse
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

from common import Tools, need_release

MADE = 5


def run(program, *words):
    subprocess.run([program, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def targets(program, count):
    listed = subprocess.run([program, "locales", "list", "--json"], check=True, capture_output=True, text=True)
    import json
    found = sorted(locale["tag"] for locale in json.loads(listed.stdout) if locale["proxies"])
    return found[:count]


def multiply(space, models, wanted):
    """Copies the answers of the models that were asked under further names, then further samples."""
    path = next(path for path in space.rglob("*") if path.suffix in (".sqlite", ".db"))
    ledger = sqlite3.connect(path)
    ledger.execute("PRAGMA journal_mode = OFF")
    ledger.execute("PRAGMA synchronous = OFF")
    ledger.execute("PRAGMA foreign_keys = OFF")
    columns = [row[1] for row in ledger.execute("PRAGMA table_info(answers)")]
    judged = [row[1] for row in ledger.execute("PRAGMA table_info(judgements)")]
    made, last = ledger.execute("SELECT count(*), max(id) FROM answers").fetchone()
    names = [row[0] for row in ledger.execute("SELECT name FROM models ORDER BY name")]
    copies = models // len(names)
    samples = max(1, round(wanted / (made * copies)))
    number = 0
    for copy in range(copies):
        if copy:
            ledger.execute("INSERT INTO models SELECT name || ?, origin, parameters FROM models "
                           f"WHERE name IN ({','.join('?' * len(names))})", [f"#{copy}", *names])
        for sample in range(samples):
            if copy == 0 and sample == 0:
                continue
            number += 1
            values = {"id": f"id + {number * last}", "sample": f"sample + {sample}",
                      "model": f"model || '{f'#{copy}' if copy else ''}'"}
            # Each model's copies shift its answers over samples, so that not all are the same.
            ledger.execute(
                f"INSERT INTO answers ({', '.join(columns)}) SELECT "
                f"{', '.join(values.get(name, name) for name in columns)} FROM answers WHERE id <= {last}")
            ledger.execute(
                f"INSERT INTO judgements ({', '.join(judged)}) SELECT "
                + ", ".join(f"answer_id + {number * last}" if name == "answer_id" else name for name in judged)
                + f" FROM judgements WHERE answer_id <= {last}")
    ledger.commit()
    ledger.execute("PRAGMA journal_mode = WAL")
    counts = ledger.execute("SELECT count(*), count(DISTINCT model) FROM answers").fetchone()
    ledger.close()
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default=".build/release/palimpsest")
    parser.add_argument("--models", type=int, default=70)
    parser.add_argument("--locales", type=int, default=36)
    parser.add_argument("--answers", type=int, default=5_000_000)
    parser.add_argument("--keep")
    options = parser.parse_args()
    program = need_release(options.program)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        space = pathlib.Path(options.keep or folder / "space")
        if not space.exists():
            start = time.perf_counter()
            words = [word for tag in targets(program, options.locales) for word in ("--locale", tag)]
            for number in range(MADE):
                run(program, "run", "--model",
                    f"simulated:knowledge=0.{4 + number},leak=0.{number},distraction=0.5,verbosity=0.5",
                    *words, "--framing", "marked", "--workspace", space, "--quiet")
            answers, models = multiply(space, options.models, options.answers)
            print(f"{answers} answers of {models} models made in {time.perf_counter() - start:.0f} s")
        done = Tools(folder).run([program, "evidence", "--all", "--json", "--workspace", str(space)])
        print(f"evidence: {done.wall:.1f} s, {done.peak / 1024:.0f} MB at most")


if __name__ == "__main__":
    sys.exit(main())
