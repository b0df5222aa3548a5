// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/cli/words.h"

namespace melscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kWipe = "\r\x1b[K";
constexpr auto kRedraw = std::chrono::milliseconds(100);

bool isTerminal() {
    const char* kind = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

BarGlyphs glyphsOfLocale() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view locale = value;
        const bool utf8 = locale.find("UTF-8") != locale.npos || locale.find("utf8") != locale.npos;
        return utf8 ? BarGlyphs::Blocks : BarGlyphs::Ascii;
    }
    return BarGlyphs::Ascii;
}

int terminalWidth() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// When a stage began, to know its rate.
struct Stage {
    std::string name;
    Clock::time_point begin;
    bool reported = false;
};

ProgressBar barOf(const Progress& progress, const Stage& stage, std::string unit) {
    ProgressBar bar{
        .title = stage.name, .done = progress.done, .total = progress.total, .unit = std::move(unit)};
    const double seconds = std::chrono::duration<double>(Clock::now() - stage.begin).count();
    if (seconds > 0.5 && progress.done > 0) bar.perSecond = static_cast<double>(progress.done) / seconds;
    if (bar.perSecond > 0 && progress.total >= progress.done)
        bar.secondsLeft = static_cast<double>(progress.total - progress.done) / bar.perSecond;
    return bar;
}

}  // namespace

Console::Console(Format format) : m_format(format), m_terminal(isTerminal()), m_glyphs(glyphsOfLocale()) {}

Console::~Console() { wipe(); }

void Console::write(std::string_view line, std::FILE* stream) {
    const std::scoped_lock lock(m_mutex);
    if (m_drawn) std::fwrite(kWipe.data(), 1, kWipe.size(), stderr);
    m_drawn = false;
    const bool written = std::fwrite(line.data(), 1, line.size(), stream) == line.size() &&
                         std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
    if (!written && stream == stdout) m_failed = true;
}

void Console::result(std::string_view line) { write(line, stdout); }

void Console::object(const nlohmann::ordered_json& content) { write(content.dump(), stdout); }

void Console::tell(std::string_view line) { write(line, m_format == Format::Text ? stdout : stderr); }

void Console::warn(std::string_view line) { write(line, stderr); }

void Console::show(const ProgressBar& bar) {
    if (!m_terminal) return;
    const std::scoped_lock lock(m_mutex);
    const auto now = Clock::now();
    if (m_drawn && now - m_lastDraw < kRedraw) return;
    const std::string line = std::string(kWipe) + barText(bar, terminalWidth() - 1, m_glyphs);
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
    m_drawn = true;
    m_lastDraw = now;
}

void Console::wipe() {
    const std::scoped_lock lock(m_mutex);
    if (m_drawn) std::fwrite(kWipe.data(), 1, kWipe.size(), stderr);
    m_drawn = false;
}

ProgressListener Console::listener(std::string unit) {
    return [this, unit = std::move(unit), stage = Stage{}](const Progress& progress) mutable {
        if (stage.name != progress.stage) stage = {std::string(progress.stage), Clock::now()};
        if (m_terminal) return show(barOf(progress, stage, unit));
        if (stage.reported || progress.total == 0 || progress.done < progress.total) return;
        stage.reported = true;
        warn(stage.name + ": " + std::to_string(progress.total) + ' ' + unit);
    };
}

bool Console::outputFailed() const {
    const std::scoped_lock lock(m_mutex);
    return m_failed;
}

}  // namespace melscope
