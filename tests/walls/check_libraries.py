#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the built files load at start, everything they pull in included.

    check_libraries.py CLI CORE [LEARN]

Neither the command line nor melscope_core may need LibTorch or Qt; melscope_learn must need LibTorch, which shows that
the check can see it.
"""
import re
import subprocess
import sys

TORCH = re.compile(r"^\s*(libtorch\S*|libc10\S*)", re.M)
QT = re.compile(r"^\s*(libQt\S*)", re.M)


def needed(path):
    return subprocess.run(["ldd", path], check=True, capture_output=True, text=True).stdout


def main():
    cli, core, *learn = sys.argv[1:]
    faults = []
    for path in (cli, core):
        libraries = needed(path)
        faults += [f"{path} needs {name}" for name in TORCH.findall(libraries) + QT.findall(libraries)]
        if "libsndfile" not in libraries:
            faults.append(f"{path}: its libraries could not be read:\n{libraries}")
    for path in learn:
        if not TORCH.search(needed(path)):
            faults.append(f"{path} does not need LibTorch, so this check proves nothing")
    print("\n".join(faults) or f"{cli} and {core} start without LibTorch and Qt")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
