#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "common/index/open.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"
#include "searcher/tui/effect.hpp"
#include "searcher/tui/event.hpp"

namespace news::ask {

/// How an answer is looked for.
struct Looking {
  /// For a first answer, while one types: counts may be lower bounds (Page::exact), and why nothing
  /// matches is not told.
  bool hurried = false;
  /// Once it is true, by another thread, the answer is an Error (busy). nullptr: never.
  const std::atomic<bool>* stop = nullptr;
};

/// Answers what the full screen asks of an index. The last word of what is sought counts as the
/// beginning of one.
///
/// base: what the options of the program say, for all searches.
class ScreenSearch {
 public:
  ScreenSearch(const Setup& setup, const Request& base) : setup_{setup}, base_{base} {}

  /// The list, without excerpts; an Error (bad_query) for what cannot be read.
  [[nodiscard]] Result<Page> list(const index::OpenIndex& index, const tui::Sought& sought,
                                  const Looking& looking = {}) const;

  /// Timeline and facets of all that matches.
  [[nodiscard]] Result<tally::Charts> charts(const index::OpenIndex& index,
                                             const tui::Sought& sought,
                                             const Looking& looking = {}) const;

  /// An article with what matches in all of it; where it does not match, as it is.
  [[nodiscard]] Result<tui::Loaded> article(const index::OpenIndex& index,
                                            const tui::Sought& sought, const std::string& id,
                                            const Looking& looking = {}) const;

 private:
  struct Asking {
    const index::OpenIndex& index;
    const tui::Sought& sought;
    const Looking& looking;
  };
  /// Whether the last word of a text is one that is unfinished.
  enum class End : std::uint8_t { whole, unfinished };

  [[nodiscard]] Result<Page> found(const Asking& asking, Request request) const;
  [[nodiscard]] Result<std::optional<Page>> begun(const Asking& asking, Request request) const;
  /// request.text as it is, within the filters of what is sought.
  [[nodiscard]] Result<Page> once(const Asking& asking, Request request,
                                  End end = End::whole) const;

  const Setup& setup_;
  const Request& base_;
};

}  // namespace news::ask
