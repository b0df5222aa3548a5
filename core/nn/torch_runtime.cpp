// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/torch_runtime.h"

#include <ATen/Parallel.h>
#include <malloc.h>
#include <torch/version.h>

namespace melscope {

std::string torchVersion() { return "LibTorch " TORCH_VERSION; }

void keepFreedMemory() {
    constexpr int kBytes = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, kBytes);
    mallopt(M_TRIM_THRESHOLD, kBytes);
}

void prepareTorch(int threads) {
    at::set_num_threads(threads);
    at::globalContext().setDeterministicCuDNN(true);
    at::globalContext().setBenchmarkCuDNN(false);
}

at::Device torchDevice(Device device) {
    if (device == Device::Cpu) return at::kCPU;
    if (at::hasCUDA()) return at::kCUDA;
    if (device == Device::Cuda)
        throw Error("no CUDA device is available to this LibTorch (" + torchVersion() + ")");
    return at::kCPU;
}

std::string deviceName(at::Device device) { return device.is_cuda() ? "cuda" : "cpu"; }

std::string torchMessage(const c10::Error& error) {
    const std::string text = error.what_without_backtrace();
    return text.substr(0, text.find('\n'));
}

}  // namespace melscope
