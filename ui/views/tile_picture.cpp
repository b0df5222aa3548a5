// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tile_picture.h"

#include <algorithm>
#include <cmath>

#include "core/base/hot.h"

namespace melscope {

namespace {

constexpr std::size_t kMostTiles = 160;
constexpr int kFinerLevels = 2;  // that stand in for a coarser tile
constexpr int kOverviewColumns = 2 * kTileColumns;

/// A column of a tile: band m is at first[m * step].
struct Column {
    const float* first = nullptr;
    std::ptrdiff_t step = 0;
};

/// What a pixel column shows: a mixture of two columns.
struct Mixture {
    Column left, right;
    float share = 0;  ///< of the right one
};

Column columnOf(const SpectrogramTile* tile, std::int64_t column) {
    if (tile == nullptr) return {};
    const std::int64_t inTile = column - tile->id.index * kTileColumns;
    if (inTile < 0 || inTile >= tile->columns) return {};
    return {tile->values.data() + inTile, tile->columns};
}

Mixture mixtureAt(const TileStore& tiles, int level, double seconds) {
    const SpectrogramTile* const tile = tiles.best(level, seconds);
    if (tile == nullptr) return {};
    const TileGrid& grid = tiles.grid();
    const double place = grid.columnAt(tile->id.level, seconds) - 0.5;
    const std::int64_t last = grid.columns(tile->id.level) - 1;
    const auto left = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(place)), 0, last);
    const std::int64_t right = std::min(left + 1, last);
    const auto at = [&](std::int64_t column) {
        const TileId id{tile->id.level, column / kTileColumns};
        return columnOf(id == tile->id ? tile : tiles.find(id), column);
    };
    Mixture mixture{at(left), at(right),
                    static_cast<float>(std::clamp(place - static_cast<double>(left), 0.0, 1.0))};
    if (mixture.left.first == nullptr) mixture.left = mixture.right;
    if (mixture.right.first == nullptr) mixture.right = mixture.left;
    return mixture;
}

/// Rows of colour numbers [nMels, width], 0 to 255 with a fraction.
std::vector<float> colourRows(const std::vector<Mixture>& columns, int nMels, const LevelRange& levels) {
    const std::size_t width = columns.size();
    const auto low = static_cast<float>(levels.lowest);
    const auto scale = static_cast<float>(255.0 / std::max(levels.highest - levels.lowest, 1e-3));
    std::vector<float> rows(static_cast<std::size_t>(nMels) * width);
    for (int m = 0; m < nMels; ++m) {
        float* const row = rows.data() + static_cast<std::size_t>(m) * width;
        for (std::size_t x = 0; x < width; ++x) {
            const Mixture& mix = columns[x];
            if (mix.left.first == nullptr) continue;
            const float left = mix.left.first[m * mix.left.step];
            const float right = mix.right.first[m * mix.right.step];
            row[x] = std::clamp((left + (right - left) * mix.share - low) * scale, 0.0f, 255.0f);
        }
    }
    return rows;
}

/// One line of pixels between two rows: numbers of colours first, a loop of its own that is vectorised.
MELSCOPE_HOT void paintLine(const float* __restrict upper, const float* __restrict lower, float share,
                            const QRgb* __restrict colours, int width, int* __restrict numbers,
                            QRgb* __restrict out) {
    for (int x = 0; x < width; ++x)
        numbers[x] = static_cast<int>(lower[x] + (upper[x] - lower[x]) * share + 0.5f);
    for (int x = 0; x < width; ++x) out[x] = colours[numbers[x]];
}

}  // namespace

void TileStore::reset(const TileGrid& grid) {
    m_grid = grid;
    m_tiles.clear();
}

int TileStore::overviewLevel() const {
    return m_grid.levelFor(static_cast<double>(m_grid.nFrames) * m_grid.secondsPerColumn(0),
                           kOverviewColumns);
}

void TileStore::add(SpectrogramTile tile) {
    const std::int64_t left = m_grid.columns(tile.id.level) - tile.id.index * kTileColumns;
    const bool fits = tile.columns > 0 && tile.columns == std::min<std::int64_t>(left, kTileColumns) &&
                      (m_tiles.empty() || m_tiles.begin()->second.nMels == tile.nMels);
    if (!fits) return;
    const TileId id = tile.id;
    m_tiles.insert_or_assign(id, std::move(tile));
    if (m_tiles.size() > kMostTiles) dropFarthest(id);
}

