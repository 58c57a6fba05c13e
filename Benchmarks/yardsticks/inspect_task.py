"""The same questions as a task of inspect_ai; the golds of one culture are its targets."""
import os

from inspect_ai import Task, task
from inspect_ai.dataset import FieldSpec, json_dataset
from inspect_ai.scorer import includes
from inspect_ai.solver import generate


@task
def questions():
    fields = FieldSpec(input="prompt", target="target", id="id")
    return Task(
        dataset=json_dataset(os.environ["QUESTIONS"], sample_fields=fields),
        solver=generate(), scorer=includes())
