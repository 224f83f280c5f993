#pragma once

#include <optional>

#include "searcher/tui/rows.hpp"
#include "searcher/tui/update.hpp"

namespace news::tui {

// Keys where another pane than the list has them, and what opens and closes in the list.

void menu_key(Step& step, const Key& key);

/// Scrolls the list of keys where it is longer than the screen; else any key goes back.
void keys_key(State& state, const Key& key);

/// Asks for the name under which the query is to be saved.
void begin_naming(State& state);
void name_key(Step& step, const Key& key);

/// Lists the other articles of a row's story, or no longer.
void open_story(Step& step, const std::optional<Row>& row);
void close_story(Step& step, const std::optional<Row>& row);

}  // namespace news::tui
