#include "indexer/index_run.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <variant>

#include "common/index/generation.hpp"
#include "indexer/build/build_runs.hpp"
#include "indexer/build/quantity.hpp"
#include "indexer/first_pass.hpp"
#include "indexer/steps.hpp"

namespace news {
namespace {

using build::with_commas;

/// A batch is an eighth of the memory allowed: larger ones cost more CPU seconds, not fewer;
constexpr std::size_t memory_for_each_byte = 8;
/// but where each commit costs much, a quarter.
constexpr std::size_t memory_for_each_byte_at_most = 4;

/// An article between reading and writing takes about twenty times its text.
constexpr std::size_t memory_for_each_byte_read = 64;

/// From here on the threads that write their own runs gain more than merging costs; and so much of
/// an index may be written again for each byte that is added. See bench/results.
constexpr std::uint64_t large_bytes = 4u << 20;
constexpr std::uint64_t index_bytes_for_each_byte_added = 4;

}  // namespace

Error no_articles(const std::vector<std::string>& inputs) {
  constexpr std::size_t few = 2;
  std::string names;
  for (std::size_t i = 0; i < std::min(few, inputs.size()); ++i)
    names += fmt::format("{}'{}'", i == 0 ? "" : ", ", inputs[i]);
  // A name with a newline shall not pass for a line of ours.
  std::replace(names.begin(), names.end(), '\n', ' ');
  if (inputs.size() > few) names += fmt::format(" and {} more", inputs.size() - few);
  return {Error::Kind::bad_input, "no articles found in " + names,
          "-v tells why each input was skipped; --formats lists what can be read"};
}

Result<void> IndexRun::run(const std::filesystem::path& index) {
  const auto start = options_.rebuild ? build::Start::anew : build::Start::keep;
  auto target = build::open_target(index, {.groups = !options_.no_groups}, start);
  if (!target) return target.error();
  auto done = write_into(*target);
  writer_.reset();
  runs_.reset();
  if (done && options_.rebuild && !report_.interrupted) done = build::publish(*target);
  wants_api_ = !done && choice_.may_try_again && done.error().kind == Error::Kind::index;
  if (!options_.rebuild) return done;
  if (!done || report_.interrupted) {
    build::discard(*target);
    report_.indexed = report_.replaced = report_.cut = 0;  // nothing of it can be found
  }
  return done;
}

/// Many articles are written in runs and merged; few go one by one into what is there. Standard
/// input may be endless, so what comes from it is committed in time.
bool IndexRun::takes_runs(const build::Target& target) const {
  if (options_.rebuild) return true;
  std::uint64_t bytes = 0;
  for (const auto& file : orders_.plan.to_read) {
    if (file.path == "-") return false;
    bytes += file.size;
  }
  if (bytes < large_bytes) return false;
  return orders_.plan.renews_most ||
         index::folder_bytes(target.generation) <= index_bytes_for_each_byte_added * bytes;
}

Result<void> IndexRun::write_into(build::Target& target) {
  if (takes_runs(target)) {
    auto choice = choose_run(options_, orders_.plan, target, orders_.console);
    if (!choice) return choice.error();
    choice_ = *std::move(choice);
    auto runs = build::ShardBuild::open(target, choice_.tables);
    if (!runs) return runs.error();
    build_ = &runs_.emplace(*std::move(runs));
  } else {
    auto writer =
        build::IndexWriter::open(target.generation, build::IndexWriter::Sync::every_commit);
    if (!writer) return writer.error();
    build_ = &writer_.emplace(*std::move(writer));
  }
  if (options_.no_groups && build_->groups())
    return Error{Error::Kind::bad_option,
                 fmt::format("'{}' groups its articles into stories", target.index.string()),
                 "leave out --no-groups, or make the index anew: --rebuild --no-groups"};
  auto learned = learn();
  if (!learned) return learned.error();
  if (report_.interrupted) return finish();
  auto steps = steps_of(orders_.plan.to_read, options_, *std::move(learned));
  steps.analysis = target.analysis;
  steps.groups = build_->groups();
  if (runs_)
    read_into_runs(steps);
  else
    read_into_writer(steps);
  if (orders_.console.progress) orders_.console.progress("");
  if (!failure_) return finish();
  if (committed_ > 0 && !options_.rebuild)
    orders_.console.note(fmt::format("{} articles were committed before this and are kept",
                                     with_commas(committed_)));
  return *failure_;
}

void IndexRun::read_into_writer(const build::BuildSteps& steps) {
  const build::BuildLimits limits{
      .jobs = jobs_of(options_),
      .read_ahead_bytes = options_.memory_bytes / memory_for_each_byte_read};
  build::parallel_build(steps, limits,
                        {.take = [this](build::Event event) { return take(std::move(event)); },
                         .keep_going = [this] { return keep_going(); }});
}

void IndexRun::read_into_runs(const build::BuildSteps& steps) {
  build::build_runs(steps, choice_.limits, runs_->tables(), runs_->folder(),
                    {.take = [this](const build::WrittenRun& run) { return take_run(run); },
                     .keep_going = [this] { return keep_going(); }});
}

/// What the index holds joined with what the inputs teach; it is kept with the first commit.
Result<clean::Learned> IndexRun::learn() {
  clean::Learned known;
  if (options_.no_learn || options_.keep_all) return known;
  const auto kept = build_->learned();
  if (!kept) return kept.error();
  std::map<std::string, clean::LearnedOutlet, std::less<>> outlets;
  for (const auto& bytes : *kept)
    if (auto outlet = clean::read_learned(bytes)) outlets.emplace(outlet->name, *outlet);
  known = clean::Learned{std::move(outlets)};
  const auto taught = learn_from(orders_.plan.to_read, options_, [this](std::uint64_t articles) {
    learning_from_ = articles;
    return keep_going();
  });
  learning_from_.reset();
  if (failure_) return *failure_;
  if (!taught) return known;
  known.join(*taught);
  for (const auto& [name, outlet] : taught->outlets()) {
    const auto written = build_->keep_learned(name, clean::write_learned(*known.of(name)));
    if (!written) return written.error();
  }
  return known;
}

/// Also after an interruption or at a strict stop: what was read until then is kept.
Result<void> IndexRun::finish() {
  if (report_.interrupted || refused_) {
    build_->give_up_input();
  } else if (const auto pruned = prune(); !pruned) {
    return pruned;
  }
  if (!(options_.rebuild && (report_.interrupted || refused_)))
    if (const auto committed = commit(); !committed) return committed;
  if (refused_) return *refused_;
  const bool nothing = report_.indexed + report_.removed + report_.unchanged == 0;
  if (nothing && !report_.interrupted) return no_articles(options_.inputs);
  return build_->close();
}

bool IndexRun::take(build::Event event) {
  const auto done =
      std::visit([this](const auto& each) -> Result<void> { return on(each); }, event);
  return fail_by(done);
}

bool IndexRun::fail_by(const Result<void>& done) {
  if (!done) failure_ = done.error();
  return done && !refused_;
}

bool IndexRun::take_run(const build::WrittenRun& run) {
  if (!fail_by(runs_->add_run(run))) return false;
  for (const auto& event : run.events) {
    const auto done =
        std::visit([this](const auto& each) -> Result<void> { return on(each); }, event);
    if (!fail_by(done)) return false;
  }
  return fail_by(commit_in_time());
}

Result<void> IndexRun::on(build::InputBegins begins) {
  ++inputs_begun_;
  input_is_whole_ = true;
  return build_->begin_input(orders_.plan.to_read[begins.input]);
}

Result<void> IndexRun::on(const build::Prepared& article) {
  const auto put = writer_->put(article);
  if (!put) return put.error();
  if (*put == build::IndexWriter::Put::replaced) ++report_.replaced;
  count(article.origin, article.cut);
  return commit_in_time();
}

Result<void> IndexRun::on(const build::Written& article) {
  runs_->count_article();
  count(article.origin, article.cut);
  return {};
}

void IndexRun::count(const Origin& origin, bool cut) {
  ++report_.indexed;
  if (!cut) return;
  ++report_.cut;
  if (options_.verbose)
    orders_.console.note(
        fmt::format("{}: only the first {} bytes are searchable; "
                    "--max-text raises the limit",
                    place_of(origin), options_.text_bytes));
}

Result<void> IndexRun::on(const Skipped& skipped) {
  skips_.add(skipped);
  if (skipped.reason == SkipReason::unreadable || skipped.reason == SkipReason::truncated)
    input_is_whole_ = false;
  if (options_.strict)
    refused_ =
        Error{Error::Kind::bad_input, line_of(skipped), "without --strict it would be skipped"};
  return {};
}

Result<void> IndexRun::on(build::InputEnds ends) {
  if (auto now = discover::as_changed(orders_.plan.to_read[ends.input]))
    changed_.push_back(std::move(*now));
  if (!input_is_whole_) {
    build_->give_up_input();
    return {};
  }
  const auto removed = build_->end_input(orders_.plan.to_read[ends.input]);
  if (!removed) return removed.error();
  report_.removed += *removed;
  return runs_ ? Result<void>{} : commit_in_time();  // of a run all is told before it is committed
}

Result<void> IndexRun::prune() {
  for (const auto& path : orders_.plan.gone) {
    const auto removed = build_->remove_input(path);
    if (!removed) return removed.error();
    report_.removed += *removed;
  }
  return {};
}

bool IndexRun::is_time_to_commit() const {
  const auto waited = Clock::now() - last_commit_;
  return waited >= options_.commit_every && waited >= build_->shortest_pause();
}

bool IndexRun::is_batch_full() const {
  const auto waiting = build_->waiting_bytes();
  if (waiting >= options_.memory_bytes / memory_for_each_byte_at_most) return true;
  return waiting >= options_.memory_bytes / memory_for_each_byte &&
         Clock::now() - last_commit_ >= build_->shortest_pause();
}

Result<void> IndexRun::commit_in_time() {
  if (!is_batch_full() && !is_time_to_commit()) return {};
  return commit();
}

Result<void> IndexRun::commit() {
  last_commit_ = Clock::now();
  if (!build_->has_changes()) return {};
  const auto committed = build_->commit();
  if (!committed) return committed.error();
  report_.replaced += committed->replaced;
  report_.removed += committed->removed;
  last_commit_ = Clock::now();
  committed_ = report_.indexed;
  if (options_.verbose)
    orders_.console.note(
        fmt::format("{} {} articles, {} in the index", options_.rebuild ? "wrote" : "committed",
                    with_commas(report_.indexed), with_commas(build_->articles())));
  return {};
}

/// Also asked while nothing comes, so that articles of a slow pipe become searchable in time.
bool IndexRun::keep_going() {
  if (orders_.interrupted()) {
    report_.interrupted = true;
    orders_.console.note(options_.rebuild
                             ? "stopping; the old index stays as it is"
                             : "stopping after a last commit; Ctrl-C again leaves at once");
    return false;
  }
  if (is_time_to_commit())
    if (const auto committed = commit(); !committed) failure_ = committed.error();
  show_progress();
  return !failure_;
}

void IndexRun::show_progress() {
  constexpr std::chrono::milliseconds between{100};
  if (!orders_.console.progress || Clock::now() - last_progress_ < between) return;
  last_progress_ = Clock::now();
  orders_.console.progress(
      learning_from_
          ? fmt::format("learning from {} articles", with_commas(*learning_from_))
          : fmt::format("{} articles, input {} of {}", with_commas(report_.indexed),
                        with_commas(inputs_begun_), with_commas(orders_.plan.to_read.size())));
}

}  // namespace news
