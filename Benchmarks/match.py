#!/usr/bin/env python3
"""Times judging against a yardstick in the same run and prints the ratio.

    Benchmarks/match.py [--program PATH] [--answers N] [--rounds N]

Both sides hold the same invented answers against the same invented golds of 16 cultures. The
program reads and writes its ledger while it judges ('palimpsest score --afresh'); the yardstick is
a word-boundary matcher with one compiled regular expression a gold, in memory, as measurements of
this kind are usually scored. Rounds of the two alternate, because the machine's speed drifts.
"""
import argparse
import json
import pathlib
import random
import re
import statistics
import subprocess
import tempfile
import time

REGIONS = [
    "Algeria", "Assam", "Azerbaijan", "China", "Ethiopia", "Greece", "Indonesia", "Iran", "Mexico",
    "North_Korea", "Northern_Nigeria", "South_Korea", "Spain", "UK", "US", "West_Java",
]
QUESTIONS = 300


def words(rng, count):
    letters = "abcdefghiklmnoprstuvyz"
    return ["".join(rng.choice(letters) for _ in range(rng.randint(4, 9))) for _ in range(count)]


def write_golds(folder, rng, pool):
    (folder / "annotations").mkdir(parents=True)
    (folder / "questions").mkdir()
    golds = {}
    for region in REGIONS:
        entries = {}
        for number in range(QUESTIONS):
            clusters = [
                {"answers": [answer], "en_answers": [answer], "count": 5 - index}
                for index, answer in enumerate(
                    " ".join(rng.sample(pool, rng.randint(1, 2))) for _ in range(5))
            ]
            golds[region, number] = [c["answers"][0] for c in clusters]
            text = f"What is thing {number} in {region}?"
            entries[f"Q-{number}"] = {
                "question": text, "en_question": text, "annotations": clusters,
                "idks": {"idk": 0, "no-answer": 0, "not-applicable": 0},
            }
        path = folder / "annotations" / f"{region}_data.json"
        path.write_text(json.dumps(entries, indent=4))
        rows = "".join(f"{n},Q-{n},Food,x,a,b\n" for n in range(QUESTIONS))
        (folder / "questions" / f"{region}_questions.csv").write_text(
            ",ID,Topic,Source,Question,Translation\n" + rows)
    return golds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=".build/release/palimpsest")
    parser.add_argument("--answers", type=int, default=20000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    rng = random.Random(1)
    pool = words(rng, 2000)
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        golds = write_golds(root / "blend", rng, pool)
        answers = []
        lines = ["qid\tanswer\tsample\n"]
        for index in range(options.answers):
            number = index % QUESTIONS
            text = "In Ethiopia it is usually " + ", ".join(rng.sample(pool, 4)) + " or so."
            answers.append((number, text))
            lines.append(f"Q-{number}\t{text}\t{index // QUESTIONS}\n")
        (root / "answers.tsv").write_text("".join(lines))
        space = ["--workspace", str(root / "space")]

        def palimpsest(*rest):
            subprocess.run([options.program, *rest, *space], check=True, capture_output=True)

        palimpsest("import", "blend", str(root / "blend"))
        palimpsest(
            "import", "answers", str(root / "answers.tsv"), "--columns",
            "question_id=qid,answer=answer,sample=sample", "--model", "m", "--locale", "am-ET")
        patterns = {
            key: [re.compile(r"\b" + re.escape(gold) + r"\b", re.IGNORECASE) for gold in values]
            for key, values in golds.items()
        }
        ours, theirs = [], []
        for _ in range(options.rounds):
            start = time.perf_counter()
            palimpsest("score", "--afresh")
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            hits = 0
            for number, text in answers:
                for region in REGIONS:
                    hits += any(pattern.search(text) for pattern in patterns[region, number])
            theirs.append(time.perf_counter() - start)
        ratios = [b / a for a, b in zip(ours, theirs)]
        print(f"{options.answers} answers x {len(REGIONS)} cultures, medians of {options.rounds} rounds")
        print(f"palimpsest score --afresh  {statistics.median(ours):.2f} s, ledger read and written")
        print(f"regular expressions        {statistics.median(theirs):.2f} s, in memory")
        print(f"ratio                      {statistics.median(ratios):.2f} times the yardstick's speed")


if __name__ == "__main__":
    main()
