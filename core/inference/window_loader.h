// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/features/feature_settings.h"
#include "core/inference/classifier.h"

namespace melscope {

/// The picture of one window, or the end of a clip.
struct WindowItem {
    std::size_t clip = 0;        ///< index
    std::vector<float> picture;  ///< [channels, nMels, nFrames], dB; empty at the end of the clip
    TimeRange range;             ///< s from the recording's start
    std::string error;           ///< at the end of a clip that could not be read to its end
    bool last = false;           ///< no more of this clip
};

/// Reads clips on worker threads and turns them into pictures of windows. Windows of one clip come in their
/// order, clips as they are read; only so many pictures are in memory at a time.
class WindowLoader {
  public:
    /// @param clips have to outlive the loader. @param workers 0: the caller computes everything itself.
    WindowLoader(std::span<const ClipRef> clips, const FeatureSettings& features, int workers);
    ~WindowLoader();
    WindowLoader(const WindowLoader&) = delete;
    WindowLoader& operator=(const WindowLoader&) = delete;

    /// The next item; false when all clips are done.
    bool next(WindowItem& item);
    /// Gives a picture's memory back for reuse.
    void recycle(std::vector<float> picture);

  private:
    class Work;
    std::unique_ptr<Work> m_work;
};

}  // namespace melscope
