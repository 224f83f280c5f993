#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <xapian.h>

#include "searcher/retrieve/edits.hpp"

namespace news::retrieve {

/// The word forms behind a prefix of the terms, at most so many edits from a word.
struct NearTerms {
  std::string prefix{};     ///< As schema::form_term and stem_term put it.
  std::string beginning{};  ///< How the forms have to begin.
  std::u32string wanted{};
  std::size_t most_edits = 0;
};

/// Calls `see` with each form that is near, rising, its edits and how many articles have it. Skips
/// through the list of terms.
template <class See>
void each_near(const Xapian::Database& database, const NearTerms& near, See see) {
  NearWalk walk{near.wanted, near.most_edits};
  const auto start = near.prefix + near.beginning;
  auto term = database.allterms_begin(start);
  for (const auto end = database.allterms_end(start); term != end;) {
    const auto whole = *term;
    const auto form = std::string_view{whole}.substr(near.prefix.size());
    if (!form.empty() && 'A' <= form[0] && form[0] <= 'Z') {
      term.skip_to(near.prefix + static_cast<char>('Z' + 1));  // terms of other fields
      continue;
    }
    const auto step = walk.see(form);
    if (step.edits) see(form, *step.edits, term.get_termfreq());
    if (step.next.empty()) break;
    if (const auto next = near.prefix + step.next; next > whole)
      term.skip_to(next);
    else
      ++term;
  }
}

}  // namespace news::retrieve
