#pragma once

#include "searcher/tui/update.hpp"

namespace news::tui {

/// What a click or the wheel does where it is.
void on_mouse(Step& step, const Mouse& mouse);

}  // namespace news::tui
