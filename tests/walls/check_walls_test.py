#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_walls.py finds what it is there to find: every kind of breach, built into a small tree, is named, and
the same tree without it passes."""
import tempfile
import unittest
from pathlib import Path

import check_walls

LICENCE = f"// {check_walls.SPDX}\n"
CLEAN = {
    "core/base/CMakeLists.txt": f"# {check_walls.SPDX}\n"
                                "target_sources(core PRIVATE text.cpp secret.h PUBLIC FILE_SET HEADERS FILES text.h)\n",
    "core/base/text.h": LICENCE + "#pragma once\n#include <string>\n",
    "core/base/secret.h": LICENCE + "#pragma once\n#include <sndfile.h>\n",
    "core/base/sub/CMakeLists.txt": f"# {check_walls.SPDX}\ntarget_sources(core PRIVATE inner.cpp)\n",
    "core/base/sub/inner.cpp": LICENCE,
    "core/base/text.cpp": LICENCE + '#include "core/base/text.h"\n#include <fftw3.h>\n',
    "core/nn/CMakeLists.txt": f"# {check_walls.SPDX}\n"
                              "target_sources(core PUBLIC FILE_SET HEADERS FILES model.h)\n"
                              "target_sources(learn PRIVATE network.cpp network.h)\n",
    "core/nn/model.h": LICENCE + '#pragma once\n#include "core/base/text.h"\n',
    "core/nn/network.h": LICENCE + "#pragma once\n#include <torch/torch.h>\n",
    "core/nn/network.cpp": LICENCE + '#include "core/nn/network.h"\n#include <ATen/ATen.h>\n',
    "app/cli/CMakeLists.txt": f"# {check_walls.SPDX}\nadd_executable(cli main.cpp)\n",
    "app/cli/main.cpp": LICENCE + '#include "core/nn/model.h"\n',
    "app/gui/CMakeLists.txt": f"# {check_walls.SPDX}\nadd_executable(gui main.cpp settings.cpp)\n",
    "app/gui/main.cpp": LICENCE + "#include <QApplication>\n",
    "app/gui/settings.cpp": LICENCE + "#include <QSettings>\n",
    "ui/CMakeLists.txt": f"# {check_walls.SPDX}\nadd_library(ui page.cpp page.h)\n",
    "ui/page.h": LICENCE + "#pragma once\n#include <QWidget>\n",
    "ui/page.cpp": LICENCE + '#include "ui/page.h"\n#include "page.moc"\n',
    "tests/core/nn/CMakeLists.txt": f"# {check_walls.SPDX}\nmelscope_test(nn SOURCES network_test.cpp)\n",
    "tests/core/nn/network_test.cpp": LICENCE + "#include <QtTest>\n#include <torch/torch.h>\n",
}

# What is added to which file, and the words in which the breach is reported.
BREACHES = [
    ("core/base/text.cpp", '#include "core/nn/model.h"', "core/base comes before core/nn"),
    ("core/nn/network.cpp", '#include "ui/page.h"', "core may not include ui"),
    ("ui/page.cpp", '#include "app/cli/main.h"', "ui may not include app"),
    *[("ui/page.cpp", f"#include <{header}>", f"ui may not include <{header}>")
      for header in ("thread", "QThread", "QFile", "fstream", "QSettings")],
    ("app/gui/main.cpp", "#include <QSettings>", "only app/gui/settings may include <QSettings>"),
    ("app/cli/main.cpp", '#include "ui/page.h"', "the command line may not include ui"),
    ("app/cli/main.cpp", "#include <QString>", "Qt may not be included here"),
    ("app/cli/main.cpp", "#include <c10/util/Half.h>", "LibTorch may not be included here"),
    ("app/cli/main.cpp", '#include "options.h"', "is not included from the root"),
    ("core/base/text.cpp", "#include <QString>", "Qt may not be included here"),
    ("core/base/text.cpp", "#include <QtCore>", "Qt may not be included here"),
    ("core/base/text.cpp", "#include <torch/torch.h>", "LibTorch may not be included here"),
    ("core/nn/model.h", "#include <torch/torch.h>", "a public header may not include <torch/torch.h>"),
    ("core/nn/model.h", '#include "core/base/secret.h"', "may not include the private core/base/secret.h"),
    *[("core/base/text.h", f"#include <{header}>", f"a public header may not include <{header}>")
      for header in ("sndfile.h", "fftw3.h", "soxr.h", "sqlite3.h", "nlohmann/json.hpp", "png.h", "pcre2.h",
                     "openssl/evp.h", "QString")],
    ("core/base/text.cpp", '#include "core/other/x.h"', "core/other is not one of the stages"),
    ("core/nn/network.cpp", "auto m = torch::load(path);", "a call that must not be used"),
    ("ui/page.cpp", "app.processEvents();", "a call that must not be used"),
    ("core/base/text.cpp", "\n" * check_walls.MOST_LINES, "lines long"),
    ("core/base/orphan.cpp", LICENCE, "no CMakeLists.txt names this file"),
    ("core/base/orphan.h", LICENCE + "#pragma once\n", "no CMakeLists.txt names this file"),
    ("core/nn/CMakeLists.txt", "target_sources(core PRIVATE ghost.cpp)", "names core/nn/ghost.cpp, which does not exist"),
    ("core/base/README.md", "<" * 7 + " HEAD\nthis\n", "unfinished merge"),
    ("packaging/tool.sh", "#!/bin/sh\ntrue", "does not open with SPDX"),
    ("tests/tool.py", "print()", "does not open with SPDX"),
    ("tests/support/data.h", LICENCE, "has no #pragma once"),
    ("core/training/trainer.h", LICENCE + "#pragma once\n#include <torch/torch.h>", "LibTorch may not be included here"),
]


def breaches_of(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_walls.breaches(Path(folder))[0]


class CheckWalls(unittest.TestCase):
    def test_clean_tree_passes(self):
        self.assertEqual(breaches_of(CLEAN), [])

    def test_every_breach_is_named(self):
        for name, added, words in BREACHES:
            with self.subTest(file=name, added=added[:60]):
                found = breaches_of(CLEAN | {name: CLEAN.get(name, "") + added + "\n"})
                self.assertTrue(any(line.startswith(f"{name}:") and words in line for line in found), found)


if __name__ == "__main__":
    unittest.main()
