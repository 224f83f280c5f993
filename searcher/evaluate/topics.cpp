#include "searcher/evaluate/topics.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "searcher/evaluate/lines.hpp"
#include "searcher/evaluate/trec_topics.hpp"

namespace news::evaluate {
namespace {

constexpr std::string_view hint = "a line is an id, a tab and the query; a date may follow";

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// Column names instead of a topic: "qid<tab>query".
bool is_header(const std::vector<std::string_view>& cells) {
  return is_one_of(cells.front(),
                   {"id", "qid", "topic", "topic_id", "query_id", "number", "num"}) &&
         is_one_of(cells.back(), {"query", "question", "text", "title", "topic", "date"});
}

text::PartialDate date_of(std::string_view cell) {
  std::string iso{cell};
  std::ranges::replace(iso, '/', '-');
  return text::read_iso_date(iso).value_or(text::PartialDate{});
}

Result<Topic> topic_of(const Line& line, const std::vector<std::string_view>& cells) {
  if (cells.size() == 1)
    return wrong_line(line.number, "there is no tab: " + quoted(line.text), hint);
  if (cells.size() > 3)
    return wrong_line(line.number, fmt::format("there are {} columns", cells.size()), hint);
  if (cells[0].empty()) return wrong_line(line.number, "the id is empty", hint);
  Topic topic{.id = std::string{cells[0]}, .title = std::string{cells[1]}};
  if (cells.size() == 3 && !cells[2].empty()) {
    topic.asked = date_of(cells[2]);
    if (!topic.asked) {
      topic.asked = date_of(cells[1]);
      topic.title = cells[2];
    }
    if (!topic.asked)
      return wrong_line(line.number,
                        "neither of these is a date: " + quoted(cells[1]) + ", " + quoted(cells[2]),
                        "a date is YYYY-MM-DD, as third or second column");
  }
  if (topic.title.empty()) return wrong_line(line.number, "the query is empty", hint);
  return topic;
}

Error twice(std::size_t line, const std::string& id) {
  return wrong_line(line, fmt::format("the topic {} comes a second time", quoted(id)),
                    "every topic needs an id of its own");
}

Result<std::vector<Topic>> read_lines(std::string_view text) {
  std::vector<Topic> topics;
  std::set<std::string, std::less<>> ids;
  bool first = true;
  for (const auto& line : lines_of(text)) {
    const auto cells = columns(line.text);
    if (std::exchange(first, false) && is_header(cells)) continue;
    auto topic = topic_of(line, cells);
    if (!topic) return topic.error();
    if (!ids.insert(topic->id).second) return twice(line.number, topic->id);
    topics.push_back(std::move(*topic));
  }
  return topics;
}

Result<std::vector<Topic>> read_tagged(std::string_view text) {
  auto read = read_trec_topics(text);
  if (!read) return read.error();
  std::set<std::string, std::less<>> ids;
  for (std::size_t i = 0; i < read->topics.size(); ++i)
    if (!ids.insert(read->topics[i].id).second) return twice(read->lines[i], read->topics[i].id);
  return std::move(read->topics);
}

}  // namespace

Result<std::vector<Topic>> read_topics(std::string_view text) {
  const auto lines = lines_of(text);
  const bool tagged = !lines.empty() && trimmed(lines.front().text).starts_with('<');
  auto topics = tagged ? read_tagged(text) : read_lines(text);
  if (topics && topics->empty())
    return Error{Error::Kind::bad_input, "there is no topic in it",
                 "a line a topic: id, tab, query; or TREC's <top> <num> <title>"};
  return topics;
}

}  // namespace news::evaluate
