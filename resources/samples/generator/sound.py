"""Small tools on 16-bit samples held in array('h')."""

import math
import wave
from array import array


def db(value):
    """A level in dB below full scale as a sample amplitude."""
    return 32768.0 * 10.0 ** (value / 20.0)


def read_wav(path):
    with wave.open(str(path), "rb") as source:
        samples = array("h")
        samples.frombytes(source.readframes(source.getnframes()))
    return samples


def write_wav(path, channels, rate):
    """Writes equally long channels as interleaved 16-bit PCM."""
    joined = array("h", bytes(2 * len(channels) * len(channels[0])))
    for index, channel in enumerate(channels):
        joined[index::len(channels)] = channel
    with wave.open(str(path), "wb") as out:
        out.setnchannels(len(channels))
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(joined.tobytes())


def rms(samples):
    return math.sqrt(sum(s * s for s in samples) / len(samples)) if samples else 0.0


def trim(samples, threshold=60):
    """Cuts what is quieter than the threshold before the first and after the last sound."""
    first = next((i for i, s in enumerate(samples) if abs(s) > threshold), 0)
    last = next((i for i in range(len(samples) - 1, -1, -1) if abs(samples[i]) > threshold), len(samples) - 1)
    return samples[first:last + 1]


def speech_rms(samples, rate):
    """RMS over the 20 ms frames that hold speech: those within 30 dB of the loudest."""
    step = rate // 50
    frames = [rms(samples[i:i + step]) for i in range(0, len(samples), step)]
    gate = max(frames, default=0.0) * 10 ** (-30 / 20)
    heard = [f for f in frames if f > gate]
    return math.sqrt(sum(f * f for f in heard) / len(heard)) if heard else 0.0


def add(onto, samples, at, gain=1.0):
    """Mixes samples into `onto` from index `at`, held to 16 bits."""
    for i, s in enumerate(samples, at):
        onto[i] = max(-32768, min(32767, onto[i] + int(s * gain)))
