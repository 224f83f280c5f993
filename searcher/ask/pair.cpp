#include "searcher/render/pair.hpp"
#include <fmt/format.h>

#include "searcher/ask/answer.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/render/json.hpp"
#include "searcher/retrieve/pair.hpp"

namespace news::ask {

Result<ExitCode> pair(const Setup& setup, const std::string& one, const std::string& other) {
  const auto index = open(setup);
  if (!index) return index.error();
  const auto explained = retrieve::explain_pair(*index, one, other);
  if (!explained) {
    auto error = explained.error();
    if (error.kind == Error::Kind::not_found)
      error.hint += fmt::format("; for a query: searcher --explain '{}, {}'", one, other);
    return error;
  }
  const auto code = explained->together ? ExitCode::success : ExitCode::nothing;
  if (setup.quiet) return code;
  std::string text;
  if (!setup.renderer->machine) {
    text = render::pair_text(*explained, setup.style);
  } else {
    const auto line = render::pair_json(*explained);
    text = setup.renderer->name == "json" ? render::json_array({&line, 1}) : line + '\n';
  }
  const auto written = present(text, setup);
  if (!written) return written.error();
  return code;
}

}  // namespace news::ask
