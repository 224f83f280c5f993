#include "searcher/render/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "common/text/utf8.hpp"

namespace news::render {
namespace {

using text::Precision;

/// Six decimals: what ranks alike prints alike, whatever order its weights were added in.
Json score(const Hit& hit, const Page&) {
  if (!std::isfinite(hit.score)) return Json{};
  return std::round(hit.score * 1e6) / 1e6 + 0.0;  // + 0.0: no -0
}

Json outlets(const Hit& hit, const Page&) {
  auto list = Json::array();
  const auto add = [&list](const std::string& outlet) {
    if (!outlet.empty() && std::find(list.begin(), list.end(), Json(outlet)) == list.end())
      list.push_back(outlet);
  };
  add(hit.article.outlet);
  for (const auto& other : hit.others) add(other.outlet);
  return list;
}

Json path(const Hit& hit, const Page&) {
  return text::is_valid_utf8(hit.article.path) ? known(hit.article.path) : Json{};
}

Json published(const Hit& hit, const Page&) { return known(text::iso_date(hit.article.published)); }

/// The last day of a date that is a year, a month or a day; the moment of one that is.
Json published_end(const Hit& hit, const Page&) {
  const auto& date = hit.article.published;
  if (!date) return Json{};
  if (date.precision == Precision::minute) return text::iso_date(text::moment(date.last));
  const auto day = std::chrono::floor<std::chrono::days>(date.last);
  return text::iso_date(text::whole_day(std::chrono::year_month_day{day}));
}

Json precision(const Hit& hit, const Page&) {
  if (!hit.article.published) return Json{};
  return std::string{text::name_of(hit.article.published.precision)};
}

Json passages(const Hit& hit, const Page&) {
  auto list = Json::array();
  for (const auto& passage : hit.passages) {
    Json one;
    one["field"] = passage.field;
    one["start"] = passage.start;
    one["end"] = passage.end;
    one["text"] = passage.text;
    auto& matches = one["matches"] = Json::array();
    for (const auto& [start, end] : passage.matches) matches.push_back(Json::array({start, end}));
    list.push_back(std::move(one));
  }
  return list;
}

Json snippet(const Hit& hit, const Page&) {
  std::string joined;
  for (const auto& passage : hit.passages) {
    if (!joined.empty()) joined += " … ";
    joined += passage.text;
  }
  const auto doubled = [](char a, char b) { return a == ' ' && b == ' '; };  // paragraph breaks
  joined.erase(std::unique(joined.begin(), joined.end(), doubled), joined.end());
  return known(joined);
}

Json sections(const Hit& hit, const Page&) { return Json(hit.article.sections); }

template <schema::Fact fact>
Json source_of(const Hit& hit, const Page&) {
  return known(hit.article.evidence[fact].source);
}

/// By the names that `has:` takes, what says each fact and how far to believe it.
Json evidence(const Hit& hit, const Page&) {
  Json all;
  for (const auto fact : schema::all_facts) {
    const auto& one = hit.article.evidence[fact];
    all[std::string{schema::name_of(fact)}] =
        one ? Json::array({one.source, std::string{schema::name_of(one.confidence)}}) : Json{};
  }
  return all;
}

template <std::string schema::Record::*fact>
Json fact_of(const Hit& hit, const Page&) {
  return known(hit.article.*fact);
}

using schema::Record;
using Value = Json (*)(const Hit&, const Page&);

constexpr Value qid = [](const Hit&, const Page& page) { return known(page.qid); };
constexpr Value rank = [](const Hit& hit, const Page&) { return Json(hit.rank); };
constexpr Value words = [](const Hit& hit, const Page&) { return Json(hit.article.words); };
constexpr Value offset = [](const Hit& hit, const Page&) { return Json(hit.article.offset); };
constexpr Value copies = [](const Hit& hit, const Page&) { return Json(hit.others.size()); };
constexpr Value story = [](const Hit& hit, const Page&) { return known(hit.story); };

constexpr Value alert = [](const Hit& hit, const Page&) {
  return hit.alert ? Json(std::string{name_of(hit.alert->kind)}) : Json{};
};
constexpr Value again = [](const Hit& hit, const Page&) {
  return hit.alert ? Json(hit.alert->again) : Json{};
};

/// Name, in every JSON hit, in an article, value.
constexpr std::array table{
    Column{"qid", true, false, qid},
    Column{"rank", true, false, rank},
    Column{"score", true, false, score},
    Column{"id", true, true, fact_of<&Record::id>},
    Column{"story", true, true, story},
    Column{"copies", true, true, copies},
    Column{"outlets", true, true, outlets},
    Column{"path", true, true, path},
    Column{"title", true, true, fact_of<&Record::title>},
    Column{"title_source", true, true, source_of<schema::Fact::title>},
    Column{"outlet", true, true, fact_of<&Record::outlet>},
    Column{"by", true, true, fact_of<&Record::byline>},
    Column{"agency", true, true, fact_of<&Record::agency>},
    Column{"located", true, true, fact_of<&Record::located>},
    Column{"published", true, true, published},
    Column{"published_end", true, true, published_end},
    Column{"published_precision", true, true, precision},
    Column{"published_source", true, true, source_of<schema::Fact::published>},
    Column{"language", true, true, fact_of<&Record::language>},
    Column{"words", true, true, words},
    Column{"passages", true, false, passages},
    Column{"url", true, true, fact_of<&Record::url>},
    Column{"sections", true, true, sections},
    Column{"member", true, true, fact_of<&Record::member>},
    Column{"offset", true, true, offset},
    Column{"evidence", true, true, evidence},
    Column{"alert", true, false, alert},
    Column{"again", true, false, again},
    Column{"body", false, true, fact_of<&Record::body>},
    Column{"snippet", false, false, snippet},
    Column{"date", false, false, published},
    Column{"source", false, false, fact_of<&Record::outlet>},
    Column{"author", false, false, fact_of<&Record::byline>},
    Column{"lang", false, false, fact_of<&Record::language>},
    Column{"section", false, false, sections},
};

}  // namespace

std::span<const Column> columns() { return table; }

const Column* column_named(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Column::name);
  return found == table.end() ? nullptr : found;
}

Json path_b64(const schema::Record& article) {
  return text::is_valid_utf8(article.path) ? Json{} : Json(base64(article.path));
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t i = 0; i < 3; ++i)
      group = group << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (std::size_t i = 0; i < 4; ++i)
      text += at + i <= bytes.size() ? letters[group >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

}  // namespace news::render
