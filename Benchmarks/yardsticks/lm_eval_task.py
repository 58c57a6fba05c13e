"""Judges as lm-evaluation-harness's task file asks it to: does the answer hold the gold?"""


def process_results(doc, results):
    return {"acc": float(doc["target"].lower() in results[0].lower())}
