// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/adamw.h"

#include <cmath>

namespace melscope {

namespace {
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;
}  // namespace

AdamW::AdamW(const at::Tensor& parameters, std::int64_t decaying, double weightDecay)
    : m_first(at::zeros_like(parameters)),
      m_second(at::zeros_like(parameters)),
      m_decaying(decaying),
      m_weightDecay(weightDecay) {}

void AdamW::step(at::Tensor& parameters, const at::Tensor& gradients, double learningRate, double beta1) {
    const c10::NoGradGuard noGrad;
    ++m_steps;
    parameters.narrow(0, 0, m_decaying).mul_(1.0 - learningRate * m_weightDecay);
    m_first.mul_(beta1).add_(gradients, 1.0 - beta1);
    m_second.mul_(kBeta2).addcmul_(gradients, gradients, 1.0 - kBeta2);
    const double firstBias = 1.0 - std::pow(beta1, m_steps);
    const double secondBias = 1.0 - std::pow(kBeta2, m_steps);
    const at::Tensor deviation = m_second.sqrt().div_(std::sqrt(secondBias)).add_(kEpsilon);
    parameters.addcdiv_(m_first, deviation, -learningRate / firstBias);
}

void AdamW::restore(const at::Tensor& first, const at::Tensor& second, std::int64_t steps) {
    const c10::NoGradGuard noGrad;
    m_first.copy_(first);
    m_second.copy_(second);
    m_steps = steps;
}

}  // namespace melscope
