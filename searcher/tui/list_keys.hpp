#pragma once

#include "searcher/tui/update.hpp"

namespace news::tui {

// Keys in the list, where letters are commands. Each changes the step it is given.

void list_key(Step& step, const Key& key);

/// Runs a command that was held, unless more keys came right behind it: then somebody is typing.
void on_held(Step& step, const Held& held);

/// A letter of words, not a sign that may stand between them.
[[nodiscard]] bool is_letter(const Key& key);

}  // namespace news::tui
