#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace news::tally {

/// A value of a facet, and how many matches have it.
struct ValueCount {
  std::string value{};
  std::size_t count = 0;

  friend bool operator==(const ValueCount&, const ValueCount&) = default;
};

/// The matches by one fact about them.
struct Facet {
  std::string field{};
  std::vector<ValueCount> values{};
  std::size_t more_values = 0;  ///< Values that are not among these,
  std::size_t more_count = 0;   ///< and what their counts add up to.
  std::size_t unknown = 0;      ///< Matches where the fact is not known.
};

/// The count that a value needs to come among the first `most`; 0 where all do. Of many values
/// only those have to be looked up by name.
[[nodiscard]] std::size_t least_count_shown(std::vector<std::size_t> counts, std::size_t most);

/// The most frequent values, equal ones by name; the rest is counted as `more`. most: 0 for all.
[[nodiscard]] Facet with_top(Facet facet, std::size_t most);

}  // namespace news::tally
