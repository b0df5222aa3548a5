#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the numbers that melscope's mel spectrograms are held against, as torchaudio computes them.

    melscope-cli demo DEMO --clips-per-class 6 --seed 1
    /usr/bin/python3 tests/oracle/make_mel_reference.py --fsdd FSDD/recordings --demo DEMO

Needs Debian's python3-torchaudio (0.13.1). Writes mel_reference.json, which names the arrays, and mel_reference.bin,
which holds them (little-endian float32 and int16), beside itself. Synthetic sounds and a stretch of one demo clip of
each class are written out as 16-bit samples; of FSDD's recordings only their names and the numbers are written.

Spectrograms are torchaudio's own, in single precision. Filterbanks are torchaudio's formula evaluated in double
precision: in single precision the edges of the bands are rounded differently from machine to machine (torch.linspace
depends on the width of the vector registers), by up to some 1e-5 of a filter's peak.
"""
import argparse
import json
import math
import pathlib
import wave

import torch
import torchaudio

HERE = pathlib.Path(__file__).resolve().parent

SETTINGS = {
    "tutorial": dict(sample_rate=44100, n_fft=1024, win_length=1024, hop_length=512, n_mels=64),
    "speech_8k": dict(sample_rate=8000, n_fft=256, win_length=256, hop_length=80, n_mels=40),
    "speech_400": dict(sample_rate=8000, n_fft=400, win_length=400, hop_length=160, n_mels=40),
    "window_400_in_512": dict(sample_rate=16000, n_fft=512, win_length=400, hop_length=160, n_mels=80, f_min=20.0,
                              f_max=7600.0, mel_scale="slaney", mel_norm="slaney"),
    "long_slaney": dict(sample_rate=22050, n_fft=2048, win_length=2048, hop_length=512, n_mels=128,
                        mel_scale="slaney"),
    "long_48k": dict(sample_rate=48000, n_fft=2048, win_length=2048, hop_length=1024, n_mels=128, top_db=90.0,
                     mel_norm="slaney"),
    "odd_rate": dict(sample_rate=11025, n_fft=512, win_length=320, hop_length=100, n_mels=48, top_db=60.0),
}
DEFAULTS = dict(f_min=0.0, f_max=0.0, top_db=80.0, mel_scale="htk", mel_norm="none")
DEMO_SETTINGS = {44100: "tutorial", 22050: "long_slaney"}
DEMO_FRAMES = 12000
FSDD_SETTINGS = ["speech_8k", "speech_400"]
FSDD_CLIPS = ["0_jackson_0.wav", "3_theo_7.wav", "6_nicolas_12.wav", "7_george_31.wav", "9_yweweler_44.wav"]


def noise(rate: int, generator: torch.Generator) -> torch.Tensor:
    """Two channels of white noise at different levels."""
    return torch.randn(2, int(0.3 * rate), generator=generator) * torch.tensor([[0.2], [0.01]])


def chirp(rate: int, generator: torch.Generator) -> torch.Tensor:
    """A sine that rises from 30 Hz to half the rate."""
    t = torch.arange(int(0.4 * rate), dtype=torch.float64) / rate
    slope = (rate / 2 - 30) / 0.4
    return (0.8 * torch.sin(2 * math.pi * (30 * t + slope * t * t / 2)))[None]


def pluck(rate: int, generator: torch.Generator) -> torch.Tensor:
    """A decaying harmonic tone between stretches of silence, the same on both channels, as a padded clip."""
    t = torch.arange(int(0.25 * rate), dtype=torch.float64) / rate
    tone = sum(torch.sin(2 * math.pi * 220 * k * t) * torch.exp(-8 * k * t) / k for k in range(1, 9))
    tone = 0.4 * tone + 0.001 * torch.randn(t.shape, generator=generator)
    return torch.nn.functional.pad(tone, (int(0.15 * rate), int(0.2 * rate)))[None].repeat(2, 1)


def blip(rate: int, generator: torch.Generator) -> torch.Tensor:
    """A clip hardly longer than a transform: every frame is reflected."""
    return 0.1 * torch.randn(1, 2100, generator=generator)


class Arrays:
    def __init__(self):
        self.bytes = bytearray()

    def add(self, tensor: torch.Tensor) -> dict:
        array = tensor.contiguous().numpy()
        assert array.dtype.str in ("<f4", "<i2")
        place = dict(offset=len(self.bytes), count=int(array.size))
        self.bytes += array.tobytes()
        self.bytes += bytes(-len(self.bytes) % 4)
        return place


def log_mel(samples: torch.Tensor, s: dict) -> torch.Tensor:
    transform = torchaudio.transforms.MelSpectrogram(
        sample_rate=s["sample_rate"], n_fft=s["n_fft"], win_length=s["win_length"], hop_length=s["hop_length"],
        f_min=s["f_min"], f_max=s["f_max"] or None, n_mels=s["n_mels"],
        norm=None if s["mel_norm"] == "none" else s["mel_norm"], mel_scale=s["mel_scale"])
    return torchaudio.transforms.AmplitudeToDB(stype="power", top_db=s["top_db"])(transform(samples))


def filterbank(s: dict, arrays: Arrays) -> dict:
    torch.set_default_dtype(torch.float64)
    filters = torchaudio.functional.melscale_fbanks(
        s["n_fft"] // 2 + 1, s["f_min"], s["f_max"] or float(s["sample_rate"] // 2), s["n_mels"], s["sample_rate"],
        None if s["mel_norm"] == "none" else s["mel_norm"], s["mel_scale"]).T
    torch.set_default_dtype(torch.float32)
    bins = [row.nonzero().flatten().tolist() or [0] for row in filters]
    begins, ends = [b[0] for b in bins], [b[-1] + 1 for b in bins]
    weights = torch.cat([row[begin:end] for row, begin, end in zip(filters, begins, ends)])
    return dict(begins=begins, ends=ends, weights=arrays.add(weights.float()))


def sound(samples: torch.Tensor, s: dict, arrays: Arrays) -> dict:
    return dict(channels=samples.shape[0], samples=arrays.add(samples), decibel=arrays.add(log_mel(samples / 32768, s)))


def to_int16(samples: torch.Tensor) -> torch.Tensor:
    return (samples.clamp(-1, 1) * 32767).round().to(torch.int16)


def read_wav(path: pathlib.Path) -> tuple:
    """Sample rate and 16-bit samples [channels, frames]."""
    with wave.open(str(path)) as file:
        assert file.getsampwidth() == 2
        samples = torch.frombuffer(bytearray(file.readframes(file.getnframes())), dtype=torch.int16)
        return file.getframerate(), samples.reshape(-1, file.getnchannels()).T.contiguous()


def demo_stretches(folder: pathlib.Path):
    """Name, settings and half a second around the loudest sample, of the first WAV of each class."""
    for kind in sorted((folder / "audio").iterdir()):
        path = sorted(kind.glob("*.wav"))[0]
        rate, samples = read_wav(path)
        loudest = int(samples.float().abs().amax(dim=0).argmax())
        begin = max(0, min(loudest - DEMO_FRAMES // 4, samples.shape[1] - DEMO_FRAMES))
        yield path.name, DEMO_SETTINGS[rate], samples[:, begin:begin + DEMO_FRAMES].contiguous()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fsdd", type=pathlib.Path, required=True, help="recordings of the Free Spoken Digit Dataset")
    parser.add_argument("--demo", type=pathlib.Path, required=True, help="demo data set, made as said above")
    arguments = parser.parse_args()
    generator = torch.Generator().manual_seed(1)
    arrays, settings, sounds = Arrays(), {}, []
    for name, given in SETTINGS.items():
        s = {**DEFAULTS, **given}
        settings[name] = dict(values=s, filters=filterbank(s, arrays))
        for make in (noise, chirp, pluck, blip):
            sounds.append(dict(name=make.__name__, settings=name,
                               **sound(to_int16(make(s["sample_rate"], generator)), s, arrays)))
    for name, setting, samples in demo_stretches(arguments.demo):
        sounds.append(dict(name=name, settings=setting, **sound(samples, settings[setting]["values"], arrays)))
    for name in FSDD_SETTINGS:
        for clip in FSDD_CLIPS:
            rate, samples = read_wav(arguments.fsdd / clip)
            assert rate == 8000 and samples.shape[0] == 1
            sounds.append(dict(name=clip, settings=name, channels=1,
                               decibel=arrays.add(log_mel(samples / 32768, settings[name]["values"]))))
    reference = dict(torchaudio=torchaudio.__version__, settings=settings, sounds=sounds)
    (HERE / "mel_reference.json").write_text(json.dumps(reference) + "\n")
    (HERE / "mel_reference.bin").write_bytes(arrays.bytes)


if __name__ == "__main__":
    main()
