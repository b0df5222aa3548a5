// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what says that a file is a project, so that not every mutation is refused before SQLite is asked.
#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
    constexpr std::size_t kHeader = 72;  // up to and with the application's number
    constexpr unsigned kAlsoHeader = 16;
    std::uint8_t header[kHeader];
    const bool kept = size > kHeader && std::memcmp(data, "SQLite", 6) == 0 && seed % kAlsoHeader != 0;
    if (!kept) return LLVMFuzzerMutate(data, size, most);
    std::memcpy(header, data, kHeader);
    const std::size_t mutated = LLVMFuzzerMutate(data, size, most);
    if (mutated > kHeader) std::memcpy(data, header, kHeader);
    return mutated;
}
