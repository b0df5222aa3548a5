#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the fuzzers begin with: tables of every kind, small models, projects by melscope-cli itself.

    make_seeds.py FOLDER      writes FOLDER/table, FOLDER/model_file, FOLDER/project

The kept corpus was grown from these by libFuzzer and minimised; run.sh says how.
"""
import hashlib
import json
import math
import sqlite3
import struct
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "acceptance"))
from melscope_cli import quietly, wav  # noqa: E402

TABLES = {
    "comma": "filename,category,fold,site\na.wav,dog,1,x\nsite/b.flac,cat,2,y\n",
    "semicolon": "path;label;split\na.wav;\"dog; big\";train\nb.flac;cat;test\n",
    "tab": "file\tclass\r\na.wav\tdog\r\nsite/a.wav\tcat\r\n",
    "bar": "file|class\ra.wav|dog\r",
    "no header": "a.wav,dog\nb.flac,cat\n",
    "quotes": "path,label\n\"a.wav\",\"a \"\"dog\"\"\nor two\"\n \"b.flac\" ,cat\n",
    "never closed": "path,label\n\"a.wav,dog\n",
    "bom": "\ufeffpath,label\nа.wav,собака\n",
    "ragged": "path,label\na.wav\nb.flac,cat,,\nb.flac,cat,more\n\n ,\n",
    "odd paths": "path,label\n/etc/passwd,x\n../a.wav,x\nhttp://x/a.wav,x\nsite\\a.wav,y\n./site/../a.wav,z\n",
    "array": '[{"path":"a.wav","label":"dog","fold":1},\n {"path":"site/b.flac","label":null,"more":[1,{"x":2.5}]}]',
    "no objects": '[1,"a.wav",["b"],{"path":"a.wav","label":true,"label":"twice"}]',
    "lines": '{"path":"a.wav","label":"d\\u00f6g"}\n{"path":"b.flac","label":3}\n\nnot JSON\n{"path":"b"} x\n',
    "surrogate": '{"path":"a.wav","label":"\\ud83d\\udc26"}\n{"path":"\\ud83d"}\n',
}
FEATURES = {"sample_rate": 8000, "channels": 1, "clip_seconds": 1.0, "n_fft": 256, "win_length": 0, "hop_length": 128,
            "n_mels": 8, "f_min": 20.0, "f_max": 0.0, "top_db": 80.0, "mel_scale": "htk", "mel_norm": "none"}


def text(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def tensor_shapes(network):
    """Name and shape of each tensor, as core/nn/network_config.h describes them."""
    shapes, before = {}, network["channels"]
    for block, width in enumerate(network["widths"], 1):
        kernel = 5 if block == 1 else 3
        shapes[f"block{block}.conv.weight"] = [width, before, kernel, kernel]
        parts = ["norm.weight", "norm.bias", "norm.running_mean", "norm.running_var"]
        for part in parts + (["conv.bias"] if network["name"] == "tutorial" else []):
            shapes[f"block{block}.{part}"] = [width]
        before = width
    statistics = network["n_mels"] if network["normalisation"] == "per_frequency" else 1
    shapes |= {"head.weight": [network["classes"], before], "head.bias": [network["classes"]],
               "input.mean": [statistics], "input.deviation": [statistics]}
    return dict(sorted(shapes.items()))


def metadata_of(network):
    classes = network["classes"]
    training = {"program": "melscope", "recipe": "standard", "settings": "{}", "data_fingerprint": "0", "train_clips": 9,
                "valid_clips": 3, "epochs": 2, "best_epoch": 1, "valid_accuracy": 0.5, "valid_loss": 0.25, "seed": 1,
                "threads": 1}
    return {"format_version": "1", "features": text(FEATURES), "network": text(network),
            "classes": text([f"c{i}" for i in range(classes)]), "training": text(training),
            "test_vector": text({"seed": 1, "logits": [0.5] * classes})}


def digest_of(metadata, tensors, values):
    digest = hashlib.sha256()
    for part in [part for key in sorted(metadata) for part in (key, metadata[key])]:
        digest.update(f"{len(part.encode())}:{part}".encode())
    for name, shape in tensors.items():
        for part in (name, "".join(f"{extent}," for extent in shape)):
            digest.update(f"{len(part)}:{part}".encode())
        digest.update(values[name])
    return digest.hexdigest()


def model(network):
    """(header as JSON, bytes of all tensors)"""
    tensors, metadata = tensor_shapes(network), metadata_of(network)
    values = {name: struct.pack("<f", 0.5) * math.prod(shape) for name, shape in tensors.items()}
    metadata["sha256"] = digest_of(metadata, tensors, values)
    header, begin = {"__metadata__": metadata}, 0
    for name, shape in tensors.items():
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [begin, begin + len(values[name])]}
        begin += len(values[name])
    return text(header).encode(), b"".join(values.values())


def write_models(folder):
    for name, normalisation in (("compact", "global"), ("tutorial", "per_frequency")):
        network = {"name": name, "channels": 1, "n_mels": FEATURES["n_mels"], "classes": 2, "widths": [1, 1, 1, 2],
                   "normalisation": normalisation}
        header, data = model(network)
        (folder / name).write_bytes(struct.pack("<Q", len(header)) + header + data)
        (folder / f"{name} without length").write_bytes(header + b"\n" + data)


def shrink(project):
    """Small pages make a small file."""
    database = sqlite3.connect(project)
    database.executescript("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM;")
    database.close()


def write_projects(folder):
    with tempfile.TemporaryDirectory() as name:
        sounds, project = Path(name) / "sounds", Path(name) / "p.melscope"
        for label in ("one", "two"):
            (sounds / label).mkdir(parents=True)
            (sounds / label / "a.wav").write_bytes(wav(bytes(800), 8000))
        quietly("import", project, sounds)
        shrink(project)
        (folder / "small pages").write_bytes(project.read_bytes())
        quietly("label", project, "one/a.wav", "three")
        quietly("label", project, "two/a.wav", "three")
        quietly("undo", project)
        shrink(project)
        (folder / "labelled").write_bytes(project.read_bytes())
    write_cells(folder)


def write_cells(folder):
    """Which cells of the target's own project get which values: column, row, kind, value."""
    null, small, whole, real, words, blob = range(6)
    cells = {"null class": [17, 1, null], "path up": [3, 1, blob, 5, *b"../up"], "half": [14, 1, real, *struct.pack("<d", 0.5)],
             "huge rate": [4, 1, whole, *struct.pack("<q", 1 << 40)], "no folder": [0, 1, null],
             "field": [33, 0, small, 4], "before": [35, 0, words, 3, *b"abc"]}
    for name, cell in cells.items():
        (folder / f"cell {name}").write_bytes(bytes(cell))


def main():
    target = Path(sys.argv[1])
    for name in ("table", "model_file", "project"):
        (target / name).mkdir(parents=True, exist_ok=True)
    for name, content in TABLES.items():
        (target / "table" / name).write_text(content, encoding="utf-8", newline="")
    (target / "table" / "latin1").write_bytes("path,label\na.wav,Käfer\n".encode("latin-1"))
    (target / "table" / "utf16").write_bytes("path,label\n".encode("utf-16"))
    write_models(target / "model_file")
    write_projects(target / "project")


if __name__ == "__main__":
    main()
