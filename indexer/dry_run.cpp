#include "indexer/dry_run.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/build/preview.hpp"
#include "indexer/build/quantity.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/first_pass.hpp"
#include "indexer/skip_log.hpp"
#include "indexer/steps.hpp"

namespace news {
namespace {

constexpr std::uint64_t articles_shown = 3;

std::vector<build::LeftOut> left_out(const clean::Cleaned& cleaned) {
  std::vector<build::LeftOut> spans;
  for (const auto& each : cleaned.text.removed)
    spans.push_back(
        {.start = each.start,
         .end = each.end,
         .rule = each.rule,
         .reason = each.reason,
         .text = std::string_view{cleaned.text.raw}.substr(each.start, each.end - each.start)});
  return spans;
}

class DryRun {
 public:
  DryRun(const IndexerOptions& options, const Console& console, SkipLog& skips,
         clean::Learned learned)
      : options_{options}, console_{console}, skips_{skips}, learned_{std::move(learned)} {}

  void show(RawArticle raw) {
    auto cleaned = clean_one(raw, wanted_text(options_), learned_);
    const auto removed = options_.show_removed ? build::preview_of(left_out(cleaned)) : "";
    const auto article = describe::describe(raw, std::move(cleaned));
    if (article.title.empty() && article.body.empty())
      return skips_.add({raw.origin, SkipReason::no_text, "nothing is left after cleaning"});
    if (options_.show_removed || shown_ < articles_shown)
      console_.print(build::preview(article, {}) + removed + "\n");
    ++shown_;
  }

  [[nodiscard]] std::uint64_t articles() const { return shown_; }

 private:
  const IndexerOptions& options_;
  const Console& console_;
  SkipLog& skips_;
  clean::Learned learned_;
  std::uint64_t shown_ = 0;
};

}  // namespace

Result<ExitCode> dry_run(const IndexerOptions& options, const Console& console,
                         const std::function<bool()>& interrupted) {
  using Tell = SkipLog::Tell;
  SkipLog skips{console, options.quiet     ? Tell::none
                         : options.verbose ? Tell::all
                                           : Tell::first_few};
  if (!options.rejects.empty())
    if (const auto opened = skips.open_rejects(options.rejects); !opened) return opened.error();

  const auto found = discover::find_inputs(options.inputs, options.find);
  for (const auto& skipped : found.skipped) skips.add(skipped);
  std::optional<clean::Learned> learned = clean::Learned{};
  if (!options.no_learn && !options.keep_all)
    learned =
        learn_from(found.files, options, [&interrupted](std::uint64_t) { return !interrupted(); });
  bool stopped = !learned;
  DryRun run{options, console, skips, learned ? *std::move(learned) : clean::Learned{}};
  const read::Sink sink{.article =
                            [&](RawArticle raw) {
                              run.show(std::move(raw));
                              stopped = interrupted();
                              return !stopped;
                            },
                        .skipped = [&skips](const Skipped& skipped) { skips.add(skipped); }};
  for (const auto& file : found.files) {
    if (stopped || (stopped = interrupted())) break;
    read_one(file, options, sink);
  }
  if (const auto closed = skips.close(); !closed) return closed.error();
  std::uint64_t skipped = 0;
  for (const auto each : skips.counts()) skipped += each;
  if (!options.quiet)
    console.note(fmt::format("{} would be indexed, {} skipped; nothing was written",
                             build::with_commas(run.articles()), build::with_commas(skipped)));
  if (stopped) return ExitCode::interrupted;
  return skipped > 0 || run.articles() == 0 ? ExitCode::nothing : ExitCode::success;
}

}  // namespace news
