// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace melscope {

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces; computed by OpenSSL.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::span<const std::byte> bytes);
    void add(std::string_view text);
    /// The digest of everything added, as 64 lower-case hexadecimal digits. Call once.
    std::string hex();

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SHA-256 of these bytes as hexadecimal digits.
std::string sha256(std::span<const std::byte> bytes);

/// A stable 64-bit name for a text, the same on every machine: the first eight bytes of its SHA-256.
std::uint64_t stableHash(std::string_view text);

}  // namespace melscope
