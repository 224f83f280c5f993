#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/build/analysed.hpp"
#include "indexer/build/bulk_tables.hpp"
#include "indexer/build/make_document.hpp"
#include "tests/support/catch.hpp"

/// The same articles as tables that we write and as a database that Xapian does.
namespace news::tests {

namespace fs = std::filesystem;
using Articles = std::vector<build::Analysed>;
using Metadata = std::map<std::string, std::string>;

constexpr int by_hand =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;

inline Xapian::Database opened(const fs::path& folder) {
  return Xapian::Database{folder.string(), Xapian::DB_BACKEND_GLASS};
}

inline void empty_base(const fs::path& folder, const Metadata& metadata = {}) {
  Xapian::WritableDatabase base{folder.string(), by_hand};
  for (const auto& [key, value] : metadata) base.set_metadata(key, value);
  base.commit();
}

/// How the articles are cut into runs.
struct Cut {
  std::size_t articles = 1'000'000;          ///< Of a part.
  std::size_t run_memory_bytes = 64u << 20;  ///< Before a part spills.
  std::size_t join = 0;                      ///< So many parts become one, where not 0.
};

inline std::vector<fs::path> written_parts(const build::BulkTables& tables, const fs::path& folder,
                                           const Articles& articles, const Cut& cut) {
  std::vector<fs::path> parts;
  std::unique_ptr<build::RunWriter> writer;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i % cut.articles == 0) {
      if (writer) REQUIRE(writer->close());
      parts.push_back(folder / ("part-" + std::to_string(parts.size())));
      auto begun = tables.begin_run(parts.back());
      REQUIRE(begun);
      writer = *std::move(begun);
    }
    REQUIRE(writer->put(articles[i]));
  }
  if (writer) REQUIRE(writer->close());
  if (cut.join == 0) return parts;
  std::vector<fs::path> joined;
  for (std::size_t i = 0; i < parts.size(); i += cut.join) {
    const auto end =
        parts.begin() + static_cast<std::ptrdiff_t>(std::min(i + cut.join, parts.size()));
    joined.push_back(folder / ("joined-" + std::to_string(i)));
    const build::MergeOrder order{.parts = {parts.begin() + static_cast<std::ptrdiff_t>(i), end},
                                  .to = joined.back()};
    REQUIRE(tables.merge(order));
  }
  return joined;
}

/// Builds in `folder` and gives the database's folder.
inline fs::path bulk(const fs::path& folder, const Articles& articles, const Cut& cut = {},
                     const Metadata& metadata = {}) {
  fs::create_directories(folder);
  const auto tables = build::glass_tables(cut.run_memory_bytes);
  empty_base(folder / "base", metadata);
  const build::MergeOrder order{.base = folder / "base",
                                .parts = written_parts(*tables, folder, articles, cut),
                                .to = folder / "bulk"};
  const auto merged = tables->merge(order);
  if (!merged) FAIL(merged.error().what);
  return order.to;
}

/// Of one id the last article stays, in its place.
inline Articles survivors(const Articles& articles) {
  std::map<std::string, std::size_t> last;
  for (std::size_t i = 0; i < articles.size(); ++i) last[articles[i].id_term] = i;
  Articles kept;
  for (std::size_t i = 0; i < articles.size(); ++i)
    if (last[articles[i].id_term] == i) kept.push_back(articles[i]);
  return kept;
}

inline fs::path by_xapian(const fs::path& folder, const Articles& articles,
                          const Metadata& metadata = {}) {
  Xapian::WritableDatabase database{folder.string(), by_hand};
  for (const auto& article : survivors(articles))
    database.add_document(build::make_document(article));
  for (const auto& [key, value] : metadata) database.set_metadata(key, value);
  database.commit();
  return folder;
}

/// What Xapian's own check says; empty where it finds nothing.
inline std::string damage(const fs::path& folder) {
  std::ostringstream said;
  return Xapian::Database::check(folder.string(), 0, &said) == 0 ? "" : said.str();
}

}  // namespace news::tests
