#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/tui/effect.hpp"
#include "searcher/tui/event.hpp"
#include "searcher/tui/line_edit.hpp"

namespace news::tui {

/// Who takes the keys.
enum class Focus : std::uint8_t {
  query,   ///< Letters are typed.
  list,    ///< Letters are commands.
  facets,  ///< Values to narrow by.
  menu,    ///< Saved or past queries.
  naming,  ///< The name under which a query is to be saved.
  keys     ///< The list of keys.
};

/// A list to choose from, over the results.
struct Menu {
  Listed::What what = Listed::What::saved;
  std::vector<std::pair<std::string, std::string>> entries{};
  std::size_t selected = 0;
};

/// How results are chosen and ordered, beside the query line.
struct Shape {
  std::vector<std::string> filters{};  ///< In the query language; all of them.
  std::string sort{};
  bool stories = true;

  friend bool operator==(const Shape&, const Shape&) = default;
};

/// Everything that is on the screen, and nothing else: what it looks like is a function of this.
struct State {
  Size size{};
  bool ascii = false;     ///< Nothing outside ASCII is drawn by us.
  bool pick = false;      ///< Enter takes the marked articles and leaves.
  bool any_by_or = true;  ///< OR between words asks for any of them.

  Focus focus = Focus::query;
  Focus under_keys = Focus::query;  ///< Where the list of keys was asked for.
  Focus under_menu = Focus::query;  ///< Where the menu was asked for.
  std::size_t keys_top = 0;         ///< The first line of the list of keys that is seen.
  bool typing = false;              ///< Letters came that are no commands: those behind neither.
  LineEdit query{};
  Shape shape{};
  std::vector<Shape> before{};  ///< What undo goes back to, oldest first.
  std::vector<Shape> after{};   ///< What it came from.
  std::size_t limit = 50;

  std::uint64_t asked = 0;       ///< The number of the newest search.
  std::uint64_t shown = 0;       ///< That of the page below; another one is on its way otherwise.
  Page page{};                   ///< The last answer that was good.
  std::optional<Error> fault{};  ///< Why the newest search has none.

  std::size_t selected = 0;               ///< A row of rows_of.
  std::size_t top = 0;                    ///< The first row that is seen.
  std::vector<std::string> opened{};      ///< Ids of hits whose copies are listed.
  std::vector<std::string> marked{};      ///< Ids, in the order of marking.
  std::vector<std::string> unmarked{};    ///< Those that were taken off all at once.
  std::optional<Loaded> preview{};        ///< An article; not always yet the selected one.
  std::size_t preview_top = 0;            ///< The first line that is seen.
  std::size_t match = 0;                  ///< Of the preview's matches, where N and n go on.
  bool strip = false;                     ///< The timeline is shown.
  std::optional<tally::Charts> charts{};  ///< Of the page.
  std::size_t facet = 0;                  ///< A row of facet_rows.
  std::string facet_filter{};             ///< Of the row that one was on last.

  Menu menu{};
  LineEdit name{};
  std::string taken{};  ///< A name under which a query is saved already.
  bool warned = false;  ///< That leaving loses the marks.
  std::vector<std::pair<std::string, std::string>> past{};  ///< For the Up key, newest first.
  std::optional<std::size_t> recalled{};                    ///< Which of them is in the query line.
  std::string said{};                                       ///< Until the next key.
};

/// What the newest search is of.
[[nodiscard]] Sought sought(const State& state);

}  // namespace news::tui
