#include "indexer/describe/confidence.hpp"

#include <algorithm>
#include <array>

namespace news::describe {
namespace {

using schema::Confidence;
using schema::Fact;

struct Row {
  Fact fact = Fact::title;
  std::string_view source{};
  Confidence confidence = Confidence::guess;
};

constexpr auto rows = std::to_array<Row>({
    {Fact::title, "json-ld", Confidence::likely},
    {Fact::title, "og:title", Confidence::likely},
    {Fact::title, "meta", Confidence::likely},
    {Fact::title, "headline", Confidence::likely},

    {Fact::published, "json-ld", Confidence::sure},
    {Fact::published, "meta", Confidence::sure},
    {Fact::published, "microdata", Confidence::likely},
    {Fact::published, "url", Confidence::likely},
    {Fact::published, "date line", Confidence::likely},
    {Fact::published, "dateline", Confidence::likely},
    {Fact::published, "copyright", Confidence::likely},

    {Fact::located, "dateline", Confidence::likely},

    {Fact::agency, "dateline", Confidence::sure},
    {Fact::agency, "copyright", Confidence::likely},
    {Fact::agency, "credit", Confidence::likely},
    {Fact::agency, "outlet", Confidence::likely},
    {Fact::agency, "byline", Confidence::likely},

    {Fact::outlet, "json-ld", Confidence::likely},
    {Fact::outlet, "meta", Confidence::likely},
    {Fact::outlet, "url", Confidence::likely},

    {Fact::byline, "byline", Confidence::likely},

    {Fact::language, "html", Confidence::sure},
    {Fact::language, "meta", Confidence::sure},
    {Fact::language, "json-ld", Confidence::sure},
    {Fact::language, "words", Confidence::likely},

    {Fact::section, "url", Confidence::likely},
});

}  // namespace

Confidence confidence_in(Fact fact, std::string_view source) {
  if (source.empty()) return Confidence::none;
  if (source == "record") return Confidence::sure;
  const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) {
    return each.fact == fact && each.source == source;
  });
  return row == rows.end() ? Confidence::guess : row->confidence;
}

}  // namespace news::describe
