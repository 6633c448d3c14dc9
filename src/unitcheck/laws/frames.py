"""The words that tie a whole, a rate and what the rate is by: patterns over shapes.

W is the whole, R the rate, B what it is by: "covers W in B at an average of R". Hedges before them are part of them.
"""

from __future__ import annotations

import re
from enum import Enum

from unitcheck.laws.passage import any_of, words
from unitcheck.lazy import pattern

MARKS = {"whole": "\ue001", "rate": "\ue002", "by": "\ue003"}


class Tied(Enum):
    """How a text ties three quantities."""

    CALCULATED = "an equation is written out"
    EXACT = "the law holds throughout: an average, words that mean is"
    NEARLY = "the law holds but for what comes on top: the drive takes a little longer than the speed makes it"
    CEILING = "the rate need not be kept throughout, so that the whole may be less"


_STOP = (
    "and|or|but|then|than|with|without|while|when|before|after|until|from|to|by|per|at|in|on|over|for|which|that|who|where"
    "|if|not|no|is|are|was|were|has|have|had|each|every|as|so|because|though|although|during|through|via"
)
NAMED = words(_STOP)
"""Up to four words that say what a quantity is of: the disk, of track."""
_SOME = words(_STOP, least=1)
VERB = (
    r"(?:takes?|took|(?:would|will|should|could) (?:take|last|need|require)|needs?|needed|requires?|required|lasts?"
    r"|lasted|fills? in|empties in|drains? in|downloads? in|loads? in|copies in)(?: (?:it|them|him|her|us|you))?"
)
IS = r"(?:is|are|was|were|equals?|makes?|made|gives?|gave|giving|making|yields?|yielding|comes to|works out (?:at|to))"
THAT_IS = rf"(?:=|≈|or|i\.e\.,?|that is,?|which {IS}|{IS}|equivalent to|corresponding to|for a total of|a total of)"
KINDS = (
    r"(?:(?:air|ground|data|mass|heat|volume|transfer|read|write|reading|writing|flow|fuel|power|driving|walking)[ -])?"
    r"(?:speeds?|rates?|pace|power|flow|consumption|throughput|draw|output|load|economy|velocity|current|voltage"
    r"|bandwidth|density|pressure)"
)
EVEN = r"(?:overall|steady|constant|average|mean|uniform)"
AVERAGE = (
    r"(?:(?:at|with|for|on|giving|making) )?(?:averaging"
    rf"|(?:an?|the|its|their|his|her|our) (?:{EVEN} )+(?:{KINDS} )?(?:of |is |was )?"
    rf"|average (?:{KINDS} )?(?:of |is |was |: )?|(?:steady|constant) (?:{KINDS} (?:of )?)?)"
)
RATE_OF = rf"(?:(?:at|with|for|giving|making) )?(?:an?|the|its|their) {KINDS} of "
MAYBE = rf"(?:{AVERAGE}|{RATE_OF}|(?:at|using) (?:an? )?)"
_BEFORE_B = r"(?: in| over| during| on| across| through)(?: the| an?| just| only| those| its)? "
AT = rf"(?<![a-z])at (?:{MAYBE})?"
_DONE = rf"(?:{VERB}|(?:is|are|was|were|can be){NAMED} in)(?: just| only)?"
_FOR = " (?:for|over|across|on|during|at)(?: an?| the| a whole)? "
USES = (
    "(?:uses?|using|used|moves?|moved|delivers?|delivered|consumes?|consumed|burns?|burned|burnt|pumps?|pumped"
    "|covers?|covered|covering)"
)
LINK = (
    r"[,;.]?(?: (?:and|so|thus|hence|for|with|at|giving|gives?|makes?|making|exerts?|exerting|is|means|which|that|its?"
    r"|the|an?|area|surface|of|average|mean|bulk|overall|has|having)(?![a-z]),?){0,6} "
)
"""Words between one named kind and the next, none of which names another thing."""
MASS = "(?:mass|weigh)[a-z]* (?:of |is |was )?"
OF = "(?:of |is |was |= )?"
_WAS = rf"(?: (?:is|are|was|were){NAMED})?"
_APART = r"(?:,|;| –| —| -)?"
_ANY = r"[^;\d\ue001-\ue003]{0,80}?"
ENDS = r"(?=[.,;:!?)]|$| (?:and|so)(?![a-z]))"
"""Behind a rate: of what is "on the straights", or "for the winner", nothing is known."""


