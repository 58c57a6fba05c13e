#!/usr/bin/env python3
"""Times the bootstrap of many excesses against numpy doing the same, in the same run.

    Benchmarks/bootstrap.py [--program PATH] [--cultures 16] [--items 500] [--resamples 2000]
                            [--rounds 5]

Both sides draw whole items with replacement and take the mean for each culture, as often as asked.
The program is called as 'palimpsest stats bootstrap_mean --json' with all cultures on the input, so
that its time includes start, JSON and the interval (bias-corrected and accelerated, with the
jackknife); numpy's time is that of drawing indices and taking means alone, in memory.
"""
import argparse
import json
import statistics
import subprocess
import sys
import time

from common import need_release


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default=".build/release/palimpsest")
    parser.add_argument("--cultures", type=int, default=16)
    parser.add_argument("--items", type=int, default=500)
    parser.add_argument("--resamples", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    try:
        import numpy
    except ImportError:
        sys.exit("needs numpy: apt-get install python3-numpy")
    program = need_release(options.program)
    draw = numpy.random.default_rng(1)
    values = (draw.random((options.cultures, options.items)) < 0.15).astype(float)
    values -= draw.random((options.cultures, options.items)) * 0.2
    lines = "".join(
        json.dumps({"params": {"resamples": options.resamples, "seed": 1}, "input": {"x": row.tolist()}}) + "\n"
        for row in values
    )
    ours, theirs = [], []
    for _ in range(options.rounds):
        start = time.perf_counter()
        done = subprocess.run([program, "stats", "bootstrap_mean", "--json"], input=lines, text=True,
                              capture_output=True, check=True)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        means = []
        for row in values:
            places = draw.integers(0, options.items, (options.resamples, options.items))
            means.append(numpy.quantile(row[places].mean(axis=1), [0.025, 0.975]))
        theirs.append(time.perf_counter() - start)
    for line, low_high, row in zip(done.stdout.splitlines(), means, values):
        found = json.loads(line)["value"]
        # Both are 95 % intervals of the same mean; corrected and plain ends lie close together.
        assert abs(found["low"] - low_high[0]) < 0.02 and abs(found["high"] - low_high[1]) < 0.02
        assert abs(found["estimate"] - row.mean()) < 1e-9
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(f"{options.cultures} cultures x {options.items} items x {options.resamples} resamples")
    print(f"palimpsest {mine:.3f} s, numpy {other:.3f} s, ratio {mine / other:.2f} (medians of "
          f"{options.rounds})")


if __name__ == "__main__":
    main()
