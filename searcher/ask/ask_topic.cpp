#include "searcher/ask/ask_topic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/parse.hpp"

namespace news::ask {
namespace {

const std::string& part_of(const evaluate::Topic& topic, TopicPart part) {
  switch (part) {
    case TopicPart::description:
      return topic.description;
    case TopicPart::narrative:
      return topic.narrative;
    case TopicPart::title:
      break;
  }
  return topic.title;
}

std::string_view name_of(TopicPart part) {
  if (part == TopicPart::title) return "title";
  return part == TopicPart::description ? "desc" : "narr";
}

bool is_small(char c) { return 'a' <= c && c <= 'z'; }

std::string in_capitals(std::string word) {
  std::ranges::transform(word, word.begin(),
                         [](char c) { return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c; });
  return word;
}

/// A word as the query language takes it: an acronym in capitals, unless it would be an operator.
std::string typed(const analysis::Token& token, bool capitals_tell) {
  const bool is_operator = token.form == "and" || token.form == "or" || token.form == "not";
  if (token.as_acronym && capitals_tell && !is_operator) return in_capitals(token.form);
  return token.form;
}

/// The words of a text as a query, within the limits of one.
std::string words_of(std::string_view text, analysis::Analyzer& analyzer) {
  const query::Limits limits;
  const bool capitals_tell = std::ranges::any_of(text, is_small);
  std::string words;
  std::size_t count = 0;
  analyzer.analyze(text.substr(0, 4 * limits.bytes), {}, [&](const analysis::Token& token) {
    if (token.joined || count >= limits.leaves) return;
    const auto word = typed(token, capitals_tell);
    if (words.size() + 1 + word.size() > limits.bytes) return;
    words.append(words.empty() ? "" : " ").append(word);
    ++count;
  });
  return words;
}

Error lacks(const evaluate::Topic& topic, std::string_view what, std::string_view hint) {
  return {Error::Kind::bad_input, fmt::format("topic \"{}\" has no {}", topic.id, what),
          std::string{hint}};
}

}  // namespace

Result<std::optional<Understood>> ask_topic(const evaluate::Topic& topic, const Asking& asking,
                                            std::chrono::sys_seconds clock,
                                            analysis::Analyzer& analyzer) {
  auto request = asking.request;
  request.suggest = request.count_any = false;
  const auto& text = part_of(topic, asking.part);
  if (text.empty())
    return lacks(topic, name_of(asking.part), "--topic-part chooses title, desc or narr");
  request.text = words_of(text, analyzer);
  // Exact words are never widened, so that nothing would come after the articles with all of them.
  request.any = request.any || request.exact;
  request.fill = true;
  if (asking.at_their_dates) {
    if (!topic.asked)
      return lacks(topic, "date", "--topic-dates needs one in every line: id, query, date");
    request.as_of = text::iso_date(topic.asked);
    request.none_later = true;
  }
  // An old collection is not to be judged by how far away it is today.
  if (!request.fresh && request.as_of.empty()) request.fresh = 0;
  if (request.text.empty()) return std::optional<Understood>{};
  auto understood = understand(request, clock);
  if (!understood) return understood.error();
  return std::optional{std::move(*understood)};
}

void join_partial(Page& page) {
  std::ranges::move(page.partial, std::back_inserter(page.hits));
  page.partial.clear();
}

}  // namespace news::ask
