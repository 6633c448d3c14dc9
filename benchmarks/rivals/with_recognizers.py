"""Recognizers-Text: its model of dimensions, which are the quantities with a unit, temperatures left out."""

from importlib import import_module

from passes import serve  # type: ignore[import-not-found]  # beside this file, which is run as a script

recognizers = import_module("recognizers_number_with_unit")
model = recognizers.NumberWithUnitRecognizer(recognizers.Culture.English).get_dimension_model()
serve("recognizers-text-number-with-unit", lambda paragraph: len(model.parse(paragraph)))
