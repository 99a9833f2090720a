"""What a recorder hears besides speech: line noise, a keyboard, music on hold. All made from a seed."""

import math
import random
from array import array

from .sound import db


def line_noise(length, level_dbfs, colour, rng: random.Random):
    """Noise of a telephone line: `colour` 0 is white hiss, towards 1 it darkens into a room or a street."""
    scale = db(level_dbfs) * math.sqrt(1 - colour * colour)
    held = 0.0
    out = array("h", bytes(2 * length))
    for i in range(length):
        held = colour * held + rng.gauss(0.0, scale)
        out[i] = int(held)
    return out


def typing(seconds, rate, rng: random.Random, level_dbfs=-33.0):
    """Keystrokes in bursts, each a short click of decaying noise."""
    out = array("h", bytes(2 * int(seconds * rate)))
    at = rng.uniform(0.3, 0.7)
    while at < seconds - 0.3:
        for _ in range(rng.randint(3, 11)):
            _keystroke(out, int(at * rate), rate, db(level_dbfs + rng.uniform(-5, 3)), rng)
            at += rng.uniform(0.09, 0.22)
            if at >= seconds - 0.1:
                return out
        at += rng.uniform(0.5, 1.6)
    return out


def _keystroke(out, at, rate, peak, rng):
    click = int(0.006 * rate)
    for delay, share in ((0, 1.0), (int(rng.uniform(0.05, 0.07) * rate), 0.45)):
        last = 0.0
        for i in range(click):
            # Differencing keeps the click bright, as a key is through a headset microphone.
            noise = rng.uniform(-1, 1)
            value = (noise - 0.5 * last) * peak * share * math.exp(-5.0 * i / click)
            last = noise
            if at + delay + i < len(out):
                out[at + delay + i] = int(value)


# The music on hold is ours: eight bars over four chords under a pentatonic tune, semitones above E4,
# all within a telephone's band.
_CHORDS = ((0, 3, 7, 10), (-2, 2, 5, 7), (-4, 0, 3, 8), (-2, 1, 5, 10))
_TUNE = (12, 15, 19, 15, 10, 14, 17, None, 12, 15, 20, 19, 17, 13, 10, None,
         19, 22, 24, 22, 17, 19, 14, None, 15, 12, 15, 20, 17, 13, 10, None)
_BEAT = 0.62


def hold_music(seconds, rate, level_dbfs=-22.0):
    """A soft pad and a plucked tune, looped, faded in and out; made without chance."""
    length = int(seconds * rate)
    mix = [0.0] * length
    beat = 0
    while beat * _BEAT < seconds:
        if beat % 4 == 0:
            for note in _CHORDS[beat // 4 % len(_CHORDS)]:
                _tone(mix, beat * _BEAT, 4.1 * _BEAT, note, rate, 0.16, (1.0, 0.35, 0.12), 0.25, 0.2)
        note = _TUNE[beat % len(_TUNE)]
        if note is not None:
            _tone(mix, beat * _BEAT, 2.2 * _BEAT, note, rate, 0.34, (1.0, 0.5, 0.2, 0.08), 0.008, 2.6)
        beat += 1
    power = math.sqrt(sum(s * s for s in mix) / length)
    fade = int(0.15 * rate)
    gain = db(level_dbfs) / power
    return array("h", (max(-31000, min(31000, int(s * gain * min(1.0, i / fade, (length - i) / fade))))
                       for i, s in enumerate(mix)))


def _tone(mix, start, seconds, semitones, rate, loudness, partials, attack, decay):
    step = 2 * math.pi * 329.6 * 2 ** (semitones / 12) / rate
    first = int(start * rate)
    count = min(int(seconds * rate), len(mix) - first)
    release = int(0.06 * rate)
    for i in range(count):
        t = i / rate
        envelope = min(1.0, t / attack) * math.exp(-decay * t) * min(1.0, (int(seconds * rate) - i) / release)
        mix[first + i] += loudness * envelope * sum(a * math.sin(step * (k + 1) * i) for k, a in enumerate(partials))
