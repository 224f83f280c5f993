#include "searcher/retrieve/reading.hpp"

#include <string>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/temp_dir.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;

namespace {

news::Article article(int number, const std::string& word) {
  news::Article made{.id = std::to_string(number), .title = "Žinios"};
  for (int i = 0; i < 200; ++i) made.body += word + std::to_string(number * i) + ' ' + word + ' ';
  return made;
}

void write_all(Xapian::WritableDatabase& writer, const std::string& word) {
  news::analysis::Analyzer analyzer{news::analysis::Settings{}};
  for (int i = 0; i < 50; ++i) {
    const auto analysed = news::build::analyse(article(i, word), analyzer);
    writer.replace_document(analysed.id_term, news::build::make_document(analysed));
  }
  writer.commit();
}

}  // namespace

TEST_CASE("A reader that a writer has overtaken answers from the newest revision",
          "[retrieve][reading]") {
  const TempDir folder;
  const auto path = (folder / "db").string();
  Xapian::WritableDatabase writer{path, Xapian::DB_CREATE_OR_OVERWRITE};
  write_all(writer, "oil");

  news::index::OpenIndex index;
  index.database = Xapian::Database{path};
  const Xapian::Database overtaken{path};
  for (const auto* word : {"gas", "wind", "water"}) write_all(writer, word);
  REQUIRE_THROWS_AS(overtaken.get_document(25).get_data(), Xapian::DatabaseModifiedError);

  const auto page = news::retrieve::search(index, word("water"), {.exact_count = true});
  REQUIRE(page);
  CHECK(page->matches == 50);
  CHECK(page->hits.size() == 10);
  CHECK(news::retrieve::find_article(index, "7"));
}

TEST_CASE("What Xapian throws again and again becomes an error", "[retrieve][reading]") {
  int attempts = 0;
  const auto given =
      news::retrieve::reading(index_over({}), "reading", [&attempts](const Xapian::Database&) {
        ++attempts;
        throw Xapian::DatabaseModifiedError{"changed again"};
        return 1;
      });
  REQUIRE_FALSE(given);
  CHECK(given.error().what.starts_with("reading: "));
  CHECK(attempts == news::retrieve::most_readings);
}
