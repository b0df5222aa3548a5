// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/candidate.h"

namespace melscope {

/// What a pattern made of a path.
enum class PatternResult { Match, NoMatch, TooSlow, Failed };

/// A Perl-compatible regular expression with the named groups label, group, fold and split (other names are
/// ignored), searched in paths of any bytes. The work on one path is limited, so that no pattern hangs the
/// program.
class FilenamePattern {
  public:
    /// @throws DatasetError: where and why it does not compile, or that it has no group named label.
    explicit FilenamePattern(const std::string& pattern);
    ~FilenamePattern();
    FilenamePattern(FilenamePattern&&) noexcept;

    /// @param found views into `path`; empty for a group that is not there or took no part.
    PatternResult match(std::string_view path, Labelling& found);

    /// The named groups that are used, in the order label, group, fold, split.
    std::vector<std::string> groupsFound() const;

  private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

}  // namespace melscope
