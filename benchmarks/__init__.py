"""Programs that measure unitcheck: how fast it is (``python -m benchmarks``), and how well it reads.

``python -m benchmarks.coverage`` and ``python -m benchmarks.causes`` count what is read and what is named;
``python -m benchmarks.fuzz`` searches for a text that breaks a law. docs/benchmarks.md tells how to read them.
"""
