// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "app/cli/progress_bar.h"
#include "core/base/progress.h"

namespace melscope {

/// How results are written to standard output.
enum class Format { Text, Json, Csv };

/// The two streams of the program. Results go to standard output; messages, warnings and the progress bar to
/// standard error. The bar is drawn on a terminal only and never mixes with lines. Safe to call from any
/// thread.
class Console {
  public:
    explicit Console(Format format);
    ~Console();  ///< wipes the bar
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    Format format() const { return m_format; }
    bool json() const { return m_format == Format::Json; }

    /// A line of results.
    void result(std::string_view line);
    /// A JSON object on one line of results.
    void object(const nlohmann::ordered_json& content);
    /// What happens, for people: among the results where these are text, beside them where a program reads
    /// them.
    void tell(std::string_view line);
    /// What a person should not miss; never among the results.
    void warn(std::string_view line);

    /// Shows the bar, at most ten times a second; does nothing where standard error is no terminal.
    void show(const ProgressBar& bar);
    /// Takes the bar away.
    void wipe();
    /// True if standard error shows bars.
    bool showsBars() const { return m_terminal; }

    /// Shows a bar for each stage of a long piece of work; where there is no terminal, a line for each
    /// finished stage.
    ProgressListener listener(std::string unit);

    /// True once standard output took no more (a closed pipe, a full disk).
    bool outputFailed() const;

  private:
    void write(std::string_view line, std::FILE* stream);

    const Format m_format;
    const bool m_terminal;
    const BarGlyphs m_glyphs;
    mutable std::mutex m_mutex;
    bool m_drawn = false;
    bool m_failed = false;
    std::chrono::steady_clock::time_point m_lastDraw;
};

}  // namespace melscope
