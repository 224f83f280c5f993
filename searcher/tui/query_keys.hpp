#pragma once

#include <string_view>

#include "searcher/tui/update.hpp"

namespace news::tui {

// Keys in the query line, and those that do the same in the list. Each changes the step it is
// given.

void query_key(Step& step, const Key& key);

/// False where the key is none of those.
bool shared_key(Step& step, const Key& key);

/// Puts text in at the cursor.
void type(Step& step, std::string_view text);

/// Leaves, or first says that this loses marks that were made to be taken.
void leave_or_warn(Step& step);

}  // namespace news::tui
