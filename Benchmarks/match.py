#!/usr/bin/env python3
"""Times judging against a plain Python implementation of the same rules, in the same run.

    Benchmarks/match.py [--program PATH] [--answers N] [--rounds N] [--sample N]

Both sides hold the same invented answers, all of them different, against the same invented golds
of 16 cultures. The program reads and writes its ledger while it judges ('palimpsest score
--afresh'); the yardstick is the rules of Docs/matching.md as an ordinary researcher would write
them in Python, in memory, with the golds made ready beforehand. It judges at most --sample answers
and its time is scaled to all of them; the program always judges all. What the yardstick matched is
compared with what the program wrote.
"""
import argparse
import json
import os
import pathlib
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

REGIONS = [
    "Algeria", "Assam", "Azerbaijan", "China", "Ethiopia", "Greece", "Indonesia", "Iran", "Mexico",
    "North_Korea", "Northern_Nigeria", "South_Korea", "Spain", "UK", "US", "West_Java",
]
QUESTIONS = 625

APOSTROPHES = set("'`´‘’‛ʹʻʼʽʾʿˈ′՚")
ARABIC_LETTERS = str.maketrans("ىئیؤةہکٱ", "يييوههكا")
ETHIOPIC = {}
for first, base in ((0x1210, 0x1200), (0x1280, 0x1200), (0x12B8, 0x1200), (0x1220, 0x1230),
                    (0x12D0, 0x12A0), (0x1340, 0x1338), (0x1200, 0x1200), (0x12A0, 0x12A0)):
    for order in range(7):
        same = 0 if order == 3 and base in (0x1200, 0x12A0) else order
        ETHIOPIC[first + order] = base + same
DENIALS = set("not isnt never unlike except without no neither nor ليس لا pas bukan tidak".split())
DENIAL_PAIRS = {("rather", "than"), ("instead", "of"), ("other", "than"), ("apart", "from"),
                ("opposed", "to")}
SKIPPED = set("a an the on in at just only really usually called".split())
REFUSALS = [phrase.split() for phrase in (
    "i dont know", "i do not know", "i am not sure", "im not sure", "i cannot", "i cant",
    "i am unable", "im unable", "i am sorry", "im sorry", "sorry but", "as an ai",
    "as a language model", "no information available", "not enough information",
    "cannot be determined", "it is not possible to", "there is no definitive",
    "no definitive answer", "no data available", "i dont have", "i do not have",
    "there is no such", "there is no specific", "does not exist", "not applicable", "no answer",
    "unable to answer", "unable to provide", "cannot provide", "cannot answer", "no lo se",
    "no se sabe", "je ne sais pas", "tidak tahu", "saya tidak", "maaf", "lo siento")]
WHOLE = set((
    "none", "n a", "na", "unknown", "nothing", "no", "idk", "not sure", "no one", "nobody",
    "not known", "null", "nil", "no idea", "uncertain", "not available", "it depends", "depends",
    "ninguno", "ninguna", "nada", "aucun", "aucune", "rien", "nessuno", "tidak ada", "yoxdur"))
TURNS = set("but however though maybe perhaps probably possibly guess think pero mais tapi".split())
CLAUSE_ENDS = set(".,;:!?\n،؛؟、。，()*—") | {chr(c) for c in range(0x1361, 0x1369)}


def fold(character):
    """The folded letters of one character, None where words part."""
    folded = []
    latin = False
    for scalar in unicodedata.normalize("NFKD", character):
        category = unicodedata.category(scalar)
        if category == "Cf" or scalar in APOSTROPHES:
            continue
        if category in ("Mn", "Me") and (latin or "\u064b" <= scalar <= "\u0655"):
            continue
        if scalar == "\u0640":
            continue
        if category[0] not in "LMN":
            return None
        if category == "Nd":
            folded.append(str(unicodedata.decimal(scalar)))
            continue
        for letter in scalar.casefold():
            letter = chr(ETHIOPIC.get(ord(letter), ord(letter))).translate(ARABIC_LETTERS)
            latin = letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"
            folded.append(letter)
    return "".join(folded)


