"""Bits and bytes, with decimal and binary prefixes; MB and Mb are read both ways, Mb/s is decimal."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import BINARY, LARGE, Row, Shared

OTHER = System.OTHER

_ALL = LARGE | BINARY
_ASIDE = (
    "Kbps=kbps, KBPS=kbps, mbps=Mbps, MBPS=Mbps, gbps=Gbps, GBPS=Gbps, tbps=Tbps, TBPS=Tbps, Mbits/s=Mbit/s, "
    "kbits/s=kbit/s"
)

ROWS: tuple[Row, ...] = (
    Row(
        "bit",
        OTHER,
        "bit, bits, b",
        "bit(s)",
        _ALL,
        _ALL,
        "Kbit=kbit, KBit=kbit, MBit=Mbit, mbit=Mbit, mbits=Mbit, GBit=Gbit, gbit=Gbit, Kb=kb, Kbits=kbit, gb=GB, tb=TB",
        loose=True,
    ),
    Row("byte", OTHER),
    Row("nibble", OTHER, names="nibble(s), nybble(s)"),
    Row("octet", OTHER, names="octet(s)", name_prefixes=_ALL),
    Row("shannon", OTHER, "Sh", "shannon(s)"),
    Row("bit_per_second", OTHER, "bps", "bps", _ALL, LARGE, _ASIDE),
    Row("byte_per_second", OTHER),
    Row("baud", OTHER, "Bd", "baud, bauds", LARGE, LARGE),
    Row("pixel", OTHER, "px", "pixel(s), pel(s), px", frozenset({"mega", "giga"}), frozenset({"kilo", "mega", "giga"})),
    Row("megapixel", OTHER, "MP, Mpix, Mpixel, Mpixels, mpx, Mpel, MPix, MPx"),
    Row("dot_per_inch", OTHER, "dpi, DPI", "dpi, dots per inch"),
    Row("pixels_per_inch", OTHER, "ppi, PPI", "ppi, pixels per inch"),
    Row("pixels_per_centimeter", OTHER, "ppcm, dpcm", "pixels per centimetre, pixels per centimeter"),
    Row("line_per_inch", OTHER, "lpi, LPI", "lines per inch"),
    Row(
        "floating_point_operation_per_second",
        OTHER,
        "FLOPS, flops, FLOP/s, Flops, flop/s, Flop/s",
        "FLOPS",
        LARGE,
        LARGE,
        "GFlops=GFLOPS, TFlops=TFLOPS",
    ),
    Row("million_instructions_per_second", OTHER, "MIPS"),
    Row("operation_per_second", OTHER, "OPS", "operations per second", LARGE),
    Row("transfer_per_second", OTHER, "T/s", "transfers per second", LARGE),
    Row("input_output_per_second", OTHER, "IOPS", "IOPS", frozenset({"kilo", "mega"})),
)

# A megabyte of memory is 2^20 bytes, one of disk 10^6, and so are the megabits of a chip and of a line; prose says
# neither which. A lone b after a number is no unit.
SHARED: tuple[Shared, ...] = (
    Shared(
        "byte",
        "B",
        "byte(s)",
        _ALL,
        _ALL,
        "KB=kB, MBs=MB, GBs=GB, TBs=TB, KBs=kB, mB=MB, gB=GB, tB=TB, Mbyte=MB, Gbyte=GB, Kbyte=kB, "
        "MByte=MB, GByte=GB, KByte=kB, kbyte=kB, Mbytes=MB, Gbytes=GB, Kbytes=kB, kbytes=kB, MBytes=MB, "
        "GBytes=GB, KBytes=kB, "
        "TByte=TB, Tbyte=TB, Tbytes=TB, TBytes=TB, PBs=PB, kBs=kB",
        loose=True,
    ),
    Shared("byte_per_second", "Bps", symbol_prefixes=_ALL, loose=True, miscased="KBps=kBps"),
)
