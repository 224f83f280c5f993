#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace news::tui {

/// What is searched for, beside what the options of the program say.
struct Sought {
  std::string text{};                  ///< As typed; blank: every article.
  std::vector<std::string> filters{};  ///< In the query language; all of them.
  std::string sort{};                  ///< "relevance", "newest", "oldest"; empty: by rule.
  bool stories = true;                 ///< Each story once.
  std::size_t limit = 50;

  friend bool operator==(const Sought&, const Sought&) = default;
};

// What the screen wants done. Whoever does it answers by an event.

struct Search {
  std::uint64_t number = 0;  ///< The answer has to carry it.
  Sought sought{};
};
struct Chart {  ///< Timeline and facets of all matches.
  std::uint64_t number = 0;
  Sought sought{};
};
struct Load {  ///< A whole article with its matches marked.
  std::uint64_t number = 0;
  Sought sought{};
  std::string id{};
};
struct Read {  ///< In the pager.
  std::string id{};
  std::optional<std::size_t> match_end{};  ///< Byte of the body that the pager is to show.
};
struct Edit {
  std::string id{};
};
struct Visit {  ///< The address in a browser.
  std::string url{};
};
struct Compare {
  std::string before{};
  std::string after{};
};
struct Save {
  std::string name{};
  std::string text{};
  std::vector<std::string> filters{};  ///< Become part of the text.
  bool replaces = false;               ///< Also where the name is taken.
};
struct Hold {  ///< A command until it is known whether more keys follow at once.
  char32_t letter = 0;
};
struct ListSaved {};
struct ListPast {};
struct Remember {
  std::string text{};
};
struct Suspend {};  ///< Ctrl-Z.
struct Redraw {};   ///< All of the screen.
struct Leave {
  bool picked = false;             ///< Else interrupted.
  std::vector<std::string> ids{};  ///< What was picked.
};

using Effect = std::variant<Search, Chart, Load, Read, Edit, Visit, Compare, Save, Hold, ListSaved,
                            ListPast, Remember, Suspend, Redraw, Leave>;

}  // namespace news::tui
