"""The sentences that samples are made of, by what is in them; a word in braces is filled from ``WORDS``."""

from __future__ import annotations

WORDS = {
    "place": (
        "Harrow Point", "Lindmark", "the Ostrava road", "Cape Merrow", "Dunvale", "the old harbour", "Tarn Hill",
        "Saint Aubin", "the eastern quay", "Kellsworth", "the Varde estuary", "Brackenfield", "Olmsted Green",
    ),
    "accented": ("Évry Hall", "the Zürcher mill", "Señor Ibáñez", "the Ångö ferry", "Café Müller", "Brontë Street"),
    "person": (
        "the surveyor", "Captain Ellery", "the town clerk", "Marta Lindqvist", "her deputy", "the chief engineer",
        "an apprentice", "the harbour master", "Joseph Tansley", "the younger brother", "the examiner",
    ),
    "thing": (
        "bridge", "lighthouse", "ferry", "signal box", "reservoir", "engine shed", "chapel", "granary", "breakwater",
        "telegraph line", "foundry", "sluice gate", "dry dock", "observatory", "tramway", "kiln", "water tower",
    ),
    "quality": (
        "solid", "leaking", "praised", "half-finished", "remarkable", "dangerous", "handsome", "costly", "neglected",
        "well-known", "modest", "weathered", "freshly painted", "draughty",
    ),
    "action": (
        "repaired", "surveyed", "sold to a cousin", "struck by lightning", "painted", "closed to carts", "rebuilt",
        "leased to the county", "inspected", "given a slate roof", "moved inland", "forgotten", "photographed",
    ),
    "month": ("January", "March", "April", "June", "August", "October", "November"),
    "count": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a dozen", "twenty"),
    "ordinal": ("first", "second", "third", "fourth", "last"),
}  # fmt: skip

PLAIN = (
    "Nobody who saw the {thing} at {place} thought it {quality}, although {person} had said so more than once",
    "The {thing} was {action} in the same spring, and {person} wrote a long letter about it to the council",
    "According to {person}, the {quality} {thing} near {place} had to be {action} before the winter storms came",
    "It was never clear why {person} left {place} so soon, since the {thing} was neither {quality} nor for sale",
    "Later reports call the {thing} {quality}; they say less about {person}, who had drawn the plans for it",
    "At {place} the road turns away from the shore and passes a {quality} {thing} that visitors often overlook",
    "The council asked {person} for advice, had the {thing} {action}, and let the matter rest for a generation",
    "Much of what is told about the {thing} comes from {person}, whose diary was found in an attic at {place}",
    "With the {thing} {action}, the people of {place} turned to fishing, rope making and the export of slate",
    "A painting of the {quality} {thing} hangs in the library of {place}, where {person} had taught drawing",
    "Its walls are of local stone, its roof is {quality}, and the view towards {place} is the best in the county",
    "The dispute between {person} and the owners of the {thing} went on until both of them had grown tired of it",
)
"""No digit, no number word, nothing beyond ASCII."""

DATED = (
    "In {year} the {thing} at {place} was {action}, and in {year} {person} took over what was left of it",
    "On {day} {month} {year}, {person} opened the {quality} {thing} in front of a crowd of {hundreds}",
    "The {thing} of {year} replaced the one that had been {action} after the fire of {day} {month} {year}",
    "Route {small} passed {place} from {year} to {year}, when {person} had it renumbered as Route {small}",
    "By {year}, {hundreds} people lived at {place}; the census of {year} counted {thousands} and {small} boats",
    "They lost {small} games to {small} and won {small}, as {person} noted in {year} on page {small} of the book",
    "Chapter {small} of the report lists {hundreds} complaints, of which {small} were about the {thing}",
    "The score stood at {small} to {small} when {person}, then {small}, came on for the {teen}th time that season",
    "Engine No. {small} and Engine No. {small} were {action} in {year}, the other {small} at {place} in {year}",
)
"""Numbers that count, date and name, and no quantity."""

COUNTED = (
    "The {ordinal} of {count} brothers, {person} came to {place} with {count} friends and a {quality} plan",
    "Of the {count} arches only one was {action}; the other {count} can be seen behind the {thing} to this day",
    "{person} made {count} drawings of the {thing}, and the {ordinal} one shows {place} with all {count} towers",
)
"""Number words, and no quantity."""

BEYOND = (
    "The years {year}–{short} were hard for {accented} — and harder for {person}, who had lost “the {quality} {thing}”",
    "{accented} – as {person} called it – was {action} twice—once in the war and once after it",
    "In the seasons {year}–{short} and {year}–{short}, {accented} kept the {thing}’s books",
)
"""What is beyond ASCII: dashes, quotation marks and accents."""

BRACKETED = (
    "The {thing} ({quality} by then) was {action} before {person} (and not only {person}) could object",
    "{person} (of {place}) had the {thing} {action} (see page {small})",
)
"""Brackets that restate nothing."""

MEASURED = (
    "Work on the {thing} took {quantity}, and {person} was {quality} about it",
    "A walk of {quantity} along the {thing} brings one to {place}",
    "The {ordinal} {thing} was {action} after {quantity}",
    "After {quantity} at {place}, {person} sold the {thing}",
)
"""A quantity that nothing restates."""

QUANTITIES = (
    "{small} years", "{small} days", "{small} months", "{hundreds} metres", "{small} miles", "{small} km",
    "{small} minutes", "{small} per cent", "{count} years", "half a mile", "{small}%", "{small}-{small} weeks",
    "{hundreds} tons", "about {small} hours", "nearly {hundreds} yards", "{small}–{small} knots", "{small} acres",
)  # fmt: skip

CLAIMED = (
    "The {thing} at {place} measures {claim} and was {action}",
    "{person} put it at {claim}, which the {ordinal} survey confirmed",
    "With {claim} to its name, the {thing} was the most {quality} of its kind",
    "It was said that {claim} would do for {place}",
)
"""A quantity and its restatement."""
