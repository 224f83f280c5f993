#pragma once

#include <string>

#include "indexer/build/build_report.hpp"

namespace news {

/// "21,540 indexed, 38 skipped (38 no text), 12.3 s; index /path": for people.
[[nodiscard]] std::string summary_text(const build::BuildReport& report);

/// One JSON object in one line, newline included: for programs. Keys are only ever added.
[[nodiscard]] std::string summary_json(const build::BuildReport& report);

}  // namespace news
