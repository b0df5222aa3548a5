// SPDX-License-Identifier: GPL-3.0-or-later
#include <sndfile.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/audio/demo_sounds.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

/// One clip of the data set, before it is made.
struct Item {
    std::string_view label;
    int instrument = 0;
    int take = 0;
};

std::string number(int value, std::size_t digits) {
    std::string text = std::to_string(value);
    return text.insert(0, digits - std::min(digits, text.size()), '0');
}

std::string withoutSpaces(std::string_view name) {
    std::string text(name);
    for (char& c : text)
        if (c == ' ') c = '_';
    return text;
}

/// Half are WAV, half FLAC, whatever the instrument; half of the FLAC files have 24 bits.
int formatOf(const Item& item) {
    switch ((item.instrument + item.take) % 4) {
        case 1:
            return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
        case 3:
            return SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
        default:
            return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    }
}

std::string pathOf(const Item& item) {
    const bool flac = (formatOf(item) & SF_FORMAT_TYPEMASK) == SF_FORMAT_FLAC;
    return "audio/" + std::string(item.label) + "/" + withoutSpaces(item.label) + "_" +
           number(item.instrument, 2) + "_" + number(item.take, 3) + (flac ? ".flac" : ".wav");
}

std::string groupOf(const Item& item) { return withoutSpaces(item.label) + "-" + number(item.instrument, 2); }

/// The takes go round the instruments, so that a larger data set only adds to a smaller one.
std::vector<Item> itemsOf(const DemoSettings& settings) {
    std::vector<Item> items;
    for (const std::string_view label : demoClasses())
        for (int i = 0; i < settings.clipsPerClass; ++i)
            items.push_back({.label = label, .instrument = i % settings.groups, .take = i / settings.groups});
    return items;
}

void requireInRange(const char* field, int value, int largest) {
    if (value < 1 || value > largest)
        throw std::invalid_argument(std::string(field) + " is " + std::to_string(value) + ", not from 1 to " +
                                    std::to_string(largest));
}

/// Recordings that belong to no item would be trained on as well, so a folder that holds some is not used.
void refuseOtherFiles(const fs::path& folder, const std::vector<Item>& items) {
    if (!fs::exists(folder / "audio")) return;
    std::set<fs::path> ours;
    for (const Item& item : items) ours.insert(folder / pathOf(item));
    for (const auto& entry : fs::recursive_directory_iterator(folder / "audio"))
        if (!entry.is_directory() && !entry.path().filename().string().starts_with('.') &&
            !ours.contains(entry.path()))
            throw Error("cannot write the demo sounds to " + printablePath(folder) + ": it already holds " +
                        printablePath(entry.path().lexically_relative(folder)) +
                        ", which is not one of them; choose an empty folder");
}

std::vector<float> interleaved(const Waveform& clip) {
    std::vector<float> samples;
    samples.reserve(clip.samples.size());
    for (std::size_t i = 0; i < static_cast<std::size_t>(clip.frames()); ++i)
        for (int c = 0; c < clip.channels; ++c) samples.push_back(clip.channel(c)[i]);
    return samples;
}

/// A file in memory for libsndfile to write. On a disk it would not do: what cannot be written of the header
/// when the file is closed, libsndfile does not tell.
struct EncodedFile {
    std::string bytes;
    std::size_t place = 0;

    static EncodedFile& of(void* file) { return *static_cast<EncodedFile*>(file); }
    static sf_count_t size(void* file) { return std::ssize(of(file).bytes); }
    static sf_count_t tell(void* file) { return static_cast<sf_count_t>(of(file).place); }

    static sf_count_t seek(sf_count_t offset, int whence, void* file) {
        const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(file) : size(file);
        if (from + offset < 0) return -1;
        of(file).place = static_cast<std::size_t>(from + offset);
        return tell(file);
    }

