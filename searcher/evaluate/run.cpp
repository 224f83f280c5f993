#include "searcher/evaluate/run.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "searcher/evaluate/lines.hpp"

namespace news::evaluate {
namespace {

constexpr std::string_view hint = "a line of a run is: topic Q0 document rank score tag";

struct Scored {
  double score = 0;
  std::string document{};
};

std::optional<double> score_of(std::string_view text) {
  double score = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto* const end = text.data() + text.size();
  const auto [read_end, failure] = std::from_chars(text.data(), end, score);
  if (failure != std::errc{} || read_end != end || std::isnan(score)) return std::nullopt;
  return score;
}

}  // namespace

Result<Run> read_run(std::string_view text) {
  std::map<std::string, std::vector<Scored>, std::less<>> scored;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> seen;
  for (const auto& line : lines_of(text)) {
    const auto cells = words(line.text);
    if (cells.size() != 6)
      return wrong_line(
          line.number,
          fmt::format("there are {} columns, not 6: {}", cells.size(), quoted(line.text)), hint);
    const auto score = score_of(cells[4]);
    if (!score) return wrong_line(line.number, "the score is no number: " + quoted(cells[4]), hint);
    const std::string topic{cells[0]};
    if (!seen[topic].emplace(cells[2]).second)
      return wrong_line(
          line.number,
          fmt::format("topic {} has {} a second time", quoted(topic), quoted(cells[2])),
          "a run names a document once a topic");
    scored[topic].push_back({*score, std::string{cells[2]}});
  }
  Run run;
  for (auto& [topic, documents] : scored) {
    std::ranges::stable_sort(documents, std::greater<>{}, &Scored::score);
    auto& ranked = run[topic];
    for (auto& each : documents) ranked.push_back(std::move(each.document));
  }
  return run;
}

}  // namespace news::evaluate
