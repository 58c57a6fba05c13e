#!/usr/bin/env python3
"""Times streaming a MediaWiki dump against bare C with libxml2's reader doing the same counting."""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile

import common
import make_dump


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--dump", help="a dump to read in place of an invented one")
    parser.add_argument("--program", help="a build of Fuzz/ReadMarkup.swift")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        tools = common.Tools(folder)
        libraries = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "libxml-2.0"], capture_output=True, text=True,
            check=True).stdout.split()
        bare = tools.compiled(common.need("cc", "apt-get install gcc"), "bare_reader", libraries)
        program = options.program
        if program is None:
            subprocess.run([common.HERE.parent / "Fuzz/build", "read-markup", folder], check=True)
            program = str(folder / "read-markup")
        dump = options.dump or str(folder / "dump.xml")
        if not options.dump:
            make_dump.write(dump, options.megabytes)
        size = pathlib.Path(dump).stat().st_size / 1e6
        sides = {"palimpsest": [program, "pages", dump], "bare C": [bare, dump]}
        said = {name: subprocess.run(words, capture_output=True, text=True, check=True).stdout
                for name, words in sides.items()}
        if len(set(said.values())) != 1:
            sys.exit(f"the two do not count alike: {said}")
        runs = {name: [] for name in sides}
        for _ in range(options.rounds):
            for name, words in sides.items():
                runs[name].append(tools.run(words))
        print(f"{size:.0f} MB, {said['bare C'].strip()}; {options.rounds} rounds in turn")
        for name in sides:
            middle = common.median(runs[name])
            print(f"{name:<11}{middle.wall:6.2f} s wall, {middle.cpu:5.2f} s CPU, "
                  f"{size / middle.wall:4.0f} MB/s, {middle.peak / 1024:4.0f} MB at most")
        for figure in ("wall", "cpu"):
            ratio = statistics.median(
                getattr(b, figure) / getattr(a, figure) for a, b in zip(*runs.values()))
            print(f"ratio      {ratio:6.2f} times bare C's throughput by {figure}")


if __name__ == "__main__":
    main()
