#pragma once

#include "searcher/tui/update.hpp"

namespace news::tui {

// The values to narrow by. Each of these changes the step it is given.

/// Puts them in the place of the article, where one was in them before.
void to_facets(Step& step);

/// What a key does among them.
void facet_key(Step& step, const Key& key);

/// Narrows by the selected one, or no longer where it does so already; back to the results.
void narrow(Step& step);

/// The row with what one was on last, or else the first.
void find_facet(State& state);

}  // namespace news::tui
