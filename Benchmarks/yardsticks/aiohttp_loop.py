"""A bare aiohttp loop: POST every body, read the reply as JSON, keep the words in memory.

    aiohttp_loop.py URL BODIES WIDTH
"""
import asyncio
import json
import sys

import aiohttp


async def main(url, path, width):
    with open(path, "rb") as file:
        bodies = iter(file.read().splitlines())
    answers = []
    connector = aiohttp.TCPConnector(limit=width)
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession(connector=connector, headers=headers) as session:

        async def work():
            for body in bodies:
                async with session.post(url, data=body) as reply:
                    answers.append(
                        json.loads(await reply.read())["choices"][0]["message"]["content"])

        await asyncio.gather(*(work() for _ in range(width)))
    print(len(answers), "answers")


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
