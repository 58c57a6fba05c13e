"""What check-llama asks the server, and what must hold of the ledger: PROGRAM FOLDER PORT."""
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys

FOLLOWED_UP = """\
{name: tender, version: "1", suite: follow-up, title: Money, probes: [{id: currency, facet: money,
  goal: Learn a currency, answer-type: currency, gold: money.currency, framings: [marked, proxy],
  templates: {marked: "Which currency do shops in {place} take? Answer with its name only."},
  follow-ups: ["You said: {answer}. Is that so today? Answer with the currency's name only."]}]}
"""
SAMPLES, WIDTH = 2, 4
program, folder, port = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
key, faults = f"key-of-check-llama-{port}", []


def hold(part, holds, words):
    if not holds:
        faults.append(part)
        print(f"FAULT {part}: {words}")


def run(space, model, name, *more, key=key, code=0, pack="week"):
    """Runs the program once; returns how many requests came and the model's rows in the ledger."""
    def posts():  # The server writes a line for each when it begins to reply.
        return (folder / "server.log").read_text(errors="replace").count('"POST /v1/')

    before = posts()
    done = subprocess.run(
        [program, "run", "--workspace", folder / space, "--model", model, "--name", name,
         "--base-url", f"http://127.0.0.1:{port}/v1", "--key-env", "CHECK_KEY", "--locale", "am-ET",
         "--pack", pack, "--samples", str(SAMPLES), "--seed", "7", "--max-tokens", "16", "--width",
         str(WIDTH), "--timeout", "60", "--quiet", *more],
        env=os.environ | {"CHECK_KEY": key}, capture_output=True, text=True, timeout=300)
    hold(name, done.returncode == code, f"ended with {done.returncode}: {done.stderr[-500:]}")
    with sqlite3.connect(f"file:{folder / space}/palimpsest.sqlite?mode=ro", uri=True) as ledger:
        ledger.row_factory = sqlite3.Row
        return posts() - before, ledger.execute(
            "SELECT a.*, b.raw FROM answers AS a LEFT JOIN bodies AS b ON b.answer_id = a.id "
            "WHERE a.model = ? ORDER BY a.item_id, a.sample", (name,)).fetchall()


def answered(name, rows, count):
    """Holds each row to the reply that the server sent, which is its raw text."""
    hold(name, len(rows) == count, f"{len(rows)} rows, not {count}")
    for row in rows:
        at = f"{name} {row['item_id']} sample {row['sample']}"
        if row["failure"] is not None:
            hold(at, False, f"{row['failure']}: {row['failure_message']}")
            continue
        reply = json.loads(row["raw"])
        choice, usage = reply["choices"][0], reply["usage"]
        sent = choice["message"]["content"] if "message" in choice else choice["text"]
        hold(at, row["text"] == sent, f"kept {row['text']!r}, the server sent {sent!r}")
        for kind in ("prompt_tokens", "completion_tokens"):
            hold(at, row[kind] == usage[kind] > 0, f"{row[kind]} {kind}, not {usage[kind]}")
        hold(at, row["truncated"] == (choice["finish_reason"] == "length"), "wrongly truncated")
        given, sum_kept = choice["logprobs"], row["logprob"]
        tokens = given and (
            given.get("token_logprobs") or [token["logprob"] for token in given["content"]])
        hold(at, bool(tokens) and sum_kept is not None and sum_kept <= 0
             and abs(sum_kept - sum(tokens)) < 1e-6, f"logprob {sum_kept} for {tokens}")


def dialect(model, name):
    """Asks, asks again, asks afresh, and asks the same in another workspace."""
    settings = (model, name, "--limit", "5", "--logprobs", "3", "--temperature", "0.9", "--top-p",
                "0.95", "--min-p", "0.01", "--stop", "Meskerem", "--system", "Answer in one word.")
    count = 5 * SAMPLES
    asked, rows = run("one", *settings)
    again, _ = run("one", *settings)
    fresh, more = run("one", *settings, "--fresh")
    _, there = run("two", *settings)
    answered(name, more, 2 * count)
    answered(name, there, count)
    hold(name, (asked, again, fresh) == (count, 0, count), f"requests: {asked}, {again}, {fresh}")
    kept = {(row["id"], row["text"]) for row in more}
    hold(name, kept >= {(row["id"], row["text"]) for row in rows}, "--fresh changed an answer")
    texts = [row["text"] for row in rows]
    hold(name, texts[::SAMPLES] != texts[1::SAMPLES], "all samples are alike, as of one seed")
    # What a seed is worth is the server's affair, so it is told and not judged.
    same = sum(text == row["text"] for text, row in zip(texts, there))
    print(f"{model}: {asked} answers, {again} requests when run again, {fresh} with --fresh; the same "
          f"seed gave the same text {same} of {count} times")


def conversation(model, name):
    # With --logprobs 0 this server gives none to a chat: it takes no alternatives for no wish.
    asked, rows = run("turns", model, name, "--framing", "marked", "--logprobs", "1", "--probes",
                      folder / "probes", pack="tender")
    answered(name, rows, 2 * SAMPLES)
    hold(name, asked == len(rows), f"{asked} requests for {len(rows)} rows")
    for first, second in zip(rows[:SAMPLES], rows[SAMPLES:]):
        hold(name, second["prompt_tokens"] > first["prompt_tokens"] + first["completion_tokens"],
             "the second turn was asked without the first")
    print(f"{model}: {len(rows) - SAMPLES} follow-ups, each sent with the turn before it")


def too_long(model, name):
    asked, rows = run("long", model, name, "--limit", "2", "--attempts", "3", "--system",
                      "word " * 800, code=1)
    causes = {row["failure"] for row in rows}  # 500 of older servers, which is worth a repeat.
    hold(name, len(rows) == 2 * SAMPLES and causes <= {"http-400", "http-500"}, f"{causes}")
    hold(name, all("2048" in (row["failure_message"] or "") for row in rows), "no words of why")
    hold(name, asked == sum(row["attempts"] for row in rows) <= 3 * len(rows), f"{asked} requests")
    print(f"{model}: a prompt too long: {len(rows)} failures {causes} after {asked} requests")


signal.signal(signal.SIGTERM, lambda *_: sys.exit("check-llama: ended by SIGTERM"))
(folder / "probes").mkdir()
(folder / "probes" / "tender.yaml").write_text(FOLLOWED_UP)
for kind, model in (("chat", "openai:tiny"), ("base", "completions:tiny")):
    dialect(model, kind)
    conversation(model, f"{kind}-turns")
    too_long(model, f"{kind}-long")
asked, rows = run("one", "openai:tiny", "wrong", key=f"wrong-{key}", code=1)
causes = {row["failure"] for row in rows}
# Five in a row end a run; the others were under way by then.
hold("wrong", causes == {"http-401"} and asked < 5 + WIDTH, f"{causes} after {asked} requests")
print(f"a wrong key: {causes}, given up after {asked} requests")
files = {path: path.read_bytes() for path in folder.glob("*/**/*") if path.is_file()}
found = [path.name for path in files if key.encode() in files[path]]
hold("secrets", not found, f"the key is in {found}")
sys.exit(f"check-llama: {len(faults)} faults" if faults else print("ok"))
