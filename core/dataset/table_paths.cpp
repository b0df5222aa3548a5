// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table_paths.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

/// True if the text begins with a scheme and "://", as no path does.
bool isUrl(std::string_view text) {
    const std::size_t end = text.find("://");
    if (end == std::string_view::npos || end == 0) return false;
    constexpr std::string_view kScheme = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-";
    return text.substr(0, end).find_first_not_of(kScheme) == std::string_view::npos;
}

/// Goes along a path: "." and empty steps stay, ".." goes back. @return false if it leaves the root of the
/// file system.
bool walk(std::string_view path, std::vector<std::string_view>& steps) {
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(step.size() + 1, path.size()));
        if (step.empty() || step == ".") continue;
        if (step != "..") {
            steps.push_back(step);
        } else {
            if (steps.empty()) return false;
            steps.pop_back();
        }
    }
    return true;
}

std::string joined(const std::vector<std::string_view>& steps, std::size_t first) {
    std::string path;
    for (std::size_t i = first; i < steps.size(); ++i) {
        if (i > first) path += '/';
        path += steps[i];
    }
    return path;
}

std::string_view nameOf(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view withoutExtension(std::string_view path) { return path.substr(0, path.rfind('.')); }

FoundPath onlyOne(std::vector<std::string_view>& matches) {
    if (matches.empty()) return {"", "no such file"};
    if (matches.size() == 1) return {std::string(matches.front()), ""};
    std::sort(matches.begin(), matches.end());
    return {"", "several files are meant, e.g. " + printable(matches[0]) + " and " + printable(matches[1])};
}

/// The order of paths read from their ends: paths with a common end lie together.
bool lessFromEnd(std::string_view a, std::string_view b) {
    return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

}  // namespace

TablePaths::TablePaths(const fs::path& folder, const fs::path& tableFolder, std::function<FolderScan()> scan)
    : m_folder(fs::canonical(folder).native()),
      m_givenFolder(fs::absolute(folder).lexically_normal().native()),
      m_tableFolder(fs::canonical(tableFolder).native()),
      m_scanFolder(std::move(scan)) {}

/// Where `written`, read from `base`, lies below the folder; none if it leaves it or is the folder itself.
std::optional<std::string> TablePaths::insideFolder(std::string_view base, std::string_view written) const {
    const bool absolute = written.starts_with('/');
    for (const std::string& folder : {std::cref(m_folder), std::cref(m_givenFolder)}) {
        std::vector<std::string_view> root;
        std::vector<std::string_view> steps;
        walk(folder, root);
        if (!absolute) walk(base, steps);
        if (!walk(written, steps) || steps.size() <= root.size()) continue;
        if (std::equal(root.begin(), root.end(), steps.begin())) return joined(steps, root.size());
    }
    return std::nullopt;
}

bool TablePaths::exists(const std::string& relative) const {
    std::error_code failure;
    return fs::exists(m_folder + "/" + relative, failure);
}

void TablePaths::scanOnce() {
    if (m_scanned) return;
    m_scan = m_scanFolder();
    m_scanned = true;
    m_fromEnd.resize(m_scan.files.size());
    std::iota(m_fromEnd.begin(), m_fromEnd.end(), 0u);
    std::sort(m_fromEnd.begin(), m_fromEnd.end(), [this](std::uint32_t a, std::uint32_t b) {
        return lessFromEnd(m_scan.files[a], m_scan.files[b]);
    });
}

/// Adds the files, at most two, that pass the test from the place on where `end` belongs.
template <class Test>
void TablePaths::collect(std::string_view end, const Test& test,
                         std::vector<std::string_view>& matches) const {
    auto it = std::lower_bound(
        m_fromEnd.begin(), m_fromEnd.end(), end,
        [this](std::uint32_t index, std::string_view key) { return lessFromEnd(m_scan.files[index], key); });
    for (; it != m_fromEnd.end() && matches.size() < 2 && test(m_scan.files[*it]); ++it)
        matches.push_back(m_scan.files[*it]);
}

FoundPath TablePaths::findByEnd(const std::string& written) {
    scanOnce();
    std::vector<std::string_view> matches;
    const std::string deeper = "/" + written;
    collect(
        deeper, [&](std::string_view file) { return file.ends_with(deeper); }, matches);
    for (std::size_t slash = written.find('/'); slash != std::string::npos;
         slash = written.find('/', slash + 1)) {
        const std::string_view end = std::string_view(written).substr(slash + 1);
        collect(
            end, [&](std::string_view file) { return file == end; }, matches);
    }
    return onlyOne(matches);
}

FoundPath TablePaths::findByStem(std::string_view stem) {
    if (hasAudioExtension(fs::path(stem))) return find(stem);
    scanOnce();
    if (m_byStem.empty())
        for (const std::string& file : m_scan.files) m_byStem.emplace(nameOf(withoutExtension(file)), file);
    std::vector<std::string_view> matches;
    const auto [first, last] = m_byStem.equal_range(nameOf(stem));
    for (auto it = first; it != last; ++it) {
        const std::string_view path = withoutExtension(it->second);
        if (path == stem) return {std::string(it->second), ""};
        if (path.ends_with(stem) && path[path.size() - stem.size() - 1] == '/') matches.push_back(it->second);
    }
    return onlyOne(matches);
}

FoundPath TablePaths::findWritten(std::string_view written) {
    const std::optional<std::string> fromFolder = insideFolder(m_folder, written);
    if (fromFolder && exists(*fromFolder)) return {*fromFolder, ""};
    const std::optional<std::string> fromTable = insideFolder(m_tableFolder, written);
    if (fromTable && exists(*fromTable)) return {*fromTable, ""};
    if (!fromFolder && !fromTable) return {"", "lies outside of the folder"};
    return findByEnd(fromFolder ? *fromFolder : *fromTable);
}

FoundPath TablePaths::find(std::string_view written) {
    if (written.empty()) return {"", "no path"};
    if (written.find('\0') != std::string_view::npos) return {"", "a path with a zero byte"};
    if (isUrl(written)) return {"", "an address, not a file in the folder"};
    FoundPath found = findWritten(written);
    if (!found.path.empty() || written.find('\\') == std::string_view::npos) return found;
    std::string slashed(written);  // as Windows writes it
    std::replace(slashed.begin(), slashed.end(), '\\', '/');
    return findWritten(slashed);
}

}  // namespace melscope
