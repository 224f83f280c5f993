#pragma once

#include <string_view>

#include <xapian.h>

#include "common/index/open.hpp"
#include "common/index/xapian_guard.hpp"
#include "searcher/retrieve/effort.hpp"

namespace news::retrieve {

/// A writer that commits several times a second can overtake a reader as often.
inline constexpr int most_readings = 20;

/// Runs work that reads the index. Where a writer has overtaken the reader, the whole of it is done
/// again on the newest revision: what was fetched before must not be mixed with what comes after,
/// and small commits that follow each other at once can overtake it more than once. A search that
/// takes too much Effort, or is stopped, is an Error.
///
/// work: takes a Xapian::Database&, gives a T or a Result<T>.
template <class Work>
[[nodiscard]] auto reading(const index::OpenIndex& from, std::string_view doing, Work work) {
  const auto guarded = [&] {
    return index::guarded(doing, [&] {
      Xapian::Database database = from.database;
      for (int reading = 1; reading < most_readings; ++reading) {
        try {
          return work(database);
        } catch (const Xapian::DatabaseModifiedError&) {
          database.reopen();
        }
      }
      return work(database);
    });
  };
  try {
    return guarded();
  } catch (const Effort::Exhausted&) {
    return decltype(guarded()){too_much_effort()};
  } catch (const Effort::Stopped&) {
    return decltype(guarded()){stopped()};
  }
}

}  // namespace news::retrieve
