#include "indexer/build/glass/numbering.hpp"

#include <algorithm>

#include "indexer/build/glass/cursor_merge.hpp"
#include "indexer/build/glass/run_files.hpp"

namespace news::build::glass {

void Numbering::sort() {
  for (auto& run : runs_) std::sort(run.dropped.begin(), run.dropped.end());
}

std::uint32_t Numbering::of(std::size_t run, std::uint32_t document) const {
  const auto& [before, dropped] = runs_[run];
  if (dropped.empty()) return before + document + 1;
  const auto found = std::lower_bound(dropped.begin(), dropped.end(), document);
  if (found != dropped.end() && *found == document) return 0;
  return before + document + 1 - static_cast<std::uint32_t>(found - dropped.begin());
}

Result<std::uint64_t> drop_superseded(const std::vector<std::filesystem::path>& runs,
                                      const std::function<void(const std::string& id)>& met,
                                      Numbering& numbering) {
  std::uint64_t dropped = 0;
  CursorMerge<IdCursor> merge{runs};
  while (!merge.at_end()) {
    const auto run = merge.run();
    const auto document = merge.top().document();
    const auto id = merge.top().id();
    merge.advance();
    if (merge.at_end() || merge.top().id() != id) {
      met(id);
    } else {
      numbering.drop(run, document);
      ++dropped;
    }
  }
  numbering.sort();
  if (const auto read = merge.status(); !read) return read.error();
  return dropped;
}

}  // namespace news::build::glass
