// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/sorted_names.h"

#include <algorithm>

#include "core/dataset/natural_order.h"

namespace melscope {

std::vector<std::string> sortNames(const std::vector<std::string>& names, std::vector<Clip>& clips,
                                   int Clip::*index) {
    std::vector<bool> used(names.size(), false);
    for (const Clip& clip : clips)
        if (clip.*index >= 0) used[static_cast<std::size_t>(clip.*index)] = true;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (used[i]) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return naturalLess(names[a], names[b]); });
    std::vector<std::string> sorted;
    std::vector<int> place(names.size(), -1);
    for (const std::size_t i : order) {
        place[i] = static_cast<int>(sorted.size());
        sorted.push_back(names[i]);
    }
    for (Clip& clip : clips)
        if (clip.*index >= 0) clip.*index = place[static_cast<std::size_t>(clip.*index)];
    return sorted;
}

}  // namespace melscope
