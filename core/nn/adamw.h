// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cstdint>

namespace melscope {

/// AdamW (Loshchilov and Hutter 2019) over one flat vector of parameters; agrees with torch.optim.AdamW.
/// Written out because its whole state has to go into a checkpoint and come back bit for bit, under
/// LibTorch 1.13 as under 2.x.
class AdamW {
  public:
    /// @param decaying the first so many parameters decay, the others (biases, BatchNorm) do not.
    AdamW(const at::Tensor& parameters, std::int64_t decaying, double weightDecay);

    /// One step against `gradients`. @param beta1 decay of the first moment, which a one-cycle schedule
    /// moves.
    void step(at::Tensor& parameters, const at::Tensor& gradients, double learningRate, double beta1);

    std::int64_t steps() const { return m_steps; }
    const at::Tensor& firstMoment() const { return m_first; }
    const at::Tensor& secondMoment() const { return m_second; }
    /// Puts back what an earlier run had come to.
    void restore(const at::Tensor& first, const at::Tensor& second, std::int64_t steps);

  private:
    at::Tensor m_first, m_second;
    std::int64_t m_decaying;
    double m_weightDecay;
    std::int64_t m_steps = 0;
};

}  // namespace melscope
