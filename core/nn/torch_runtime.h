// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <string>

#include "core/base/error.h"
#include "core/nn/device.h"

namespace melscope {

/// E.g. "LibTorch 1.13.0".
std::string torchVersion();

/// Has malloc keep large freed blocks. Otherwise each large activation is mapped, faulted in and unmapped at
/// every step; with it channels-last convolutions are a third faster, without it slower. Call before the
/// first tensor.
void keepFreedMemory();

/// Sets up this thread and the process for reproducible work on so many threads.
void prepareTorch(int threads);

/// @throws Error if CUDA is asked for and there is none.
at::Device torchDevice(Device device);

/// E.g. "cpu", "cuda".
std::string deviceName(at::Device device);

/// The first line of what LibTorch says, without its stack trace.
std::string torchMessage(const c10::Error& error);

/// Runs `work` and turns LibTorch's exceptions into ours.
template <class Work>
auto withTorchErrors(Work work) {
    try {
        return work();
    } catch (const c10::Error& error) {
        throw Error("LibTorch failed: " + torchMessage(error));
    }
}

}  // namespace melscope
