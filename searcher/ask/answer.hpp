#pragma once

#include "common/base/exit_code.hpp"
#include "common/index/open.hpp"
#include "searcher/ask/output.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"
#include "searcher/results/page.hpp"

namespace news::ask {

/// Opens what the setup names, or else the index of this user.
[[nodiscard]] Result<index::OpenIndex> open(const Setup& setup);

/// A page and what it is the answer to.
struct Answer {
  Page page{};
  query::Query query{};
};

/// Searches, and fills in what the page tells about itself.
///
/// text: the query as typed.
[[nodiscard]] Result<Answer> answer(const index::OpenIndex& index, std::string_view text,
                                    Understood asked, const Setup& setup);

/// Talk about an answer, on stderr: how the query was read, warnings, and where nothing matched,
/// why. Formats that carry warnings themselves leave those out.
void talk(const index::OpenIndex& index, const Answer& given, const Setup& setup);

/// Sends text for people or programs where it belongs: to the pager or to standard output.
[[nodiscard]] Result<Written> present(std::string_view text, const Setup& setup);

}  // namespace news::ask
