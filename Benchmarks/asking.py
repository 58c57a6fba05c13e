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
    """Prints the sides' medians; each ratio is ours to theirs, of the medians."""
    ours = common.median(sides["palimpsest"])
    print(f"\n{title}")
    print(f"{'':34} {'wall s':>8} {'CPU s':>8} {'peak MB':>8} {'ms each':>8} {'rounds':>6}  ratio")
    for name, runs in sides.items():
        if not runs:
            continue
        figures = common.median(runs)
        if name == "palimpsest":
            ratio = ""
        elif ours.wall >= figures.wall:
            ratio = f"palimpsest takes {ours.wall / figures.wall:.2f} times as long"
        else:
            ratio = f"palimpsest takes 1/{figures.wall / ours.wall:.1f} of the time"
        print(f"{name:34} {figures.wall:8.3f} {figures.cpu:8.3f} {figures.peak / 1024:8.1f} "
              f"{figures.wall * 1000 / answers:8.4f} {len(runs):6}  {ratio}")


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

    def answers(self):
        questions = self.options.answers // 16
        workspace = common.Workspace(self.program, self.folder / "answers", questions)
        prompts = workspace.prompts()
        bodies = self.folder / "bodies"
        write_bodies(bodies, prompts)
        sides = {name: [] for name in (
            "palimpsest", "  of it run", "  of it score", "bare libcurl loop", "aiohttp loop")}
        with common.Nginx(self.folder / "nginx", self.options.distinct) as server:
            aiohttp = self.yardsticks.has("aiohttp")
            for _ in range(self.options.rounds):
                asked, judged, count = self.ask_and_score(
                    workspace, server.base, self.options.width)
                if count != len(prompts):
                    sys.exit(f"{count} of {len(prompts)} answers are judged")
                sides["palimpsest"].append(both(asked, judged))
                sides["  of it run"].append(asked)
                sides["  of it score"] += [judged] if judged else []
                sides["bare libcurl loop"].append(self.tools.run([
                    self.tools.bare_curl, server.base + "/chat/completions", str(bodies),
                    str(self.options.width)]))
                if aiohttp:
                    sides["aiohttp loop"].append(
                        self.yardsticks.aiohttp(server.base, bodies, self.options.width))
            # The slow ones get fewer rounds; of several widths the best counts.
            if self.yardsticks.has("lm_eval"):
                for width in self.options.lm_eval_widths:
                    sides[f"lm-evaluation-harness, {width} at once"] = [
                        self.yardsticks.lm_eval(server.base, prompts, width)
                        for _ in range(self.options.slow_rounds)]
            if self.options.inspect_widths and self.yardsticks.has("inspect_ai"):
                for width in self.options.inspect_widths:
                    sides[f"inspect_ai, {width} at once"] = [
                        self.yardsticks.inspect(server.base, prompts, width)
                        for _ in range(self.options.slow_rounds)]
        # Parts of ours have no ratio of their own.
        parts = {name: sides.pop(name) for name in list(sides) if name.startswith("  of it")}
        table(f"{len(prompts)} answers asked, kept and judged", sides, len(prompts))
        for name, runs in parts.items():
            if not runs:
                continue
            figures = common.median(runs)
            print(f"{name:34} {figures.wall:8.3f} {figures.cpu:8.3f} {figures.peak / 1024:8.1f}")

    def latency(self):
        workspace = common.Workspace(self.program, self.folder / "latency", 125)
        prompts = workspace.prompts()
        bodies = self.folder / "bodies"
        write_bodies(bodies, prompts)
        sides = {"palimpsest": [], "bare libcurl loop": [], "aiohttp loop": []}
        with common.Faults(faults=0, latency=200) as server:
            aiohttp = self.yardsticks.has("aiohttp")
            for _ in range(self.options.rounds):
                asked, judged, _ = self.ask_and_score(workspace, server.base, 512)
                sides["palimpsest"].append(both(asked, judged))
                sides["bare libcurl loop"].append(self.tools.run([
                    self.tools.bare_curl, server.base + "/chat/completions", str(bodies), "512"]))
                if aiohttp:
                    sides["aiohttp loop"].append(
                        self.yardsticks.aiohttp(server.base, bodies, 512))
        table(f"{len(prompts)} prompts, 200 ms each, 512 at once (floor 0.8 s)", sides,
              len(prompts))

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
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        for section in SECTIONS:
            if section in options.only:
                getattr(bench, section)()
                sys.stdout.flush()


if __name__ == "__main__":
    main()
