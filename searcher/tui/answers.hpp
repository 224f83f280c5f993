#pragma once

#include "searcher/tui/update.hpp"

namespace news::tui {

// What an answer changes; one to another search than the one it is for, nothing.

void take(Step& step, const Found& found);
void take(Step& step, const Refused& refused);
void take(Step& step, const Charted& charted);
void take(Step& step, const Loaded& loaded);
void take(Step& step, const Listed& listed);
void take(Step& step, const Unsaved& unsaved);

}  // namespace news::tui
