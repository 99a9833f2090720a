"""Reads a call script: a head of `key: value` lines, a line `---`, then what happens, in order.

A turn is   SIDE GAP [key=value ...] | TEXT
  SIDE      A (agent, left) or C (customer, right)
  GAP       seconds from the end of the turn before it; negative talks over that turn
  keys      level (dB louder), rate (factor), pitch (factor)
A pause is  ~ SECONDS [typing] [music]
  typing    keys are heard on the agent's side
  music     the agent put the caller on hold: music on the agent's side, for that long
`word{pin1yin1}` in Chinese text, or `word{respelling}` in English, says how the word just before the
brace is spoken; the braces are no part of the text that the truth file shows.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Turn:
    side: str
    gap: float
    spoken: str
    text: str
    level_db: float = 0.0
    rate: float = 1.0
    pitch: float = 1.0


@dataclass(frozen=True)
class Pause:
    seconds: float
    typing: bool
    music: bool


@dataclass
class Script:
    name: str
    head: dict = field(default_factory=dict)
    steps: list = field(default_factory=list)

    def number(self, key, default):
        return float(self.head.get(key, default))


class ScriptError(Exception):
    pass


_WORD_SPOKEN = re.compile(r"([A-Za-z0-9'-]+)\{([^}]*)\}")
_CHAR_SPOKEN = re.compile(r"(\S)\{([^}]*)\}")


def split_spoken(raw):
    """Returns (text as written, text as spoken) of a line with `{pronunciation}` marks."""
    written = re.sub(r"\{[^}]*\}", "", raw)
    spoken = _WORD_SPOKEN.sub(lambda m: m.group(2), raw)
    spoken = _CHAR_SPOKEN.sub(lambda m: f" {m.group(2)} ", spoken)
    return written, spoken


def _parse_turn(line, where):
    head, bar, raw = line.partition("|")
    words = head.split()
    if not bar or len(words) < 2:
        raise ScriptError(f"{where}: a turn is SIDE GAP [key=value] | TEXT")
    options = {}
    for word in words[2:]:
        key, equals, value = word.partition("=")
        if not equals or key not in ("level", "rate", "pitch"):
            raise ScriptError(f"{where}: unknown turn option {word}")
        options["level_db" if key == "level" else key] = float(value)
    text, spoken = split_spoken(raw.strip())
    return Turn(words[0], float(words[1]), spoken, text, **options)


def _parse_pause(line, where):
    words = line[1:].split()
    if not words or not set(words[1:]) <= {"typing", "music"}:
        raise ScriptError(f"{where}: a pause is ~ SECONDS [typing] [music]")
    return Pause(float(words[0]), "typing" in words, "music" in words)


def read_script(path: Path) -> Script:
    script = Script(path.stem)
    in_head = True
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        where = f"{path.name}:{number}"
        if not line or line.startswith("#"):
            continue
        if line == "---":
            in_head = False
        elif in_head:
            key, colon, value = line.partition(":")
            if not colon:
                raise ScriptError(f"{where}: the head holds key: value lines")
            script.head[key.strip()] = value.strip()
        elif line[0] in "AC":
            script.steps.append(_parse_turn(line, where))
        elif line[0] == "~":
            script.steps.append(_parse_pause(line, where))
        else:
            raise ScriptError(f"{where}: neither a turn nor a pause")
    return script
