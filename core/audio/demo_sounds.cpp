// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/demo_sounds.h"

#include <array>
#include <stdexcept>
#include <string>

#include "core/audio/synth/recording.h"
#include "core/audio/synth/sounds.h"
#include "core/base/text.h"

namespace melscope {

namespace {

/// Struck and played sounds begin somewhere in their clip; engines and rain were there before the recorder.
enum class Start { InTheClip, BeforeIt };

struct Sound {
    std::string_view name;
    synth::Signal (*play)(synth::Part);
    Start start;
};

constexpr std::array<Sound, 10> kSounds{{{"bell", synth::bell, Start::InTheClip},
                                         {"bird chirp", synth::birdChirp, Start::InTheClip},
                                         {"engine", synth::engine, Start::BeforeIt},
                                         {"flute", synth::flute, Start::InTheClip},
                                         {"hi-hat", synth::hiHat, Start::InTheClip},
                                         {"kick drum", synth::kickDrum, Start::InTheClip},
                                         {"plucked string", synth::pluckedString, Start::InTheClip},
                                         {"rain", synth::rain, Start::BeforeIt},
                                         {"siren", synth::siren, Start::BeforeIt},
                                         {"snare", synth::snare, Start::InTheClip}}};

std::size_t indexOf(std::string_view className) {
    for (std::size_t i = 0; i < kSounds.size(); ++i)
        if (kSounds[i].name == className) return i;
    throw std::invalid_argument("no demo sound is called \"" + printable(className) + "\"");
}

/// What a stream of random numbers decides about a sound.
enum class Decides : std::uint32_t { Timbre, Performance, Recording };

Random stream(std::uint64_t seed, Decides what, std::size_t sound, int instrument, int take) {
    const auto item = static_cast<std::uint64_t>(sound) << 56 | static_cast<std::uint64_t>(instrument) << 28 |
                      static_cast<std::uint64_t>(what == Decides::Timbre ? 0 : take);
    return Random({.seed = seed,
                   .epoch = static_cast<std::uint32_t>(what),
                   .item = item,
                   .purpose = Purpose::DemoSounds});
}

}  // namespace

std::vector<std::string_view> demoClasses() {
    std::vector<std::string_view> names;
    for (const Sound& sound : kSounds) names.push_back(sound.name);
    return names;
}

Waveform demoSound(std::string_view className, int instrument, int take, std::uint64_t seed) {
    const std::size_t index = indexOf(className);
    if (instrument < 0 || instrument >= 1 << 28 || take < 0 || take >= 1 << 28)
        throw std::invalid_argument("instrument " + std::to_string(instrument) + " or take " +
                                    std::to_string(take) + " is not from 0 to 2^28");
    Random chance = stream(seed, Decides::Recording, index, instrument, take);
    synth::Recording recording = synth::drawRecording(chance);
    if (kSounds[index].start == Start::BeforeIt) recording.onset = 0;
    const synth::Signal dry =
        kSounds[index].play({.instrument = instrument,
                             .timbre = stream(seed, Decides::Timbre, index, instrument, take),
                             .take = stream(seed, Decides::Performance, index, instrument, take),
                             .sampleRate = recording.sampleRate,
                             .seconds = recording.seconds - recording.onset});
    return synth::record(dry, recording, chance);
}

}  // namespace melscope
