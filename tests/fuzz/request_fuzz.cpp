// What a program sends to --serve and what a person types at the prompt: any bytes are a request,
// or refused with a reason; no line of a session is without an answer.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "searcher/ask/json_request.hpp"
#include "searcher/ask/session.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using news::fuzz::require;

void ask(std::string_view line) {
  const auto asked = news::ask::read_json_request(line, {});
  if (!asked) require(!asked.error().what.empty(), "a refusal says what");
  const auto id = news::ask::id_of_request(line).dump(-1, ' ', false,
                                                      news::render::Json::error_handler_t::replace);
  require(id.find('\n') == std::string::npos, "an answer's name is on one line");
}

void type(std::string_view lines) {
  news::ask::State state{.first = 1, .ids = {"å", "b"}, .more = true};
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find('\n'));
    auto next = news::ask::step(std::move(state), line);
    if (const auto* say = std::get_if<news::ask::Say>(&next.action))
      require(!say->text.empty(), "what is said is something");
    state = std::move(next.state);
    lines.remove_prefix(line.size() < lines.size() ? line.size() + 1 : lines.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  ask(text);
  type(text);
  return 0;
}
