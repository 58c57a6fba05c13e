#!/usr/bin/env python3
"""A chat completions server that counts what it does and injects faults by seed.

    Benchmarks/serve/faults.py [--port 0] [--seed 1] [--faults 0.3] [--latency 0] [--stall 30]
                               [--log FILE]

Prints "port N" once it listens on 127.0.0.1. POST to any path is a chat completions request; GET
/stats answers with the counts so far. What a request gets follows from the server's seed, the
prompt (the last user message), the seed in the body and how often that pair arrived before; so a
run can be repeated, and no two arrivals ever get the same text.

A fault is one of six, evenly: 429 (with Retry-After 0, 1 or none), 500, reset, cut (half of the
body), stall (nothing, or half of a reply, until the client leaves or --stall seconds pass), garbage
(HTML, broken JSON or nothing at all, with status 200).

--log writes one tab-separated line an event, at once:

    arrival  PROMPT-SHA256  BODY-SEED  COUNT  KIND      a request came; KIND is good or the fault
    reply    PROMPT-SHA256  BODY-SEED  COUNT  TEXT      a good reply was handed to the socket whole
"""
import argparse
import asyncio
import hashlib
import json
import signal
import socket
import struct
import sys

KINDS = ["429", "500", "reset", "cut", "stall", "garbage"]
GARBAGE = [
    b"<!DOCTYPE html><html><title>502 Bad Gateway</title><h1>Bad Gateway</h1></html>",
    b'{"choices":[{"message":{"role":"assistant","content":"cut he',
    b"",
]
REASONS = {200: "OK", 400: "Bad Request", 429: "Too Many Requests", 500: "Internal Server Error"}


def response(status, body, extra=b"", kind=b"application/json"):
    return b"HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n%s" % (
        status, REASONS[status].encode(), kind, len(body), extra, body)


class Book:
    """What the server has seen and sent, and what it will do next."""

    def __init__(self, options):
        self.options = options
        self.log = open(options.log, "w", buffering=1) if options.log else None
        self.arrivals = {}
        self.counts = dict.fromkeys(["arrivals", "replies", "connections", "open", *KINDS], 0)

    def draw(self, digest, seed, count):
        """Bits for one arrival, the same in every run of the same seed."""
        key = f"{self.options.seed}|{digest}|{seed}|{count}".encode()
        return int.from_bytes(hashlib.blake2b(key, digest_size=8).digest(), "big")

    def arrive(self, prompt, seed):
        digest = hashlib.sha256(prompt.encode("utf-8", "surrogatepass")).hexdigest()
        count = self.arrivals.get((digest, seed), 0)
        self.arrivals[digest, seed] = count + 1
        self.counts["arrivals"] += 1
        bits = self.draw(digest, seed, count)
        kind = "good"
        if (bits & 0xFFFFFFFF) / 2**32 < self.options.faults:
            kind = KINDS[(bits >> 32) % len(KINDS)]
            self.counts[kind] += 1
        self.note("arrival", digest, seed, count, kind)
        return digest, count, kind, bits >> 40

    def note(self, *fields):
        if self.log:
            self.log.write("\t".join(map(str, fields)) + "\n")


class Exchange(asyncio.Protocol):
    """One connection; requests on it are served in turn."""

    def __init__(self, book, loop):
        self.book, self.loop = book, loop
        self.buffer = b""
        self.timer = None
        self.visits = False

    def connection_made(self, transport):
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.book.counts["connections"] += 1
        self.book.counts["open"] += 1

    def connection_lost(self, error):
        self.book.counts["open"] -= 1
        if self.timer:
            self.timer.cancel()

    def data_received(self, data):
        self.buffer += data
        if not self.timer:
            self.serve_next()

    def serve_next(self):
        head, blank, rest = self.buffer.partition(b"\r\n\r\n")
        if not blank:
            return
        length = 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if len(rest) < length:
            return
        self.buffer = rest[length:]
        if head.startswith(b"GET /stats"):
            # Whoever asks is not counted among the connections that are open.
            counts = dict(self.book.counts, open=self.book.counts["open"] - 1)
            self.transport.write(response(200, json.dumps(counts).encode()))
            return
        try:
            body = json.loads(rest[:length])
            said = [m["content"] for m in body["messages"] if m["role"] == "user"]
            prompt, seed = said[-1], body.get("seed")
        except (ValueError, KeyError, TypeError, IndexError):
            self.transport.write(response(400, b'{"error":{"message":"no chat request"}}'))
            return
        arrival = self.book.arrive(prompt, seed)
        delay = self.book.options.latency / 1000
        if delay > 0:
            self.timer = self.loop.call_later(delay, self.answer, seed, *arrival)
        else:
            self.answer(seed, *arrival)

    def answer(self, seed, digest, count, kind, bits):
        self.timer = None
        text = f"answer {digest[:12]} seed {seed} arrival {count}"
        body = json.dumps({
            "id": f"chatcmpl-{digest[:12]}-{seed}-{count}", "object": "chat.completion",
            "created": 1700000000, "model": "faults",
            "choices": [{"index": 0, "message": {"role": "assistant", "content": text},
                         "logprobs": None, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 21, "completion_tokens": 6, "total_tokens": 27},
        }, separators=(",", ":")).encode()
        whole = response(200, body)
        if kind == "good":
            if self.transport.is_closing():
                return
            self.transport.write(whole)
            self.book.counts["replies"] += 1
            self.book.note("reply", digest, seed, count, text)
        elif kind == "429":
            extra = [b"Retry-After: 0\r\n", b"Retry-After: 1\r\n", b""][bits % 3]
            self.transport.write(
                response(429, b'{"error":{"message":"slow down","code":"rate_limit"}}', extra))
        elif kind == "500":
            self.transport.write(response(500, b'{"error":{"message":"injected"}}'))
        elif kind == "garbage":
            self.transport.write(response(200, GARBAGE[bits % 3], kind=b"text/html"))
        elif kind == "reset":
            linger = struct.pack("ii", 1, 0)
            self.transport.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.transport.abort()
        elif kind == "cut":
            self.transport.write(whole[:-len(body) // 2])
            self.transport.close()
        else:
            if bits % 2:
                self.transport.write(whole[:-len(body) // 2])
            self.timer = self.loop.call_later(self.book.options.stall, self.transport.abort)
        if not self.timer and self.buffer and not self.transport.is_closing():
            self.serve_next()


async def serve(options):
    loop = asyncio.get_running_loop()
    book = Book(options)
    server = await loop.create_server(
        lambda: Exchange(book, loop), "127.0.0.1", options.port, backlog=4096)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    ended = loop.create_future()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: ended.done() or ended.set_result(None))
    await ended


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=float, default=0.3, help="share of replies, 0 to 1")
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before each reply")
    parser.add_argument("--stall", type=float, default=30, help="seconds a stalled reply is held")
    parser.add_argument("--log", help="a file for one line an event")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
