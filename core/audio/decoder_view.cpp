// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/decoder_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/audio/chunks.h"
#include "core/audio/vorbis_check.h"
#include "core/base/error.h"
#include "core/base/setting_field.h"
#include "core/base/text.h"

namespace melscope {

namespace {

// What people take for a recording and libsndfile does not read.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNotRead{{
    {"\x30\x26\xB2\x75", "Windows Media audio"},
    {"\x1A\x45\xDF\xA3", "a Matroska or WebM film"},
    {"#!AMR", "AMR"},
    {"MAC ", "Monkey's Audio"},
    {"wvpk", "WavPack"},
    {"TTA", "True Audio"},
    {"PK\x03\x04", "a zip archive"},
    {"%PDF", "a PDF document"},
}};

bool isText(std::string_view start) {
    const auto isShown = [](char c) {
        return static_cast<unsigned char>(c) >= ' ' || (c >= '\t' && c <= '\r');
    };
    // The last character may be cut.
    for (int cut = 0; cut < 4; ++cut)
        if (isUtf8(start.substr(0, start.size() - std::min<std::size_t>(cut, start.size()))))
            return std::ranges::all_of(start, isShown);
    return false;
}

[[noreturn]] void refuse(std::string_view start) {
    for (const auto& [magic, name] : kNotRead)
        if (start.starts_with(magic))
            throw AudioFileError(std::string(name) + ", which is not supported; convert it to WAV or FLAC");
    if (start.substr(std::min<std::size_t>(4, start.size())).starts_with("ftyp"))
        throw AudioFileError("MPEG-4 (m4a, mp4), which is not supported; convert it to WAV or FLAC");
    if (isText(start)) throw AudioFileError("not audio: the file holds text");
    throw AudioFileError("not audio: no format that is known");
}

// Layer II or III with a bit rate and a sample rate that exist. (Layer I would take UTF-16 text for sound.)
bool isMpegFrame(std::string_view bytes) {
    if (bytes.size() < 4) return false;
    const auto header = static_cast<std::uint32_t>(numberAt(bytes, 0, 4, ByteOrder::Big));
    const std::uint32_t version = header >> 19 & 3;
    const std::uint32_t layer = header >> 17 & 3;
    const std::uint32_t bitRate = header >> 12 & 15;
    const std::uint32_t sampleRate = header >> 10 & 3;
    return header >> 21 == 0x7FF && version != 1 && (layer == 1 || layer == 2) && bitRate != 0 &&
           bitRate != 15 && sampleRate != 3;
}

// Where the sound begins after ID3v2 tags (id3.org, "ID3v2.4 main structure") and the zeros some programs put
// after them.
std::int64_t afterTags(FileBytes& file) {
    constexpr int kMostTags = 8;
    constexpr int kMostZeros = 64 * 1024;
    std::int64_t at = 0;
    for (int i = 0; i < kMostTags; ++i) {
        const std::string head = file.bytes(at, 10);
        if (head.size() < 10 || !head.starts_with("ID3")) break;
        std::int64_t size = 0;
        for (std::size_t k = 6; k < 10; ++k) size = size << 7 | (static_cast<unsigned char>(head[k]) & 0x7F);
        const bool hasFooter = (static_cast<unsigned char>(head[5]) & 0x10) != 0;
        at += 10 + size + (hasFooter ? 10 : 0);
    }
    if (at == 0) return 0;
    const std::string next = file.bytes(at, kMostZeros);
    return at + static_cast<std::int64_t>(std::min(next.find_first_not_of('\0'), next.size()));
}

// In full, as long as that is a number to read.
std::string rateText(double sampleRate) {
    const bool isWhole = std::abs(sampleRate) < 1e12 && sampleRate == std::floor(sampleRate);
    return isWhole ? std::to_string(std::llround(sampleRate)) : numberText(sampleRate);
}

DecoderView auView(FileBytes& file) {
    const ByteOrder order = file.bytes(0, 4) == ".snd" ? ByteOrder::Big : ByteOrder::Little;
    const std::string header = file.bytes(0, 24);
    if (header.size() < 24) throw AudioFileError("not audio: AU cut off early");
    const auto begin = static_cast<std::int64_t>(numberAt(header, 4, 4, order));
    const auto size = static_cast<std::int64_t>(numberAt(header, 8, 4, order));
    checkSound(static_cast<double>(numberAt(header, 16, 4, order)),
               static_cast<std::int64_t>(numberAt(header, 20, 4, order)));
    if (begin < 24 || begin > file.size())
        throw AudioFileError("not audio: AU with its sound outside the file");
    std::string head = header.substr(0, 4);
    appendNumber(head, 24, 4, order);
    appendNumber(head, 0xFFFFFFFF, 4, order);  // to the end
    return {head + header.substr(12), begin,
            size == 0xFFFFFFFF ? file.size() : std::min(begin + size, file.size()), "AU"};
}

DecoderView oggView(FileBytes& file) {
    const std::string page = file.bytes(0, 27 + 255 + 8);
    const std::size_t packet = 27 + static_cast<std::size_t>(numberAt(page, 26, 1, ByteOrder::Little));
    const std::string_view codec = std::string_view(page).substr(std::min(packet, page.size()));
    if (!codec.starts_with("\x01vorbis") && !codec.starts_with("OpusHead") &&
        !codec.starts_with("\x7F"
                           "FLAC"))
        throw AudioFileError("Ogg without Vorbis, Opus or FLAC, which is not supported");
    if (codec.starts_with("\x01vorbis")) checkVorbis(file);
    return {"", 0, file.size(), "OGG"};
}

}  // namespace

void checkSound(double sampleRate, std::int64_t channels) {
    if (!(sampleRate >= 1000 && sampleRate <= 768000))
        throw AudioFileError("the header says " + rateText(sampleRate) + " Hz; 1 000 to 768 000 Hz are read");
    if (channels < 1 || channels > 64)
        throw AudioFileError("the header says " + std::to_string(channels) + " channels; 1 to 64 are read");
}

// The tag of ten zeros keeps libsndfile from looking for a Macintosh resource fork in the current folder
// first.
DecoderView mpegView(std::int64_t begin, std::int64_t end, std::string_view container) {
    return {std::string("ID3\x04\0\0\0\0\0\x0A", 10) + std::string(10, '\0'), begin, end, container};
}

DecoderView decoderView(FileBytes& file) {
    if (file.size() == 0) throw AudioFileError("not audio: the file is empty");
    const std::string start = file.bytes(0, 512);
    const std::string kind = start.size() >= 12 ? start.substr(8, 4) : "";
    if ((start.starts_with("RIFF") || start.starts_with("RIFX")) && kind == "WAVE") return riffView(file);
    if ((start.starts_with("RF64") || start.starts_with("BW64")) && kind == "WAVE") return rf64View(file);
    if (start.starts_with("riff") && start.size() >= 40) return w64View(file);
    if (start.starts_with("FORM") && (kind == "AIFF" || kind == "AIFC")) return aiffView(file);
    if (start.starts_with("caff")) return cafView(file);
    if (start.starts_with(".snd") || start.starts_with("dns.")) return auView(file);
    if (start.starts_with("OggS")) return oggView(file);
    const std::int64_t sound = afterTags(file);
    const std::string first = file.bytes(sound, 4);
    if (first == "fLaC") return {"", sound, file.size(), "FLAC"};
    if (isMpegFrame(first)) return mpegView(sound, file.size(), "MP3");
    refuse(start);
}

}  // namespace melscope
