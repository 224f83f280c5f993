#pragma once

#include <string>
#include <vector>

#include "indexer/describe/page_facts_claim.hpp"
#include "indexer/markup/tree.hpp"

namespace news::describe {

/// All that a page claims, and its headings.
struct PageClaims {
  Claims claims{};
  std::string title_tag{};
  std::vector<std::string> headings{};  ///< The first h1 elements.
};

/// Collects in one walk over the tree.
[[nodiscard]] PageClaims claims_of(const markup::Tree& tree);

}  // namespace news::describe
