#include "common/index/generation.hpp"

#include <charconv>
#include <system_error>

namespace news::index {
namespace {

namespace fs = std::filesystem;
using Kind = Error::Kind;

constexpr std::string_view name_start = "gen-";

Error missing(const fs::path& index) {
  return {Kind::not_found, fmt::format("no index at '{}'", index.string()),
          fmt::format("build it first: indexer --index '{}' ARTICLES", index.string())};
}

Error foreign(const fs::path& index, std::string_view why) {
  return {Kind::wrong_schema,
          fmt::format("'{}' is not an index of news articles: {}", index.string(), why),
          "name the folder that was given to indexer --index"};
}

bool is_ours(const fs::path& name) {
  return name == lock_name || name.extension() == ".tmp" || generation_number(name) ||
         name == "lost+found";
}

/// Why there is nothing to open in a folder without `current`.
Error unpublished(const fs::path& index) {
  std::error_code failure;
  if (fs::exists(index / "iamglass", failure))
    return foreign(index, "it is a plain Xapian database");
  for (fs::directory_iterator each{index, failure}, end; !failure && each != end;
       each.increment(failure))
    if (!is_ours(each->path().filename())) return foreign(index, "it holds other files");
  if (failure)
    return {Kind::io, fmt::format("cannot read '{}': {}", index.string(), failure.message()), ""};
  return missing(index);
}

}  // namespace

fs::path generation_path(const fs::path& index, std::uint64_t number) {
  return index / fmt::format("{}{}", name_start, number);
}

std::optional<std::uint64_t> generation_number(const fs::path& name) {
  std::string_view digits = name.native();
  if (!digits.starts_with(name_start)) return std::nullopt;
  digits.remove_prefix(name_start.size());
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc{} || end != digits.data() + digits.size() || digits.starts_with('0'))
    return std::nullopt;
  return number;
}

Result<fs::path> current_generation(const fs::path& index) {
  std::error_code failure;
  const auto status = fs::status(index, failure);
  if (status.type() == fs::file_type::not_found) return missing(index);
  if (failure)
    return Error{Kind::io, fmt::format("cannot open '{}': {}", index.string(), failure.message()),
                 "check who may read there"};
  if (status.type() != fs::file_type::directory) return foreign(index, "it is not a folder");

  const auto link = fs::symlink_status(index / current_name, failure);
  if (link.type() == fs::file_type::not_found) return unpublished(index);
  if (link.type() != fs::file_type::symlink)
    return foreign(index, "'current' in it is no link; copy an index with its links: cp -a");
  const auto target = fs::read_symlink(index / current_name, failure);
  if (failure || !generation_number(target))
    return foreign(index, "'current' in it names no generation");
  if (!fs::is_directory(index / target, failure))
    return Error{
        Kind::index,
        fmt::format("the index at '{}' has lost its '{}'", index.string(), target.string()),
        "rebuild it: indexer --rebuild"};
  return index / target;
}

std::uint64_t folder_bytes(const fs::path& folder) {
  std::uint64_t size = 0;
  std::error_code failure;
  for (fs::directory_iterator each{folder, failure}, end; !failure && each != end;
       each.increment(failure)) {
    std::error_code gone;
    const auto bytes = each->file_size(gone);
    if (!gone) size += bytes;
  }
  return size;
}

}  // namespace news::index
