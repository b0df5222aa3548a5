// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace melscope::fuzz {

namespace fs = std::filesystem;

namespace {

fs::path parentFolder() {
    const char* const given = std::getenv("TMPDIR");
    if (given != nullptr) return given;
    return fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
}

}  // namespace

FuzzFolder::FuzzFolder() : m_path(parentFolder() / ("melscope-fuzz-" + std::to_string(::getpid()))) {
    fs::remove_all(m_path);
    fs::create_directories(m_path);
}

FuzzFolder::~FuzzFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void writeBytes(const fs::path& file, std::string_view bytes) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    ::close(descriptor);
    require(written == static_cast<ssize_t>(bytes.size()), "the fuzz folder cannot be written");
}

std::string readBytes(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "NOT TRUE: %s\n", what);
    std::abort();
}

}  // namespace melscope::fuzz
