// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tracks.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace melscope {

namespace {

void check(bool fits, const char* field, double value, const char* range) {
    if (!fits)
        throw std::invalid_argument(std::string(field) + " has to be " + range + ", not " +
                                    std::to_string(value));
}

double middleOf(const TimeRange& range) { return (range.begin + range.end) / 2; }

/// Builds the detections of one class from its windows in their order.
class Joiner {
  public:
    Joiner(int label, const DetectionRules& rules, std::vector<Detection>& out)
        : m_label(label), m_rules(rules), m_out(out) {}

    void add(const TimeRange& window, float probability) {
        if (m_windows > 0 && window.begin > m_open.range.end + m_rules.mergeSeconds) close();
        if (m_windows == 0) m_open = {.label = m_label, .range = window};
        ++m_windows;
        m_sum += probability;
        m_open.range.end = std::max(m_open.range.end, window.end);
        if (probability <= m_open.peak) return;
        m_open.peak = probability;
        m_open.peakTime = middleOf(window);
    }

    void close() {
        if (m_windows == 0) return;
        m_open.mean = static_cast<float>(m_sum / m_windows);
        if (m_open.range.end - m_open.range.begin >= m_rules.shortestSeconds) m_out.push_back(m_open);
        m_windows = 0;
        m_sum = 0;
    }

  private:
    const int m_label;
    const DetectionRules& m_rules;
    std::vector<Detection>& m_out;
    Detection m_open;
    int m_windows = 0;
    double m_sum = 0;
};

}  // namespace

void ClassTracks::add(const TimeRange& window, std::span<const float> shares) {
    classes = static_cast<int>(shares.size());
    windows.push_back(window);
    probabilities.insert(probabilities.end(), shares.begin(), shares.end());
}

TimeRange ClassTracks::shareOf(std::size_t window) const {
    const TimeRange& own = windows[window];
    TimeRange share = own;
    if (window > 0) share.begin = (middleOf(windows[window - 1]) + middleOf(own)) / 2;
    if (window + 1 < windows.size()) share.end = (middleOf(own) + middleOf(windows[window + 1])) / 2;
    return share;
}

float ClassTracks::peakOf(int label) const {
    float peak = 0;
    for (std::size_t w = 0; w < windows.size(); ++w) peak = std::max(peak, at(w, label));
    return peak;
}

void DetectionRules::validate() const {
    check(threshold > 0 && threshold <= 1, "threshold", threshold, "above 0 and at most 1");
    check(mergeSeconds >= 0, "merge_seconds", mergeSeconds, "0 or more");
    check(shortestSeconds >= 0, "shortest_seconds", shortestSeconds, "0 or more");
}

std::vector<Detection> detections(const ClassTracks& tracks, const DetectionRules& rules) {
    rules.validate();
    std::vector<Detection> found;
    for (int label = 0; label < tracks.classes; ++label) {
        Joiner joiner(label, rules, found);
        for (std::size_t w = 0; w < tracks.windows.size(); ++w)
            if (tracks.at(w, label) >= rules.threshold) joiner.add(tracks.windows[w], tracks.at(w, label));
        joiner.close();
    }
    std::ranges::stable_sort(found, {}, [](const Detection& detection) { return detection.range.begin; });
    return found;
}

}  // namespace melscope
