#include "indexer/describe/byline.hpp"

#include <algorithm>
#include <array>

#include "common/text/fold.hpp"
#include "common/text/settle.hpp"
#include "indexer/clean/letters.hpp"
#include "indexer/clean/lines.hpp"

namespace news::describe {
namespace {

constexpr auto nobody = std::to_array<std::string_view>({"",
                                                         "admin",
                                                         "administrator",
                                                         "anonymous",
                                                         "by",
                                                         "correspondent",
                                                         "editor",
                                                         "editorial staff",
                                                         "n/a",
                                                         "news desk",
                                                         "newsroom",
                                                         "none",
                                                         "null",
                                                         "our correspondent",
                                                         "redaktion",
                                                         "staff",
                                                         "staff reporter",
                                                         "staff reporters",
                                                         "staff writer",
                                                         "staff writers",
                                                         "unattributed",
                                                         "uncredited",
                                                         "unknown",
                                                         "web desk",
                                                         "wire services"});

std::string tidy(std::string_view byline) {
  std::string settled;
  text::append_settled(settled, byline);
  std::string_view name = settled;
  for (const std::string_view label : {"by ", "by: ", "von ", "par "})
    if (clean::starts_ignoring_case(name, label)) {
      name = clean::trimmed(name.substr(label.size()));
      break;
    }
  while (!name.empty() && (name.back() == ',' || name.back() == '|' || name.back() == ';'))
    name = clean::trimmed(name.substr(0, name.size() - 1));
  const bool says_nobody =
      std::find(nobody.begin(), nobody.end(), text::folded_value(name)) != nobody.end();
  return says_nobody ? std::string{} : std::string{name};
}

}  // namespace

std::string find_byline(std::string_view record, std::string_view text) {
  auto found = tidy(record);
  return found.empty() ? tidy(text) : found;
}

}  // namespace news::describe
