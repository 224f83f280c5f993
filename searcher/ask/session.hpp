#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searcher/ask/request.hpp"
#include "searcher/results/page.hpp"

namespace news::ask {

/// What an interactive session remembers between two lines.
struct State {
  Request request{};
  std::size_t first = 0;           ///< Rank of the first article on the screen; 0: none is.
  std::vector<std::string> ids{};  ///< Of the articles on the screen.
  bool more = false;               ///< Others follow them.
};

/// What a line makes the session do.
struct Nothing {};
struct Search {};  ///< Answer state.request.
struct Open {      ///< Show this article.
  std::string id{};
};
struct Explain {};  ///< Show how state.request is understood.
struct Json {};     ///< Show the answer to state.request as JSON Lines.
struct Say {        ///< Tell the person something.
  std::string text{};
};
struct Leave {};
using Action = std::variant<Nothing, Search, Open, Explain, Json, Say, Leave>;

struct Step {
  State state{};
  Action action{};
};

/// What a line typed at the prompt means. Pure and total: any bytes.
///
/// A number on the screen opens that article, + and - turn the page, what begins with ':' is a
/// command (`:help` lists them), anything else is a query.
[[nodiscard]] Step step(State state, std::string_view line);

/// The state with a page on the screen.
[[nodiscard]] State showing(State state, const Page& page);

/// What `:help` says.
[[nodiscard]] std::string session_help();

}  // namespace news::ask
