#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "common/index/open.hpp"
#include "common/schema/record.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// An index that goes on to be searched while others write to it, rebuild it or put another in its
/// place.
class LiveIndex {
 public:
  explicit LiveIndex(const Setup& setup) : setup_{setup} {}

  /// The index as it is now, good until the next call. Where it has gone, an Error; it may be there
  /// again the next time.
  [[nodiscard]] Result<const index::OpenIndex*> now();

  /// The article of this id, or of how an id begins, as it is now. Errors: those of find_article,
  /// or that the index has gone.
  [[nodiscard]] Result<schema::Record> article(std::string_view id);

 private:
  const Setup& setup_;
  std::optional<index::OpenIndex> index_{};
  std::vector<std::filesystem::path> generations_{};  ///< Those that are open.
};

}  // namespace news::ask
