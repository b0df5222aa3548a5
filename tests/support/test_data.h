// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/audio/waveform.h"

namespace melscope::test {

/// The recordings of the Free Spoken Digit Dataset, if they are on this machine: the environment variable
/// MELSCOPE_FSDD, else the folder given to CMake.
std::optional<std::filesystem::path> fsddFolder();

/// A folder that is gone when the test ends.
class TemporaryFolder {
  public:
    TemporaryFolder() = default;
    ~TemporaryFolder();  // Qt does not remove names that are not UTF-8
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::filesystem::path path() const;
    /// A path inside; its parent folders are made.
    std::filesystem::path operator/(std::string_view relative) const;

  private:
    QTemporaryDir m_folder;
};

/// Writes a file with these bytes; parent folders are made.
void writeFile(const std::filesystem::path& path, std::string_view bytes);
std::string readFile(const std::filesystem::path& path);

/// A sine of `seconds` at `hz`, amplitude 0.5, all channels the same.
Waveform sine(double hz, double seconds, int sampleRate, int channels = 1);

/// Writes a 16-bit PCM WAV by hand, without the code under test.
void writeWav(const std::filesystem::path& path, const Waveform& waveform);

}  // namespace melscope::test
