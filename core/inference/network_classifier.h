// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "core/inference/classifier.h"
#include "core/nn/device.h"

namespace melscope {

/// What Learn::openModel() does; see there.
std::unique_ptr<Classifier> openClassifier(const std::filesystem::path& path, Device device, int threads);

}  // namespace melscope
