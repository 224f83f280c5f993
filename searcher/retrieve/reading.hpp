#pragma once

#include <string_view>

#include <xapian.h>

#include "common/index/open.hpp"
#include "common/index/xapian_guard.hpp"

namespace news::retrieve {

/// Runs work that reads the index. Where a writer has overtaken the reader, the whole of it is done
/// once more on the newest revision: one retry cured every case met, and what was fetched before
/// must not be mixed with what comes after.
///
/// work: takes a Xapian::Database&, gives a T or a Result<T>.
template <class Work>
[[nodiscard]] auto reading(const index::OpenIndex& from, std::string_view doing, Work work) {
  return index::guarded(doing, [&] {
    Xapian::Database database = from.database;
    try {
      return work(database);
    } catch (const Xapian::DatabaseModifiedError&) {
      database.reopen();
      return work(database);
    }
  });
}

}  // namespace news::retrieve
