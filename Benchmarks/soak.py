#!/usr/bin/env python3
"""Asks two million answers in one run and holds memory and file descriptors to being flat.

    Benchmarks/soak.py [--program PATH] [--answers 2000000] [--width N] [--distinct]

The run asks 10,000 items of a constant-reply nginx, --answers / 10,000 samples each. Once a second
the process's resident memory (VmRSS), open file descriptors and stored answers are read. The first
tenth of the answers is the start; the soak passes when, after it, memory never stands more than 10 %
above the start's highest, its fitted slope over the rest adds less than 10 %, and descriptors never
exceed the start's highest by more than two (SQLite opens files of its own for moments).

--distinct gives each reply an id of its own, as real endpoints do, so that every raw body is kept:
the ledger then grows by about 1 KB an answer. --answers 200000 is the short form.
"""
import argparse
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import common

ITEMS = 10_000


def resident(pid):
    """VmRSS in KiB, or none when the process is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    except OSError:
        pass
    return None


def descriptors(pid):
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))
    except OSError:
        return None


def stored(ledger):
    try:
        return ledger.execute("SELECT max(rowid) FROM answers").fetchone()[0] or 0
    except sqlite3.OperationalError:
        return None  # locked for a moment


def watch(process, space, seconds):
    """Samples (seconds, answers, KiB, descriptors) until the process ends."""
    path = pathlib.Path(space) / "palimpsest.sqlite"
    ledger = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    samples, start = [], time.monotonic()
    while True:
        try:
            process.wait(seconds)
            break
        except subprocess.TimeoutExpired:
            pass
        sample = (
            time.monotonic() - start, stored(ledger), resident(process.pid),
            descriptors(process.pid))
        if None not in sample:
            samples.append(sample)
    ledger.close()
    return samples, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/palimpsest")
    parser.add_argument("--answers", type=int, default=2_000_000, help="a multiple of 10,000")
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--every", type=float, default=1, help="seconds between samples")
    parser.add_argument("--distinct", action="store_true")
    parser.add_argument("--folder", help="where the ledger goes; the temporary folder when left out")
    options = parser.parse_args()
    if options.answers < ITEMS or options.answers % ITEMS:
        parser.error(f"--answers must be a multiple of {ITEMS}")
    program = common.need_release(options.program)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        folder = pathlib.Path(folder)
        workspace = common.Workspace(program, folder / "pack", ITEMS // 16)
        space = workspace.fresh()
        with common.Nginx(folder / "nginx", options.distinct) as server:
            with open(folder / "said", "w+") as said:
                process = subprocess.Popen(
                    workspace.ask(
                        space, server.base, "--samples", options.answers // ITEMS, "--width",
                        options.width),
                    stdout=said, stderr=subprocess.STDOUT)
                try:
                    samples, wall = watch(process, space, options.every)
                finally:
                    process.kill()
                said.seek(0)
                if process.returncode:
                    sys.exit(f"the run ended with {process.returncode}: {said.read()[-500:]}")
        kept = common.count(space, "answers")
        size = sum(file.stat().st_size for file in space.glob("palimpsest.sqlite*"))
    print(f"{kept} answers in {wall:.0f} s ({kept / wall:.0f}/s), ledger {size / 1e6:.0f} MB")
    if kept != options.answers:
        sys.exit(f"{options.answers} were asked for")
    sys.exit(judge(samples, kept))


def judge(samples, answers):
    """Prints start, middle, end and slope; returns the exit code."""
    early = [sample for sample in samples if sample[1] <= answers / 10]
    late = [sample for sample in samples if sample[1] > answers / 10]
    if len(early) < 2 or len(late) < 5:
        print(f"only {len(early)} + {len(late)} samples: lower --every or raise --answers")
        return 1
    print(f"{'':8} {'s':>7} {'answers':>9} {'MB':>7} {'fds':>5}")
    for name, (at, done, memory, files) in [
        ("start", early[-1]), ("middle", samples[len(samples) // 2]), ("end", samples[-1]),
    ]:
        print(f"{name:8} {at:7.0f} {done:9} {memory / 1024:7.1f} {files:5}")
    base = max(sample[2] for sample in early)
    peak = max(sample[2] for sample in late)
    slope, _ = statistics.linear_regression(
        [sample[1] for sample in late], [sample[2] for sample in late])
    span = late[-1][1] - late[0][1]
    fitted = slope * span / base
    files = max(sample[3] for sample in late) - max(sample[3] for sample in early)
    print(f"memory   {slope * 1024 * 1000:+.0f} bytes per 1,000 answers, {fitted * 100:+.1f} % "
          f"over the rest; highest {(peak / base - 1) * 100:+.1f} % against the start")
    print(f"files    highest {files:+d} against the start")
    passed = peak <= base * 1.1 and fitted < 0.1 and files <= 2
    print("flat" if passed else "NOT FLAT")
    return 0 if passed else 1


if __name__ == "__main__":
    main()
