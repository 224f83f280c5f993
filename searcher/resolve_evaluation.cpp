#include "searcher/resolve_evaluation.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "searcher/bad_option.hpp"

namespace news::searcher {
namespace {

/// How deep runs usually are.
constexpr std::size_t usual_depth = 1000;

/// The first option typed that means something with topics only, or with judgements only.
std::string_view needs_topics(const Typed& typed) {
  if (typed.topic_part) return "--topic-part";
  return typed.topic_dates ? "--topic-dates" : "";
}

std::string_view needs_qrels(const Typed& typed) {
  if (typed.run) return "--run";
  if (typed.compare) return "--compare";
  return typed.per_topic ? "--per-topic" : "";
}

Result<void> check_files(const Typed& typed) {
  for (const auto& [option, value] :
       {std::pair{"--topics", typed.topics}, std::pair{"--qrels", typed.qrels},
        std::pair{"--run", typed.run}, std::pair{"--compare", typed.compare}})
    if (value && value->empty())
      return bad_option(fmt::format("{}: the value is empty", option), "give the name of a file");
  if (typed.run && typed.topics)
    return bad_option("--run goes without --topics: a run holds the answers already",
                      "searcher --run FILE --qrels FILE");
  if (const auto option = needs_topics(typed); !option.empty() && !typed.topics)
    return bad_option(fmt::format("{} goes with --topics only", option),
                      "searcher --topics FILE --qrels FILE");
  if (const auto option = needs_qrels(typed); !option.empty() && !typed.qrels)
    return bad_option(fmt::format("{} goes with --qrels only", option),
                      "--qrels FILE says which articles are relevant");
  if (!typed.run && !typed.topics)
    return bad_option("--qrels goes with --topics or --run only",
                      "searcher --topics FILE --qrels FILE");
  return {};
}

Result<void> check_rest(const Typed& typed, std::string_view format) {
  if (!typed.words.empty() || !typed.like.empty() || typed.count || typed.offset)
    return bad_option("an evaluation goes with no query, --like, --count or --offset of its own",
                      "searcher --topics FILE --qrels FILE");
  if (typed.topic_dates && (typed.until || typed.as_of))
    return bad_option("--topic-dates goes without --until and --as-of",
                      "it sets both to the date of each topic");
  if (!typed.qrels && format != "trec")
    return bad_option("--topics: without --qrels only a run can be written",
                      "give --qrels FILE to judge it, or --format trec to write it");
  if (typed.qrels && format != "text" && format != "jsonl" && format != "json")
    return bad_option(fmt::format("--qrels: measures are not written as {}", format),
                      "use --format text, jsonl or json");
  return {};
}

Result<ask::TopicPart> part_of(const Typed& typed) {
  constexpr std::array<std::pair<std::string_view, ask::TopicPart>, 3> parts{
      {{"title", ask::TopicPart::title},
       {"desc", ask::TopicPart::description},
       {"narr", ask::TopicPart::narrative}}};
  const auto name = typed.topic_part.value_or("title");
  for (const auto& [known, part] : parts)
    if (name == known) return part;
  return bad_option(fmt::format("--topic-part: no such part: \"{}\"", name), "title, desc or narr");
}

}  // namespace

bool is_evaluation(const Typed& typed) {
  return typed.topics || typed.qrels || !needs_topics(typed).empty() || !needs_qrels(typed).empty();
}

Result<ask::Evaluation> evaluation_of(const Typed& typed, const ask::Setup& setup,
                                      ask::Request request) {
  if (const auto checked = check_files(typed); !checked) return checked.error();
  if (const auto checked = check_rest(typed, setup.renderer->name); !checked)
    return checked.error();
  const auto part = part_of(typed);
  if (!part) return part.error();
  request.limit = typed.limit ? request.limit : usual_depth;
  request.passage_chars = 0;
  request.exact_count = false;
  return ask::Evaluation{
      .topics = typed.topics.value_or(""),
      .run = typed.run.value_or(""),
      .qrels = typed.qrels.value_or(""),
      .compare = typed.compare.value_or(""),
      .per_topic = typed.per_topic,
      .asking = {std::move(request), *part, typed.topic_dates},
  };
}

}  // namespace news::searcher
