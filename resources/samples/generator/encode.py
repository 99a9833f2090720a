"""Writes a call as the recorders do: one file with two channels, or one file for each side."""

import tempfile
from pathlib import Path

from .sound import write_wav
from .voices import run

# container: (extension, encoder arguments, one file for each side)
CONTAINERS = {
    "pcm": ("wav", ["-c:a", "pcm_s16le"], False),
    "mulaw": ("wav", ["-c:a", "pcm_mulaw"], False),
    "alaw": ("wav", ["-c:a", "pcm_alaw"], False),
    "mp3": ("mp3", ["-c:a", "libmp3lame", "-b:a", "24k", "-joint_stereo", "0", "-id3v2_version", "0"], False),
    "opus": ("ogg", ["-c:a", "libopus", "-b:a", "32k", "-application", "audio", "-mapping_family", "0"], False),
    "flac": ("flac", ["-c:a", "flac", "-compression_level", "8"], False),
    "gsm": ("wav", ["-c:a", "libgsm_ms"], True),
    "g722": ("wav", ["-c:a", "g722"], True),
}


def file_names(stem, container):
    extension, _, pair = CONTAINERS[container]
    sides = ("_agent", "_customer") if pair else ("",)
    return [f"{stem}{side}.{extension}" for side in sides]


def encode(call, stem, container, folder: Path):
    _, arguments, pair = CONTAINERS[container]
    parts = [[call.agent], [call.customer]] if pair else [[call.agent, call.customer]]
    with tempfile.TemporaryDirectory() as work:
        for name, channels in zip(file_names(stem, container), parts):
            pcm = Path(work, "pcm.wav")
            write_wav(pcm, channels, call.rate)
            run(["ffmpeg", "-v", "error", "-y", "-i", str(pcm), "-map_metadata", "-1", "-fflags", "+bitexact",
                 "-flags:a", "+bitexact", *arguments, str(folder / name)])
