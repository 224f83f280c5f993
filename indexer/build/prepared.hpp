#pragma once

#include <cstddef>
#include <string>

#include <xapian.h>

#include "indexer/article/origin.hpp"

namespace news::build {

/// An article that is ready to be written.
struct Prepared {
  Xapian::Document document{};
  Origin origin{};
  std::string id_term{};
  std::size_t memory_bytes = 0;  ///< About what it holds until the commit.
  bool cut = false;              ///< Too long: only its first --max-text bytes are searchable.
};

}  // namespace news::build
