// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/decoder.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <vector>

#include "core/audio/decoder_view.h"
#include "core/audio/file_bytes.h"
#include "core/base/error.h"

namespace melscope {

namespace {

constexpr std::int64_t kBlockSamples = 16384;

struct Encoding {
    int code;
    std::string_view name;
};

constexpr std::array<Encoding, 16> kEncodings{{
    {SF_FORMAT_PCM_S8, "8 bit PCM"},
    {SF_FORMAT_PCM_U8, "8 bit PCM"},
    {SF_FORMAT_PCM_16, "16 bit PCM"},
    {SF_FORMAT_PCM_24, "24 bit PCM"},
    {SF_FORMAT_PCM_32, "32 bit PCM"},
    {SF_FORMAT_FLOAT, "32 bit float"},
    {SF_FORMAT_DOUBLE, "64 bit float"},
    {SF_FORMAT_ALAW, "A-law"},
    {SF_FORMAT_ULAW, "u-law"},
    {SF_FORMAT_IMA_ADPCM, "IMA ADPCM"},
    {SF_FORMAT_MS_ADPCM, "Microsoft ADPCM"},
    {SF_FORMAT_GSM610, "GSM 6.10"},
    {SF_FORMAT_VORBIS, "Vorbis"},
    {SF_FORMAT_OPUS, "Opus"},
    {SF_FORMAT_MPEG_LAYER_II, "MP2"},
    {SF_FORMAT_MPEG_LAYER_III, "MP3"},
}};

std::string_view encodingOf(int format) {
    const auto found = std::ranges::find(kEncodings, format & SF_FORMAT_SUBMASK, &Encoding::code);
    if (found == kEncodings.end()) throw AudioFileError("in an encoding that is not supported");
    return found->name;
}

// Channels side by side become channels one after the other.
void spread(const float* block, std::int64_t frames, Waveform& out, std::int64_t at) {
    const int channels = out.channels;
    const std::int64_t stride = out.frames();
    for (int c = 0; c < channels; ++c) {
        float* const to = out.samples.data() + c * stride + at;
        for (std::int64_t i = 0; i < frames; ++i) to[i] = block[i * channels + c];
    }
}

// Kept from file to file, since thousands of short ones are read.
float* blockOfThread() {
    thread_local std::vector<float> block(static_cast<std::size_t>(kBlockSamples));
    return block.data();
}

using SoundFile = std::unique_ptr<SNDFILE, decltype(&sf_close)>;

}  // namespace

struct Decoder::State {
    explicit State(const std::filesystem::path& path) : file(path), view(decoderView(file)) { open(); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void open();
    void describe(const SF_INFO& header);
    bool jump(std::int64_t frame);
    void decodeTo(std::int64_t frame);
    void seekVorbis(std::int64_t frame);
    std::int64_t readView(void* to, std::int64_t count);

    FileBytes file;
    DecoderView view;
    std::int64_t viewPosition = 0;  // the byte of the view that libsndfile reads next
    std::int64_t farthest = 0;      // the end of what it has read
    SoundFile sound{nullptr, &sf_close};
    AudioInfo info;
    std::int64_t position = 0;
    bool canSeek = false;
};

std::int64_t Decoder::State::readView(void* to, std::int64_t count) {
    std::int64_t done = 0;
    if (viewPosition < view.headSize()) {
        done = std::min(count, view.headSize() - viewPosition);
        std::copy_n(view.head.data() + viewPosition, done, static_cast<char*>(to));
    }
    const std::int64_t offset = view.begin + viewPosition + done - view.headSize();
    const std::int64_t rest = std::min(count - done, view.end - offset);
    if (rest > 0) done += file.read(offset, static_cast<char*>(to) + done, rest);
    viewPosition += done;
    farthest = std::max(farthest, viewPosition);
    return done;
}

// libsndfile is given a file of its own, so to say: a header of ours and the stretch with the sound.
void Decoder::State::open() {
    static SF_VIRTUAL_IO io{
        [](void* self) -> sf_count_t { return static_cast<State*>(self)->view.size(); },
        [](sf_count_t offset, int whence, void* self) -> sf_count_t {
            State& state = *static_cast<State*>(self);
            const sf_count_t from = whence == SEEK_SET   ? 0
                                    : whence == SEEK_CUR ? state.viewPosition
                                                         : state.view.size();
            constexpr sf_count_t kFarthest = sf_count_t{1} << 62;
            if (offset < -from || offset > kFarthest - from) return -1;
            return state.viewPosition = from + offset;
        },
        [](void* to, sf_count_t count, void* self) -> sf_count_t {
            return static_cast<State*>(self)->readView(to, count);
        },
        [](const void*, sf_count_t, void*) -> sf_count_t { return 0; },
        [](void* self) -> sf_count_t { return static_cast<State*>(self)->viewPosition; },
    };
    sound.reset();
    viewPosition = 0;
    position = 0;
    SF_INFO header{};
    sound.reset(sf_open_virtual(&io, SFM_READ, &header, this));
    file.checkDevice();
    if (sound == nullptr)
        throw AudioFileError("not audio that can be decoded: the " + std::string(view.container) +
                             " header is damaged");
    describe(header);
}

void Decoder::State::describe(const SF_INFO& header) {
    // No encoding packs more than this into a byte except by intent; a header that says so does not know.
    constexpr std::int64_t kMostSamplesPerByte = 20000;
    checkSound(header.samplerate, header.channels);
    const bool isPlausible = header.frames / kMostSamplesPerByte <= file.size() / header.channels + 1;
    info = {.sampleRate = header.samplerate,
            .channels = header.channels,
            .frames = isPlausible ? header.frames : -1,
            .container = std::string(view.container),
            .encoding = std::string(encodingOf(header.format))};
    if (header.frames <= 0) throw AudioFileError("holds no sound");
    // All encodings in such containers have as many bytes for every frame.
    info.lost = std::llround(static_cast<double>(view.lost) / static_cast<double>(view.end - view.begin) *
                             static_cast<double>(header.frames));
    canSeek = header.seekable != 0;
}

bool Decoder::State::jump(std::int64_t frame) {
    if (!canSeek || sf_seek(sound.get(), frame, SEEK_SET) != frame) return false;
    position = frame;
    return true;
}

// Goes on from here, or once more from the start, and throws away what is decoded on the way.
void Decoder::State::decodeTo(std::int64_t frame) {
    if (frame < position) open();
    const std::int64_t most = kBlockSamples / info.channels;
    while (position < frame) {
        const std::int64_t done =
            sf_readf_float(sound.get(), blockOfThread(), std::min(frame - position, most));
        if (done <= 0) return;
        position += done;
    }
}

// libsndfile 1.2.0 miscounts where it skips Vorbis packets: in a quarter of all jumps forward, and in the
// last page. Its jumps are exact from a fresh start and to a place before that page, so the rest of the way
// is decoded.
void Decoder::State::seekVorbis(std::int64_t frame) {
    constexpr std::int64_t kNear = 65536;
    constexpr std::int64_t kLastPage = 255 * 4096;  // at most so many packets of so many frames
    constexpr std::int64_t kRunUp = 8192;           // the longest block
    if (frame < position || frame - position > kNear) {
        if (position != 0) open();
        const std::int64_t from = std::min(frame - kRunUp, info.frames - kLastPage);
        if (from > 0 && !jump(from)) open();
    }
    decodeTo(frame);
}

Decoder::Decoder(const std::filesystem::path& path) : m_state(std::make_unique<State>(path)) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

const AudioInfo& Decoder::info() const { return m_state->info; }
std::int64_t Decoder::bytesSeen() const { return m_state->farthest; }
std::int64_t Decoder::position() const { return m_state->position; }

void Decoder::seek(std::int64_t frame) {
    State& s = *m_state;
    if (frame < 0) throw AudioFileError("cannot go to frame " + std::to_string(frame));
    if (frame == s.position) return;
    const bool isBeyond = s.info.frames >= 0 && frame >= s.info.frames;
    if (isBeyond) {
        s.position = frame;
    } else if (s.info.encoding == "Vorbis") {
        s.seekVorbis(frame);
    } else if (!s.jump(frame)) {
        if (s.canSeek) s.open();  // a failed jump leaves the decoder anywhere
        s.decodeTo(frame);
    }
}

std::int64_t Decoder::decode(Waveform& out, std::int64_t at, std::int64_t count) {
    State& s = *m_state;
    if (count <= 0) return 0;
    const bool isMono = s.info.channels == 1;
    if (!isMono) count = std::min(count, kBlockSamples / s.info.channels);
    float* const to = isMono ? out.samples.data() + at : blockOfThread();
    const std::int64_t done = std::max<std::int64_t>(sf_readf_float(s.sound.get(), to, count), 0);
    s.file.checkDevice();
    if (!isMono) spread(to, done, out, at);
    s.position += done;
    return done;
}

}  // namespace melscope
