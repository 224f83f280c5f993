#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/results/page.hpp"

namespace news::tests {

/// The byte range of `word` in `text`.
inline std::pair<std::size_t, std::size_t> range_of(std::string_view text, std::string_view word) {
  const auto start = text.find(word);
  return {start, start + word.size()};
}

/// A plain hit: headline, day, place, agency, one passage that is the whole body.
inline Hit harbour_hit() {
  using namespace std::chrono;
  Hit hit;
  hit.rank = 1;
  hit.score = 7.25;
  auto& article = hit.article;
  article.id = "harbour-1";
  article.title = "Harbour opens after the storm";
  article.body = "The harbour of Brest opened on Monday. Café owners, long idle, swept the quay.";
  article.byline = "Ann Berg";
  article.outlet = "Coast Herald";
  article.agency = "AP";
  article.located = "BREST, France";
  article.language = "en";
  article.url = "https://example.org/harbour?a=1&b=2";
  article.sections = {"News", "Sea"};
  article.published = text::whole_day(2025y / December / 12);
  for (const auto fact : schema::all_facts)
    article.evidence[fact] = {"record", schema::Confidence::sure};
  article.evidence[schema::Fact::located] = {"dateline", schema::Confidence::likely};
  article.path = "/news/a.jsonl";
  article.offset = 120;
  article.words = 14;
  hit.title_matches = {range_of(article.title, "storm")};
  hit.passages = {{.field = "body",
                   .start = 0,
                   .end = article.body.size(),
                   .text = article.body,
                   .matches = {range_of(article.body, "Brest"), range_of(article.body, "Café")}}};
  return hit;
}

/// A hit that wants to drive the terminal, of a month, with wide characters; its passages start and
/// end inside sentences.
inline Hit hostile_hit() {
  using namespace std::chrono;
  Hit hit;
  hit.rank = 2;
  hit.score = 3.5;
  auto& article = hit.article;
  article.id = "bad\x1b]0;x\x07id";
  article.title = "Red\x1b[31m \xE2\x80\xAEtitle\n東京の港";
  article.body =
      "A first part. The port\tof 東京 is closed,\n\nthey say. Nobody knows more about it.";
  article.outlet = "=cmd|x";
  article.published = text::whole_month(2025y / November);
  article.path = "/news/\xFF.txt";
  article.member = "in\x7Fside.txt";
  article.words = 13;
  const auto start = article.body.find("port");
  const auto end = article.body.find("they say");
  auto piece = article.body.substr(start, end - start);
  for (auto& c : piece)
    if (c == '\n' || c == '\t') c = ' ';
  hit.passages = {{.field = "body",
                   .start = start,
                   .end = end,
                   .text = piece,
                   .matches = {range_of(article.body, "東京")}},
                  {.field = "body",
                   .start = article.body.find("Nobody"),
                   .end = article.body.find(" about"),
                   .text = "Nobody knows more",
                   .matches = {}}};
  return hit;
}

/// Nothing is known of it but a body.
inline Hit bare_hit() {
  Hit hit;
  hit.rank = 3;
  hit.score = 3.5;
  hit.article.id = "bare";
  hit.article.body = "Rain fell for nine days on end. Then it stopped.";
  hit.article.words = 10;
  return hit;
}

inline Page sample_page() {
  Page page;
  page.hits = {harbour_hit(), hostile_hit(), bare_hit()};
  page.matches = 1234;
  page.exact = false;
  page.query = "port \"storm\"";
  page.understood = "port AND \"storm\"";
  page.indexes = {"0f0f"};
  page.warnings = {"read as: port AND \"storm\""};
  return page;
}

}  // namespace news::tests
