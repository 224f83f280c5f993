#include "indexer/build/raw_work.hpp"

#include <exception>
#include <utility>

#include "common/schema/fields.hpp"
#include "common/story/packed_sketch.hpp"
#include "indexer/build/analyse.hpp"
#include "indexer/build/make_document.hpp"
#include "indexer/group/sketch.hpp"

namespace news::build {

void read_inputs(const BuildSteps& steps, const TakeRawWork& take) {
  bool wanted = true;
  const auto push = [&](RawWork work, std::size_t bytes) {
    wanted = wanted && take(std::move(work), bytes);
    return wanted;
  };
  const auto take_article = [&](RawArticle raw) {
    const auto bytes = sizeof raw + raw.text.size() + raw.title.size();
    return push(std::move(raw), bytes);
  };
  const auto take_skipped = [&](Skipped skipped) { push(std::move(skipped), sizeof skipped); };
  for (std::size_t input = 0; input < steps.inputs && wanted; ++input) {
    push(InputBegins{input}, sizeof(RawWork));
    steps.read(input, take_article, take_skipped);
    push(InputEnds{input}, sizeof(RawWork));
  }
}

std::variant<Analysed, Skipped> analyse_raw(RawArticle raw, const BuildSteps& steps,
                                            analysis::Analyzer& analyzer) {
  const auto origin = raw.origin;
  try {
    const auto article = steps.describe(std::move(raw));
    if (article.title.empty() && article.body.empty())
      return Skipped{origin, SkipReason::no_text, "nothing is left after cleaning"};
    auto analysed = analyse(article, analyzer, steps.text_bytes);
    if (steps.groups)
      analysed.values.emplace_back(schema::sketch_slot,
                                   story::pack_sketch(group::sketch_of(article)));
    if (auto refusal = refusal_of(analysed))
      return Skipped{origin, SkipReason::too_large, *std::move(refusal)};
    return analysed;
  } catch (const std::exception& thrown) {
    return Skipped{origin, SkipReason::malformed, thrown.what()};
  }
}

}  // namespace news::build
