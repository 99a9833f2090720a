#!/bin/sh
# Makes the short recordings of this folder again (needs ffmpeg and sox). The tests compare lengths and peaks,
# not bytes, so another version of an encoder may be used. g729.wav, agent.g729 and agent.vox cannot be encoded by
# ffmpeg and are kept as they are, and g7231.wav with them.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Two sides of a made-up call, 3 s: the agent's voice is a 220 Hz tone in syllables, the customer's one of 330 Hz.
sox -q -n -r 8000 -b 16 "$work/agent.wav" synth 3 triangle 220 tremolo 4 90 gain -9
sox -q -n -r 8000 -b 16 "$work/customer.wav" synth 3 triangle 330 tremolo 3 90 gain -12
sox -q -M "$work/agent.wav" "$work/customer.wav" "$work/call.wav"

encode() { ffmpeg -v error -y -bitexact -i "$1" $3 "$2"; }
encode "$work/call.wav" call.mp3 "-ar 16000 -b:a 32k"
encode "$work/call.wav" call.opus "-c:a libopus -b:a 24k"
encode "$work/call.wav" call.ogg "-c:a libvorbis -q:a 1"
encode "$work/call.wav" call.flac
encode "$work/call.wav" call.m4a "-c:a aac -b:a 24k"
encode "$work/agent.wav" agent.wav49 "-c:a libgsm_ms -f wav"
mv agent.wav49 agent_gsm.wav
encode "$work/agent.wav" agent.gsm "-c:a libgsm"
encode "$work/agent.wav" agent.g722 "-ar 16000 -c:a g722"
encode "$work/agent.wav" agent_ima.wav "-c:a adpcm_ima_wav"
encode "$work/agent.wav" agent_ms.wav "-c:a adpcm_ms"
encode "$work/call.wav" call_vbr.mp3 "-ar 16000 -q:a 6"
encode "$work/call.wav" call.wma "-c:a wmav2 -b:a 32k"
encode "$work/call.wav" call.webm "-c:a libopus -b:a 24k"
encode "$work/call.wav" call.mka "-c:a libvorbis -q:a 1"
encode "$work/call.wav" call.aac "-c:a aac -b:a 24k"
encode "$work/agent.wav" agent.3gp "-c:a aac -b:a 16k"
encode "$work/agent.wav" agent.spx "-c:a libspeex -b:a 8k"
encode "$work/agent.wav" agent.g723_1 "-c:a g723_1 -b:a 6300 -f g723_1"
encode "$work/agent.wav" agent.g726 "-c:a g726 -b:a 32k -f g726"
encode "$work/agent.wav" agent_g726.wav "-c:a g726 -b:a 32k"
encode "$work/agent.wav" agent_g722.wav "-ar 16000 -c:a g722"
encode "$work/agent.wav" agent.au "-c:a pcm_mulaw"
encode "$work/agent.wav" agent.w64 "-c:a pcm_alaw"
encode "$work/agent.wav" agent_rf64.wav "-c:a pcm_mulaw -rf64 always"
