// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/stratify.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/base/digest.h"
#include "core/base/random.h"

namespace melscope {

namespace {

/// The clips of each class in random order; the order of one class does not depend on the others.
std::vector<std::vector<std::size_t>> shuffledClasses(const Dataset& dataset,
                                                      std::span<const std::size_t> clips,
                                                      std::uint64_t seed) {
    std::vector<std::vector<std::size_t>> classes(dataset.classes.size());
    for (const std::size_t i : clips)
        if (const int label = dataset.clips[i].label; label >= 0)
            classes[static_cast<std::size_t>(label)].push_back(i);
    for (std::size_t label = 0; label < classes.size(); ++label) {
        std::sort(classes[label].begin(), classes[label].end(), [&](std::size_t a, std::size_t b) {
            return std::tie(dataset.clips[a].id, dataset.clips[a].path) <
                   std::tie(dataset.clips[b].id, dataset.clips[b].path);
        });
        Random random({.seed = seed,
                       .epoch = 0,
                       .item = stableHash(dataset.classes[label]),
                       .purpose = Purpose::Split});
        random.shuffle(classes[label]);
    }
    return classes;
}

/// Whole clips for a share of each class in turn; what is left of a clip is carried on.
class ShareTaker {
  public:
    explicit ShareTaker(double share) : m_share(share) {}

    /// How many of a class of `size` clips are taken, of which `free` can be.
    std::int64_t take(std::int64_t size, std::int64_t free) {
        const double wanted = m_share * static_cast<double>(size);
        m_carried += wanted;
        const auto whole = static_cast<std::int64_t>(std::floor(m_carried + 1e-9));
        const auto taken =
            std::clamp<std::int64_t>(whole, 0, std::min(free, static_cast<std::int64_t>(std::ceil(wanted))));
        m_carried = std::min(m_carried - static_cast<double>(taken), 1.0);  // one class does not pay for many
        return taken;
    }

  private:
    double m_share;
    double m_carried = 0.5;  // rounds the first class to the nearest
};

/// If a share came to nothing, the largest class that can spare a clip gives one.
void holdOutOne(Dataset& dataset, const std::vector<std::vector<std::size_t>>& classes, Split side) {
    const std::vector<std::size_t>* richest = nullptr;
    std::int64_t most = 1;
    for (const auto& members : classes) {
        const auto inTrain = std::count_if(members.begin(), members.end(), [&](std::size_t i) {
            return dataset.clips[i].split == Split::Train;
        });
        if (inTrain > most) std::tie(richest, most) = std::make_tuple(&members, inTrain);
    }
    if (richest == nullptr) return;
    const auto last = std::find_if(richest->rbegin(), richest->rend(),
                                   [&](std::size_t i) { return dataset.clips[i].split == Split::Train; });
    dataset.clips[*last].split = side;
}

}  // namespace

void splitStratified(Dataset& dataset, std::span<const std::size_t> clips, double valid, double test,
                     std::uint64_t seed) {
    const auto classes = shuffledClasses(dataset, clips, seed);
    ShareTaker takeValid(valid);
    ShareTaker takeTest(test);
    std::int64_t nValid = 0;
    std::int64_t nTest = 0;
    for (const auto& members : classes) {
        const auto size = static_cast<std::int64_t>(members.size());
        const std::int64_t forValid = takeValid.take(size, std::max<std::int64_t>(size - 1, 0));
        const std::int64_t forTest = takeTest.take(size, std::max<std::int64_t>(size - 1 - forValid, 0));
        for (std::int64_t i = 0; i < size; ++i)
            dataset.clips[members[static_cast<std::size_t>(i)]].split =
                i < forValid ? Split::Valid : (i < forValid + forTest ? Split::Test : Split::Train);
        nValid += forValid;
        nTest += forTest;
    }
    if (valid > 0 && nValid == 0) holdOutOne(dataset, classes, Split::Valid);
    if (test > 0 && nTest == 0) holdOutOne(dataset, classes, Split::Test);
}

void foldStratified(const Dataset& dataset, std::span<const std::size_t> clips, int k, std::uint64_t seed,
                    std::vector<int>& foldOfClip) {
    int fold = 0;  // goes on from class to class, so that the folds are equally large
    for (const auto& members : shuffledClasses(dataset, clips, seed))
        for (const std::size_t i : members) {
            foldOfClip[i] = fold;
            fold = (fold + 1) % k;
        }
}

}  // namespace melscope
