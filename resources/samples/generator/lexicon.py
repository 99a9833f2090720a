"""Spells Chinese for espeak-ng: words it reads wrongly, and the tones of 一 and 不.

espeak-ng's cmn-latn-pinyin voice reads characters and pinyin with tone numbers side by side. It does the
third-tone change itself, but reads 一 and 不 always in their base tone and takes the commonest reading
of a character that has several.
"""

import subprocess
from functools import lru_cache
from pathlib import Path


# After one of these, 一 is a figure of a number or a day and keeps its first tone.
_COUNTING = "第十周零一二三四五六七八九"


class Lexicon:
    def __init__(self, path: Path):
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()
                if line and not line.startswith("#"))
        self._words = {word: f" {spelling} " for word, spelling in rows}
        self._longest = max(map(len, self._words), default=1)

    def spell(self, text):
        out = []
        at = 0
        while at < len(text):
            for length in range(min(self._longest, len(text) - at), 0, -1):
                word = text[at:at + length]
                if word in self._words:
                    out.append(self._words[word])
                    at += length
                    break
            else:
                out.append(self._one_or_not(text, at))
                at += 1
        return "".join(out)

    def _one_or_not(self, text, at):
        """不 and 一 change their tone before the tone that follows."""
        char = text[at]
        following = text[at + 1] if at + 1 < len(text) else ""
        if char not in "一不" or not _is_han(following) or (at > 0 and text[at - 1] in _COUNTING):
            return char
        falling = _tone(following) == "51"
        if char == "不":
            return " bu2 " if falling else char
        return " yi2 " if falling else " yi4 "


def _is_han(char):
    return "\u4e00" <= char <= "\u9fff"


@lru_cache(maxsize=None)
def _tone(char):
    """The base tone of a character as espeak-ng's contour: 55, 35, 214 (21), 51 or 11 (neutral)."""
    done = subprocess.run(["espeak-ng", "-v", "cmn-latn-pinyin", "-x", "-q", char], capture_output=True, text=True)
    return "".join(c for c in done.stdout if c.isdigit())
