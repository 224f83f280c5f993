#include "searcher/ask/evaluation.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/base/program.hpp"
#include "common/base/report.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/ask/evaluation_report.hpp"
#include "searcher/ask/file.hpp"
#include "searcher/ask/watch.hpp"
#include "searcher/render/lists.hpp"

namespace news::ask {
namespace {

using evaluate::Judged;
using evaluate::Run;
using evaluate::Topic;

/// The file at `path`, as `read` understands it.
template <class T>
Result<T> read_as(const std::string& path, Result<T> (*read)(std::string_view)) {
  const auto text = read_file(path);
  if (!text) return text.error();
  auto content = read(*text);
  if (!content) return at(path, content.error());
  return content;
}

/// Several indexes may hold an article each; a run names it once.
void drop_copies(Page& page) {
  std::set<std::string, std::less<>> seen;
  std::erase_if(page.hits, [&seen](const Hit& hit) { return !seen.insert(hit.article.id).second; });
}

/// The answers to all topics as a TREC run.
Result<std::string> ask_all(const std::vector<Topic>& topics, const Setup& setup,
                            const Evaluation& wanted) {
  const auto index = open(setup);
  if (!index) return index.error();
  analysis::Analyzer analyzer{index->analysis};
  std::string run;
  for (const auto& topic : topics) {
    if (setup.watch) setup.watch->goes_on();
    auto asked = ask_topic(topic, wanted.asking, setup.around.now, analyzer);
    if (!asked) return at(wanted.topics, asked.error());
    if (!*asked) {
      note("searcher", fmt::format("topic \"{}\" has no word and finds nothing", topic.id));
      continue;
    }
    auto given = answer(*index, topic.title, std::move(**asked), setup);
    if (!given) return at(fmt::format("topic \"{}\"", topic.id), given.error());
    given->page.qid = topic.id;
    join_partial(given->page);
    drop_copies(given->page);
    run += render::trec(given->page, setup.style);
  }
  return run;
}

Result<ExitCode> print(std::string_view text, bool found, const Setup& setup) {
  const auto code = found ? ExitCode::success : ExitCode::nothing;
  if (setup.quiet) return code;
  const auto written = write_out(text);
  if (!written) return written.error();
  return code;
}

/// The judgements of the topics that were asked; all of them where a finished run is judged.
Result<std::vector<Judged>> judgements_for(const std::vector<Topic>& topics,
                                           const Evaluation& wanted) {
  auto qrels = read_as(wanted.qrels, evaluate::read_qrels);
  if (!qrels || topics.empty()) return qrels;
  std::set<std::string_view> asked;
  for (const auto& topic : topics) asked.insert(topic.id);
  const auto first = qrels->front().topic;
  std::erase_if(*qrels, [&asked](const Judged& each) { return !asked.contains(each.topic); });
  if (qrels->empty())
    return Error{Error::Kind::bad_input,
                 fmt::format("no topic of '{}' is judged in '{}'", wanted.topics, wanted.qrels),
                 fmt::format("ids must be the same: the first are \"{}\" and \"{}\"",
                             topics.front().id, first)};
  return qrels;
}

Result<ExitCode> judge(const Run& run, const std::vector<Topic>& topics,
                       std::span<const Judged> qrels, const Setup& setup,
                       const Evaluation& wanted) {
  EvaluationReport report{.per_topic = wanted.per_topic};
  const auto name = wanted.run.empty() ? std::string{program_name} : wanted.run;
  report.runs.push_back({name, evaluate::judge(run, qrels)});
  if (report.runs.front().scores.empty())
    return Error{Error::Kind::bad_input,
                 fmt::format("'{}' has no relevant article for any topic asked", wanted.qrels),
                 "a relevant article has a grade of 1 or more"};
  if (!wanted.compare.empty()) {
    const auto other = read_as(wanted.compare, evaluate::read_run);
    if (!other) return other.error();
    report.runs.push_back({wanted.compare, evaluate::judge(*other, qrels)});
  }
  report.without_relevant = qrels.size() - report.runs.front().scores.size();
  report.not_judged = topics.empty() ? 0 : topics.size() - qrels.size();
  if (!speaks_json(setup) && !setup.quiet)
    for (const auto& warning : warnings_of(report)) note("searcher", warning);
  return print(render_report(report, setup), !run.empty(), setup);
}

}  // namespace

Result<ExitCode> evaluate(const Setup& setup, const Evaluation& wanted) {
  if (!wanted.run.empty()) {
    const auto qrels = judgements_for({}, wanted);
    if (!qrels) return qrels.error();
    const auto run = read_as(wanted.run, evaluate::read_run);
    if (!run) return run.error();
    return judge(*run, {}, *qrels, setup, wanted);
  }
  const auto topics = read_as(wanted.topics, evaluate::read_topics);
  if (!topics) return topics.error();
  Result<std::vector<Judged>> qrels = std::vector<Judged>{};
  if (!wanted.qrels.empty()) qrels = judgements_for(*topics, wanted);
  if (!qrels) return qrels.error();
  const auto text = ask_all(*topics, setup, wanted);
  if (!text) return text.error();
  if (wanted.qrels.empty()) return print(*text, !text->empty(), setup);
  // Judged as it would be written, so that a run file gives the same figures.
  const auto run = evaluate::read_run(*text);
  if (!run) return run.error();
  return judge(*run, *topics, *qrels, setup, wanted);
}

}  // namespace news::ask
