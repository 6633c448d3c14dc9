"""quantulum3, as it is without its classifier."""

from importlib import import_module

from passes import serve  # type: ignore[import-not-found]  # beside this file, which is run as a script

parser = import_module("quantulum3.parser")
serve("quantulum3", lambda paragraph: len(parser.parse(paragraph)))
