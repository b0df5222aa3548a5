// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/gui/model_facts.h"
#include "ui/models/model_facts_view.h"

namespace melscope {

/// What stands in model files, line by line, in words.
class ModelFactList {
    Q_DECLARE_TR_FUNCTIONS(ModelFactList)

  public:
    /// @param models one, or several that are compared
    static std::vector<ModelFact> of(const std::vector<const ModelFacts*>& models);
};

}  // namespace melscope