/// What lies farthest from what was just wanted, in time and in zoom, goes.
void TileStore::dropFarthest(const TileId& fresh) {
    const auto distance = [&](const TileId& id) {
        const double middle = m_grid.rangeOf(id).begin - m_grid.rangeOf(fresh).begin;
        return std::abs(middle) / (kTileColumns * m_grid.secondsPerColumn(fresh.level)) +
               4.0 * std::abs(id.level - fresh.level);
    };
    auto farthest = m_tiles.end();
    for (auto it = m_tiles.begin(); it != m_tiles.end(); ++it)
        if (it->first.level < overviewLevel() &&
            (farthest == m_tiles.end() || distance(it->first) > distance(farthest->first)))
            farthest = it;
    if (farthest != m_tiles.end()) m_tiles.erase(farthest);
}

const SpectrogramTile* TileStore::find(const TileId& id) const {
    const auto found = m_tiles.find(id);
    return found != m_tiles.end() ? &found->second : nullptr;
}

const SpectrogramTile* TileStore::best(int level, double seconds) const {
    const auto at = [&](int l) -> const SpectrogramTile* {
        const std::int64_t last = m_grid.columns(l) - 1;
        if (last < 0) return nullptr;
        const auto column = static_cast<std::int64_t>(std::floor(m_grid.columnAt(l, seconds)));
        return find({l, std::clamp<std::int64_t>(column, 0, last) / kTileColumns});
    };
    const int coarsest = m_tiles.empty() ? -1 : m_tiles.rbegin()->first.level;
    for (int l = level; l <= coarsest; ++l)
        if (const SpectrogramTile* const tile = at(l)) return tile;
    for (int l = std::min(level, coarsest + 1) - 1; l >= std::max(level - kFinerLevels, 0); --l)
        if (const SpectrogramTile* const tile = at(l)) return tile;
    return nullptr;
}

std::vector<TileId> TileStore::missing(const TimeRange& range, int columns) const {
    std::vector<TileId> wanted;
    if (m_grid.nFrames == 0) return wanted;
    const double all = static_cast<double>(m_grid.nFrames) * m_grid.secondsPerColumn(0);
    const int overview = overviewLevel();
    const int sharp = m_grid.levelFor(range.end - range.begin, columns);
    wanted = m_grid.tilesOf(overview, {0, all});
    if (sharp != overview) std::ranges::copy(m_grid.tilesOf(sharp, range), std::back_inserter(wanted));
    std::erase_if(wanted, [this](const TileId& id) { return find(id) != nullptr; });
    return wanted;
}

QImage paintTiles(const TileStore& tiles, const PictureRequest& request) {
    const int width = request.pixels.width(), height = request.pixels.height();
    QImage image(request.pixels, QImage::Format_RGB32);
    image.fill(request.background);
    if (tiles.empty() || width < 1 || height < 1) return image;
    const double span = request.range.end - request.range.begin;
    const int level = tiles.grid().levelFor(span, width);
    std::vector<Mixture> columns;
    for (int x = 0; x < width; ++x)
        columns.push_back(mixtureAt(tiles, level, request.range.begin + (x + 0.5) / width * span));
    const auto known =
        std::ranges::find_if(columns, [](const Mixture& m) { return m.left.first != nullptr; });
    if (known == columns.end()) return image;
    const int nMels =
        tiles.best(level, request.range.begin + (double(known - columns.begin()) + 0.5) / width * span)
            ->nMels;
    const std::vector<float> rows = colourRows(columns, nMels, request.levels);
    const ColourTable& colours = colourTable(request.map);
    std::vector<int> numbers(columns.size());
    std::vector<int> unknown;
    for (int x = 0; x < width; ++x)
        if (columns[static_cast<std::size_t>(x)].left.first == nullptr) unknown.push_back(x);
    for (int y = 0; y < height; ++y) {
        const double place = (height - y - 0.5) / height * nMels - 0.5;
        const int lower = std::clamp(static_cast<int>(std::floor(place)), 0, nMels - 1);
        const int upper = std::min(lower + 1, nMels - 1);
        const auto share = static_cast<float>(std::clamp(place - lower, 0.0, 1.0));
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        paintLine(rows.data() + std::ptrdiff_t{upper} * width, rows.data() + std::ptrdiff_t{lower} * width,
                  share, colours.data(), width, numbers.data(), line);
        for (const int x : unknown) line[x] = request.background;
    }
    return image;
}

}  // namespace melscope