def stem(word):
    """The word without plural and endings, as far as the invented words have any."""
    if not word.isascii():
        return word[2:] if word.startswith("ال") and len(word) >= 5 else word
    one = singular(word)
    if len(word) <= 3:
        return one
    if len(one) >= 6 and one.endswith(("dir", "dur")) or len(one) >= 7 and one.endswith("nya"):
        return one[:-3]
    if len(one) >= 5 and one.endswith("eaux") or (
            len(one) >= 6 and one.endswith(("le", "ne", "re", "de"))):
        return one[:-1]
    return one


def singular(word):
    if len(word) <= 3 or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def tokens(text):
    """Words with stem, first byte, byte behind, and whether a clause ends in front."""
    found = []
    word, start, offset, stopped = "", 0, 0, True

    def close(end):
        nonlocal word, stopped
        if word:
            plain = word.lstrip("0") or "0" if word.isdigit() else word
            if len(plain) > 2 and plain[:-2].isdigit() and plain[-2:] in ("st", "nd", "rd", "th"):
                plain = plain[:-2]
            found.append((plain, stem(plain), start, end, stopped))
            word, stopped = "", False

    for character in text:
        size = len(character.encode())
        folded = fold(character)
        if folded is None:
            close(offset)
            if character in CLAUSE_ENDS:
                stopped = True
        else:
            if not word:
                start = offset
            word += folded
        offset += size
    close(offset)
    return found


def prepare(golds):
    """Phrases of stems with what they name, and the length of the longest one."""
    phrases = {}
    for culture, clusters in golds.items():
        for number, alias in enumerate(clusters):
            words = tokens(alias)
            if len(words) > 1 and words[0][0] in ("the", "a", "an"):
                words = words[1:]
            if words:
                key = tuple(word[1] for word in words)
                phrases.setdefault(key, []).append((culture, number, alias))
    return phrases, max(map(len, phrases), default=0)


def denied(words, index, last):
    position, between = index, 0
    while position > 0 and not words[position][4] and between <= 5:
        position -= 1
        word = words[position][0]
        if word in ("only", "just") and position > 0 and words[position - 1][0] == "not":
            return False
        pair = position > 0 and (words[position - 1][0], word) in DENIAL_PAIRS
        if word in DENIALS or pair:
            ends = last + 2 >= len(words) or words[last + 1][4] or words[last + 2][4]
            followed = any(later[0] == "but" for later in words[index + 1:index + 5])
            return between == 0 or followed or (between <= 2 and ends)
        if word not in SKIPPED:
            between += 1
        if word == "but":
            return False
    return False


def refuses(words, matched):
    if not words:
        return True
    plain = [word[0] for word in words[:40]]
    if not matched and " ".join(plain) in WHOLE:
        return True
    for start in range(len(plain)):
        for phrase in REFUSALS:
            if plain[start:start + len(phrase)] == phrase:
                if not matched:
                    return True
                if start <= 1 and not TURNS.intersection(plain[start + len(phrase):]):
                    return True
    return False


def judge(text, question):
    """The outcome, and all that is matched: culture, cluster, wording, first byte, byte behind."""
    phrases, longest = question
    words = tokens(text)
    found = []
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + longest) + 1):
            entries = phrases.get(tuple(word[1] for word in words[start:end]))
            if entries and not denied(words, start, end - 1):
                found += [(entry, words[start][2], words[end - 1][3]) for entry in entries]
    found.sort(key=lambda one: (one[0][0], one[1] - one[2], one[1], one[0][1], one[0][2]))
    kept = []
    for (culture, cluster, alias), start, end in found:
        if not any(
            culture == other[0] and start < other[4] and other[3] < end
            and ((start, end) != other[3:] or cluster == other[1])
            for other in kept
        ):
            kept.append((culture, cluster, alias, start, end))
    if refuses(words, bool(kept)):
        return "refused", []
    return "coded", sorted(kept, key=lambda one: (one[0], one[3], one[4], one[1]))


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


