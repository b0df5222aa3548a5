// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_data.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numbers>

namespace melscope::test {

std::optional<std::filesystem::path> fsddFolder() {
    const char* given = std::getenv("MELSCOPE_FSDD");
    const std::filesystem::path folder = given != nullptr ? given : MELSCOPE_FSDD;
    if (std::filesystem::is_directory(folder)) return folder;
    return std::nullopt;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path(), ignored);
}

std::filesystem::path TemporaryFolder::path() const { return m_folder.path().toStdString(); }

std::filesystem::path TemporaryFolder::operator/(std::string_view relative) const {
    const auto inside = path() / relative;
    std::filesystem::create_directories(inside.parent_path());
    return inside;
}

void writeFile(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Waveform sine(double hz, double seconds, int sampleRate, int channels) {
    const auto frames = static_cast<std::size_t>(std::llround(seconds * sampleRate));
    Waveform tone{.samples = {}, .channels = channels, .sampleRate = sampleRate};
    for (int c = 0; c < channels; ++c)
        for (std::size_t i = 0; i < frames; ++i)
            tone.samples.push_back(static_cast<float>(
                0.5 * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / sampleRate)));
    return tone;
}

namespace {

void append(std::string& bytes, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace

void writeWav(const std::filesystem::path& path, const Waveform& waveform) {
    std::string data;
    for (std::int64_t i = 0; i < waveform.frames(); ++i)
        for (int c = 0; c < waveform.channels; ++c) {
            const float sample = std::clamp(waveform.channel(c)[static_cast<std::size_t>(i)], -1.0f, 1.0f);
            append(data, static_cast<std::uint32_t>(std::lround(sample * 32767.0f)), 2);
        }
    const auto channels = static_cast<std::uint32_t>(waveform.channels);
    const auto rate = static_cast<std::uint32_t>(waveform.sampleRate);
    std::string bytes = "RIFF";
    append(bytes, static_cast<std::uint32_t>(36 + data.size()), 4);
    bytes += "WAVEfmt ";
    append(bytes, 16, 4);
    append(bytes, 1, 2);
    append(bytes, channels, 2);
    append(bytes, rate, 4);
    append(bytes, rate * channels * 2, 4);
    append(bytes, channels * 2, 2);
    append(bytes, 16, 2);
    bytes += "data";
    append(bytes, static_cast<std::uint32_t>(data.size()), 4);
    writeFile(path, bytes + data);
}

}  // namespace melscope::test
