#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the walls of the house file by file and names every breach as `file:line: what`.

    check_walls.py [ROOT]      exit status 1 if there is a breach

Which folder may include which, where LibTorch and Qt may be seen, what a public header may need, that every source is
named in its CMakeLists.txt, the licence line, the length of files, and calls that must not meet a user's file.
"""
import re
import sys
from collections import namedtuple
from pathlib import Path

STAGES = ["base", "audio", "features", "augment", "dataset", "project", "nn", "training", "evaluation", "inference",
          "learn"]
MAY_INCLUDE = {"core": {"core"}, "ui": {"ui", "core"}, "app": {"app", "ui", "core"}, "tests": {"tests", "app", "ui", "core"}}
TORCH_SOURCES = {"nn", "training", "evaluation", "inference", "learn"}
MOST_LINES = 400
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
CODE_SUFFIXES = {".h", ".cpp"}
TEXT_SUFFIXES = CODE_SUFFIXES | {".py", ".sh", ".cmake"}
CONFLICT = re.compile(r"^(<{7}|>{7})( |$)", re.M)
FORBIDDEN_CALLS = re.compile(r"torch::(jit::)?load\s*\(|pickle_load|processEvents\s*\(|BlockingQueuedConnection")
# ui is told values: no threads, no files, no preferences, no network of its own.
NOT_IN_UI = {"thread", "stop_token", "future", "mutex", "QThread", "QThreadPool", "QtConcurrent", "QMutex", "QFile",
             "QSaveFile", "QDir", "QTemporaryFile", "QTemporaryDir", "QFileDialog", "fstream", "QSettings", "QProcess"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

Include = namedtuple("Include", "line quote path")
Source = namedtuple("Source", "path folders name lines includes")  # path: relative to the root, as text


def is_torch(path):
    return path.split("/")[0] in {"torch", "ATen", "c10", "caffe2"}


def is_qt(path):
    return re.match(r"Q[A-Z]|Qt", path) is not None


def is_standard(path):
    """Headers of the C++ library have neither an ending nor a folder."""
    return "." not in path and "/" not in path and not is_qt(path)


def read_sources(root):
    """Every file that we wrote, with its includes."""
    sources = []
    for top in sorted(MAY_INCLUDE) + ["packaging", "resources", ".ci"]:
        for path in sorted((root / top).rglob("*")):
            ours = path.suffix in TEXT_SUFFIXES or path.name == "CMakeLists.txt" or path.parent.name == ".ci"
            if not path.is_file() or not ours:
                continue
            lines = path.read_text(encoding="utf-8").splitlines()
            includes = []
            if path.suffix in CODE_SUFFIXES:
                matches = ((number, INCLUDE.match(line)) for number, line in enumerate(lines, 1))
                includes = [Include(number, match[1], match[2]) for number, match in matches if match]
            relative = path.relative_to(root)
            sources.append(Source(str(relative), relative.parts[:-1], relative.name, lines, includes))
    return sources


def named_files(sources):
    """What the CMakeLists.txt files name, as paths from the root: (who names it by path, files of public header sets)."""
    named, public = {}, set()
    for source in sources:
        if source.name != "CMakeLists.txt":
            continue
        text = re.sub(r"#[^\n]*", "", "\n".join(source.lines))
        folder = "/".join(source.folders)
        named |= {f"{folder}/{name}": source.path for name in re.findall(r"(?<![\w./}])[\w./]+\.(?:cpp|h)\b", text)}
        for headers in re.findall(r"FILE_SET\s+HEADERS\b(.*?)(?:\)|\bPRIVATE\b)", text, re.S):
            public |= {f"{folder}/{name}" for name in re.findall(r"[\w./]+\.h\b", headers)}
    return named, public


def check_arrows(source):
    """core <- ui <- app, and within core from left to right only."""
    if not source.folders or source.folders[0] not in MAY_INCLUDE:
        return
    top, stage = source.folders[0], source.folders[1] if len(source.folders) > 1 else ""
    for include in source.includes:
        parts = include.path.split("/")
        if include.quote == "<" or include.path.endswith(".moc"):
            continue
        if parts[0] not in MAY_INCLUDE:
            yield include.line, f'"{include.path}" is not included from the root'
        elif parts[0] not in MAY_INCLUDE[top]:
            yield include.line, f"{top} may not include {parts[0]} ({include.path})"
        elif source.folders[:2] == ("app", "cli") and parts[0] == "ui":
            yield include.line, f"the command line may not include ui ({include.path})"
        elif top == "core":
            yield from check_stage(stage, parts[1], include)


def check_stage(stage, included, include):
    if stage not in STAGES or included not in STAGES:
        yield include.line, f"core/{stage if stage not in STAGES else included} is not one of the stages of core"
    elif STAGES.index(included) > STAGES.index(stage):
        yield include.line, f"core/{stage} comes before core/{included} and may not include {include.path}"


def check_foreign(source):
    """Qt stays out of core and the command line, LibTorch in the few places that run a network."""
    folders = source.folders
    without_qt = folders[:1] == ("core",) or folders[:2] == ("app", "cli")
    stages = folders[1:] if folders[:1] == ("core",) else folders[2:] if folders[:2] == ("tests", "core") else ()
    header = source.path.endswith(".h")
    torch_allowed = stages[:1] and stages[0] in TORCH_SOURCES and (not header or stages[0] == "nn")
    for include in source.includes:
        if is_qt(include.path) and without_qt:
            yield include.line, f"Qt may not be included here ({include.path})"
        if is_torch(include.path) and not torch_allowed:
            yield include.line, f"LibTorch may not be included here ({include.path})"


def check_ui(source):
    """Widgets are told values and say what the user wants; files, threads and preferences belong to app."""
    if source.folders[:1] != ("ui",):
        return
    for include in source.includes:
        if include.path.split("/")[-1] in NOT_IN_UI:
            yield include.line, f"ui may not include <{include.path}>"


def check_settings(source):
    """There is one place for what the user likes."""
    if source.folders[:1] == ("tests",) or source.path in {"app/gui/settings.h", "app/gui/settings.cpp"}:
        return
    for include in source.includes:
        if include.path.split("/")[-1] == "QSettings" and source.folders[:1] == ("app",):
            yield include.line, "only app/gui/settings may include <QSettings>"


def check_public_header(source, public):
    """A public header needs the standard library and other public headers of core, nothing else."""
    if source.path not in public:
        return
    for include in source.includes:
        if include.quote == "<" and not is_standard(include.path):
            yield include.line, f"a public header may not include <{include.path}>"
        elif include.quote == '"' and include.path not in public:
            yield include.line, f"a public header may not include the private {include.path}"


def check_named(source, named):
    """Sources are named by hand, so a forgotten one is an error and not a silent gap; headers of core, where being named
    as public or private decides what others may see."""
    must_be_named = source.name.endswith(".cpp") or (source.name.endswith(".h") and source.folders[0] == "core")
    if must_be_named and source.path not in named:
        yield 1, "no CMakeLists.txt names this file"


def check_listed_exist(root, named):
    for path, where in sorted(named.items()):
        if not (root / path).is_file():
            yield where, 1, f"names {path}, which does not exist"


def check_form(source):
    first = source.lines[:2] if source.lines and source.lines[0].startswith("#!") else source.lines[:1]
    if not any(SPDX in line for line in first):
        yield 1, f"does not open with {SPDX}"
    if source.path.endswith(".h") and "#pragma once" not in source.lines:
        yield 1, "has no #pragma once"
    if len(source.lines) > MOST_LINES:
        yield len(source.lines), f"is {len(source.lines)} lines long, more than {MOST_LINES}"
    if source.folders[:1] in {("core",), ("ui",), ("app",)}:
        for number, line in enumerate(source.lines, 1):
            if FORBIDDEN_CALLS.search(line):
                yield number, f"a call that must not be used: {line.strip()}"


def check_merged(root):
    """No file holds what a merge left undecided."""
    for top in sorted(MAY_INCLUDE) + ["packaging", "resources", "translations"]:
        for path in sorted((root / top).rglob("*")):
            if path.is_file() and CONFLICT.search(path.read_text(encoding="utf-8", errors="replace")):
                yield str(path.relative_to(root)), 1, "holds the marks of an unfinished merge"


def breaches(root):
    """Every breach as `file:line: what`."""
    sources = read_sources(root)
    named, public = named_files(sources)
    found = [*check_listed_exist(root, named), *check_merged(root)]
    for source in sources:
        for line, what in [*check_arrows(source), *check_foreign(source), *check_ui(source), *check_settings(source),
                           *check_public_header(source, public), *check_named(source, named), *check_form(source)]:
            found.append((source.path, line, what))
    return [f"{path}:{line}: {what}" for path, line, what in found], len(sources)


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent.parent)
    found, files = breaches(root)
    print("\n".join(found) if found else f"{files} files keep the walls")
    return 1 if found or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
