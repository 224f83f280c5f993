#include "indexer/build/growth.hpp"

#include <charconv>

#include <fmt/format.h>

#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/metadata.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

/// An index that small is not worth a word.
constexpr std::uint64_t small_bytes = 16u << 20;
constexpr double due = 1.5;

std::optional<std::uint64_t> number(std::string_view& text, std::string_view name) {
  if (!text.starts_with(name)) return std::nullopt;
  text.remove_prefix(name.size());
  std::uint64_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

}  // namespace

std::string write_growth(const Growth& growth) {
  return fmt::format("bytes={} articles={}", growth.bytes, growth.articles);
}

std::optional<Growth> read_growth(std::string_view text) {
  const auto bytes = number(text, "bytes=");
  const auto articles = number(text, " articles=");
  if (!bytes || !articles || !text.empty()) return std::nullopt;
  return Growth{*bytes, *articles};
}

std::optional<double> grown(const std::optional<Growth>& then, const Growth& now) {
  if (!then || then->articles == 0 || then->bytes == 0 || now.articles == 0) return std::nullopt;
  return static_cast<double>(now.bytes) / static_cast<double>(now.articles) /
         (static_cast<double>(then->bytes) / static_cast<double>(then->articles));
}

Result<std::string> advice_to_compact(const fs::path& index) {
  const auto generation = index::current_generation(index);
  if (!generation) return generation.error();
  const auto bytes = index::folder_bytes(*generation);
  if (bytes < small_bytes) return std::string{};
  const auto opened = index::open_index({index});
  if (!opened) return opened.error();
  return index::guarded("reading '" + index.string() + "'", [&]() -> std::string {
    const auto& database = opened->database;
    const auto then = read_growth(database.get_metadata(std::string{schema::metadata::compacted}));
    const auto times = grown(then, {bytes, database.get_doccount()});
    if (!times || *times < due) return {};
    return fmt::format(
        "an article takes {:.1f} times the room that it took when the index was last compacted; "
        "indexer --compact gives it back",
        *times);
  });
}

}  // namespace news::build
