"""Models of the Markdown recipe: what they are for, what they rest on, and who watches them."""

from __future__ import annotations

from pac.compiler.document import Document, ModelMetric, ModelPort, ProcessModel
from pac.targets.graph_view import range_text
from pac.targets.markdown_text import Notes, code, esc, lines, named, table


def section(document: Document) -> list[str]:
    """One part for each model."""
    result: list[str] = []
    for model in document.models:
        result += _model(model)
    return result


def _model(model: ProcessModel) -> list[str]:
    notes = Notes()
    mark = notes.mark("model", model.name, model)
    facts = [("used for", lines(esc(text) for text in model.uses))]
    facts += [
        (esc(item.word.replace("_", " ")), esc(item.text)) for item in model.statements if item.word != "risk"
    ]
    facts += [
        ("risk stated", lines(esc(item.text) for item in model.statements if item.word == "risk")),
        ("risk", esc(model.risk)),
        ("sites", lines(code(name) for name in model.sites)),
        ("reason", esc(model.reason or "")),
        ("change", esc(model.change or "")),
    ]
    return [
        f"Model {named(model.name, model.label)}{mark}:",
        "",
        *table(("item", "value"), [fact for fact in facts if fact[1]]),
        *_ports(model, notes),
        *_data(model, notes),
        *_metrics(model, notes),
        *_watches(model, notes),
        *notes.written(),
    ]


def _ports(model: ProcessModel, notes: Notes) -> list[str]:
    rows = [
        (
            esc(port.role),
            named(port.name, port.label) + notes.mark(f"{port.role} of {model.name}", port.name, port),
            code(port.kind) if port.kind else "",
            esc(range_text(port.range)) if port.range is not None else "",
            esc(port.accuracy.text) if port.accuracy is not None else "",
            _source(port),
        )
        for port in model.ports
    ]
    titles = ("", "name", "kind", "built for", "accuracy", "from")
    return table(titles, rows, titles[3:])


def _source(port: ModelPort) -> str:
    return code(port.source) if port.source else ""


def _data(model: ProcessModel, notes: Notes) -> list[str]:
    rows = [
        (
            esc(data.role),
            esc(data.title) + notes.mark(f"{data.role} data of", model.name, data),
            lines(esc(batch) for batch in data.batches),
            code(data.digest) if data.digest else "",
        )
        for data in model.data
    ]
    titles = ("data", "set", "batches", "digest")
    return table(titles, rows, titles[2:])


def _metrics(model: ProcessModel, notes: Notes) -> list[str]:
    rows = [(_metric(model, item, notes), *_figures(item)) for item in model.metrics]
    titles = ("metric", "criterion", "result", "before")
    return table(titles, rows, titles[1:])


def _metric(model: ProcessModel, item: ModelMetric, notes: Notes) -> str:
    return code(item.metric) + notes.mark(f"metric of {model.name}", item.metric, item)


def _figures(item: ModelMetric) -> tuple[str, str, str]:
    return (
        esc(range_text(item.criterion)) if item.criterion is not None else "",
        esc(item.result.text) if item.result is not None else "",
        esc(item.baseline.text) if item.baseline is not None else "",
    )


def _watches(model: ProcessModel, notes: Notes) -> list[str]:
    rows = [
        (
            esc(watch.sort),
            code(watch.metric) + notes.mark(f"monitoring of {model.name}", watch.metric, watch),
            esc(range_text(watch.limit)),
            esc(watch.every or ""),
            esc(watch.respond or ""),
        )
        for watch in model.watches
    ]
    titles = ("watched", "metric", "limit", "every", "if it is broken")
    return table(titles, rows, titles[3:])
