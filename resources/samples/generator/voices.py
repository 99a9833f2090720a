"""The speakers. English by flite (CMU ARCTIC voices), Mandarin by espeak-ng; both run as programs.

A turn is spoken clause by clause: the pitch sinks and the pace eases from clause to clause as in
living speech, and the pauses between clauses are ours, not the synthesiser's.
"""

import random
import re
import subprocess
import tempfile
from array import array
from dataclasses import dataclass
from pathlib import Path

from .lexicon import Lexicon
from .sound import db, read_wav, speech_rms, trim


@dataclass(frozen=True)
class Voice:
    """One speaker: which synthesiser and voice, its pace, its pitch, and the size of its throat.

    `tract` above 1 shortens the vocal tract (sounds younger or smaller) and is made by resampling, so
    that a handful of synthetic voices gives a dozen people; pace and pitch are corrected for it.
    """

    engine: str
    name: str
    pace: float
    pitch: float
    tract: float = 1.0


# flite: pace is the factor of speed, pitch the factor on the voice's own pitch.
# espeak: pace is words a minute (about 50 to the syllable a second), pitch its 0–99 scale.
VOICES = {
    "en-lily": Voice("flite", "slt", 1.06, 1.02),
    "en-emma": Voice("flite", "slt", 1.02, 0.96, 0.97),
    "en-sophie": Voice("flite", "slt", 1.08, 1.05, 1.04),
    "en-helen": Voice("flite", "slt", 1.04, 0.92, 0.94),
    "en-green": Voice("flite", "slt", 1.05, 1.10, 1.06),
    "en-kevin": Voice("flite", "rms", 1.12, 1.04, 1.03),
    "en-mark": Voice("flite", "rms", 1.16, 1.10, 1.06),
    "en-clark": Voice("flite", "rms", 1.06, 0.94, 0.95),
    "en-white": Voice("flite", "awb", 1.04, 1.00),
    "en-dan": Voice("flite", "rms", 1.10, 0.96, 0.97),
    "en-taylor": Voice("flite", "awb", 1.06, 1.08, 1.05),
    "en-hill": Voice("flite", "awb", 1.08, 0.94, 0.96),
    "zh-lin": Voice("espeak", "f2", 205, 50),
    "zh-zhou": Voice("espeak", "f2", 222, 58, 1.04),
    "zh-wu": Voice("espeak", "f5", 200, 44, 0.97),
    "zh-wang": Voice("espeak", "f5", 200, 52, 1.03),
    "zh-zhao": Voice("espeak", "f2", 208, 42, 0.96),
    "zh-ding": Voice("espeak", "m3", 210, 50),
    "zh-he": Voice("espeak", "m3", 215, 62, 1.05),
    "zh-zhang": Voice("espeak", "f5", 208, 58, 1.05),
    "zh-zheng": Voice("espeak", "m7", 200, 46),
    "zh-liu": Voice("espeak", "f2", 212, 54, 1.05),
    "zh-sun": Voice("espeak", "m3", 218, 40, 0.95),
    "zh-chen": Voice("espeak", "m7", 205, 52, 0.98),
}

# Seconds of silence after a clause that ends so.
_PAUSE_AFTER = {",": 0.16, "，": 0.17, "、": 0.09, ";": 0.30, "；": 0.30, ":": 0.22, "：": 0.22,
                ".": 0.38, "。": 0.40, "?": 0.36, "？": 0.36, "!": 0.34, "！": 0.34, "…": 0.45}
_CLAUSE = re.compile(r"[^,，、;；:：.。?？!！…]+[,，、;；:：.。?？!！…]*")
_SENTENCE = re.compile(r"[^.?!…]+[.?!…]*")


class Speaker:
    """Speaks turns in one voice at one sample rate; the same seed speaks the same samples."""

    def __init__(self, voice_name, rate, lexicon: Lexicon):
        self.voice = VOICES[voice_name]
        self.rate = rate
        self.lexicon = lexicon

    def speak(self, turn, level_dbfs, rng: random.Random) -> array:
        """The turn as 16-bit samples without silence before or after, its speech at level_dbfs RMS."""
        clauses = self._clauses(turn.spoken)
        samples = array("h")
        for index, clause in enumerate(clauses):
            fall = index / max(1, len(clauses) - 1)
            pitch = turn.pitch * (1.035 - 0.06 * fall) * rng.uniform(0.985, 1.015)
            pace = turn.rate * (1.03 - 0.05 * fall) * rng.uniform(0.98, 1.02)
            spoken = trim(self._synthesise(clause, pace, pitch))
            samples.extend(spoken)
            if index + 1 < len(clauses):
                pause = _PAUSE_AFTER.get(clause[-1], 0.1) * rng.uniform(0.85, 1.25) / turn.rate
                samples.extend(array("h", bytes(2 * int(pause * self.rate))))
        target = db(level_dbfs + turn.level_db + rng.uniform(-0.6, 0.6))
        gain = target / max(1e-6, speech_rms(samples, self.rate))
        return array("h", (max(-31000, min(31000, int(s * gain))) for s in samples))

    def _clauses(self, text):
        # flite's own phrasing of short English lists is better than ours: keep commas inside a sentence.
        pattern = _SENTENCE if self.voice.engine == "flite" else _CLAUSE
        return [clause.strip() for clause in pattern.findall(text) if clause.strip()]

    def _synthesise(self, clause, pace, pitch):
        with tempfile.TemporaryDirectory() as folder:
            raw, line = Path(folder, "raw.wav"), Path(folder, "line.wav")
            if self.voice.engine == "flite":
                self._flite(clause, pace, pitch, raw)
            else:
                self._espeak(clause, pace, pitch, raw)
            self._onto_the_line(raw, line)
            return read_wav(line)

    def _flite(self, clause, pace, pitch, out):
        voice = self.voice
        run(["flite", "-voice", voice.name, "--setf", f"duration_stretch={voice.tract / (voice.pace * pace):.4f}",
             "--setf", f"f0_shift={voice.pitch * pitch / voice.tract:.4f}", "-t", clause, "-o", str(out)])

    def _espeak(self, clause, pace, pitch, out):
        voice = self.voice
        # 50 on espeak's pitch scale is the voice's own; ten steps are about a fifth of an octave.
        steps = voice.pitch + 70 * (pitch - 1.0) - 70 * (voice.tract - 1.0)
        run(["espeak-ng", "-v", f"cmn-latn-pinyin+{voice.name}", "-s", str(round(voice.pace * pace / voice.tract)),
             "-p", str(max(5, min(95, round(steps)))), "-w", str(out), self.lexicon.spell(clause)])

    def _onto_the_line(self, raw, out):
        band = "300-3400" if self.rate == 8000 else "60-7000"
        run(["sox", "-D", "-R", str(raw), "-r", str(self.rate), "-c", "1", "-b", "16", str(out), "gain", "-6",
             "speed", f"{self.voice.tract}", "rate", "-h", str(self.rate), "sinc", "-n", "255", band])


def run(command):
    """Runs a program to its end and returns what it printed."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.strip()}")
    return done.stdout
