#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema/fields.hpp"

namespace news::retrieve {

/// Terms of an index that begin alike, the most frequent first, of equals by letters.
struct Begun {
  struct Term {
    std::string text{};  ///< Without its prefix.
    Xapian::doccount articles = 0;
  };
  std::vector<Term> terms{};
  bool all = true;  ///< Else there are more than were asked for.
};

/// The most frequent stems of a field's words that begin so, of raw those of the text, too.
///
/// beginning: folded, not empty.
[[nodiscard]] Begun stems_begun(const Xapian::Database& database, schema::Field field,
                                const std::string& beginning, std::size_t most);

/// The same of the forms that are not their own stem.
[[nodiscard]] Begun forms_begun(const Xapian::Database& database, schema::Field field,
                                const std::string& beginning, std::size_t most);

}  // namespace news::retrieve