    static sf_count_t read(void* to, sf_count_t count, void* file) {
        EncodedFile& self = of(file);
        const std::size_t begin = std::min(self.place, self.bytes.size());
        const std::size_t copied =
            self.bytes.copy(static_cast<char*>(to), static_cast<std::size_t>(count), begin);
        self.place = begin + copied;
        return static_cast<sf_count_t>(copied);
    }

    static sf_count_t write(const void* from, sf_count_t count, void* file) {
        EncodedFile& self = of(file);
        const std::size_t end = self.place + static_cast<std::size_t>(count);
        self.bytes.resize(std::max(self.bytes.size(), end));
        std::memcpy(self.bytes.data() + self.place, from, static_cast<std::size_t>(count));
        self.place = end;
        return count;
    }
};

std::string encoded(const Waveform& clip, int format) {
    SF_VIRTUAL_IO memory{.get_filelen = &EncodedFile::size,
                         .seek = &EncodedFile::seek,
                         .read = &EncodedFile::read,
                         .write = &EncodedFile::write,
                         .tell = &EncodedFile::tell};
    EncodedFile encodedFile;
    SF_INFO info{};
    info.samplerate = clip.sampleRate;
    info.channels = clip.channels;
    info.format = format;
    SNDFILE* file = sf_open_virtual(&memory, SFM_WRITE, &info, &encodedFile);
    if (file == nullptr) throw Error(std::string("cannot encode a sound: ") + sf_strerror(nullptr));
    const std::vector<float> samples = interleaved(clip);
    const bool whole = sf_writef_float(file, samples.data(), clip.frames()) == clip.frames();
    const int closed = sf_close(file);
    if (!whole || closed != 0) throw Error(std::string("cannot encode a sound: ") + sf_error_number(closed));
    return std::move(encodedFile.bytes);
}

/// Whole or not at all, but not synced: 600 times that would take longer than all the rest, and a clip that a
/// power cut took is made again by the same command.
void writeClip(const Waveform& clip, int format, const fs::path& path) {
    AtomicFile file(path);
    file.write(encoded(clip, format));
    file.commitUnsynced();
}

/// Seconds in digits that no locale changes.
std::string fixed(double seconds) {
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, seconds, std::chars_format::fixed, 6);
    return {text, end};
}

std::string rowOf(const Item& item, const Waveform& clip) {
    return pathOf(item) + "," + std::string(item.label) + "," + groupOf(item) + "," +
           std::to_string(clip.sampleRate) + "," + std::to_string(clip.channels) + "," +
           fixed(clip.seconds()) + "\n";
}

void prepareFolder(const fs::path& folder, const std::vector<Item>& items) try {
    refuseOtherFiles(folder, items);
    for (const std::string_view label : demoClasses()) fs::create_directories(folder / "audio" / label);
    fs::remove(folder / "metadata.csv");  // its presence says that the set is complete
} catch (const fs::filesystem_error& error) {
    throw Error("cannot write the demo sounds to " + printablePath(folder) + ": " + error.code().message());
}

}  // namespace

void writeDemoSounds(const fs::path& folder, const DemoSettings& settings, const ProgressListener& listener,
                     std::stop_token stop) {
    requireInRange("clips_per_class", settings.clipsPerClass, 100'000);
    requireInRange("groups", settings.groups, 100'000);
    const std::vector<Item> items = itemsOf(settings);
    prepareFolder(folder, items);
    std::vector<std::string> rows(items.size());
    forEachInParallel(
        items.size(), {.stage = "making sounds", .threads = 0, .listener = listener, .stop = stop},
        [&](std::uint64_t i) {
            const Item& item = items[i];
            const Waveform clip = demoSound(item.label, item.instrument, item.take, settings.seed);
            writeClip(clip, formatOf(item), folder / pathOf(item));
            rows[i] = rowOf(item, clip);
        });
    std::string table = "path,label,group,sample_rate,channels,seconds\n";
    for (const std::string& row : rows) table += row;
    writeFileAtomically(folder / "metadata.csv", table);
}

}  // namespace melscope
