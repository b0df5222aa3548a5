// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace melscope {

/// What core throws when it cannot do what was asked: one English sentence that says what, which and why.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A recording that cannot be read, with its reason.
class AudioFileError : public Error {
  public:
    using Error::Error;
};

/// A folder or table from which no data set can be made.
class DatasetError : public Error {
  public:
    using Error::Error;
};

/// A table that is written in another encoding than was said.
class EncodingError : public DatasetError {
  public:
    using DatasetError::DatasetError;
};

/// A project that cannot be opened, or an edit of it that makes no sense.
class ProjectError : public Error {
  public:
    using Error::Error;
};

/// A model or checkpoint file that is damaged, hostile or from a newer program.
class ModelFileError : public Error {
  public:
    using Error::Error;
};

/// A training that cannot start or go on.
class TrainingError : public Error {
  public:
    using Error::Error;
};

/// Work that was asked to stop before it had a result.
class Stopped : public Error {
  public:
    Stopped() : Error("stopped on request") {}
};

}  // namespace melscope
