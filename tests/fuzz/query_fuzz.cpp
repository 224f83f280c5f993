// Any text is read as a query or refused; what is read shows itself as text that means the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"
#include "tests/fuzz/law.hpp"

namespace {

/// "a" holds what is asked, so it can hold itself; "b" is good.
news::Result<std::optional<std::string>> saved_text(const std::string& name,
                                                    std::string_view text) {
  if (name == "a") return std::optional{std::string{text}};
  if (name == "b") return std::optional<std::string>{"x W/3 \"y z\" OR title:w"};
  return std::optional<std::string>{};
}

/// The words side by side may mean AND or OR, in any form or as typed.
void read(std::string_view text, news::query::ParseOptions options) {
  options.now = std::chrono::sys_days{std::chrono::year{2025} / 12 / 13};
  options.saved.text = [text](const std::string& name) { return saved_text(name, text); };
  const auto parsed = news::query::parse(text, options);
  if (!parsed) {
    const auto& refusal = parsed.error();
    news::fuzz::require(refusal.kind == news::Error::Kind::bad_query, "a refusal is a bad query");
    news::fuzz::require(refusal.what.starts_with("I cannot read"), "a refusal says what");
    news::fuzz::require(std::count(refusal.what.begin(), refusal.what.end(), '\n') == 2,
                        "a refusal is three lines");
    news::fuzz::require(!refusal.hint.empty(), "a refusal has a hint");
    return;
  }
  // AND is written out and =words are marked, so the options are not needed to read it back.
  options.any = options.exact = options.lenient = false;
  options.dialect = news::query::Dialect::news;
  options.limits = news::query::limits_of_shown(options.limits);
  const auto shown = news::query::show(parsed->query);
  news::fuzz::require(shown.find('\n') == std::string::npos, "a query is shown on one line");
  const auto again = news::query::parse(shown, options);
  news::fuzz::require(again.has_value(), "a query that is shown can be read");
  news::fuzz::require(again->query == parsed->query, "a query that is shown means the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  using news::query::Dialect;
  read(text, {});
  read(text, {.any = true, .exact = true, .dialect = Dialect::factiva});
  read(text, {.dialect = Dialect::lexis});
  read(text, {.lenient = true});
  return 0;
}
