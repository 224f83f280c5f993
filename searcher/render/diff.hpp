#pragma once

#include <string>
#include <vector>

#include "common/schema/record.hpp"
#include "searcher/diff/difference.hpp"
#include "searcher/render/style.hpp"

namespace news::render {

/// Two articles and what changed from the first to the second.
struct Versions {
  const schema::Record& before;
  const schema::Record& after;
  const diff::Difference& difference;
};

/// How many paragraphs are of each kind; those of the later version, but for cut ones.
struct DiffCounts {
  std::size_t same = 0;
  std::size_t edited = 0;
  std::size_t moved = 0;  ///< Those that were edited too are counted in moved_edited.
  std::size_t moved_edited = 0;
  std::size_t cut = 0;
  std::size_t added = 0;

  friend bool operator==(const DiffCounts&, const DiffCounts&) = default;
};

[[nodiscard]] DiffCounts counts_of(const diff::Difference& difference);

/// False where headlines and paragraphs are the same, in the same order.
[[nodiscard]] bool differs(const diff::Difference& difference);

/// For people: both articles, how much changed, the numbers, names and quotations, then the later
/// text with what was taken out and put in: in colours, or as [-out-] and {+in+}. Runs of
/// paragraphs that are the same are told, not shown.
[[nodiscard]] std::string diff_text(const Versions& versions, const Style& style);

/// For programs: objects of type "versions", "diff" (headline and paragraphs), "fact" and
/// "summary"; see docs/output-formats.md.
[[nodiscard]] std::vector<std::string> diff_json(const Versions& versions);

}  // namespace news::render
