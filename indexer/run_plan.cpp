#include "indexer/run_plan.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "common/index/open.hpp"
#include "common/index/xapian_guard.hpp"
#include "indexer/build/manifest.hpp"

namespace news {
namespace {

/// As discover writes paths: absolute, lexically normal, no slash at the end.
std::string settled(const std::filesystem::path& given) {
  std::error_code failure;
  auto path = std::filesystem::absolute(given, failure).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::vector<std::string> roots_of(const std::vector<std::string>& inputs) {
  std::vector<std::string> roots;
  for (const auto& input : inputs)
    if (input != "-") roots.push_back(settled(input));
  return roots;
}

/// An index may lie in the folder that it indexes; its own files are no articles.
void leave_out_index(RunPlan& plan, const std::filesystem::path& index) {
  const auto own = settled(index) + "/";
  std::erase_if(plan.to_read,
                [&own](const discover::InputFile& file) { return file.path.starts_with(own); });
}

bool renews_most(const RunPlan& plan, const index::OpenIndex& known) {
  std::uint64_t renewed = 0;
  for (const auto& file : plan.to_read) renewed += build::articles_held(known.database, file);
  return renewed > 0 && renewed >= known.database.get_doccount() / 2;
}

void leave_out_unchanged(RunPlan& plan, const index::OpenIndex& known) {
  plan.unchanged = std::erase_if(plan.to_read, [&known](const discover::InputFile& file) {
    return build::is_unchanged(known.database, file);
  });
}

/// An input that has gone and is dropped for it needs no complaint that it is not there.
void find_gone(RunPlan& plan, const index::OpenIndex& known,
               const std::vector<std::string>& inputs) {
  for (auto& entry : build::gone_inputs(known.database, roots_of(inputs)))
    plan.gone.push_back(std::move(entry.path));
  std::erase_if(plan.skipped, [&plan](const Skipped& skipped) {
    return std::any_of(plan.gone.begin(), plan.gone.end(), [&](const std::string& path) {
      return path == skipped.origin.path || path.starts_with(skipped.origin.path + "/");
    });
  });
}

}  // namespace

Result<RunPlan> plan_run(const IndexerOptions& options, const std::filesystem::path& index) {
  auto found = discover::find_inputs(options.inputs, options.find);
  RunPlan plan{.to_read = std::move(found.files), .skipped = std::move(found.skipped)};
  leave_out_index(plan, index);
  if (!options.update && !options.prune) return plan;
  const auto known = index::open_index({index});
  if (!known) {
    if (known.error().kind == Error::Kind::not_found) return plan;
    return known.error();
  }
  const auto looked = index::guarded("reading '" + index.string() + "'", [&] {
    if (options.update) leave_out_unchanged(plan, *known);
    if (options.update) plan.renews_most = renews_most(plan, *known);
    if (options.prune) find_gone(plan, *known, options.inputs);
  });
  if (!looked) return looked.error();
  return plan;
}

}  // namespace news
