#pragma once

#include <cstdint>

#include "common/index/open.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"
#include "searcher/tui/effect.hpp"
#include "searcher/tui/event.hpp"

namespace news::ask {

/// Answers what the full screen asks of an index. The last word of what is sought counts as the
/// beginning of one, unless it finds a thousand articles as it stands, or stands for too many
/// words.
///
/// base: what the options of the program say, for all searches.
class ScreenSearch {
 public:
  ScreenSearch(const Setup& setup, const Request& base) : setup_{setup}, base_{base} {}

  /// The list, without excerpts; an Error (bad_query) for what cannot be read.
  [[nodiscard]] Result<Page> list(const index::OpenIndex& index, const tui::Sought& sought) const;

  /// Timeline and facets of all that matches.
  [[nodiscard]] Result<tally::Charts> charts(const index::OpenIndex& index,
                                             const tui::Sought& sought) const;

  /// An article with what matches in all of it; where it does not match, as it is.
  [[nodiscard]] Result<tui::Loaded> article(const index::OpenIndex& index,
                                            const tui::Sought& sought, const std::string& id) const;

 private:
  /// When words are looked for that begin with the last one.
  enum class Beginnings : std::uint8_t { where_few_match, always };

  [[nodiscard]] Result<Page> found(const index::OpenIndex& index, const tui::Sought& sought,
                                   Request request, Beginnings beginnings) const;
  /// request.text as it is, within the filters of what is sought.
  [[nodiscard]] Result<Page> once(const index::OpenIndex& index, const tui::Sought& sought,
                                  Request request) const;

  const Setup& setup_;
  const Request& base_;
};

}  // namespace news::ask
