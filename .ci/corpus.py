"""Scores unitcheck on the corpus of real prose and fails where a figure has fallen below what was once reached.

    python .ci/corpus.py SCORER

SCORER prints its figures as one JSON object under ``--json``.
"""

import json
import subprocess
import sys

AT_LEAST = {"related": 0.9927, "real_errors_found": 1.0, "mutants_error": 0.99, "mutants_noted": 0.9906}
AT_MOST = {"false_alarms": 1, "false_warnings": 0, "notes": 43, "trap_alarms": 0, "trap_verdicts": 13}


def main() -> int:
    """Print the figures; 1 where one of them has fallen."""
    scored = subprocess.run([sys.executable, sys.argv[1], "--json"], check=True, capture_output=True, text=True)
    figures = json.loads(scored.stdout)
    for name, value in figures.items():
        print(f"{name:18} {value}")
    fallen = [f"{name} is {figures[name]}, was {least}" for name, least in AT_LEAST.items() if figures[name] < least]
    risen = [f"{name} is {figures[name]}, was {most}" for name, most in AT_MOST.items() if figures[name] > most]
    for line in fallen + risen:
        print(f"corpus: {line}", file=sys.stderr)
    return 1 if fallen + risen else 0


if __name__ == "__main__":
    sys.exit(main())
