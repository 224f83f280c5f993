#include "common/base/program.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/pair.hpp"

namespace news::render {
namespace {

Json side(const Pair::Side& side) {
  auto one = brief(side.article);
  one["story"] = side.story;
  one["hashes"] = side.prints;
  return one;
}

std::string_view level_now(const Pair& pair) {
  if (!pair.together) return story::name_of(story::Level::none);
  return story::name_of(pair.one_text ? story::Level::copy : story::Level::version);
}

}  // namespace

std::string pair_json(const Pair& pair) {
  const auto& like = pair.likeness;
  Json line;
  line["type"] = "pair";
  line["schema"] = output_schema;
  line["version"] = std::string{program_version};
  line["one"] = side(pair.one);
  line["other"] = side(pair.other);
  line["together"] = pair.together;
  line["level"] = std::string{level_now(pair)};
  line["through"] = known(pair.through);
  line["alone"] = std::string{story::name_of(pair.verdict.level)};
  line["reason"] = std::string{story::words_of(pair.verdict.reason)};
  line["seconds_apart"] = pair.apart ? Json(pair.apart->count()) : Json{};
  line["dates_fit"] = pair.dates_fit;
  line["same_text"] = like.same_text;
  line["compared"] = Json::array({like.smaller, like.larger});
  line["shared"] = like.shared;
  line["containment"] = like.containment();
  line["resemblance"] = like.resemblance();
  line["sentences"] = like.sentences;
  line["headlines"] = like.has_titles ? Json(like.title_cosine) : Json{};
  line["beginnings"] = like.lead_cosine;
  return written(line);
}

}  // namespace news::render
