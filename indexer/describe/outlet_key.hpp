#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "indexer/article/raw_article.hpp"

namespace news::describe {

/// Whose site furniture an article may have: the host of its address, else the source that its
/// record or --source names, else the file or archive of many, else the folder of its file; empty
/// for a nameless one on standard input.
[[nodiscard]] std::string outlet_key(const RawArticle& raw);

/// The day that the record or the address says outright; nothing where only the text might.
[[nodiscard]] std::optional<std::chrono::sys_days> known_day(const RawArticle& raw);

}  // namespace news::describe
