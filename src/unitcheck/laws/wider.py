"""Wider frames: what stands between a whole, a rate and what it is by matters less than the word that ties them.

They are asked where none of ``frames`` fits, and not at all where a word in ``OPEN`` leaves the passage open.
"""

from __future__ import annotations

from unitcheck.laws.frames import (
    AT,
    AVERAGE,
    ENDS,
    EVEN,
    IS,
    KINDS,
    LINK,
    MASS,
    MAYBE,
    NAMED,
    OF,
    RATE_OF,
    THAT_IS,
    USES,
    VERB,
    frames,
)
from unitcheck.laws.passage import any_of
from unitcheck.lazy import pattern

_OTHER = rf" and (?:the|an?|its|his|her|their|our|some|all) (?!{EVEN}(?![a-z])|<W>|<R>|<B>)"
_ANY = rf"(?:(?!{_OTHER})[^;:.!?()\d\ue001-\ue003]){{0,70}}?"
"""Words of one clause or several, in which no number is, and after an "and" no other subject."""
_THE = r"(?: the| an?| just| only| those| these| its| his| her| their| our| this| that| all)*"
_WAY = (
    r"(?<!, )(?<! at )<W>(?! (?:across|out|off|away|from(?! \ue003)|inland|offshore|ahead|behind|short|square"
    r"|around|long|(?:north|south|east|west) of)(?![a-z]))"
)
"""A whole that is no distance to something."""
_SO = r"(?:and so|so that|so|hence|thus|therefore)(?![a-z]),?"
_MEAN = rf"(?<![a-z])(?:averaged|averages|averaging(?: an?| some)?|{AVERAGE}) ?<R>"
_SO_MEAN = rf"(?:(?:(?<=[\ue001\ue003,(–—])|(?<= and)|(?<= thus)) ?|(?<=[\s])(?=at |with )){_MEAN}{ENDS}"
"""A mean of what stands before it: in B, averaging R; not with a sidecar averaging R."""
_STEADY = rf"(?:{EVEN} (?:{KINDS} )?(?:of )?)"
_USES = rf"(?:{USES}|goes|went|travels?|travelled|traveled|sends?|sent|produces?|produced|supplies|supplied)"
_ON = r"(?: (?!(?:and|or|which|who|that|where|as|so)(?![a-z]))[A-Za-z][A-Za-z'’-]*){0,8}?"
_SAME = r",?(?: and| which| and so| thus)*(?: it| she| he| they)?"
"""What goes on with the same subject."""
_IT = r"(?: (?:it|they|we|you|she|he) [a-z]+)?"
_IN = rf" (?:in|over|during|through|on|across){_THE} "
_FOR = rf" (?:for|over|on|during|through){_THE} "
_MOVES = r"(?:fill|empt(?:y|ie)|drain|(?:down|up)?load|cop(?:y|ie)|read|send)(?:s|es)?"
"""What is done to a whole without a pause."""
_TAKES = rf"(?:{VERB}|(?:is|are|was|were){NAMED} in)(?: just| only)?"
_FILLS = r"(?:volume of|volume is|occup(?:y|ies)|takes? up|fills?|measures?)"
_PUSHES = r"(?:force (?:of|is)|(?:push|press|lift|hold|pull|clamp)(?:s|es)? with|exerts?)(?: an? force of)?"
_WHICH = rf"(?:which|that) (?:{IS}|means?|meant|comes out at){_THE}"
_BOTH = rf"(?:{_WAY}{_ANY} <B>|<B>{_ANY}{_WAY})"
"""A whole and what it is by, in any order; what follows concludes a rate from them."""
_NEXT = rf"(?:the|its|his|her|their|our|my) {EVEN} (?:{KINDS} )?(?:is|was|were|came to) <R>"

CONCLUDED = frames(
    # draws B at R, so its power is W · delivers a current of B at R, which is a power of W
    rf"<B> (?:at|from|on|with){_THE} (?:voltage of )?<R>,? (?:{_SO} (?:the|its) power|(?:which|that) {IS}{_THE} power"
    r"|a power)(?: (?:is|are|was|of|comes to))* <W>",
    rf"<B> (?:at|from|on|with){_THE} (?:voltage of )?<R>{NAMED},? {_WHICH}(?: power of)? <W>{ENDS}",
)
"""A power that words conclude from volts and amperes."""

STEADY = frames(
    # At a steady R, the W drive to the coast takes B
    rf"(?<![a-z])at (?:an?|the|its) {_STEADY}<R>,?{_THE}(?: [a-z]+ of{_THE})? <W>{_ANY} {_TAKES} <B>",
)
"""What would hold only nearly were the rate not called steady."""

UNPAUSED = frames(
    # at R the pump fills the W tub in B
    rf"{AT}<R>,?{_ANY} {_MOVES}{_THE} <W>{NAMED}{_IN}<B>",
)
"""What would be a ceiling were it done by somebody who rests."""

