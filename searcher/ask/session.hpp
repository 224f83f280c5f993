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
  std::size_t first = 0;               ///< Rank of the first article on the screen; 0: none is.
  std::vector<std::string> ids{};      ///< Of the articles on the screen.
  bool more = false;                   ///< Others follow them.
  std::vector<Request> earlier{};      ///< What :undo goes back to, oldest first.
  std::vector<std::string> queries{};  ///< That were typed, of earlier sessions too; newest last.
};

/// What a line makes the session do. Ids may be as typed: cut short, or of no article.
struct Nothing {};
struct Search {           ///< Answer state.request.
  bool remember = false;  ///< Its text is a query that was typed.
};
struct Open {  ///< Show this article.
  std::string id{};
};
struct Address {  ///< Tell where this article stands on the web.
  std::string id{};
};
struct Edit {  ///< Open a copy of this article in an editor.
  std::string id{};
};
struct Charts {  ///< Tell this of all matches of state.request.
  retrieve::ChartsWish wish{};
};
struct Explain {     ///< Show how state.request is understood,
  std::string id{};  ///< and what it weighs in this article; empty: in none.
};
struct Pair {  ///< Tell why two articles are or are not one story.
  std::string one{};
  std::string other{};
};
struct Diff {  ///< Show what changed from one article to another.
  std::string before{};
  std::string after{};
};
struct Json {};  ///< Show the answer to state.request as JSON Lines.
struct Save {    ///< Keep the query of a request under a name.
  std::string name{};
  Request request{};
};
struct ListSaved {};
struct TellStatus {};  ///< Tell what the index holds.
struct Say {           ///< Tell the person something.
  std::string text{};
};
struct Leave {};
using Action = std::variant<Nothing, Search, Open, Address, Edit, Charts, Explain, Pair, Diff, Json,
                            Save, ListSaved, TellStatus, Say, Leave>;

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

}  // namespace news::ask
