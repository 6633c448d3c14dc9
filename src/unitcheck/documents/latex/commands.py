"""What the commands and environments of LaTeX do with what stands in their braces, as tables.

The arguments of a command are told by letters: ``h`` is hidden, ``t`` is text, ``b`` a text that stands apart from the
running one, ``B`` one that ends it, too. Options in brackets before any of them are hidden.
"""

from __future__ import annotations

from unitcheck.documents.names import names

_ARGUMENTS = {
    "": """
        appendix arraybackslash backmatter bf bfseries bigskip boldmath bottomrule break centering clearpage
        cleardoublepage columnbreak displaystyle em endfirsthead endfoot endhead endlastfoot fi footnotemark
        footnotesize frenchspacing frontmatter hfill hline hrulefill huge Huge ignorespaces indent it itshape Large
        LARGE large left leavevmode limits listoffigures listoftables mainmatter maketitle MakeUppercase medskip
        midrule newpage nobreak noindent nolimits nonumber normalfont normalsize obeylines onecolumn onehalfspacing
        pagebreak parbreak protect raggedbottom raggedleft raggedright relax right rm rmfamily sc scriptsize scshape
        sf sffamily singlespacing sl slshape small smallskip textstyle tiny toprule tt ttfamily twocolumn unboldmath
        selectfont unskip up upshape vfill xspace tableofcontents bigl bigr Bigl Bigr big Big middle allowbreak
    """,
    "t": """
        emph textbf textit textmd textnormal textrm textsc textsf textsl textup text underline uline uwave mbox hbox
        uppercase lowercase MakeLowercase enquote textquote centerline mathrm mathbf mathsf mathit operatorname fbox
        framebox hl so textlf oldstylenums makecell shortstack makebox hyperref mathop boldsymbol bm pmb
    """,
    "b": "footnote thanks marginpar footnotetext sidenote marginnote endnote todo",
    "B": """
        part chapter section subsection subsubsection paragraph subparagraph title subtitle author date caption
        frametitle framesubtitle
    """,
    "hB": "captionof",
    "h": """
        bibitem label index glossary nocite bibliography bibliographystyle input include includeonly usepackage
        usetikzlibrary documentclass pagestyle thispagestyle vspace hspace phantom hphantom vphantom cline
        pagenumbering hypersetup sisetup graphicspath captionsetup lstset setmainfont setsansfont stepcounter
        refstepcounter addbibresource geometry newgeometry theoremstyle makeatletter hyphenation tag notag
        setcitestyle fontfamily fontseries fontshape linespread setstretch gdef color
        pagecolor rowcolor cellcolor columncolor selectlanguage noalign hfuzz vfuzz
    """,
    "hh": """
        setlength addtolength setcounter addtocounter newtheorem addtocontents settowidth setenumerate setitemize
        newcounter fontsize numberwithin addcontentsline colorlet lstdefinestyle titleformat rowcolors sethlcolor
    """,
    "hhh": "definecolor contentsline",
    "ht": "textcolor colorbox scalebox raisebox foreignlanguage adjustbox parbox rotatebox",
    "hht": "multirow resizebox fcolorbox",
}
"""What leaves no trace but its text."""

SHOWN = names(
    """
    ref eqref pageref autoref cref Cref nameref vref labelcref includegraphics texttt lstinline gls Gls glspl Glspl ac
    acs acl acp acf sout st xout cancel includesvg includepdf qrcode tikz chemfig ce mhchem footfullcite textcite
    citet citeauthor citeyear cites
    """
)
"""What shows something that is no prose, or not known: a gap is left."""

UNSEEN = names("cite citep citealp citealt parencite footcite autocite supercite citenum fnref")
"""What leaves no trace, like a footnote's mark."""

DEFINING = names(
    """
    newcommand renewcommand providecommand DeclareRobustCommand newenvironment renewenvironment def edef xdef let
    DeclareSIUnit DeclareSIPrefix DeclareMathOperator newcolumntype NewDocumentCommand RenewDocumentCommand
    newcommandx newif
    """
)
"""What defines something; all that stands behind in braces is hidden."""

SPECS: dict[str, str] = {
    **{name: spec for spec, words in _ARGUMENTS.items() for name in names(words)},
    **dict.fromkeys(UNSEEN, "h"),
}

