#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a model with the safetensors library of Python, prints what is in it and checks it: the keys of the metadata,
the SHA-256 over metadata and tensors, shapes that fit the network, only finite numbers.

    read_model.py FILE.melmodel      needs python3-safetensors and python3-numpy (Debian 13)
"""
import hashlib
import json
import sys

import numpy
from safetensors import safe_open

KEYS = {"format_version", "network", "features", "classes", "training", "test_vector", "sha256"}


def text_with_length(text):
    encoded = text.encode()
    return f"{len(encoded)}:".encode() + encoded


def digest_of(metadata, tensors):
    """As core/nn/model_file.cpp writes it: texts by key, then name, shape and bytes of tensors by name."""
    digest = hashlib.sha256()
    for key in sorted(metadata):
        if key != "sha256":
            digest.update(text_with_length(key) + text_with_length(metadata[key]))
    for name in sorted(tensors):
        shape = "".join(f"{extent}," for extent in tensors[name].shape)
        digest.update(text_with_length(name) + text_with_length(shape) + tensors[name].tobytes())
    return digest.hexdigest()


def faults(metadata, tensors):
    if set(metadata) != KEYS:
        yield f"metadata has {sorted(metadata)}, not {sorted(KEYS)}"
        return
    if digest_of(metadata, tensors) != metadata["sha256"]:
        yield "the SHA-256 is another one than it says"
    network, classes = json.loads(metadata["network"]), json.loads(metadata["classes"])
    if tensors["head.bias"].shape != (len(classes),):
        yield "the head does not have an output for each class"
    if tensors["block1.conv.weight"].shape[1] != network["channels"]:
        yield "the first convolution does not take the network's channels"
    if len(json.loads(metadata["test_vector"])["logits"]) != len(classes):
        yield "the test vector does not have an answer for each class"
    for name, tensor in tensors.items():
        if tensor.dtype != numpy.float32 or not numpy.isfinite(tensor).all():
            yield f"{name} is not all finite float32"


def main():
    with safe_open(sys.argv[1], framework="numpy") as file:
        metadata = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    for key in sorted(metadata):
        print(f"{key:<16} {metadata[key] if len(metadata[key]) < 300 else metadata[key][:300] + ' ...'}")
    for name in sorted(tensors):
        tensor = tensors[name]
        print(f"{name:<28} {str(tensor.dtype):<8} {str(tensor.shape):<18} mean {tensor.mean():+.4f}")
    found = list(faults(metadata, tensors))
    print("\n".join(found) or f"{len(tensors)} tensors of {sum(t.size for t in tensors.values())} numbers, all is well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
