#pragma once

#include <string>
#include <vector>

#include "searcher/retrieve/languages.hpp"

namespace news::retrieve {

/// A word in the form typed, and the stems that it may have been filed under.
struct TypedWord {
  std::string form{};
  std::vector<LanguageStem> stems{};

  friend bool operator==(const TypedWord&, const TypedWord&) = default;
};

}  // namespace news::retrieve
