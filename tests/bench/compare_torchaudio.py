#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training throughput and mel spectrograms side by side in one run: Melscope's `tutorial` recipe against the same recipe
in torchaudio + PyTorch (torchaudio_peer.py), alternating, from files on disk; and against a bare FFTW floor.

    compare_torchaudio.py [--rounds 3] [--epochs 4] [--python /usr/bin/python3]

Needs python3-torchaudio (packaging/install-dependencies.sh peers) and build/release; the floor needs its target
mel_bench (-DMELSCOPE_BENCHMARKS=ON). The first epoch of every run, in which caches and workers warm up, is not counted.
"""
import argparse
import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/acceptance"))
from melscope_cli import PROGRAM, Verdict, fsdd, quietly, run  # noqa: E402

FSDD_PATTERN = r"(?<label>\d)_[a-z]+_\d+\.wav"
SETUPS = [(0, 1), (0, 2), (2, 1), (2, 2)]  # of the peer: (workers, threads)
MEL_BENCH = os.environ.get("MELSCOPE_MEL_BENCH", str(ROOT / "build/release/bin/mel_bench"))


def fsdd_clips(folder):
    """600 recordings of FSDD: takes 0-9 of every speaker and digit."""
    folder.mkdir()
    for path in fsdd().glob("*_*_[0-9].wav"):
        shutil.copy(path, folder)
    paths = sorted(folder.iterdir())
    return [folder, "--pattern", FSDD_PATTERN], [[str(path), int(path.name[0])] for path in paths]


def demo_clips(folder):
    quietly("demo", folder)
    with open(folder / "metadata.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    classes = sorted({row["label"] for row in rows})
    return ([folder, "--table", folder / "metadata.csv"],
            [[str(folder / row["path"]), classes.index(row["label"])] for row in rows])


def trained_share(clips):
    """Four fifths of the clips: what our training, with a fifth held out, works on."""
    return [clip for i, clip in enumerate(clips) if i % 5]


def steady(epochs):
    return statistics.median(line["clips_per_second"] for line in epochs[1:])


def ours(source, folder, epochs):
    lines = run("train", *source, "--out", folder, "--recipe", "tutorial", "--epochs", epochs, "--threads", "2")
    shutil.rmtree(folder)
    return steady([line for line in lines if "epoch" in line])


def peer(python, clips, epochs, setup, *extra):
    script = ROOT / "tests/bench/torchaudio_peer.py"
    command = [python, script, clips, "--workers", setup[0], "--threads", setup[1], "--epochs", epochs, *extra]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the torchaudio program failed:\n{done.stderr}")
    return steady([json.loads(line) for line in done.stdout.splitlines()])


def compare_training(verdict, what, source, clips, folder, chosen):
    listed = folder / "clips.json"
    listed.write_text(json.dumps(trained_share(clips)), encoding="utf-8")
    trial = {setup: peer(chosen.python, listed, 2, setup) for setup in SETUPS}
    best = max(trial, key=trial.get)
    print(f"{what}: {len(clips)} clips; torchaudio, clips/s by (workers, threads): " +
          ", ".join(f"{setup} {speed:.0f}" for setup, speed in trial.items()))
    mine, theirs, late = [], [], []
    for _ in range(chosen.rounds):
        mine.append(ours(source, folder / "run", chosen.epochs))
        theirs.append(peer(chosen.python, listed, chosen.epochs, best))
        late.append(peer(chosen.python, listed, chosen.epochs, best, "--late-stereo"))
    medians = [statistics.median(speeds) for speeds in (mine, theirs, late)]
    print("      clips/s, medians: melscope {:.0f}, torchaudio {:.0f}, torchaudio with mono doubled last {:.0f}".format(*medians))
    verdict.at_least(f"{what}: training, times torchaudio", medians[0] / medians[1], 4)
    print(f"      to the one with mono doubled last: {medians[0] / medians[2]:.2f}")


def torchaudio_mel_ms(python):
    """4 s of stereo noise at 44.1 kHz, one thread."""
    code = """
import time, torch
from torchaudio.transforms import AmplitudeToDB, MelSpectrogram
torch.set_num_threads(1)
mel, decibel = MelSpectrogram(sample_rate=44100, n_fft=1024, hop_length=512, n_mels=64), AmplitudeToDB(top_db=80)
wave, times = torch.randn(2, 176400), []
for _ in range(120):
    begin = time.perf_counter()
    decibel(mel(wave))
    times.append(time.perf_counter() - begin)
print(1000 * sorted(times[20:])[50])
"""
    return float(subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout)


def mel_bench_ms():
    """{name: ms}, medians of Google Benchmark's repetitions."""
    command = [MEL_BENCH, "--benchmark_format=json", "--benchmark_repetitions=5", "--benchmark_report_aggregates_only=true"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    to_ms = {"ns": 1e-6, "us": 1e-3, "ms": 1.0}
    return {line["run_name"]: line["cpu_time"] * to_ms[line["time_unit"]] for line in json.loads(done.stdout)["benchmarks"]
            if line["aggregate_name"] == "median"}


def compare_mel(verdict, python):
    if not Path(MEL_BENCH).exists():
        sys.exit(f"{MEL_BENCH} is not built: cmake --preset release -DMELSCOPE_BENCHMARKS=ON, then build mel_bench")
    rounds = [(mel_bench_ms(), torchaudio_mel_ms(python)) for _ in range(3)]
    names = list(rounds[0][0])
    ms = {name: statistics.median(bench[name] for bench, _ in rounds) for name in names}
    ms["torchaudio, stereo"] = statistics.median(other for _, other in rounds)
    print("mel spectrogram of 4 s at 44.1 kHz (n_fft 1024, hop 512, 64 mels, dB), one thread, ms:")
    for name, value in ms.items():
        print(f"      {name:<46} {value:.3f}")
    verdict.at_most("mel spectrogram, stereo, times the floor", ms["melscope, stereo"] / ms["floor, stereo"], 1.3)
    verdict.at_least("torchaudio, times our mel spectrogram", ms["torchaudio, stereo"] / ms["melscope, stereo"], 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--python", default="/usr/bin/python3", help="one that has torchaudio")
    chosen = parser.parse_args()
    verdict = Verdict()
    print(f"{PROGRAM} and torchaudio, 2 threads")
    compare_mel(verdict, chosen.python)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare_training(verdict, "FSDD", *fsdd_clips(folder / "fsdd"), folder, chosen)
        compare_training(verdict, "demo sounds", *demo_clips(folder / "demo"), folder, chosen)
    verdict.end()


if __name__ == "__main__":
    main()
