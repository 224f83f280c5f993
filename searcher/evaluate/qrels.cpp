#include "searcher/evaluate/qrels.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "searcher/evaluate/lines.hpp"

namespace news::evaluate {
namespace {

constexpr std::string_view hint = "a line of qrels is: topic 0 document grade";

std::optional<int> grade_of(std::string_view text) {
  int grade = 0;
  const auto* const end = text.data() + text.size();
  const auto [read_end, failure] = std::from_chars(text.data(), end, grade);
  if (failure != std::errc{} || read_end != end) return std::nullopt;
  return grade;
}

}  // namespace

bool has_relevant(const Judged& judged) {
  return std::ranges::any_of(judged.grades, [](const auto& each) { return each.second > 0; });
}

Result<std::vector<Judged>> read_qrels(std::string_view text) {
  std::vector<Judged> all;
  std::map<std::string, std::size_t, std::less<>> places;
  for (const auto& line : lines_of(text)) {
    const auto cells = words(line.text);
    if (cells.size() != 4)
      return wrong_line(
          line.number,
          fmt::format("there are {} columns, not 4: {}", cells.size(), quoted(line.text)), hint);
    const auto grade = grade_of(cells[3]);
    if (!grade)
      return wrong_line(line.number, "the grade is no whole number: " + quoted(cells[3]), hint);
    const auto [place, fresh] = places.try_emplace(std::string{cells[0]}, all.size());
    if (fresh) all.push_back({.topic = place->first});
    const auto [kept, added] = all[place->second].grades.try_emplace(std::string{cells[2]}, *grade);
    if (!added && kept->second != *grade)
      return wrong_line(line.number,
                        fmt::format("the grade of {} for topic {} is {} here, and {} above",
                                    quoted(cells[2]), quoted(cells[0]), *grade, kept->second),
                        "leave one of the two lines out");
  }
  if (all.empty())
    return Error{Error::Kind::bad_input, "there is no judgement in it", std::string{hint}};
  return all;
}

}  // namespace news::evaluate
