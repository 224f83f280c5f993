#include "indexer/first_pass.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>

#include "indexer/build/crew.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/clean/learn/learn.hpp"
#include "indexer/clean/learn/sketch.hpp"
#include "indexer/clean/text/segments.hpp"
#include "indexer/describe/outlet_key.hpp"
#include "indexer/run_choice.hpp"
#include "indexer/steps.hpp"

namespace news {
namespace {

constexpr std::size_t articles_without_scrape = 64;
constexpr std::size_t batch_bytes = 256u << 10;
constexpr std::size_t batches_of_job = 4;  ///< Read ahead, for each thread.
constexpr std::chrono::milliseconds patience{100};

using Batch = std::vector<RawArticle>;
using LearnJob = build::Job<Batch, std::size_t>;  ///< What is done is a number of articles.

clean::Sketch sketch_of(const RawArticle& raw) {
  const auto segments = clean::cut(raw.text, clean::paragraph_lines(raw));
  return clean::sketch_of(raw.text, segments, describe::known_day(raw));
}

/// One for all threads: what it learns does not depend on the order that articles come in.
class SharedLearner {
 public:
  void add(const RawArticle& raw) {
    const auto outlet = describe::outlet_key(raw);
    if (!wants(outlet, clean::article_hash(raw.text))) return;
    auto sketch = sketch_of(raw);
    const std::lock_guard lock{mutex_};
    learner_.add(outlet, std::move(sketch));
  }

  [[nodiscard]] clean::Learned finish() {
    const std::lock_guard lock{mutex_};
    return learner_.finish();
  }

 private:
  bool wants(const std::string& outlet, std::uint64_t article) {
    const std::lock_guard lock{mutex_};
    return learner_.wants(outlet, article);
  }

  std::mutex mutex_{};
  clean::Learner learner_{};
};

std::size_t sketch_all(const Batch& batch, SharedLearner& learner) {
  for (const auto& raw : batch) {
    try {
      learner.add(raw);
    } catch (const std::exception&) {
      continue;  // the second reading tells of it
    }
  }
  return batch.size();
}

/// Hands out the scrapes of all inputs.
class BatchReader {
 public:
  explicit BatchReader(LearnJob::Queue& queue) : queue_{queue} {}

  /// False: no more is wanted. An input without scrapes pushes nothing, so the queue is asked.
  bool read(const discover::InputFile& file, const IndexerOptions& options) {
    std::size_t others = 0;
    bool has_scrapes = false;
    const auto take = [&](RawArticle raw) {
      if (raw.kind == RawArticle::Text::scrape) {
        has_scrapes = true;
        give(std::move(raw));
      } else {
        ++others;
      }
      wanted_ = wanted_ && !queue_.is_stopped();
      return wanted_ && (has_scrapes || others < articles_without_scrape);
    };
    read_one(file, options, {.article = take, .skipped = [](const Skipped&) {}});
    return wanted_ = wanted_ && !queue_.is_stopped();
  }

  void finish() {
    if (wanted_ && !batch_.empty()) push();
    queue_.finish();
  }

 private:
  void give(RawArticle raw) {
    bytes_ += sizeof raw + raw.text.size();
    batch_.push_back(std::move(raw));
    if (bytes_ >= batch_bytes) push();
  }

  void push() { wanted_ = queue_.push(std::exchange(batch_, {}), std::exchange(bytes_, 0)); }

  LearnJob::Queue& queue_;
  Batch batch_{};
  std::size_t bytes_ = 0;
  bool wanted_ = true;
};

void read_all(const std::vector<discover::InputFile>& files, const IndexerOptions& options,
              LearnJob::Queue& queue) {
  BatchReader reader{queue};
  for (const auto& file : files)
    if (file.path != "-" && !reader.read(file, options)) break;
  reader.finish();
}

}  // namespace

std::optional<clean::Learned> learn_from(const std::vector<discover::InputFile>& files,
                                         const IndexerOptions& options,
                                         const KeepLearning& keep_going) {
  const auto learner = std::make_shared<SharedLearner>();
  const auto batches = batches_of_job * jobs_of(options);
  const auto job = std::make_shared<LearnJob>(batches * batch_bytes, batches);
  job->read = [files, options](LearnJob::Queue& queue) { read_all(files, options, queue); };
  job->make_worker = [learner]() -> LearnJob::Worker {
    return [learner](const LearnJob::Queue::Item& item) { return sketch_all(item.work, *learner); };
  };
  const build::Crew crew{job, jobs_of(options)};
  std::uint64_t articles = 0;
  while (!job->queue.all_taken()) {
    if (!keep_going(articles)) return std::nullopt;
    articles += job->queue.take(patience).value_or(0);
  }
  if (!keep_going(articles)) return std::nullopt;
  return learner->finish();
}

}  // namespace news
