#include "indexer/build/parallel_build.hpp"

#include <chrono>
#include <memory>
#include <type_traits>
#include <utility>

#include "common/analysis/analyzer.hpp"
#include "indexer/build/crew.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/build/raw_work.hpp"

namespace news::build {
namespace {

using EventJob = Job<RawWork, Event>;

/// How often the writer looks up while nothing comes.
constexpr std::chrono::milliseconds patience{100};

Event prepare(RawArticle raw, const BuildSteps& steps, analysis::Analyzer& analyzer) {
  auto origin = raw.origin;
  auto made = analyse_raw(std::move(raw), steps, analyzer);
  if (auto* skipped = std::get_if<Skipped>(&made)) return std::move(*skipped);
  const auto& analysed = std::get<Analysed>(made);
  return Prepared{make_document(analysed), std::move(origin), analysed.id_term,
                  memory_bytes(analysed), analysed.cut};
}

EventJob::Worker worker_for(const BuildSteps& steps) {
  auto analyzer = std::make_shared<analysis::Analyzer>(steps.analysis);
  return [steps, analyzer](EventJob::Queue::Item item) {
    return std::visit(
        [&](auto&& each) -> Event {
          using Each = std::decay_t<decltype(each)>;
          if constexpr (std::is_same_v<Each, RawArticle>)
            return prepare(std::move(each), steps, *analyzer);
          else
            return std::move(each);
        },
        std::move(item.work));
  };
}

/// On the caller's thread: takes results until there are no more or somebody says stop. With no
/// other worker it does the work as well.
void write_all(EventJob& job, bool works_too, const BuildWriter& writer) {
  auto& queue = job.queue;
  const auto worker = job.make_worker();
  while (!queue.all_taken() && writer.keep_going()) {
    if (works_too)
      if (auto item = queue.next_work_within(patience)) {
        const auto number = item->number;
        queue.give_back(number, worker(*std::move(item)));
      }
    auto event = queue.take(works_too ? std::chrono::milliseconds{0} : patience);
    if (event && !writer.take(*std::move(event))) return;
  }
}

}  // namespace

void parallel_build(const BuildSteps& steps, const BuildLimits& limits, const BuildWriter& writer) {
  const auto job = std::make_shared<EventJob>(limits.read_ahead_bytes, limits.read_ahead_articles);
  job->read = [steps](EventJob::Queue& queue) {
    read_inputs(steps, [&queue](RawWork work, std::size_t bytes) {
      return queue.push(std::move(work), bytes);
    });
    queue.finish();
  };
  job->make_worker = [steps] { return worker_for(steps); };
  const unsigned workers = limits.jobs > 1 ? limits.jobs - 1 : 0;
  const Crew crew{job, workers};
  write_all(*job, workers == 0, writer);
}

}  // namespace news::build
