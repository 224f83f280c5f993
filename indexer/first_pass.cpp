#include "indexer/first_pass.hpp"

#include <cstddef>

#include "indexer/clean/clean.hpp"
#include "indexer/clean/learn/learn.hpp"
#include "indexer/clean/learn/sketch.hpp"
#include "indexer/clean/text/segments.hpp"
#include "indexer/describe/outlet_key.hpp"
#include "indexer/steps.hpp"

namespace news {
namespace {

constexpr std::size_t articles_without_scrape = 64;

clean::Sketch sketch_of(const RawArticle& raw) {
  const auto segments = clean::cut(raw.text, clean::paragraph_lines(raw));
  return clean::sketch_of(raw.text, segments, describe::known_day(raw));
}

}  // namespace

std::optional<clean::Learned> learn_from(const std::vector<discover::InputFile>& files,
                                         const IndexerOptions& options,
                                         const std::function<bool()>& keep_going) {
  clean::Learner learner;
  bool wanted = true;
  for (const auto& file : files) {
    if (file.path == "-") continue;
    std::size_t others = 0;
    bool has_scrapes = false;
    const auto take = [&](const RawArticle& raw) {
      if (raw.kind == RawArticle::Text::scrape) {
        has_scrapes = true;
        learner.add(describe::outlet_key(raw), sketch_of(raw));
      } else {
        ++others;
      }
      wanted = keep_going();
      return wanted && (has_scrapes || others < articles_without_scrape);
    };
    read_one(file, options, {.article = take, .skipped = [](const Skipped&) {}});
    wanted = wanted && keep_going();
    if (!wanted) return std::nullopt;
  }
  return learner.finish();
}

}  // namespace news
