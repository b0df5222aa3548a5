# SPDX-License-Identifier: GPL-3.0-or-later
"""The `tutorial` recipe as a competent researcher writes it with torchaudio and PyTorch's DataLoader: transforms built
once, resampling only where the rate differs and before mono becomes stereo, workers kept from epoch to epoch.

A program of its own, so that threads and workers start fresh:
    torchaudio_peer.py CLIPS.json --workers N --threads N --epochs N [--late-stereo]
prints one JSON line an epoch. CLIPS.json is a list of [path, class index]. --late-stereo computes the spectrogram of a
mono recording once and doubles it afterwards, which the recipe as written does not do.
"""
import argparse
import json
import time

import torch
import torchaudio
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchaudio.transforms import AmplitudeToDB, FrequencyMasking, MelSpectrogram, Resample, TimeMasking

RATE, SECONDS, CHANNELS, MELS, BATCH = 44_100, 4.0, 2, 64, 16
FRAMES = int(RATE * SECONDS)
SHIFT, MASK_SHARE, MASKS = 0.4, 0.1, 2


def fit_length(wave):
    """Padded with silence or cropped at a random place."""
    spare = FRAMES - wave.shape[1]
    if spare < 0:
        begin = int(torch.randint(0, 1 - spare, ()))
        return wave[:, begin:begin + FRAMES]
    before = int(torch.randint(0, spare + 1, ()))
    return nn.functional.pad(wave, (before, spare - before))


class Clips(Dataset):
    """From a file to the augmented picture of one clip: [2, 64, frames] in dB."""

    def __init__(self, clips, late_stereo):
        self.clips = clips
        self.late_stereo = late_stereo
        self.resamplers = {}
        self.mel = MelSpectrogram(sample_rate=RATE, n_fft=1024, hop_length=512, n_mels=MELS)
        self.decibel = AmplitudeToDB(top_db=80)
        self.freq_mask = FrequencyMasking(int(MASK_SHARE * MELS))
        self.time_mask = TimeMasking(int(MASK_SHARE * (1 + FRAMES // 512)))

    def __len__(self):
        return len(self.clips)

    def at_our_rate(self, wave, rate):
        if rate == RATE:
            return wave
        if rate not in self.resamplers:
            self.resamplers[rate] = Resample(rate, RATE)
        return self.resamplers[rate](wave)

    def __getitem__(self, index):
        path, label = self.clips[index]
        wave, rate = torchaudio.load(path)
        wave = self.at_our_rate(wave, rate)
        if wave.shape[0] < CHANNELS and not self.late_stereo:
            wave = wave.expand(CHANNELS, -1)
        wave = fit_length(wave)
        wave = torch.roll(wave, int((2 * torch.rand(()) - 1) * SHIFT * FRAMES), dims=1)
        picture = self.decibel(self.mel(wave))
        if picture.shape[0] < CHANNELS:
            picture = picture.repeat(CHANNELS, 1, 1)
        mean = picture.mean()
        for _ in range(MASKS):
            picture = self.time_mask(self.freq_mask(picture, mean), mean)
        return picture, label


def block(inputs, outputs, kernel):
    convolution = nn.Conv2d(inputs, outputs, kernel, stride=2, padding=kernel // 2)
    nn.init.kaiming_normal_(convolution.weight, a=0.1)
    nn.init.zeros_(convolution.bias)
    return [convolution, nn.ReLU(), nn.BatchNorm2d(outputs)]


def network(classes):
    blocks = [*block(CHANNELS, 8, 5), *block(8, 16, 3), *block(16, 32, 3), *block(32, 64, 3)]
    return nn.Sequential(*blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, classes))


def train_epoch(model, loader, optimiser, schedule, loss_of):
    hits = 0
    for pictures, labels in loader:
        pictures = (pictures - pictures.mean()) / pictures.std()
        optimiser.zero_grad(set_to_none=True)
        answers = model(pictures)
        loss_of(answers, labels).backward()
        optimiser.step()
        schedule.step()
        hits += int((answers.argmax(1) == labels).sum())
    return hits


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("clips")
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--late-stereo", action="store_true")
    chosen = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(chosen.threads)
    with open(chosen.clips, encoding="utf-8") as file:
        clips = json.load(file)
    loader = DataLoader(Clips(clips, chosen.late_stereo), batch_size=BATCH, shuffle=True, num_workers=chosen.workers,
                        persistent_workers=chosen.workers > 0)
    model = network(1 + max(label for _, label in clips))
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=1e-3, steps_per_epoch=len(loader),
                                                   epochs=chosen.epochs, anneal_strategy="linear")
    loss_of = nn.CrossEntropyLoss()
    model.train()
    for epoch in range(1, chosen.epochs + 1):
        begin = time.monotonic()
        hits = train_epoch(model, loader, optimiser, schedule, loss_of)
        seconds = time.monotonic() - begin
        print(json.dumps({"epoch": epoch, "train_accuracy": hits / len(clips), "clips_per_second": len(clips) / seconds}),
              flush=True)


if __name__ == "__main__":
    main()
