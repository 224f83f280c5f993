#include "indexer/build/manifest.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "common/schema/metadata.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

/// Takes "name=number " from the front of `text`.
template <class Number>
bool take(std::string_view& text, std::string_view name, Number& number) {
  if (!text.starts_with(name)) return false;
  const auto digits = text.substr(name.size());
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc{} || end == digits.data() + digits.size() || *end != ' ') return false;
  text = digits.substr(static_cast<std::size_t>(end - digits.data()) + 1);
  return true;
}

bool is_below(std::string_view path, std::string_view root) {
  if (root == "/" || path == root) return true;
  while (root.ends_with('/')) root.remove_suffix(1);
  return path == root || (path.starts_with(root) && path[root.size()] == '/');
}

/// Nothing also where another path has the key.
std::optional<ManifestEntry> entry_of(const Xapian::Database& database,
                                      const discover::InputFile& file) {
  auto entry = read_entry(database.get_metadata(manifest_key(discover::input_key(file.path))));
  if (entry && entry->path != file.path) entry.reset();
  return entry;
}

bool is_gone(const std::string& path) {
  std::error_code failure;
  return fs::status(path, failure).type() == fs::file_type::not_found;
}

}  // namespace

std::string write_entry(const ManifestEntry& entry) {
  return fmt::format("size={} modified={} articles={} path={}", entry.size, entry.modified,
                     entry.articles, entry.path);
}

std::optional<ManifestEntry> read_entry(std::string_view text) {
  constexpr std::string_view path = "path=";
  ManifestEntry entry;
  if (!take(text, "size=", entry.size) || !take(text, "modified=", entry.modified) ||
      !take(text, "articles=", entry.articles) || !text.starts_with(path))
    return std::nullopt;
  entry.path = text.substr(path.size());
  return entry;
}

std::string manifest_key(std::string_view input_key) {
  return std::string{schema::metadata::input_prefix}.append(input_key);
}

bool is_unchanged(const Xapian::Database& database, const discover::InputFile& file) {
  const auto entry = entry_of(database, file);
  return entry && entry->size == file.size && entry->modified == file.modified;
}

std::uint64_t articles_held(const Xapian::Database& database, const discover::InputFile& file) {
  const auto entry = entry_of(database, file);
  return entry ? entry->articles : 0;
}

std::vector<ManifestEntry> all_entries(const Xapian::Database& database) {
  const std::string prefix{schema::metadata::input_prefix};
  std::vector<ManifestEntry> entries;
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key)
    if (auto entry = read_entry(database.get_metadata(*key))) entries.push_back(*std::move(entry));
  return entries;
}

std::vector<ManifestEntry> gone_inputs(const Xapian::Database& database,
                                       const std::vector<std::string>& roots) {
  auto entries = all_entries(database);
  std::erase_if(entries, [&roots](const ManifestEntry& entry) {
    const bool meant =
        roots.empty() || std::any_of(roots.begin(), roots.end(), [&](const std::string& root) {
          return is_below(entry.path, root);
        });
    return !meant || !is_gone(entry.path);
  });
  return entries;
}

}  // namespace news::build
