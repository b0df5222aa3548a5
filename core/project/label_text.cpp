// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/label_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace melscope {

namespace {

/// Six decimals, with a point in every country.
std::string sixDecimals(double number) {
    std::array<char, 400> text;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, 6);
    return {text.data(), end.ptr};
}

/// As few digits as say exactly this number.
std::string exactly(double number) {
    std::array<char, 32> text;
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

bool isWhole(const TimeRange& range) { return range.begin == 0 && range.end < 0; }

/// For formats that know no quotes: what would end the field or line is a blank.
std::string plainField(std::string_view bytes) {
    std::string text = jsonText(bytes);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return text;
}

std::string joined(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags) text += (text.empty() ? "" : ";") + tag;
    return text;
}

nlohmann::ordered_json textOrNull(std::string_view bytes) {
    if (bytes.empty()) return nullptr;
    return jsonText(bytes);
}

}  // namespace

double clipEnd(const ClipRow& clip) {
    if (clip.range.end >= 0) return clip.range.end;
    if (clip.seconds > 0) return clip.range.begin + clip.seconds;
    return std::max(clip.range.begin, clip.recordingSeconds);
}

std::string isoTime(std::int64_t milliseconds) {
    using namespace std::chrono;
    constexpr std::int64_t kYearZero = -62'167'219'200'000;
    constexpr std::int64_t kYear10000 = 253'402'300'800'000;
    if (milliseconds < kYearZero || milliseconds >= kYear10000) return {};
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text.data();
}

std::string_view csvHeader() {
    return "path,begin,end,label,group,fold,split,labelled_by,labelled_at,ignored,tags,note\n";
}

std::string_view ravenHeader() {
    return "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tBegin "
           "Path\t"
           "Begin File\tFile Offset (s)\tAnnotation\n";
}

std::string csvLine(const ClipRow& clip) {
    const bool whole = isWhole(clip.range);
    std::string line = csvField(clip.path.native());
    const auto add = [&](const std::string& field) { line += ',' + field; };
    add(whole ? "" : exactly(clip.range.begin));
    add(clip.range.end < 0 ? "" : exactly(clip.range.end));
    add(csvField(clip.label));
    add(csvField(clip.group));
    add(clip.fold < 0 ? "" : std::to_string(clip.fold));
    add(std::string(splitName(clip.split)));
    add(csvField(clip.labelledBy));
    add(clip.labelTime ? isoTime(*clip.labelTime) : "");
    add(clip.ignored ? "true" : "false");
    add(csvField(joined(clip.tags)));
    add(csvField(clip.note));
    return line + '\n';
}

std::string jsonLine(const ClipRow& clip) {
    nlohmann::ordered_json object;
    object["path"] = jsonText(clip.path.native());
    object["begin"] = nullptr;
    if (!isWhole(clip.range)) object["begin"] = clip.range.begin;
    object["end"] = nullptr;
    if (clip.range.end >= 0) object["end"] = clip.range.end;
    object["label"] = textOrNull(clip.label);
    object["group"] = textOrNull(clip.group);
    object["fold"] = nullptr;
    if (clip.fold >= 0) object["fold"] = clip.fold;
    object["split"] = textOrNull(splitName(clip.split));
    object["labelled_by"] = textOrNull(clip.labelledBy);
    object["labelled_at"] = textOrNull(clip.labelTime ? isoTime(*clip.labelTime) : "");
    object["ignored"] = clip.ignored;
    object["tags"] = nlohmann::ordered_json::array();
    for (const std::string& tag : clip.tags) object["tags"].push_back(jsonText(tag));
    object["note"] = textOrNull(clip.note);
    return object.dump() + '\n';
}

std::string audacityLine(const ClipRow& clip) {
    return sixDecimals(clip.range.begin) + '\t' + sixDecimals(clipEnd(clip)) + '\t' + plainField(clip.label) +
           '\n';
}

std::string ravenLine(const ClipRow& clip, const RavenPlace& place) {
    std::string line = std::to_string(place.number) + "\tSpectrogram 1\t1";
    const auto add = [&](const std::string& field) { line += '\t' + field; };
    add(sixDecimals(place.recordingBegin + clip.range.begin));
    add(sixDecimals(place.recordingBegin + clipEnd(clip)));
    add(sixDecimals(0));
    add(sixDecimals(clip.sampleRate / 2.0));
    add(plainField(place.file.native()));
    add(plainField(place.file.filename().native()));
    add(sixDecimals(clip.range.begin));
    add(plainField(clip.label));
    return line + '\n';
}

}  // namespace melscope
