#include "searcher/render/html_frame.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/program.hpp"
#include "searcher/render/html_text.hpp"
#include "searcher/render/page_style.hpp"

namespace news::render {
namespace {

std::string head(std::string_view title) {
  return fmt::format(
      R"(<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<meta name="generator" content="newsearch {}"/>
<title>{} - Newsearch</title>
<style>
{}</style>
</head>
)",
      program_version, title, page_style());
}

std::string footer(const std::vector<std::string>& indexes) {
  auto words = fmt::format("Newsearch {}", program_version);
  if (!indexes.empty())
    words += fmt::format(", index {}", escaped(fmt::format("{}", fmt::join(indexes, ", "))));
  return fmt::format(
      "<footer>\n<p>{}. Times are UTC; ~ says that no closer date is known.</p>\n</footer>\n",
      words);
}

}  // namespace

std::string html_frame(std::string_view title, std::string_view body,
                       const std::vector<std::string>& indexes) {
  return fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n{}<body>\n{}{}</body>\n</html>\n",
                     head(title), body, footer(indexes));
}

}  // namespace news::render
