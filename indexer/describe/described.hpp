#pragma once

#include <string>
#include <string_view>

namespace news::describe {

/// A value found and what says so; an empty value has no source.
template <class T>
struct Described {
  T value{};
  std::string_view source{};  ///< "record", "dateline", ...: a literal.
};

using DescribedText = Described<std::string>;

}  // namespace news::describe
