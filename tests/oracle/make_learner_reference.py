#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What PyTorch makes of the networks and of five AdamW steps: reference numbers for tests/core/nn/learner_test.cpp.

Weights and pictures are sines of their index, so that both sides can make them without a file between them.
Needs python3-torch. Writes learner_reference.json beside this script.
"""
import json
import math
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

CHANNELS, N_MELS, N_FRAMES, CLASSES, BATCH = 2, 32, 40, 3, 6
RATES = [1e-3, 2e-3, 4e-3, 3e-3, 1e-3]
BETAS = [0.95, 0.92, 0.85, 0.88, 0.95]
WEIGHT_DECAY, SMOOTHING = 0.02, 0.1
CLASS_WEIGHTS = [1.0, 0.5, 2.0]
MIXED_STEP, SHARE, PARTNER = 2, 0.3, [3, 0, 5, 1, 2, 4]


def wave(count, phase):
    return torch.tensor([math.sin(1.3 * i + 0.7 * phase) for i in range(count)], dtype=torch.float64)


class Block(nn.Module):
    def __init__(self, inputs, width, kernel, bias):
        super().__init__()
        self.conv = nn.Conv2d(inputs, width, kernel, stride=2, padding=kernel // 2, bias=bias)
        self.norm = nn.BatchNorm2d(width)


class Network(nn.Module):
    def __init__(self, tutorial, widths):
        super().__init__()
        self.tutorial = tutorial
        inputs = CHANNELS
        for i, width in enumerate(widths, 1):
            setattr(self, f"block{i}", Block(inputs, width, 5 if i == 1 else 3, tutorial))
            inputs = width
        self.head = nn.Linear(inputs, CLASSES)
        statistics = 1 if tutorial else N_MELS
        self.register_buffer("input_mean", torch.zeros(statistics))
        self.register_buffer("input_deviation", torch.zeros(statistics))

    def forward(self, x):
        x = (x - self.input_mean[:, None]) / self.input_deviation[:, None]
        return self.body(x)

    def body(self, x):
        for i in range(1, 5):
            block = getattr(self, f"block{i}")
            x = block.norm(F.relu(block.conv(x))) if self.tutorial else F.relu(block.norm(block.conv(x)))
        if self.tutorial:
            x = F.adaptive_avg_pool2d(x, 1).flatten(1)
        else:
            x = x.mean(2)
            x = x.mean(2) + x.max(2).values
        return self.head(x)


def named(network):
    tensors = {k.replace("input_", "input."): v for k, v in network.state_dict().items() if "num_batches" not in k}
    return [(name, tensors[name]) for name in sorted(tensors)]


def fill(network):
    for index, (name, tensor) in enumerate(named(network)):
        v = wave(tensor.numel(), index)
        if name == "input.mean":
            v = -40 + 5 * v
        elif name == "input.deviation":
            v = 20 + 2 * v
        elif name.endswith("running_var"):
            v = 1 + 0.5 * v
        elif name.endswith("norm.weight"):
            v = 1 + 0.1 * v
        else:
            v = 0.1 * v
        tensor.copy_(v.reshape(tensor.shape))


def reference(tutorial, widths):
    network = Network(tutorial, widths)
    with torch.no_grad():
        fill(network)
    pictures = (-40 + 30 * wave(BATCH * CHANNELS * N_MELS * N_FRAMES, 9)).float().reshape(BATCH, CHANNELS, N_MELS, N_FRAMES)
    labels = torch.tensor([0, 1, 2, 0, 1, 2])
    network.eval()
    before = network(pictures).detach().double().tolist()
    decaying = [p for n, p in network.named_parameters() if n.endswith("weight") and "norm" not in n]
    others = [p for n, p in network.named_parameters() if not (n.endswith("weight") and "norm" not in n)]
    optimiser = torch.optim.AdamW([{"params": decaying, "weight_decay": WEIGHT_DECAY},
                                   {"params": others, "weight_decay": 0.0}])
    loss_of = nn.CrossEntropyLoss(weight=torch.tensor(CLASS_WEIGHTS), label_smoothing=SMOOTHING)
    network.train()
    losses = []
    for step, (rate, beta) in enumerate(zip(RATES, BETAS)):
        for group in optimiser.param_groups:
            group["lr"], group["betas"] = rate, (beta, 0.999)
        x = (pictures - network.input_mean[:, None]) / network.input_deviation[:, None]
        if step == MIXED_STEP:
            logits = network.body(SHARE * x + (1 - SHARE) * x[PARTNER])
            loss = SHARE * loss_of(logits, labels) + (1 - SHARE) * loss_of(logits, labels[PARTNER])
        else:
            loss = loss_of(network.body(x), labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    network.eval()
    after = network(pictures)
    return {"widths": widths, "logits_before": before, "losses": losses,
            "probabilities_after": after.softmax(1).detach().double().tolist(),
            "loss_after": F.cross_entropy(after, labels, reduction="sum").item()}


def main():
    torch.set_num_threads(1)
    result = {"torch": torch.__version__, "tutorial": reference(True, [8, 16, 32, 64]),
              "compact": reference(False, [16, 32, 64, 96])}
    path = pathlib.Path(__file__).with_name("learner_reference.json")
    path.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
