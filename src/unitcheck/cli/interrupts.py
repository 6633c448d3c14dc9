"""Ctrl-C is never lost.

Python raises it wherever it happens to be, and where that is a callback whose errors nobody hears of, as there is one
in every import, it prints it and goes on. Here such an interrupt is sent again, a moment later.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing itself is slow to load
if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_MOMENT_SECONDS = 0.01


class Heard:
    """While it lasts, an interrupt that was swallowed is sent again; any other error goes where it went before."""

    def __enter__(self) -> None:
        self._before = sys.unraisablehook
        sys.unraisablehook = self._hear

    def __exit__(self, *raised: object) -> None:
        sys.unraisablehook = self._before

    def _hear(self, swallowed: UnraisableHookArgs) -> None:
        if not issubclass(swallowed.exc_type, KeyboardInterrupt):
            self._before(swallowed)
            return
        from threading import Timer

        Timer(_MOMENT_SECONDS, _interrupt).start()


def _interrupt() -> None:
    """Interrupt the main thread, even where it waits for something."""
    import signal
    from threading import main_thread

    main = main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:
        from _thread import interrupt_main

        interrupt_main()