EXACT = frames(
    # made the W to the island in B, averaging R · finished the W trial in B. Her average speed was R
    rf"{_WAY}{_ANY}(?:{_IN}| {VERB}{_THE} )<B>{_ANY}{_SO_MEAN}",
    rf"{_WAY}{_ANY}(?:{_IN}| {VERB}{_THE} )<B>{_ANY}[.;] {_NEXT}{ENDS}",
    rf"{_WAY}{_ANY}{_IN}<B>{NAMED},? \(?{THAT_IS} (?:{MAYBE})?<R>{ENDS}",
    rf"{_WAY}{_ANY}{_IN}<B>{NAMED}(?:, | ?\(){RATE_OF}<R>{ENDS}",
    # With the W to the lake and B, which means an average of R · a flow of R
    rf"{_BOTH}{_ON},? {_WHICH}(?: {EVEN})?(?: {KINDS})?(?: of)? <R>{ENDS}",
    rf"{_BOTH}{_ON}, (?:an?|the)(?: {EVEN})?(?: {KINDS})? of <R>{ENDS}",
    # A W casting with a volume of B has a density of R · B of it weigh W, so its density is R
    rf"<W>{_ON} (?:with|and|has|having){_ANY}volume {OF}<B>{LINK}density {OF}<R>",
    rf"<B>{_ANY}{MASS}<W>{LINK}density {OF}<R>",
    # A W load on a foot of B exerts a pressure of R
    rf"<W>{_ON} (?:on|over|across){_THE}(?: [a-z]+ of)?{_THE}(?: area of)? <B>{_ON}"
    rf" (?:{IS}|exerts?|puts|means){_THE}(?: pressure of)? <R>",
    rf"{_BOTH}{_ON},? {_SO}(?: (?:it|they|he|she|we|you))? averaged? <R>",
    # R for B, which makes W
    rf"(?:<R>{_ANY}{_FOR}<B>|<B>{_ANY} at{_THE} <R>){NAMED},? {_WHICH} <W>{ENDS}",
    # took B for the W, which works out at R · took B to drive the W home, an average of R
    rf"{VERB}{_THE} <B> (?:for|over|to [a-z]+){_THE} {_WAY}{_ANY}(?:{_SO_MEAN}|,? which {IS} <R>{ENDS})",
    # did B on W of fuel, which is R · over the W to the ferry it used B, averaging R
    rf"<B>{_ANY} (?:on|for|with|from){_THE} <W>{NAMED},? \(?(?:{THAT_IS} (?:{MAYBE})?<R>{ENDS}|{_MEAN}{ENDS})",
    rf"(?<![a-z])(?:over|on|for){_THE} <W>{_ANY} (?:{_USES}|{VERB}) <B>{NAMED},? {_MEAN}{ENDS}",
    # In B the ship covered the W to the island, averaging R
    rf"(?<![a-z])(?:in|over|during){_THE} <B>,?{_ANY}{_WAY}{_ANY}{_SO_MEAN}",
    # averaged R over the W home and burned B · averaged R for B and covered W
    rf"{_MEAN}{NAMED}{_FOR}<W>{_ON}{_SAME} (?:{_USES}|{VERB}) <B>",
    rf"{_MEAN}{NAMED}{_FOR}<B>{_ON}{_SAME} {_USES} <W>",
    # Averaging R, the ship covered the W to the island in B · for B at an average of R and covered W
    rf"{_MEAN},(?! {_SO}){_ANY}{_WAY}{_ANY} (?:in{_THE}|{VERB}) <B>",
    rf"<B>{NAMED} {_MEAN}{NAMED}{_SAME} {_USES} <W>",
    # gets R on average, so on B it goes W · at a steady R, so W are there in B
    rf"<R> on average,?{_ANY}(?:in|on|over|with){_THE} <B>{_ANY}<W>",
    rf"{_STEADY}<R>,? {_SO}{_IT}{_THE} <W>{_ANY} in{_THE} <B>",
    rf"<R>(?: of [a-z]+)?,? (?:which {IS}|making|giving|that is,?){_THE} <W>{NAMED} (?:in|every|over){_THE} <B>",
    # ran at a constant R for B and used W
    rf"{_STEADY}<R>{NAMED}{_FOR}<B>{_SAME} {_USES} <W>",
    # At an average consumption of R, the B trip took W
    rf"(?<![a-z])at (?:an?|the|its|their) {_STEADY}<R>,?{_THE} <B>{_ANY} (?:{_USES}|{VERB}) <W>",
    # has a density of R, so W of it has a volume of B
    rf"density {OF}<R>,? {_SO}{_ANY}<W>{_ANY}{_FILLS} <B>",
    rf"density {OF}<R>,? {_SO}{_ANY}<B>{_ANY}{MASS}<W>",
    rf"(?:with|at|given) (?:an?|its|the) density of <R>,{_ANY}<W>{_ANY}{_FILLS} <B>",
)
"""What holds throughout."""