def frames(*written: str) -> re.Pattern[str]:
    """A pattern for any of the frames, in which <W>, <R> and <B> are the three."""
    marked = "|".join(f"(?:{frame})" for frame in written)
    for letter, mark in (("<W>", MARKS["whole"]), ("<R>", MARKS["rate"]), ("<B>", MARKS["by"])):
        marked = marked.replace(letter, mark)
    return pattern(marked)


CALCULATED = frames(
    r"<W> ?[/÷] ?<B> ?[=≈] ?<R>|<W> ?[/÷] ?<R> ?[=≈] ?<B>|<R> ?[=≈] ?<W> ?[/÷] ?<B>|<B> ?[=≈] ?<W> ?[/÷] ?<R>",
    r"(?:<R> ?[×x*·] ?<B>|<B> ?[×x*·] ?<R>) ?[=≈] ?<W>|<W> ?[=≈] ?(?:<R> ?[×x*·] ?<B>|<B> ?[×x*·] ?<R>)",
)
"""Equations."""

EXACT = frames(
    # covers W in B at an average of R · W was covered in B, averaging R · W in B, or R · W in B, a rate of R
    rf"<W>{NAMED}{_WAS}{_BEFORE_B}<B>{NAMED}{_APART} ?\(?(?:{AVERAGE} ?|{THAT_IS} (?:{MAYBE})?)<R>{ENDS}",
    rf"<W>{NAMED}{_WAS}{_BEFORE_B}<B>{NAMED}(?:, | ?\(){RATE_OF}<R>{ENDS}",
    # In B it covers W, an average of R · takes B to cover W, an average of R
    rf"(?<![a-z])(?:in|over|during) (?:the |just |only )?<B>{NAMED},? [^;\d]{{0,40}}?"
    rf"<W>{NAMED}{_APART} ?\(?{AVERAGE} ?<R>{ENDS}",
    rf"<B> to{_SOME} <W>{NAMED}{_APART} ?\(?(?:{AVERAGE} ?|{THAT_IS} )<R>{ENDS}",
    # averaged R over the W, which took B · averaged R for B and covered W
    rf"(?:averaged|averaging|{AVERAGE}) ?<R>{NAMED}{_APART}{_BEFORE_B}<W>{NAMED}(?:,? which)? (?:{VERB}|in) <B>",
    rf"(?:averaged|averages) <R> (?:for|over) <B>{NAMED},? (?:and )?(?:covered|covers|to cover|covering) <W>",
    # At R, B is W
    rf"{AT}<R>{NAMED},? <B>{NAMED} {IS} <W>",
    # draws R for B, or W · drawing R for B uses W
    rf"<R>(?: of [a-z]+)?{_FOR}<B>{NAMED}{_APART} \(?{THAT_IS}{NAMED} <W>",
    rf"<R>(?: of [a-z]+)?{_FOR}<B>{NAMED},? {USES} <W>",
    # draws B at R, or W · B at R covers W
    rf"<B>{NAMED} (?:at|of|@) (?:{AVERAGE}|{RATE_OF}|a )?<R>{NAMED}{_APART} \(?{THAT_IS} (?:a [a-z]+ of )?<W>",
    rf"<B>{NAMED} (?:at|of|@) (?:{AVERAGE}|{RATE_OF}|a )?<R>{NAMED},? {USES} <W>",
    # the kinds are named: a mass of W, a volume of B, a density of R; a force of W on B is a pressure of R
    rf"{MASS}<W>{LINK}volume {OF}<B>{LINK}density {OF}<R>{ENDS}",
    rf"{MASS}<W>{LINK}density {OF}<R>{LINK}volume {OF}<B>",
    rf"volume {OF}<B>{LINK}{MASS}<W>{LINK}density {OF}<R>{ENDS}",
    rf"(?:volume {OF}<B>|<B> of [a-z]+){LINK}density {OF}<R>{LINK}{MASS}<W>",
    rf"density {OF}<R>(?!,? and (?:the|an?) <B>){LINK}(?:volume {OF})?<B>{NAMED}{LINK}{MASS}<W>",
    rf"force of <W>{NAMED} (?:on|over|across){LINK}<B>{LINK}pressure {OF}<R>{ENDS}",
    rf"pressure of <R>{NAMED} (?:on|over|across){LINK}<B>{LINK}force {OF}<W>",
    # the line is W long. The train takes B, an average of R. · The average speed is R.
    rf"<W>{_ANY} {VERB} <B>{_APART} \(?{AVERAGE} ?<R>{ENDS}",
    rf"<W>{_ANY} {VERB} <B>{_ANY}(?<![a-z])(?:averages|averaged|average {KINDS} (?:is|was|of)) <R>{ENDS}",
)
"""What holds throughout."""

