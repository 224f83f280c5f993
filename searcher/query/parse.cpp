#include "searcher/query/parse.hpp"

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/grammar.hpp"
#include "searcher/query/lenient.hpp"
#include "searcher/query/tokens.hpp"

namespace news::query {

namespace {

std::variant<Parsed, Fault> read_strictly(std::string_view query, const ParseOptions& options) {
  const auto cut = tokens(query);
  if (const auto* const fault = std::get_if<Fault>(&cut)) return *fault;
  return Grammar{std::get<std::vector<Token>>(cut), options}.read();
}

}  // namespace

Result<Parsed> parse(std::string_view text, const ParseOptions& options) {
  const auto most = options.limits.bytes;
  if (text.size() > most) {
    // What lies far behind the limit is not even looked at.
    const auto query = text::repaired(text.substr(0, most + most / 4 + 4));
    const auto begin = text::character_boundary(query, most);
    const Fault fault{begin, query.size(), fmt::format("it is longer than {} bytes", most),
                      "search for fewer words"};
    return as_error(fault, query);
  }
  const auto query = text::repaired(text);
  auto read = options.lenient ? read_leniently(query, options) : read_strictly(query, options);
  if (const auto* const fault = std::get_if<Fault>(&read)) return as_error(*fault, query);
  return std::move(std::get<Parsed>(read));
}

}  // namespace news::query
