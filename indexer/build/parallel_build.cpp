#include "indexer/build/parallel_build.hpp"

#include <chrono>
#include <exception>
#include <memory>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "indexer/build/analyse.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/build/ordered_queue.hpp"

namespace news::build {
namespace {

using Work = std::variant<InputBegins, RawArticle, Skipped, InputEnds>;

/// How often the writer looks up while nothing comes.
constexpr std::chrono::milliseconds patience{100};
/// How long a reader that was told to stop may take before it is left behind in its pipe.
constexpr std::chrono::milliseconds farewell{1000};

/// Shared with a reader that may be left behind.
struct Shared {
  Shared(const BuildSteps& steps_to_take, const BuildLimits& limits)
      : steps{steps_to_take}, queue{limits.read_ahead_bytes, limits.read_ahead_articles} {}

  BuildSteps steps;
  OrderedQueue<Work, Event> queue;
};

std::size_t weight_of(const RawArticle& raw) {
  return sizeof raw + raw.text.size() + raw.title.size();
}

void read_all(Shared& shared) {
  auto& queue = shared.queue;
  bool wanted = true;
  const auto push = [&](Work work, std::size_t bytes) {
    wanted = wanted && queue.push(std::move(work), bytes);
    return wanted;
  };
  const auto take_article = [&](RawArticle raw) {
    const auto bytes = weight_of(raw);
    return push(std::move(raw), bytes);
  };
  const auto take_skipped = [&](Skipped skipped) { push(std::move(skipped), sizeof skipped); };
  for (std::size_t input = 0; input < shared.steps.inputs && wanted; ++input) {
    push(InputBegins{input}, sizeof(Work));
    shared.steps.read(input, take_article, take_skipped);
    push(InputEnds{input}, sizeof(Work));
  }
  queue.finish();
}

Event prepare(RawArticle raw, const BuildSteps& steps, analysis::Analyzer& analyzer) {
  const auto origin = raw.origin;
  try {
    const auto article = steps.describe(std::move(raw));
    if (article.title.empty() && article.body.empty())
      return Skipped{origin, SkipReason::no_text, "nothing is left after cleaning"};
    const auto analysed = analyse(article, analyzer);
    if (auto refusal = refusal_of(analysed))
      return Skipped{origin, SkipReason::too_large, *std::move(refusal)};
    return Prepared{make_document(analysed), origin, analysed.id_term, memory_bytes(analysed),
                    analysed.cut};
  } catch (const std::exception& thrown) {
    return Skipped{origin, SkipReason::malformed, thrown.what()};
  }
}

Event do_work(Work work, const BuildSteps& steps, analysis::Analyzer& analyzer) {
  return std::visit(
      [&](auto&& each) -> Event {
        using Each = std::decay_t<decltype(each)>;
        if constexpr (std::is_same_v<Each, RawArticle>)
          return prepare(std::move(each), steps, analyzer);
        else
          return std::move(each);
      },
      std::move(work));
}

void work_along(Shared& shared) {
  analysis::Analyzer analyzer{shared.steps.analysis};
  while (auto item = shared.queue.next_work())
    shared.queue.give_back(item->number, do_work(std::move(item->work), shared.steps, analyzer));
}

/// The threads; however the build ends, they are told to stop and waited for.
class Crew {
 public:
  Crew(std::shared_ptr<Shared> shared, unsigned workers)
      : shared_{std::move(shared)}, reader_{[mine = shared_] { read_all(*mine); }} {
    for (unsigned i = 0; i < workers; ++i)
      workers_.emplace_back([mine = shared_] { work_along(*mine); });
  }

  ~Crew() {
    shared_->queue.stop();
    workers_.clear();
    // A read of an idle pipe cannot be woken; the thread then owns all that it may still touch.
    if (shared_->queue.giver_left_within(farewell))
      reader_.join();
    else
      reader_.detach();
  }

  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

 private:
  std::shared_ptr<Shared> shared_;
  std::thread reader_;
  std::vector<std::jthread> workers_{};
};

/// On the caller's thread: takes results until there are no more or somebody says stop. With no
/// other worker it does the work as well.
void write_all(Shared& shared, bool works_too, const BuildWriter& writer) {
  auto& queue = shared.queue;
  analysis::Analyzer analyzer{shared.steps.analysis};
  while (!queue.all_taken() && writer.keep_going()) {
    if (works_too)
      if (auto item = queue.next_work_within(patience))
        queue.give_back(item->number, do_work(std::move(item->work), shared.steps, analyzer));
    auto event = queue.take(works_too ? std::chrono::milliseconds{0} : patience);
    if (event && !writer.take(*std::move(event))) return;
  }
}

}  // namespace

void parallel_build(const BuildSteps& steps, const BuildLimits& limits, const BuildWriter& writer) {
  const auto shared = std::make_shared<Shared>(steps, limits);
  const unsigned workers = limits.jobs > 1 ? limits.jobs - 1 : 0;
  const Crew crew{shared, workers};
  write_all(*shared, workers == 0, writer);
}

}  // namespace news::build
