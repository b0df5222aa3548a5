// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/text_encoding.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <stdexcept>

namespace melscope {

struct TextDecoder::State {
    explicit State(const char* encoding) : conversion(::iconv_open("UTF-8", encoding)) {
        if (conversion == reinterpret_cast<iconv_t>(-1))
            throw std::invalid_argument(std::string("this system cannot read ") + encoding);
    }
    ~State() { ::iconv_close(conversion); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    iconv_t conversion;
    std::string waiting;  // the bytes of a letter that goes on in the next piece
};

TextDecoder::TextDecoder(const char* encoding) : m_state(std::make_unique<State>(encoding)) {}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

bool TextDecoder::decode(std::string_view bytes, std::vector<char>& out) {
    m_state->waiting += bytes;
    char* in = m_state->waiting.data();
    std::size_t left = m_state->waiting.size();
    std::array<char, 4096> piece;
    int problem = E2BIG;
    while (left > 0 && problem == E2BIG) {
        char* end = piece.data();
        std::size_t room = piece.size();
        problem =
            ::iconv(m_state->conversion, &in, &left, &end, &room) == static_cast<std::size_t>(-1) ? errno : 0;
        out.insert(out.end(), piece.data(), end);
    }
    m_state->waiting.erase(0, m_state->waiting.size() - left);
    return problem != EILSEQ;
}

bool TextDecoder::isComplete() const { return m_state->waiting.empty(); }

}  // namespace melscope
