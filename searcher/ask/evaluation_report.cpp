#include "searcher/ask/evaluation_report.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "common/base/program.hpp"
#include "searcher/evaluate/compare.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/marked.hpp"

namespace news::ask {
namespace {

using evaluate::Comparison;
using evaluate::measures;
using evaluate::TopicScore;
using render::Json;

std::vector<double> values_of(const JudgedRun& run, std::size_t measure) {
  std::vector<double> values;
  for (const auto& score : run.scores) values.push_back(score.values[measure]);
  return values;
}

/// One for each measure; none where there is one run.
std::vector<Comparison> comparisons(const EvaluationReport& report) {
  std::vector<Comparison> made;
  if (report.runs.size() < 2) return made;
  for (std::size_t i = 0; i < measures.size(); ++i)
    made.push_back(evaluate::compare(values_of(report.runs[0], i), values_of(report.runs[1], i)));
  return made;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string topic_table(const JudgedRun& run) {
  auto table = fmt::format("{}\n{:<16} {:>8} {:>6}", run.name, "topic", "relevant", "found");
  for (const auto& measure : measures) table += fmt::format(" {:>7}", measure.short_label);
  table += '\n';
  for (const auto& score : run.scores) {
    table += fmt::format("{:<16} {:>8} {:>6}", score.topic, score.relevant, score.found);
    for (const auto value : score.values) table += fmt::format(" {:>7.4f}", value);
    table += '\n';
  }
  return table += '\n';
}

std::string how_p(const std::vector<Comparison>& compared) {
  constexpr std::string_view test = "p: paired sign-flip test, two-sided";
  const auto drawn = std::ranges::find(compared, false, &Comparison::exact);
  if (drawn == compared.end()) return fmt::format("{}, exact\n", test);
  return fmt::format("{}; exact up to {} topics that differ, else {} random flips, seed {}\n", test,
                     evaluate::most_for_all_flips, drawn->flips, evaluate::sign_flip_seed);
}

std::string table_of_two(const EvaluationReport& report) {
  const auto ours = evaluate::mean(report.runs[0].scores);
  const auto theirs = evaluate::mean(report.runs[1].scores);
  const auto compared = comparisons(report);
  auto table =
      fmt::format("this:  {}\nother: {}\n\n{:<11} {:>7} {:>7} {:>10} {:>6} {:>6} {:>6} {:>8}\n",
                  report.runs[0].name, report.runs[1].name, "", "this", "other", "difference",
                  "better", "worse", "equal", "p");
  for (std::size_t i = 0; i < measures.size(); ++i)
    table += fmt::format("{:<11} {:>7.4f} {:>7.4f} {:>+10.4f} {:>6} {:>6} {:>6} {:>8.5f}\n",
                         measures[i].label, ours[i], theirs[i], compared[i].difference,
                         compared[i].wins, compared[i].losses, compared[i].ties, compared[i].p);
  return table + '\n' + how_p(compared);
}

std::string table_of_one(const JudgedRun& run) {
  std::string table;
  const auto values = evaluate::mean(run.scores);
  for (std::size_t i = 0; i < measures.size(); ++i)
    table += fmt::format("{:<11} {:>7.4f}\n", measures[i].label, values[i]);
  return table;
}

std::string text(const EvaluationReport& report) {
  std::string shown;
  if (report.per_topic)
    for (const auto& run : report.runs) shown += topic_table(run);
  shown += counted(report.runs.front().scores.size(), "topic") + "\n\n";
  shown += report.runs.size() == 1 ? table_of_one(report.runs.front()) : table_of_two(report);
  return render::shown(shown);
}

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

Json meta_line(const EvaluationReport& report) {
  Json line;
  line["type"] = "meta";
  line["schema"] = render::output_schema;
  line["version"] = std::string{program_version};
  line["run"] = report.runs.front().name;
  line["compare"] = report.runs.size() > 1 ? Json(report.runs[1].name) : Json{};
  line["topics"] = report.runs.front().scores.size();
  line["without_relevant"] = report.without_relevant;
  line["not_judged"] = report.not_judged;
  line["warnings"] = warnings_of(report);
  return line;
}

Json topic_line(const JudgedRun& run, const TopicScore& score) {
  Json line;
  line["type"] = "topic";
  line["run"] = run.name;
  line["topic"] = score.topic;
  line["relevant"] = score.relevant;
  line["found"] = score.found;
  for (std::size_t i = 0; i < measures.size(); ++i)
    line[std::string{measures[i].name}] = rounded(score.values[i]);
  return line;
}

Json measure_line(std::size_t measure, double ours, double theirs, const Comparison* compared) {
  const auto known = [compared](auto value) { return compared == nullptr ? Json{} : Json(value); };
  const auto of = compared == nullptr ? Comparison{} : *compared;
  Json line;
  line["type"] = "measure";
  line["measure"] = measures[measure].name;
  line["value"] = rounded(ours);
  line["other"] = known(rounded(theirs));
  line["difference"] = known(rounded(of.difference));
  line["better"] = known(of.wins);
  line["worse"] = known(of.losses);
  line["equal"] = known(of.ties);
  line["p"] = known(rounded(of.p));
  line["exact"] = known(of.exact);
  line["flips"] = known(of.flips);
  line["seed"] = of.exact ? Json{} : Json(evaluate::sign_flip_seed);
  return line;
}

std::vector<std::string> json_lines(const EvaluationReport& report) {
  std::vector<std::string> lines{render::written(meta_line(report))};
  if (report.per_topic)
    for (const auto& run : report.runs)
      for (const auto& score : run.scores) lines.push_back(render::written(topic_line(run, score)));
  const auto compared = comparisons(report);
  const auto ours = evaluate::mean(report.runs.front().scores);
  const auto theirs = evaluate::mean(report.runs.back().scores);
  for (std::size_t i = 0; i < measures.size(); ++i)
    lines.push_back(render::written(
        measure_line(i, ours[i], theirs[i], compared.empty() ? nullptr : &compared[i])));
  return lines;
}

}  // namespace

std::vector<std::string> warnings_of(const EvaluationReport& report) {
  std::vector<std::string> warnings;
  if (report.without_relevant > 0)
    warnings.push_back(counted(report.without_relevant, "topic") +
                       " without a relevant article left out");
  if (report.not_judged > 0)
    warnings.push_back(counted(report.not_judged, "topic") + " that nobody judged left out");
  for (const auto& run : report.runs) {
    const auto missing =
        static_cast<std::size_t>(std::ranges::count(run.scores, false, &TopicScore::answered));
    if (missing > 0)
      warnings.push_back(
          fmt::format("{}: no article for {}: counted as 0", run.name, counted(missing, "topic")));
    const bool none =
        std::ranges::all_of(run.scores, [](const TopicScore& score) { return score.found == 0; });
    if (none && missing < run.scores.size())
      warnings.push_back(run.name + ": no relevant article found: are its ids those of the qrels?");
  }
  return warnings;
}

std::string render_report(const EvaluationReport& report, const Setup& setup) {
  if (!speaks_json(setup)) return text(report);
  const auto lines = json_lines(report);
  if (setup.renderer->name == "json") return render::json_array(lines);
  std::string shown;
  for (const auto& line : lines) shown.append(line) += '\n';
  return shown;
}

}  // namespace news::ask