def make_answer(rng, pool, wordings, index):
    """A short answer like those that models give; its number keeps it apart from all others."""
    a, b = rng.choice(wordings), rng.choice(pool)
    form = index % 10
    text = [
        f"{a.title()}", f"It is usually {a}s.", f"{a} or {b}", f"**{a.upper()}**",
        f"not {b} but {a}", f"{b}, not {a}", f"The {a}", f"I don't know, maybe {a}",
        f"{b} with {rng.choice(wordings)}", f"Caf\u00e9 {b}",
    ][form]
    return f"{text} {index}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=".build/release/palimpsest")
    parser.add_argument("--answers", type=int, default=20000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=20000)
    options = parser.parse_args()
    rng = random.Random(1)
    pool = words(rng, 2000)
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        golds = write_golds(root / "blend", rng, pool)
        wordings = [
            [w for region in REGIONS for w in golds[region, number]] for number in range(QUESTIONS)
        ]
        answers = []
        with open(root / "answers.tsv", "w", encoding="utf-8") as table:
            table.write("qid\tanswer\tsample\n")
            for index in range(options.answers):
                number = index % QUESTIONS
                text = make_answer(rng, pool, wordings[number], index)
                if index < options.sample:
                    answers.append((number, text))
                table.write(f"Q-{number}\t{text}\t{index // QUESTIONS}\n")
        space = ["--workspace", str(root / "space")]
        peaks = []

        def palimpsest(*rest):
            """Runs the program and notes the most memory it held, as /usr/bin/time does."""
            run = subprocess.Popen([options.program, *rest, *space], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(run.pid, 0)
            run.returncode = status
            if status != 0:
                sys.exit(f"palimpsest {rest[0]} failed")
            peaks.append(usage.ru_maxrss)

        palimpsest("import", "blend", str(root / "blend"))
        palimpsest(
            "import", "answers", str(root / "answers.tsv"), "--columns",
            "question_id=qid,answer=answer,sample=sample", "--model", "m", "--locale", "am-ET")
        palimpsest("score")
        peaks.clear()
        by_question = [
            prepare({region: golds[region, number] for region in REGIONS})
            for number in range(QUESTIONS)
        ]
        ours, theirs = [], []
        for _ in range(options.rounds):
            start = time.perf_counter()
            palimpsest("score", "--afresh")
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            results = [judge(text, by_question[number]) for number, text in answers]
            theirs.append((time.perf_counter() - start) * options.answers / len(answers))
        agreed, matched = compare(root / "space", answers, results)
        ratio = statistics.median(b / a for a, b in zip(ours, theirs))
        mine, python = statistics.median(ours), statistics.median(theirs)
        scaled = "" if len(answers) == options.answers else f", scaled from {len(answers)}"
        each = 1e6 / options.answers
        print(f"{options.answers} different answers x {len(REGIONS)} cultures, "
              f"{QUESTIONS} questions, medians of {options.rounds} rounds")
        print(f"palimpsest score --afresh  {mine:.2f} s, {mine * each:.2f} us an answer, "
              f"{max(peaks) / 1024:.0f} MB at most; ledger read and written, one process")
        print(f"the same rules in Python   {python:.2f} s, {python * each:.2f} us an answer, "
              f"in memory, one core{scaled}")
        print(f"agreement                  {100 * agreed:.3f} % of {len(answers)} answers, "
              f"{matched} matches")
        print(f"ratio                      {ratio:.1f} times the yardstick's speed")
        if agreed < 0.999:
            sys.exit("the two do not judge by the same rules")


def finds(matches):
    """What the program matched: cluster, alias, start and end, one for each gold."""
    found = matches.get("found", [])
    return [(cluster, found[at]["alias"], found[at]["start"], found[at]["end"])
            for cluster, at in zip(matches.get("clusters", []), matches.get("at", []))]


def compare(space, answers, results):
    """The share of answers on which the two agree, and the number of matches."""
    path = next(path for path in space.rglob("*") if path.suffix in (".sqlite", ".db"))
    ledger = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    written = {}
    query = """
        SELECT i.question_id, a.sample, j.outcome, j.matches FROM judgements AS j
        JOIN answers AS a ON a.id = j.answer_id JOIN items AS i ON i.id = a.item_id
    """
    most = len(answers) // QUESTIONS
    for question, sample, outcome, matches in ledger.execute(query):
        if sample <= most:
            written[int(question.rsplit("Q-", 1)[1].split("/")[0]), sample] = outcome, matches
    agreed = total = 0
    for index, (outcome, found) in enumerate(results):
        program, matches = written[index % QUESTIONS, index // QUESTIONS]
        listed = finds(json.loads(matches))
        mine = [one[1:] for one in found]
        # Cultures are named by region here and by tag there, and sorted by either.
        agreed += program == outcome and sorted(listed) == sorted(mine)
        total += len(listed)
    return agreed / len(answers), total


if __name__ == "__main__":
    main()
