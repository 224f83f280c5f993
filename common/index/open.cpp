#include "common/index/open.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "common/index/generation.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/version.hpp"

namespace news::index {
namespace {

namespace fs = std::filesystem;
using Kind = Error::Kind;

/// A rebuild may publish, and drop an old generation, between finding and opening it.
constexpr int tries = 3;

Result<Xapian::Database> open_current(const fs::path& index) {
  for (int attempt = 1;; ++attempt) {
    const auto generation = current_generation(index);
    if (!generation) return generation.error();
    auto database = guarded(fmt::format("opening '{}'", index.string()), [&] {
      return Xapian::Database{generation->string(), Xapian::DB_BACKEND_GLASS};
    });
    if (database || attempt == tries) return database;
    const auto now = current_generation(index);
    if (!now || *now == *generation) return database;
  }
}

Result<int> schema_of(const std::string& written) {
  int schema = 0;
  const auto [end, failure] =
      std::from_chars(written.data(), written.data() + written.size(), schema);
  if (failure != std::errc{} || end != written.data() + written.size())
    return Error{Kind::wrong_schema, "it does not say how it was written",
                 "rebuild it: indexer --rebuild"};
  if (schema > schema::version)
    return Error{Kind::wrong_schema,
                 fmt::format("it was written with schema {}, newer than the {} of this program",
                             schema, schema::version),
                 "use the programs that wrote it, or rebuild it: indexer --rebuild"};
  if (schema < schema::oldest_readable)
    return Error{Kind::wrong_schema,
                 fmt::format("it was written with schema {}, this program reads {} to {}", schema,
                             schema::oldest_readable, schema::version),
                 "rebuild it: indexer --rebuild"};
  return schema;
}

/// Commits that follow each other at once can overtake even the one who only looks at the settings.
constexpr int looks = 20;

Result<OpenIndex> look_into(const fs::path& path) {
  const auto doing = fmt::format("opening '{}'", path.string());
  auto database = open_current(path);
  if (!database) return database.error();
  return guarded(doing, [&]() -> Result<OpenIndex> {
    const auto schema = schema_of(database->get_metadata(std::string{schema::metadata::schema}));
    if (!schema) return at(doing, schema.error());
    const auto settings =
        analysis::read_settings(database->get_metadata(std::string{schema::metadata::analysis}));
    if (!settings) return at(doing, settings.error());
    return OpenIndex{*database, *settings, {path}, {*database}, *schema};
  });
}

/// What one folder holds, before it is joined to the others.
Result<OpenIndex> open_one(const fs::path& path) {
  auto opened = look_into(path);
  for (int look = 1; look < looks && !opened && opened.error().kind == Kind::busy; ++look)
    opened = look_into(path);
  return opened;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

Result<OpenIndex> open_index(const std::vector<fs::path>& paths) {
  if (paths.empty()) return Error{Kind::bad_option, "no index named", "name one with --index PATH"};
  auto all = open_one(paths.front());
  for (std::size_t i = 1; all && i < paths.size(); ++i) {
    const auto next = open_one(paths[i]);
    if (!next) return next.error();
    if (!(next->analysis == all->analysis))
      return Error{
          Kind::wrong_schema,
          fmt::format("'{}' and '{}' are analysed differently, so one search cannot cover both",
                      paths.front().string(), paths[i].string()),
          "search them one by one, or rebuild one: indexer --rebuild"};
    all->database.add_database(next->database);
    all->paths.push_back(paths[i]);
    all->parts.push_back(next->database);
    all->schema = std::min(all->schema, next->schema);
  }
  return all;
}

Result<fs::path> default_index_path() {
  if (const auto named = environment("NEWS_INDEX"); !named.empty()) return fs::path{named};
  // A relative XDG_DATA_HOME is to be ignored (XDG base directory specification).
  if (const fs::path data{environment("XDG_DATA_HOME")}; data.is_absolute())
    return data / "news" / "index";
  if (const auto home = environment("HOME"); !home.empty())
    return fs::path{home} / ".local" / "share" / "news" / "index";
  return Error{Kind::bad_option, "no index named and no home folder known",
               "name one with --index PATH, or set NEWS_INDEX"};
}

}  // namespace news::index