APPOSED = frames(
    # ran W in B, R.
    rf"<W>{NAMED}{_WAS}{_BEFORE_B}<B>(?:,| \(|,? –|,? —) ?<R>(?=\)?(?:[.;!?]|$))",
)
"""An average, or, of what goes on in time, a rating; a speed may be that of the wind beside a sprinter's time."""

NEARLY = frames(
    # At R, the W takes B · at R the W is read in B · At R it takes B to read W
    rf"{AT}<R>,? (?:the|an?|this|that|its|all|those){NAMED} <W>{NAMED} {_DONE} <B>",
    rf"{AT}<R>,? <W>{NAMED} {_DONE} <B>",
    rf"{AT}<R>,? it {VERB} <B> to{_SOME} <W>",
    # W at R takes B · the W drive takes B at R
    rf"<W>{NAMED} {MAYBE}<R>{NAMED} {VERB} <B>",
    rf"<W>{NAMED} {VERB} <B>(?: to [a-z]+)?{NAMED},? {MAYBE}<R>{ENDS}",
    # In B at R you cover W · at R for B, she covered W
    rf"(?<![a-z])in <B> {AT}<R>,?{NAMED} (?:{USES}|go|goes|travels?|runs?) <W>",
    rf"{AT}<R>{NAMED} for <B>,?{NAMED} {USES} <W>",
)
"""What holds but for a little on top."""

CEILING = frames(
    # covers W in B at R · at R he covered W in B
    rf"<W>{NAMED}{_BEFORE_B}<B>{NAMED},? (?:{RATE_OF}|at (?:an? )?)<R>{ENDS}",
    rf"(?<![a-z])at (?:{RATE_OF})?<R>,? [^;\d]{{0,40}}?<W>{NAMED}{_BEFORE_B}<B>",
    # a R heater uses W in B · the R heater ran for B and used W
    rf"(?<![a-z])(?:an?|the|its) <R>{_SOME} (?:{USES}|needs?)(?: up)? <W>{NAMED}{_BEFORE_B}<B>",
    rf"(?<![a-z])(?:an?|the|its) <R>{_SOME} (?:runs?|ran|(?:is|was) (?:on|run))(?: for)? <B>{NAMED} and {USES} <W>",
    rf"<R>{_SOME}{_FOR}<B>{NAMED},? {USES} <W>",
    # draws B at R, W
    r"draws? <B> at <R>(?:,|;)? \(?<W>",
    # at R the lamp draws B, or W
    rf"(?<![a-z])at <R>,? [^;\d]{{0,40}}?draws? <B>{_APART} \(?(?:{THAT_IS} )?<W>",
)
"""What need not be kept throughout, so that the whole may be less than the rate makes."""

DOUBTFUL = pattern(
    any_of(
        """
        max* top peak* up_to at_least at_most min minimum limit* rated nominal* capacity cruis* initial* final*
        per stop* break breaks rest rests rested resting pause* delay* includ* exclud* wind* gust* first last
        remain* another further more halfway leg legs stage* section* part parts part-way partly each every
        respectively between faster slower than later then record* accelerat* both twice times lap laps
        efficien* loss losses lost reach* hit hits touch* instead once compar* versus vs rather instantaneous
        momentar* brief* burst* sprint* three-phase power_factor phase* apparent partial* some most mostly
        sometimes often unless except minus plus depend* varies vary varied varying variable range ranges ranged
        ranging clos* traffic climb* descen* uphill downhill charges charging overhead half round_trip
        there_and_back return* two three four five six seven eight nine ten several pair pairs parallel series
        sound light-travel drop* slow slows slowed slowing start* finish* end ends ended ending warm-up standby
        idle* rose rises risen rising ascen* gain* sank sinks sinking dive* dived
        heat_pump* heat-pump* air-condition* air_condition* reserve* lasts lasted
        """
    ),
)
"""Words after which a rate may be another than that of the whole, or the whole not all of it."""

SETTLED = frames(
    r"^between (?:the )?(?:two |three |four )?(?!stop|break|rest|lap|leg|stage)[a-z]+s(?![a-z])",
    r"(?<![a-z])finish(?:ed|es|ing) (?:the|an?|its|his|her|their) <W>",
)
"""Where a doubtful word leaves nothing open: what all of the sentence is between, and the whole that was finished."""
