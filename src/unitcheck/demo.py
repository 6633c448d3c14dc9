"""The article that ``unitcheck demo`` checks: invented from end to end, right in some places and wrong in others."""

from __future__ import annotations

PATH = "<demo>"

ARTICLE = """\
# Vesterland shows its new shield

After nine years of work the Vesterland army has put the first Halberd-9 battery on the coast, and the ministry says
that four more Halberd-9s will follow before the end of 2031. It replaces the Halberd-5, on duty since 1998.

The new interceptor reaches targets up to 550 kilometres (341 miles) away and climbs to 33 kilometres (168,300 feet).
It weighs 1,850 kg (40,790 lb) at launch and meets warheads that come in at up to 5 kilometres (3 miles) per second
(roughly Mach 15). The older missile managed *250 km* ([155 miles](https://example.org/halberd-5)).

A battery's radar sees a bomber at 800 kilometres (432 miles). Four batteries guard some 1,200 square kilometres
(746 square miles) of coast. Each launcher is 13.2 metres (43 ft 4 in) long, does 60 km/h (37 mph) on a road, and
draws 180 kW (241 hp) from its own generator.

Its makers promise that all of it works from −40 °C to 50 °C (−40 °F to 122 °F), as long as the coolant stays no more
than 15 °C (59 °F) warmer than the air outside. In the trials, a crew of 3 had the system ready 5 minutes (300 s)
after a march of 90 km (56 miles).
"""