SYMBOLS = {
    **{sign: sign for sign in "%&#$_{}"},
    " ": " ", "\n": " ", "\t": " ", ",": "\u2009", ":": " ", ";": " ", "!": "", "/": "", "-": "", "@": "",
    "thinspace": "\u2009", "nobreakspace": "\xa0", "enspace": " ", "enskip": " ", "space": " ", "quad": " ",
    "qquad": " ",
    "textdegree": "°", "degree": "°", "degreesign": "°", "textcelsius": "°C", "celsius": "°C", "textmu": "µ", "mu": "µ",
    "micro": "µ", "upmu": "µ", "textohm": "Ω", "ohm": "Ω", "Omega": "Ω", "texttimes": "×", "times": "×", "textpm": "±",
    "pm": "±", "mp": "∓", "cdot": "·", "textperiodcentered": "·", "cdotp": "·", "approx": "≈", "simeq": "≃",
    "cong": "≅",
    "equiv": "≡", "sim": "~", "textasciitilde": "~", "leq": "≤", "le": "≤", "leqslant": "≤", "geq": "≥", "ge": "≥",
    "geqslant": "≥", "lesssim": "≤", "gtrsim": "≥", "ll": "<", "gg": ">", "lt": "<", "gt": ">", "textless": "<",
    "textgreater": ">", "rightarrow": "→", "to": "→", "textrightarrow": "→", "circ": "°", "prime": "′", "percent": "%",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textendash": "–", "textemdash": "—",
    "textminus": "−", "ldots": "…", "dots": "…", "textellipsis": "…", "slash": "/", "textbar": "|", "AA": "Å",
    "aa": "å",
    "AE": "Æ", "ae": "æ", "OE": "Œ", "oe": "œ", "O": "Ø", "o": "ø", "L": "Ł", "l": "ł", "ss": "ß", "i": "ı", "j": "ȷ",
    "textperthousand": "‰", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”",
    "LaTeX": "LaTeX", "TeX": "TeX", "S": "§", "textsection": "§", "pounds": "£", "euro": "€", "texteuro": "€",
    "EUR": "€",
    "textunderscore": "_", "textasciicircum": "^", "lbrack": "[", "rbrack": "]", "lbrace": "{", "rbrace": "}",
    "newline": "\n", "linebreak": "\n", "textbullet": "•", "textsuperscript": "", "arcdeg": "°", "deg": "°",
    "arcmin": "′", "arcsec": "″", "textquotesingle": "'", "ast": "*", "div": "÷",
}  # fmt: skip
"""Commands that print a sign."""

ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
"""Commands that put an accent on the letter behind them."""

LENGTHS = names(
    """
    kern hskip vskip parindent parskip baselineskip textwidth textheight linewidth columnwidth oddsidemargin
    evensidemargin topmargin headheight headsep footskip tabcolsep arrayrulewidth arraystretch unitlength hsize vsize
    leftmargin rightmargin itemsep hoffset voffset mkern itemindent
    """
)
"""Commands behind which a length may stand that is no text."""

TABULAR = {
    **dict.fromkeys(names("tabular longtable supertabular tabu longtabu tblr longtblr deluxetable NiceTabular"), 1),
    **dict.fromkeys(names("tabular* tabularx tabulary xltabular"), 2),
}
"""Environments that are tables, and how many arguments they take."""

HIDDEN_ENVIRONMENTS = names(
    """
    equation equation* align align* alignat alignat* flalign flalign* gather gather* multline multline* eqnarray
    eqnarray* displaymath math subequations array matrix pmatrix bmatrix cases split dmath dmath* tikzpicture
    pgfpicture picture axis algorithm algorithmic algorithm2e forest circuitikz pspicture lrbox filecontents*
    titlepage* tabbing* luacode pycode sagesilent CCSXML
    """
)
"""Environments that are no prose."""

FREE_ENVIRONMENTS = names(
    """
    abstract center description displayquote em enumerate figure figure* flushleft flushright footnotesize itemize
    landscape large quotation quote small table table* verse widetext acknowledgments acknowledgements proof remark
    sloppypar
    """
)
"""Environments that take no arguments in braces, so that a group behind one is text."""
