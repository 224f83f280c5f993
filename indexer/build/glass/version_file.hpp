#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/build/glass/table_writer.hpp"

namespace news::build::glass {

/// What a database says of all its documents.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint64_t total_length = 0;
  std::uint32_t least_length = 0;  ///< Of those that are not empty.
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_wdf = 0;

  void add(std::uint32_t length, std::uint32_t wdf);
};

struct Tables {
  TableRoot postlist{};
  TableRoot docdata{};
  TableRoot termlist{};
  TableRoot position{};
};

/// What the version file of the format that this room writes begins with: 16 bytes.
[[nodiscard]] std::string_view format_mark();

/// The content of the version file, `iamglass`.
/// uuid: 16 bytes.
[[nodiscard]] std::string version_file(std::string_view uuid, const Tables& tables,
                                       const Statistics& statistics);

}  // namespace news::build::glass
