#include "indexer/index_run.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <thread>
#include <utility>
#include <variant>

#include "indexer/build/quantity.hpp"
#include "indexer/first_pass.hpp"
#include "indexer/steps.hpp"

namespace news {
namespace {

using build::with_commas;

/// A batch is an eighth of the memory allowed: larger ones cost more CPU seconds, not fewer.
constexpr std::size_t memory_for_each_byte = 8;

/// An article between reading and writing takes about twenty times its text.
constexpr std::size_t memory_for_each_byte_read = 64;

unsigned jobs_of(const IndexerOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

Error no_articles(const std::vector<std::string>& inputs) {
  constexpr std::size_t few = 2;
  std::string names;
  for (std::size_t i = 0; i < std::min(few, inputs.size()); ++i)
    names += fmt::format("{}'{}'", i == 0 ? "" : ", ", inputs[i]);
  if (inputs.size() > few) names += fmt::format(" and {} more", inputs.size() - few);
  return {Error::Kind::bad_input, "no articles found in " + names,
          "-v tells why each input was skipped; --formats lists what can be read"};
}

Result<void> IndexRun::run(const std::filesystem::path& index) {
  const auto start = options_.rebuild ? build::Start::anew : build::Start::keep;
  auto target = build::open_target(index, {}, start);
  if (!target) return target.error();
  auto done = write_into(*target);
  writer_.reset();
  if (!options_.rebuild) return done;
  if (done && !report_.interrupted) done = build::publish(*target);
  if (!done || report_.interrupted) {
    build::discard(*target);
    report_.indexed = report_.replaced = 0;  // nothing of it can be found
  }
  return done;
}

Result<void> IndexRun::write_into(const build::Target& target) {
  using Sync = build::IndexWriter::Sync;
  auto writer = build::IndexWriter::open(target.generation,
                                         options_.rebuild ? Sync::none : Sync::every_commit);
  if (!writer) return writer.error();
  writer_.emplace(*std::move(writer));

  auto learned = learn();
  if (!learned) return learned.error();
  if (report_.interrupted) return finish();
  auto steps = steps_of(orders_.plan.to_read, options_, *std::move(learned));
  steps.analysis = target.analysis;
  const build::BuildLimits limits{
      .jobs = jobs_of(options_),
      .read_ahead_bytes = options_.memory_bytes / memory_for_each_byte_read};
  build::parallel_build(steps, limits,
                        {.take = [this](build::Event event) { return take(std::move(event)); },
                         .keep_going = [this] { return keep_going(); }});
  if (orders_.console.progress) orders_.console.progress("");
  if (!failure_) return finish();
  if (committed_ > 0 && !options_.rebuild)
    orders_.console.note(fmt::format("{} articles were committed before this and are kept",
                                     with_commas(committed_)));
  return *failure_;
}

/// What the index holds joined with what the inputs teach; it is kept with the first commit.
Result<clean::Learned> IndexRun::learn() {
  clean::Learned known;
  if (options_.no_learn || options_.keep_all) return known;
  const auto kept = writer_->learned();
  if (!kept) return kept.error();
  std::map<std::string, clean::LearnedOutlet, std::less<>> outlets;
  for (const auto& bytes : *kept)
    if (auto outlet = clean::read_learned(bytes)) outlets.emplace(outlet->name, *outlet);
  known = clean::Learned{std::move(outlets)};
  const auto taught = learn_from(orders_.plan.to_read, options_, [this] { return keep_going(); });
  if (failure_) return *failure_;
  if (!taught) return known;
  known.join(*taught);
  for (const auto& [name, outlet] : taught->outlets()) {
    const auto written = writer_->keep_learned(name, clean::write_learned(*known.of(name)));
    if (!written) return written.error();
  }
  return known;
}

/// Also after an interruption or at a strict stop: what was read until then is kept.
Result<void> IndexRun::finish() {
  if (report_.interrupted || refused_) {
    writer_->give_up_input();
  } else if (const auto pruned = prune(); !pruned) {
    return pruned;
  }
  if (!(options_.rebuild && (report_.interrupted || refused_)))
    if (const auto committed = commit(); !committed) return committed;
  if (refused_) return *refused_;
  const bool nothing = report_.indexed + report_.removed + report_.unchanged == 0;
  if (nothing && !report_.interrupted) return no_articles(options_.inputs);
  return writer_->close();
}

bool IndexRun::take(build::Event event) {
  const auto done =
      std::visit([this](const auto& each) -> Result<void> { return on(each); }, event);
  if (!done) failure_ = done.error();
  return done && !refused_;
}

Result<void> IndexRun::on(build::InputBegins begins) {
  ++inputs_begun_;
  input_is_whole_ = true;
  return writer_->begin_input(orders_.plan.to_read[begins.input]);
}

Result<void> IndexRun::on(const build::Prepared& article) {
  const auto put = writer_->put(article);
  if (!put) return put.error();
  ++report_.indexed;
  if (*put == build::IndexWriter::Put::replaced) ++report_.replaced;
  if (article.cut && options_.verbose)
    orders_.console.note(place_of(article.origin) +
                         ": very long; its end is shown but not searched");
  return commit_in_time();
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
  if (!input_is_whole_) {
    writer_->give_up_input();
    return {};
  }
  const auto removed = writer_->end_input(orders_.plan.to_read[ends.input]);
  if (!removed) return removed.error();
  report_.removed += *removed;
  return commit_in_time();
}

Result<void> IndexRun::prune() {
  for (const auto& path : orders_.plan.gone) {
    const auto removed = writer_->remove_input(path);
    if (!removed) return removed.error();
    report_.removed += *removed;
  }
  return {};
}

Result<void> IndexRun::commit_in_time() {
  const auto most = options_.memory_bytes / memory_for_each_byte;
  const auto waited = Clock::now() - last_commit_;
  if (writer_->waiting_bytes() < most && waited < options_.commit_every) return {};
  return commit();
}

Result<void> IndexRun::commit() {
  last_commit_ = Clock::now();
  if (!writer_->has_changes()) return {};
  const auto committed = writer_->commit();
  if (!committed) return committed;
  last_commit_ = Clock::now();
  committed_ = report_.indexed;
  if (options_.verbose)
    orders_.console.note(
        fmt::format("{} {} articles, {} in the index", options_.rebuild ? "wrote" : "committed",
                    with_commas(report_.indexed), with_commas(writer_->articles())));
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
  if (Clock::now() - last_commit_ >= options_.commit_every)
    if (const auto committed = commit(); !committed) failure_ = committed.error();
  show_progress();
  return !failure_;
}

void IndexRun::show_progress() {
  constexpr std::chrono::milliseconds between{100};
  if (!orders_.console.progress || Clock::now() - last_progress_ < between) return;
  last_progress_ = Clock::now();
  orders_.console.progress(fmt::format("{} articles, input {} of {}", with_commas(report_.indexed),
                                       with_commas(inputs_begun_),
                                       with_commas(orders_.plan.to_read.size())));
}

}  // namespace news
