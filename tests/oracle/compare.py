#!/usr/bin/env python3
"""Compare `earmark-cli score` with the oracle: first the cases worked by hand, then seeded random pairs.

    compare.py --cli build/headless/bin/earmark-cli --seed 1 --pairs 1000 [--cards DIR …] [--keep DIR]

Exit 0 when all agree; otherwise each disagreement is printed, its files kept, and the exit code is 1.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import answer_cases  # noqa: F401, these two fill parts.CASES
import lint_cases
import oracle
import parts
import rule_cases  # noqa: F401
from generator import Generator, refuses

SHEETS_PER_CARD = 4
REFUSED_EVERY = 8  # one sheet in so many holds an answer that must be refused
MOST_SHOWN = 10


class Refused(RuntimeError):
    """The program could not read a file and said so."""


class Program:
    """The built earmark-cli."""

    def __init__(self, path):
        self.path = path

    def score(self, card, answers, explained=False):
        """Its result, or the sentence with which it refuses the files (exit code 1)."""
        command = [self.path, "score", card, answers] + ["--explain"] * explained
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 1 and done.stderr.strip():
            return done.stderr.strip()
        if done.returncode != 0:
            raise RuntimeError(f"exit code {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def lint_errors(self, card):
        done = subprocess.run(
            [self.path, "card", "lint", "--errors-only", card], capture_output=True, text=True, check=False
        )
        if done.returncode == 1 and done.stderr.strip():
            raise Refused(done.stderr.strip())
        if done.returncode not in (0, 3):
            raise RuntimeError(f"exit code {done.returncode}: {done.stderr.strip()}")
        found = [finding["code"] for finding in json.loads(done.stdout)["findings"]]
        if bool(found) != (done.returncode == 3):
            raise RuntimeError(f"exit code {done.returncode} with {len(found)} errors")
        return found


def differences(expected, found):
    """The members that differ, as sentences."""
    if isinstance(found, str):
        return [f"refused: {found}"]
    found = {**found, "band": found["band"] and found["band"]["key"]}
    lines = []
    for name, want in expected.items():
        if name in ("sections", "criteria"):
            for part, have in zip(want, found[name], strict=True):
                lines += [
                    f"{part['key']} {sentence}" for sentence in differences(part, {"band": None, **have})
                ]
        elif want != found[name]:
            lines.append(f"{name}: expected {want!r}, found {found[name]!r}")
    return lines


def derivation_faults(found):
    """The last line of a derivation must stand at the score that the result names."""
    shares = [line["shareMillionths"] for line in found["derivation"] if line["shareMillionths"] is not None]
    last = shares[-1] if shares else None
    if last == found["runningMillionths"]:
        return []
    return [f"derivation: ends at {last!r}, running is {found['runningMillionths']!r}"]


class Comparison:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.failures = []
        self.clean = 0

    def write(self, name, value):
        path = self.folder / name
        path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
        return str(path)

    def check(self, name, card_path, sheet, expected, explained=False):
        """One pair; `expected` None means that the answers must be refused."""
        answers_path = self.write(f"{name}.answers.json", sheet)
        try:
            found = self.program.score(card_path, answers_path, explained)
            if expected is None:
                lines = [] if isinstance(found, str) else ["the answers should have been refused"]
            else:
                lines = differences(expected, found)
                lines += derivation_faults(found) if explained and not lines else []
        except (RuntimeError, ValueError) as problem:
            lines = [str(problem)]
        if lines:
            self.failures.append((card_path, answers_path, lines))
        else:
            Path(answers_path).unlink()

    def by_hand(self, index):
        name, card, sheet, expected = parts.CASES[index]
        path = self.write(f"case{index}.card.json", card)
        if expected.get("refused"):
            self.check(f"case{index}", path, sheet, None)
            return
        self.check(f"case{index}", path, sheet, expected, explained=index % 2 == 1)
        worked = oracle.score(exact(card), exact(sheet))
        lines = [
            f"oracle, {key}: expected {expected[key]!r}, found {worked[key]!r}"
            for key in expected
            if worked[key] != expected[key]
        ]
        if lines:
            self.failures.append((path, name, lines))

    def linted(self, index):
        """A minimal bad card must raise its error and no other."""
        name, code, card = lint_cases.LINT_CASES[index]
        path = self.write(f"lint{index}.card.json", card)
        found = self.lint(path)
        if set(found) != {code}:
            self.failures.append((path, name, [f"expected {code}, found {', '.join(found) or 'nothing'}"]))

    def lint(self, path):
        try:
            return self.program.lint_errors(path)
        except Refused:
            return [lint_cases.REFUSED]
        except (RuntimeError, ValueError) as problem:
            return [str(problem)]

    def random_card(self, seed):
        """One card with its sheets; a card the generator builds must be free of lint errors."""
        generator = Generator(random.Random(seed))
        card = generator.card()
        path = self.write(f"seed{seed}.card.json", card)
        if errors := self.lint(path):
            self.failures.append((path, "lint", errors))
        self.score_sheets(f"seed{seed}", path, card, generator)

    def score_sheets(self, name, path, card, generator):
        for index in range(SHEETS_PER_CARD):
            refused = generator.random.randrange(REFUSED_EVERY) == 0
            sheet = generator.refused_sheet(card) if refused else generator.sheet(card)
            expected = None if refuses(card, sheet) else oracle.score(exact(card), exact(sheet))
            self.check(f"{name}-{index}", path, sheet, expected, explained=index % 2 == 1)

    def spoiled_card(self, seed):
        """What the linter passes scores as the oracle says, what it refuses never crashes."""
        generator = Generator(random.Random(f"spoiled {seed}"))
        card = generator.card()
        sheet = generator.sheet(card)
        name = f"spoiled{seed}"
        path = self.write(f"{name}.card.json", generator.spoil(card))
        try:
            errors = self.program.lint_errors(path)
        except Refused:
            return
        except (RuntimeError, ValueError) as problem:
            self.failures.append((path, "lint", [str(problem)]))
            return
        if not errors:
            self.clean += 1
            self.score_sheets(name, path, card, generator)
        elif fault := self.crash(path, self.write(f"{name}.answers.json", sheet)):
            self.failures.append((path, "score", [fault]))

    def crash(self, card_path, answers_path):
        try:
            self.program.score(card_path, answers_path)
        except (RuntimeError, ValueError) as problem:
            return str(problem)
        return None

    def shipped_card(self, path):
        """A card of ours, which holds texts and rules that no generator thinks of."""
        card = json.loads(Path(path).read_text(encoding="utf-8"))
        generator = Generator(random.Random(path.name))
        self.score_sheets(path.stem, str(path), card, generator)


def exact(value):
    return oracle.read_json(json.dumps(value))


def report(comparison, pairs):
    for card, answers, lines in comparison.failures[:MOST_SHOWN]:
        print(f"{card} {answers}")
        for line in lines:
            print(f"  {line}")
    print(
        f"{len(parts.CASES)} cases worked by hand, {len(lint_cases.LINT_CASES)} bad cards, "
        f"{pairs} random pairs, {comparison.clean} spoiled cards that still pass: "
        f"{len(comparison.failures)} disagree"
    )
    return 1 if comparison.failures else 0


def main():
    parser = argparse.ArgumentParser(description="Compare earmark-cli score with the oracle")
    parser.add_argument("--cli", required=True, help="the built earmark-cli")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--cards", type=Path, nargs="*", default=[], help="folders of cards to score as well")
    parser.add_argument("--keep", type=Path, help="write the files here and keep them")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        comparison = Comparison(Program(options.cli), folder)
        cards = options.pairs // SHEETS_PER_CARD
        seeds = [options.seed * 1_000_000 + index for index in range(cards)]
        shipped = [path for cards_in in options.cards for path in sorted(cards_in.glob("*.json"))]
        with ThreadPoolExecutor(options.jobs) as pool:
            list(pool.map(comparison.by_hand, range(len(parts.CASES))))
            list(pool.map(comparison.linted, range(len(lint_cases.LINT_CASES))))
            list(pool.map(comparison.random_card, seeds))
            list(pool.map(comparison.spoiled_card, seeds[: cards // 2]))
            list(pool.map(comparison.shipped_card, shipped))
        return report(comparison, cards * SHEETS_PER_CARD)


if __name__ == "__main__":
    sys.exit(main())