NEARLY = frames(
    # At R the W to the mainland take B · the W to the coast at R take B
    rf"{AT}<R>,?{_THE} <W>{_ANY} {_TAKES} <B>",
    rf"<W>{_ANY} {AT}<R>{_ANY} {VERB} <B>",
    # At R the B to the lake took W of fuel
    rf"(?:{AT}|(?<![a-z])(?:on|with){_THE} {KINDS} of )<R>,?{_THE} <B>{_ANY} (?:{_USES}|{VERB}|costs?) <W>",
    # It is W off. At R the crossing takes B
    rf"<W>{_ANY}(?:[.;] |, (?:and |so )?| and ){AT}<R>,? (?:it|that|this|they|the(?: [a-z]+){{1,2}}) {VERB} <B>",
    # moves R, so the W are there in B
    rf"<R>,? {_SO}{_IT}{_THE} <W>{_ANY} (?:in{_THE}|{VERB}) <B>",
    rf"<R>,? {_SO}(?: in)?{_THE} <B>{_ON} <W>",
    # At R, filling the W tub takes B · at R he needed B for the W
    rf"{AT}<R>,? [a-z]+ing{_THE} <W>{_ANY} {_TAKES} <B>",
    rf"<R>{_ANY} {VERB} <B> (?:for|to [a-z]+){_THE} <W>",
    # took B to copy the W at R
    rf"{VERB} <B> to [a-z]+{_THE} <W>{_ANY} {AT}<R>{ENDS}",
)
"""What holds but for a little on top."""

CEILING = frames(
    # drove the W to the coast in B at R · drove the W to the coast at R in B
    rf"{_WAY}{_ANY}{_IN}<B>{NAMED},? (?:{RATE_OF}|at (?:an? )?)<R>{ENDS}",
    rf"{_WAY}{_ANY} at <R>{NAMED} in{_THE} <B>",
    # In B at R the camera sent W
    rf"(?<![a-z])in{_THE} <B>,? {AT}<R>,?{_ANY} {_USES}{_THE} <W>",
    # a R bulb left on for B uses W · ran at R for B and used W
    rf"(?<![a-z])(?:an?|the|its) <R>{_ANY}{_FOR}<B>{_SAME} (?:{_USES}|needs?|needed)(?: up)? <W>",
    rf"(?<![a-z])at <R>{NAMED}{_FOR}<B>{_SAME} {_USES} <W>",
    rf"(?<![a-z])for{_THE} <B>,?(?: an?| the| its) <R>{_ON} (?:{_USES}|needs) <W>",
    rf"<R>{NAMED}{_FOR}<B>, <W> (?:in all|in total|altogether)",
    # went over the R line in B
    rf"<W>{_ON} (?:over|through|via|across){_THE} <R>{NAMED} in{_THE} <B>",
    # rode for B at R and covered W · burns R and in B used W
    rf"(?<![a-z])for{_THE} <B> at <R>{_SAME} {_USES} <W>",
    rf"{_USES} <R>(?: of [a-z]+)?,? and in{_THE} <B>{_SAME} {_USES} <W>",
    # has an area of B, so at R it pushes with W
    rf"<B>{_ANY} (?:at|with|under){_THE} (?:pressure of )?<R>{_ANY} {_PUSHES} <W>",
    rf"(?:at|with|under){_THE} (?:pressure of )?<R>{_ANY} area {OF}<B>{_ANY} (?:{_PUSHES}|with) <W>",
    rf"pressure of <R>{_ANY}<B>{_ANY} force of <W>",
    # At R and B it delivers W
    rf"<B> from{_THE} <R>{NAMED},? \(?{THAT_IS} <W>{ENDS}",
    rf"(?<![a-z])(?:at|with) <R> and <B>{_ANY} (?:{_USES}|draws?|gives?|provides?|makes?) <W>",
)
"""What need not be kept throughout, so that the whole may be less than the rate makes."""

OPEN = pattern(
    any_of(
        """
        but yet while whilst whereas though although however when whenever if than because due owing thanks despite
        high height tall deep depth wide width thick altitude elevation above below apart gauge diameter radius
        holds held stores stored wait* waiting stood parked meet met overt* past pass passes passed passing
        thermostat refuel* recharg* race races circuit* track* course loop*
        trips journeys shuttl* coefficient other others rival* before after until later previous* earlier
        ago usual* normal* typical* general* target* aim* hope* plan* intend* promis* expect* still headwind*
        tailwind* stream tide tides stretch* portion* share quarter* third* segment* net gross compressed uncompressed
        motor* shaft inverter* transformer* also otherwise in_town leak* spill* since halt standstill brak* float*
        hollow unladen reckon*
        """
    ),
)
"""Words after which the three may belong to different things, or stand for more than the words between them say."""
