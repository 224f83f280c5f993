#include "indexer/app.hpp"

#include <filesystem>
#include <istream>
#include <string>

#include <fmt/format.h>

#include "common/base/program.hpp"
#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "indexer/build/check.hpp"
#include "indexer/build/quantity.hpp"
#include "indexer/build/repair.hpp"
#include "indexer/build/status.hpp"
#include "indexer/compact_index.hpp"
#include "indexer/dry_run.hpp"
#include "indexer/option_table.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/read/reader.hpp"
#include "indexer/remove_articles.hpp"

namespace news {
namespace {

namespace fs = std::filesystem;

std::string formats_text() {
  std::string lines;
  for (const auto& reader : read::readers())
    lines += fmt::format("{:<10}{} ({})\n", reader.name, reader.what, reader.extensions);
  return lines;
}

Result<ExitCode> show_status(const IndexerOptions& options, const fs::path& index,
                             const Console& console) {
  const auto status = build::read_status(index);
  if (!status) return status.error();
  console.print(options.summary == Summary::json ? build::status_json(*status)
                                                 : build::status_text(*status));
  return ExitCode::success;
}

Result<ExitCode> repair(const IndexerOptions& options, const fs::path& index,
                        const Console& console) {
  constexpr std::size_t memory_for_each_byte = 8;
  const auto repaired = build::repair_index(
      index, options.memory_bytes / memory_for_each_byte, [&console](const std::string& id) {
        console.note(fmt::format("article '{}' could not be saved", id));
      });
  if (!repaired) return repaired.error();
  console.note(fmt::format("made anew from {} stored articles; index {}",
                           build::with_commas(repaired->articles), index.string()));
  if (!repaired->inputs_known)
    console.note("which inputs were read is lost: indexer --update reads them all again");
  if (repaired->lost == 0) return ExitCode::success;
  console.note(
      fmt::format("articles that could not be saved: {}", build::with_commas(repaired->lost)));
  return ExitCode::nothing;
}

Result<ExitCode> check_index(const IndexerOptions& options, const fs::path& index,
                             const Console& console) {
  const auto generation = index::current_generation(index);
  if (!generation) return generation.error();
  const auto findings = build::check_generation(*generation);
  if (!findings) return findings.error();
  for (const auto& finding : *findings) console.note(finding);
  if (!findings->empty() && options.repair) return repair(options, index, console);
  if (!findings->empty())
    return Error{
        Error::Kind::index, fmt::format("'{}' is damaged", index.string()),
        "make it anew from what it stores: indexer --check --repair; or from the articles: "
        "indexer --rebuild"};
  // Sound tables can still be of a layout that is not ours.
  const auto opened = index::open_index({index});
  if (!opened) return opened.error();
  console.note(fmt::format("'{}' is sound", index.string()));
  return ExitCode::success;
}

Result<ExitCode> run_on_index(const IndexerOptions& options, const fs::path& index,
                              const Console& console, const std::function<bool()>& interrupted) {
  switch (options.action) {
    case Action::status:
      return show_status(options, index, console);
    case Action::check:
      return check_index(options, index, console);
    case Action::compact:
      return compact_index(options, index, console);
    case Action::remove:
      return remove_articles(options, index, console);
    default:
      return build_index(options, index, console, interrupted);
  }
}

}  // namespace

Result<ExitCode> run(const IndexerOptions& options, const Console& console,
                     const std::function<bool()>& interrupted) {
  switch (options.action) {
    case Action::help:
      console.print(help_text());
      return ExitCode::success;
    case Action::version:
      console.print(fmt::format("indexer ({}) {}\n", program_name, program_version));
      return ExitCode::success;
    case Action::formats:
      console.print(formats_text());
      return ExitCode::success;
    case Action::dry_run:
      return dry_run(options, console, interrupted);
    default:
      break;
  }
  if (!options.index.empty()) return run_on_index(options, options.index, console, interrupted);
  const auto index = index::default_index_path();
  if (!index) return index.error();
  return run_on_index(options, *index, console, interrupted);
}

}  // namespace news
