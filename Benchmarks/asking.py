#!/usr/bin/env python3
"""Times asking: requests, durable storage and judging, beside a bare libcurl loop and other tools.

    Benchmarks/asking.py [--program PATH] [--rounds N] [--width N] [--only SECTION ...]

Sections (all by default):

    answers    10,000 answers from a constant-reply nginx, asked, kept and judged
    latency    2,000 prompts to a server that takes 200 ms, 512 at once
    small      200 prompts from start to end
    start      'palimpsest --help'
    memory     peak memory of 10,000 answers and of 200,000

All sides send the same prompts to the same server in the same run and take turns, because the
machine's speed drifts: read the ratios. Other tools are yardsticks only where they are installed:
set YARDSTICKS to a Python environment that has lm_eval[api], inspect_ai and openai, or aiohttp.
"""
import argparse
import json
import os
import pathlib
import statistics
import sys
import tempfile

import common

SECTIONS = ["answers", "latency", "small", "start", "memory"]
YARD = common.HERE / "yardsticks"


def write_bodies(path, prompts):
    """The bodies as the program writes them, one a line, for the sides that only send."""
    with open(path, "w") as file:
        for prompt in prompts:
            body = {
                "max_tokens": 256, "messages": [{"content": prompt, "role": "user"}],
                "model": "bench",
            }
            file.write(json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n")


def both(asked, judged):
    return asked + judged if judged else asked


class Yardsticks:
    """What the environment in $YARDSTICKS can run."""

    def __init__(self, tools, folder):
        self.tools, self.folder = tools, pathlib.Path(folder)
        self.bin = pathlib.Path(os.environ.get("YARDSTICKS", "/nonexistent")) / "bin"

    def has(self, module):
        if (self.bin / "python").exists():
            try:
                self.tools.run([str(self.bin / "python"), "-c", f"import {module}"])
                return True
            except SystemExit:
                pass
        print(f"skipped: no {module} in $YARDSTICKS")
        return False

    def questions(self, prompts):
        path = self.folder / "questions.jsonl"
        path.write_text("".join(
            json.dumps({"id": number, "prompt": prompt, "target": "injera"}) + "\n"
            for number, prompt in enumerate(prompts)))
        return path

    def aiohttp(self, base, bodies, width):
        return self.tools.run([
            str(self.bin / "python"), str(YARD / "aiohttp_loop.py"), base + "/chat/completions",
            str(bodies), str(width)])

    def lm_eval(self, base, prompts, width):
        tasks = self.folder / "tasks"
        tasks.mkdir(exist_ok=True)
        text = (YARD / "lm_eval_task.yaml.in").read_text()
        (tasks / "task.yaml").write_text(
            text.replace("@QUESTIONS@", str(self.questions(prompts))))
        (tasks / "lm_eval_task.py").write_text((YARD / "lm_eval_task.py").read_text())
        return self.tools.run([
            str(self.bin / "lm-eval"), "run", "--model", "local-chat-completions",
            "--model_args", f"model=bench,base_url={base}/chat/completions,"
            f"num_concurrent={width},max_retries=3,tokenized_requests=False",
            "--tasks", "palimpsest_questions", "--include_path", str(tasks),
            "--apply_chat_template", "--log_samples",
            "--output_path", str(self.folder / "lm_eval"),
        ], env={"HF_HOME": str(self.folder / "hf"), "HF_HUB_OFFLINE": "1",
                "HF_DATASETS_OFFLINE": "1"})

    def inspect(self, base, prompts, width):
        return self.tools.run([
            str(self.bin / "inspect"), "eval", "inspect_task.py",
            "--model", "openai-api/bench/bench", "--model-base-url", base,
            "--max-connections", str(width), "--max-samples", "1000", "--display", "none",
            "--no-log-realtime", "--log-buffer", "10000", "--no-score-display",
            "--no-log-model-api", "--log-dir", str(self.folder / "inspect"),
        ], cwd=YARD, env={
            "QUESTIONS": str(self.questions(prompts)), "BENCH_API_KEY": "none",
            "HOME": str(self.folder)})


def table(title, sides, answers):
    """Prints medians and the best wall time of each side, and ours to theirs by both."""
    ours = sides["palimpsest"]
    print(f"\n{title}")
    print(f"{'':34} {'wall s':>8} {'best s':>8} {'CPU s':>8} {'peak MB':>8} {'ms each':>8} "
          f"{'rounds':>6}  palimpsest's time to this, by median and best")
    for name, runs in sides.items():
        if not runs:
            continue
        figures, best = common.median(runs), min(run.wall for run in runs)
        ratios = ""
        if runs is not ours and not name.startswith("  of it"):
            ratios = ", ".join(map(ratio, (
                common.median(ours).wall / figures.wall, min(run.wall for run in ours) / best)))
        print(f"{name:34} {figures.wall:8.3f} {best:8.3f} {figures.cpu:8.3f} "
              f"{figures.peak / 1024:8.1f} {figures.wall * 1000 / answers:8.4f} {len(runs):6}  "
              f"{ratios}")


def ratio(value):
    return f"{value:.2f} x" if value >= 1 else f"1/{1 / value:.1f}"


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder = options, pathlib.Path(folder)
        self.program = common.need_release(options.program)
        self.tools = common.Tools(folder)
        self.yardsticks = Yardsticks(self.tools, folder)

    def ask_and_score(self, workspace, base, width, *more, codes=(0,)):
        """One round: the run, the judging it left to do or none, and how many are judged."""
        space = workspace.fresh()
        asked = self.tools.run(workspace.ask(space, base, "--width", width, *more), codes)
        judged = None
        if common.count(space, "judgements") < common.count(space, "answers"):
            judged = self.tools.run(workspace.score(space))
        return asked, judged, common.count(space, "judgements")

    def compare(self, title, workspace, server, widths, inspect_widths, width, *more):
        """Times all sides on one workspace and server, in turns, and prints their table."""
        prompts = workspace.prompts()
        bodies = self.folder / "bodies"
        write_bodies(bodies, prompts)
        asked, judged = [], []

        def ours():
            run, score, count = self.ask_and_score(workspace, server.base, width, *more)
            if count != len(prompts):
                sys.exit(f"{count} of {len(prompts)} answers are judged")
            asked.append(run)
            judged.extend([score] if score else [])
            return both(run, score)

        quick = {"palimpsest": ours, "bare libcurl loop": lambda: self.tools.run([
            self.tools.bare_curl, server.base + "/chat/completions", str(bodies), str(width)])}
        slow = {}
        if self.yardsticks.has("aiohttp"):
            quick["aiohttp loop"] = lambda: self.yardsticks.aiohttp(server.base, bodies, width)
        if widths and self.yardsticks.has("lm_eval"):
            for wide in widths:
                slow[f"lm-evaluation-harness, {wide} at once"] = (
                    lambda wide=wide: self.yardsticks.lm_eval(server.base, prompts, wide))
        if inspect_widths and self.yardsticks.has("inspect_ai"):
            for wide in inspect_widths:
                slow[f"inspect_ai, {wide} at once"] = (
                    lambda wide=wide: self.yardsticks.inspect(server.base, prompts, wide))
        sides = {name: [] for name in [*quick, *slow]}
        for number in range(self.options.rounds):
            # The slow ones, minutes each, get fewer rounds.
            turns = {**quick, **slow} if number < self.options.slow_rounds else quick
            for name, side in turns.items():
                sides[name].append(side())
        table(title.format(len(prompts)), {
            "palimpsest": sides.pop("palimpsest"), "  of it run": asked, "  of it score": judged,
            **sides}, len(prompts))

    def answers(self):
        workspace = common.Workspace(
            self.program, self.folder / "answers", self.options.answers // 16)
        with common.Nginx(self.folder / "nginx", self.options.distinct) as server:
            self.compare(
                "{} answers asked, kept and judged", workspace, server,
                self.options.lm_eval_widths, self.options.inspect_widths, self.options.width)

    def latency(self):
        workspace = common.Workspace(self.program, self.folder / "latency", 125)
        with common.Faults(faults=0, latency=200) as server:
            self.compare(
                "{} prompts, 200 ms each, 512 at once (floor 0.8 s)", workspace, server,
                [512] if self.options.lm_eval_widths else [],
                [512] if self.options.inspect_widths else [], 512)

    def small(self):
        workspace = common.Workspace(self.program, self.folder / "small", 13)
        sides = {"palimpsest": [], "bare libcurl loop": []}
        bodies = self.folder / "bodies"
        write_bodies(bodies, workspace.prompts()[:200])
        with common.Nginx(self.folder / "nginx", self.options.distinct) as server:
            for _ in range(self.options.rounds * 3):
                asked, judged, _ = self.ask_and_score(
                    workspace, server.base, self.options.width, "--limit", 200)
                sides["palimpsest"].append(both(asked, judged))
                sides["bare libcurl loop"].append(self.tools.run([
                    self.tools.bare_curl, server.base + "/chat/completions", str(bodies),
                    str(self.options.width)]))
        table("200 prompts, start to end", sides, 200)

    def start(self):
        ours, least = [], []
        for _ in range(50):
            ours.append(self.tools.run([self.program, "--help"]).wall)
            least.append(self.tools.run(["/bin/true"]).wall)
        print(f"\npalimpsest --help: {statistics.median(ours) * 1000:.1f} ms, median of 50 "
              f"(/bin/true {statistics.median(least) * 1000:.1f} ms)")

    def memory(self):
        workspace = common.Workspace(
            self.program, self.folder / "memory", self.options.answers // 16)
        print(f"\n{'peak memory, MB':34} {'run':>8} {'score':>8} {'both, s':>8}")
        peaks = []
        with common.Nginx(self.folder / "nginx", self.options.distinct) as server:
            for samples in (1, 20):
                asked, judged, count = self.ask_and_score(
                    workspace, server.base, self.options.width, "--samples", samples)
                peaks.append((asked.peak, judged.peak if judged else 0))
                print(f"{f'{count} answers':34} {asked.peak / 1024:8.1f} "
                      f"{peaks[-1][1] / 1024:8.1f} {both(asked, judged).wall:8.1f}")
        growth = [f"{(b / a - 1) * 100:+.1f} %" if a else "-" for a, b in zip(*peaks)]
        print(f"{'growth':34} {growth[0]:>8} {growth[1]:>8}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/palimpsest")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--slow-rounds", type=int, default=1, help="of lm-eval and inspect_ai")
    parser.add_argument("--width", type=int, default=32, help="requests at once")
    parser.add_argument("--answers", type=int, default=10000, help="a multiple of 16")
    parser.add_argument("--lm-eval-widths", type=int, nargs="*", default=[32, 64, 128])
    parser.add_argument("--inspect-widths", type=int, nargs="*", default=[64])
    parser.add_argument("--distinct", action="store_true",
                        help="each reply has an id of its own, as real ones have")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    options = parser.parse_args()
    busy = os.getloadavg()[0]
    if busy > 0.5:
        print(f"note: the machine is busy with other work (load {busy:.1f}); see the ratios only")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        for section in SECTIONS:
            if section in options.only:
                getattr(bench, section)()
                sys.stdout.flush()


if __name__ == "__main__":
    main()
