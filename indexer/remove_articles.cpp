#include "indexer/remove_articles.hpp"

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "common/index/generation.hpp"
#include "indexer/build/build_report.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/target.hpp"
#include "indexer/summary.hpp"

namespace news {
namespace {

std::vector<std::string> ids_of(const IndexerOptions& options, const Console& console) {
  std::vector<std::string> ids;
  for (const auto& id : options.remove) {
    if (id != "-") {
      ids.push_back(id);
      continue;
    }
    for (std::string line; console.input && std::getline(*console.input, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) ids.push_back(line);
    }
  }
  return ids;
}

}  // namespace

Result<ExitCode> remove_articles(const IndexerOptions& options, const std::filesystem::path& index,
                                 const Console& console) {
  // Nothing can be removed from an index that is not there, so none is made.
  if (const auto there = index::current_generation(index); !there) return there.error();
  const auto target = build::open_target(index, {}, build::Start::keep);
  if (!target) return target.error();
  auto writer =
      build::IndexWriter::open(target->generation, build::IndexWriter::Sync::every_commit);
  if (!writer) return writer.error();

  build::BuildReport report;
  report.index = index.string();
  bool all_known = true;
  for (const auto& id : ids_of(options, console)) {
    const auto removed = writer->remove_article(id);
    if (!removed) return removed.error();
    if (*removed) ++report.removed;
    if (!*removed && !options.quiet) console.note(fmt::format("no article with the id '{}'", id));
    all_known = all_known && *removed;
  }
  if (const auto committed = writer->commit(); !committed) return committed.error();
  if (const auto closed = writer->close(); !closed) return closed.error();
  if (options.summary == Summary::json) console.print(summary_json(report));
  if (options.summary == Summary::text && !options.quiet) console.note(summary_text(report));
  return all_known ? ExitCode::success : ExitCode::nothing;
}

}  // namespace news
