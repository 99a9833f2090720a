"""Turns a script into two channels of samples and the timeline of what was laid where."""

import random
from array import array
from dataclasses import dataclass, field
from pathlib import Path

from .lexicon import Lexicon
from .scene import hold_music, line_noise, typing
from .script import Pause, Script
from .sound import add
from .voices import Speaker


@dataclass
class Call:
    rate: int
    agent: array
    customer: array
    timeline: list = field(default_factory=list)

    @property
    def length_ms(self):
        return round(len(self.agent) * 1000 / self.rate)


def perform(script: Script, lexicon: Lexicon) -> Call:
    """Speaks the script. Agent level and noise, customer level and noise come from the script's head."""
    rate = int(script.number("rate", 8000))
    rng = random.Random(script.head["seed"])
    speakers = {"A": Speaker(script.head["agent-voice"], rate, lexicon),
                "C": Speaker(script.head["customer-voice"], rate, lexicon)}
    levels = {"A": script.number("agent-level", -19), "C": script.number("customer-level", -21)}

    laid, timeline, end = _lay_out(script, speakers, levels, rng, rate)
    length = int((end + script.number("tail", 0.9)) * rate)
    sides = {"A": line_noise(length, script.number("agent-noise", -63), 0.3, rng),
             "C": line_noise(length, script.number("customer-noise", -60), script.number("customer-colour", 0.6), rng)}
    for side, at, samples in laid:
        add(sides[side], samples, at)
    leak = script.number("leak", 0)
    if leak < 0:
        _leak(sides, leak, rate)
    return Call(rate, sides["A"], sides["C"], timeline)


def _lay_out(script, speakers, levels, rng, rate):
    laid, timeline, end = [], [], 0.0
    for step in script.steps:
        if isinstance(step, Pause):
            start = end
            end += step.seconds
            if step.music:
                laid.append(("A", int((start + 0.4) * rate), hold_music(step.seconds - 0.8, rate)))
            if step.typing:
                laid.append(("A", int(start * rate), typing(step.seconds, rate, rng)))
            timeline.append({"what": "music" if step.music else "typing" if step.typing else "pause",
                             "startMs": round(start * 1000), "endMs": round(end * 1000)})
            continue
        samples = speakers[step.side].speak(step, levels[step.side], rng)
        start = max(0.0, end + step.gap)
        laid.append((step.side, int(start * rate), samples))
        spoken_end = start + len(samples) / rate
        timeline.append({"what": step.side, "startMs": round(start * 1000), "endMs": round(spoken_end * 1000),
                         "text": step.text})
        end = max(end, spoken_end)
    return laid, timeline, end


def _leak(sides, leak_db, rate):
    """The agent's voice comes back faintly from a customer's loudspeaker, a little late."""
    delay = int(0.09 * rate)
    agent = sides["A"]
    add(sides["C"], agent[:len(agent) - delay], delay, 10 ** (leak_db / 20))
