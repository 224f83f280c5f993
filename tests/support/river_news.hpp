#pragma once

#include <vector>

#include "common/text/date.hpp"
#include "indexer/article/article.hpp"

namespace news::tests {

/// A handful of stories, checkable by eye: what the tests of retrieval search.
inline std::vector<Article> river_news() {
  const auto day = [](const char* iso) {
    return text::read_iso_date(iso).value_or(text::PartialDate{});
  };
  return {
      {.id = "flood",
       .title = "Floods close the river road",
       .body = "Rain fell for nine days. The river road was closed on Monday.\n\n"
               "\"We have never seen such water,\" said Mayor Zoë Müller.",
       .byline = "By Ann Woodward",
       .outlet = "The Herald",
       .agency = "AP",
       .located = "VILNIUS, Lithuania",
       .language = "en",
       .sections = {"Weather"},
       .published = day("2025-12-12T08:00:00Z")},
      {.id = "rates",
       .title = "Bank holds rates",
       .body = "The bank kept its rate and spoke of floods of money. It cut no rate.",
       .byline = "By Karl Wood",
       .outlet = "Reuters",
       .agency = "Reuters",
       .located = "LONDON",
       .language = "en",
       .sections = {"Business"},
       .published = day("2025-12")},
      {.id = "match",
       .title = "Home side wins at last",
       .body = "It rained. They won, and the road to the COVID-19 ward was quiet.",
       .outlet = "edition.river.example.com",
       .language = "en"},
      {.id = "dam",
       .title = "Dam to be raised",
       .body =
           "After the flood the dam will be raised. A state-run company will do it. Café owners "
           "on the rivers rejoiced.",
       .outlet = "Reuters",
       .language = "en",
       .published = day("2025")},
      {.id = "dam-2",
       .title = "Covid19 ward opens",
       .body = "The ward opens in U.S. style. No flooding is feared: the dam holds.",
       .outlet = "example.com",
       .language = "fr",
       .published = day("2024-02-29")},
  };
}

}  // namespace news::tests
