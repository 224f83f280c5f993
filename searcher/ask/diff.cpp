#include <fmt/format.h>

#include "searcher/ask/answer.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/render/diff.hpp"
#include "searcher/render/json.hpp"

namespace news::ask {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text.append(line) += '\n';
  return text;
}

}  // namespace

Result<ExitCode> diff(const Setup& setup, const std::string& before, const std::string& after) {
  const auto index = open(setup);
  if (!index) return index.error();
  const auto one = retrieve::find_article(*index, before);
  if (!one) return one.error();
  const auto other = retrieve::find_article(*index, after);
  if (!other) return other.error();
  if (one->id == other->id)
    return Error{Error::Kind::bad_option,
                 fmt::format("--diff: both are the article \"{}\"", one->id),
                 "give the ids of two articles"};

  const auto difference = diff::compare({one->title, one->body}, {other->title, other->body});
  const auto code = render::differs(difference) ? ExitCode::success : ExitCode::nothing;
  if (setup.quiet) return code;
  const render::Versions versions{*one, *other, difference};
  std::string text;
  if (!setup.renderer->machine)
    text = render::diff_text(versions, setup.style);
  else if (setup.renderer->name == "json")
    text = render::json_array(render::diff_json(versions));
  else
    text = joined(render::diff_json(versions));
  const auto written = present(text, setup);
  if (!written) return written.error();
  return code;
}

}  // namespace news::ask
