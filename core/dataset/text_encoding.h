// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace melscope {

/// How the letters of a table are written.
enum class TextEncoding {
    Utf8,         ///< unless a byte order mark says UTF-16
    Windows1252,  ///< what Western European spreadsheets write; holds all of Latin-1's letters
};

/// A table's file and how to read it.
struct TextFile {
    TextFile(std::filesystem::path file, TextEncoding written = TextEncoding::Utf8)
        : path(std::move(file)), encoding(written) {}

    std::filesystem::path path;
    TextEncoding encoding;
};

/// Turns bytes of another encoding into UTF-8, piece by piece (iconv).
class TextDecoder {
  public:
    /// @param encoding as iconv names it, e.g. "UTF-16LE"
    explicit TextDecoder(const char* encoding);
    ~TextDecoder();
    TextDecoder(TextDecoder&&) noexcept;
    TextDecoder& operator=(TextDecoder&&) noexcept;

    /// Appends what the bytes mean; those of a letter that is cut off wait for the next piece.
    /// @return false if they mean nothing
    bool decode(std::string_view bytes, std::vector<char>& out);
    /// True if no letter is cut off.
    bool isComplete() const;

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
