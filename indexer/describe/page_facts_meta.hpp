#pragma once

#include <string_view>

#include "indexer/describe/page_facts_claim.hpp"

namespace news::describe {

/// What `<meta name|property="name" content="content">` claims. Several names may stand in one
/// attribute, parted by blanks; case does not matter, and '.' and ':' are the same.
void add_meta_claims(Claims& claims, std::string_view names, std::string_view content);

}  // namespace news::describe
