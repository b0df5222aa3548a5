// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <algorithm>

#include "app/cli/words.h"

namespace melscope {

namespace {

constexpr int kNarrowest = 8;  // cells of a bar that still tells something
constexpr int kWidest = 32;

std::string cells(double share, int width, BarGlyphs glyphs) {
    const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * width);
    std::string text;
    for (int i = 0; i < width; ++i) {
        if (glyphs == BarGlyphs::Ascii) text += i < filled ? '#' : '.';
        if (glyphs == BarGlyphs::Blocks) text += i < filled ? "\u2588" : "\u2591";
    }
    return text;
}

std::string counted(const ProgressBar& bar) {
    if (bar.total == 0 && bar.done == 0) return "...";
    std::string text = std::to_string(bar.done);
    if (bar.total > 0) text += '/' + std::to_string(bar.total);
    if (!bar.unit.empty()) text += ' ' + bar.unit;
    if (bar.perSecond > 0) text += "  " + fixed(bar.perSecond, bar.perSecond < 10 ? 1 : 0) + "/s";
    if (bar.secondsLeft) text += "  " + durationWords(*bar.secondsLeft) + " left";
    return text;
}

}  // namespace

std::string barText(const ProgressBar& bar, int width, BarGlyphs glyphs) {
    std::string after = counted(bar);
    const auto room = [&] { return width - static_cast<int>(bar.title.size() + after.size()) - 4; };
    if (const std::string longer = after + "  " + bar.detail;
        !bar.detail.empty() && room() - static_cast<int>(bar.detail.size()) - 2 >= kNarrowest)
        after = longer;
    if (bar.total == 0 || room() < kNarrowest)
        return (bar.title + "  " + after).substr(0, static_cast<std::size_t>(std::max(width, 0)));
    const double share = static_cast<double>(bar.done) / static_cast<double>(bar.total);
    return bar.title + "  " + cells(share, std::min(room(), kWidest), glyphs) + "  " + after;
}

}  // namespace melscope
