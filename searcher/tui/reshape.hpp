#pragma once

#include "searcher/tui/update.hpp"

namespace news::tui {

// Filters, order and stories: every change can be undone, and done again. Each of these changes the
// step it is given.

/// Searches in another shape; one that is as before changes nothing.
void reshape(Step& step, Shape shape);

/// Back to the shape before the last change.
void undo(Step& step);

/// Forward again to what was undone.
void redo(Step& step);

/// The next order: relevance, newest, oldest.
void next_sort(Step& step);

/// Each story once, or every article.
void toggle_stories(Step& step);

}  // namespace news::tui
