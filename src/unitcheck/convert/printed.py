"""What ``unitcheck convert`` prints: every rounding with the books that make it, or the same as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.config import Config
from unitcheck.convert import Converted, convert
from unitcheck.convert.ways import Way
from unitcheck.reports.paint import BOLD, FAINT, Brush


def printed(text: str, unit: str, config: Config | None = None, *, colour: bool = False, as_json: bool = False) -> str:
    """``text`` in ``unit``, as ``convert`` has it.

    Raises ValueError as ``convert`` does.
    """
    converted = convert(text, unit, config)
    return _json(converted) if as_json else "\n".join(_paragraphs(converted, Brush(colour)))


def _paragraphs(converted: Converted, brush: Brush) -> Iterator[str]:
    for way in converted.ways:
        lines = [f"{converted.stated} in {converted.unit}{_meaning(way, converted.ways)}"]
        widest = max(len(rounding.text) for rounding in way.told.roundings)
        for text, books in way.told.roundings:
            lines.append(f"  {brush.paint(f'{text:{widest}}', BOLD)}  {brush.paint(', '.join(books), FAINT)}")
        yield "\n".join((*lines, ""))


def _meaning(way: Way, ways: tuple[Way, ...]) -> str:
    """What tells this way from the others: the meaning of either unit, where it has several."""
    sources, targets = ({each.source for each in ways}, {each.target for each in ways})
    told = [way.source] if len(sources) > 1 else []
    told += [f"in {way.target}" if told else way.target] if len(targets) > 1 and way.target != way.source else []
    return f" ({' '.join(told)})" if told else ""


def _json(converted: Converted) -> str:
    import json

    ways = [
        {
            "from": way.source,
            "to": way.target,
            "exact": [str(number) for number in way.told.exact],
            "roundings": [rounding._asdict() for rounding in way.told.roundings],
        }
        for way in converted.ways
    ]
    told = {"stated": converted.stated, "unit": converted.unit, "ways": ways}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
