#pragma once

#include <cstddef>

#include "searcher/tui/update.hpp"

namespace news::tui {

// Steps that several keys share. Each changes the step it is given.

/// Asks for what the state seeks now, from the first result on. Typed: the query line changed.
void search_anew(Step& step);

/// So many rows on, or back; at the end of what is listed more is asked for.
void move_by(Step& step, std::ptrdiff_t rows);

/// This row, or the last; its article comes into the preview.
void select(Step& step, std::size_t row);

/// Moves the preview by so many lines.
void scroll(State& state, std::ptrdiff_t lines);

/// The preview's next match that is not seen, or the one before; at the end it begins again.
void to_match(State& state, bool onwards);

/// Opens the selected article in the pager.
void read_selected(Step& step);

/// Ends with what is marked, or else the selected article.
void pick(Step& step);

/// Ends, and nothing is picked.
void leave(Step& step);

/// What of the keys of the list this is, wherever it was typed. False where it is none.
bool command(Step& step, char32_t letter);

/// Marks the selected article or takes the mark off, and goes on to the next.
void mark_selected(Step& step);

/// Takes all marks off; the next time puts those on again.
void swap_marks(State& state);

/// Where counts of all matches are on the screen, asks for them.
void ask_for_charts(Step& step);

}  // namespace news::tui
