"""Models of a process as parts of the canonical document."""

from __future__ import annotations

from pac.compiler import document as d
from pac.compiler import fields as f
from pac.compiler.model import Process
from pac.compiler.process_models import FIELDS, ModelPort, ProcessModel


def models(process: Process) -> list[d.ProcessModel]:
    """The models that the process uses, by name."""
    return [_model(model, process) for _, model in sorted(process.models.items())]


def _model(model: ProcessModel, process: Process) -> d.ProcessModel:
    uses = {use.text for use in process.model_uses if use.model == model.name}
    return d.ProcessModel.model_validate(
        {
            "path": f"model.{model.name}",
            "name": model.name,
            "label": model.label,
            **f.docs_of(model.docs),
            "uses": sorted(uses),
            "statements": [
                d.ModelStatement(word=word, text=model.says(word)) for word in FIELDS if model.says(word)
            ],
            "risk": model.risk,
            "ports": [
                *(_port(port, "input") for port in sorted(model.inputs, key=lambda port: port.name)),
                *(_port(port, "output") for port in sorted(model.outputs, key=lambda port: port.name)),
            ],
            "data": sorted(
                (
                    d.DataSet.model_validate(
                        {
                            "role": data.role,
                            "title": data.title,
                            "batches": sorted({batch.name for batch in data.batches}),
                            "digest": data.digest.name if data.digest is not None else None,
                            **f.why(data.docs),
                        }
                    )
                    for data in model.data
                ),
                key=lambda data: (data.role, data.title, data.model_dump_json()),
            ),
            "metrics": _metrics(model),
            "watches": sorted(
                (
                    d.ModelWatch.model_validate(
                        {
                            "sort": watch.sort,
                            "metric": watch.metric,
                            "limit": f.range_(watch.interval),
                            "every": watch.every,
                            "respond": watch.respond,
                            **f.why(watch.docs),
                        }
                    )
                    for watch in model.watches
                ),
                key=lambda watch: (watch.sort, watch.metric, watch.model_dump_json()),
            ),
            "sites": sorted(named.name for named in model.sites),
            "reason": model.docs.because,
            "change": model.docs.change,
        }
    )


def _port(port: ModelPort, role: str) -> d.ModelPort:
    return d.ModelPort.model_validate(
        {
            "role": role,
            "name": port.name,
            "label": port.label,
            "kind": port.kind.name if port.kind is not None else "",
            "range": f.interval(port.interval),
            "accuracy": f.quantity(port.accuracy) if port.accuracy is not None else None,
            "source": port.source.name if port.source is not None else None,
            **f.why(port.docs),
        }
    )


def _metrics(model: ProcessModel) -> list[d.ModelMetric]:
    """One entry for each metric that has a criterion, a result or a baseline."""
    criteria = {item.metric: item for item in model.criteria}
    results = {item.metric: item for item in model.results}
    baselines = {item.metric: item for item in model.baselines}
    found = []
    for metric in sorted({*criteria, *results, *baselines}):
        parts = [part[metric] for part in (criteria, results, baselines) if metric in part]
        why: dict[str, list[str]] = {}
        for part in parts:
            for key, texts in f.why(part.docs).items():
                why[key] = [*why.get(key, []), *texts]
        found.append(
            d.ModelMetric.model_validate(
                {
                    "metric": metric,
                    "criterion": f.interval(criteria[metric].interval) if metric in criteria else None,
                    "result": f.quantity(results[metric].quantity) if metric in results else None,
                    "baseline": f.quantity(baselines[metric].quantity) if metric in baselines else None,
                    **why,
                }
            )
        )
    return found
