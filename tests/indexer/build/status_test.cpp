#include "indexer/build/status.hpp"

#include <chrono>
#include <string>

#include <nlohmann/json.hpp>

#include "indexer/build/index_writer.hpp"
#include "indexer/build/quantity.hpp"
#include "indexer/build/target.hpp"
#include "tests/indexer/build/sample_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using namespace news::build;
using tests::prepared;
using tests::sample_article;
using tests::TempDir;

namespace {

Article dated(const std::string& id, int year, const std::string& outlet) {
  auto article = sample_article(id, "Für alle");
  article.published = text::whole_day(std::chrono::year{year} / 3 / 1);
  article.outlet = outlet;
  return article;
}

void fill(const std::filesystem::path& index) {
  const auto target = open_target(index, {}, Start::keep);
  REQUIRE(target);
  auto writer = IndexWriter::open(target->generation, IndexWriter::Sync::every_commit);
  REQUIRE(writer);
  for (const auto& article :
       {dated("a", 1987, "edition.cnn.com"), dated("b", 1902, "Le Soleil de Québec"),
        dated("c", 2025, "CNN"), sample_article("d", "undatiert")})
    REQUIRE(writer->put(prepared(article)));
  REQUIRE(writer->commit());
}

}  // namespace

TEST_CASE("The status says what an index holds", "[build][status]") {
  const TempDir dir;
  fill(dir.path());

  const auto status = read_status(dir.path());

  REQUIRE(status);
  CHECK(status->articles == 4);
  CHECK(status->undated == 1);
  CHECK(status->first_date == "1902-03-01");
  CHECK(status->last_date == "2025-03-01");
  using Sources = std::vector<index::Count>;
  CHECK(status->sources == Sources{{"cnn", 2}, {"le soleil de quebec", 1}});
  CHECK(status->size_bytes > 0);
  CHECK(status->generation == "gen-1");

  const auto text = status_text(*status);
  CHECK(text.find("articles  4\n") != std::string::npos);
  CHECK(text.find("dates     1902-03-01 to 2025-03-01 (1 undated)\n") != std::string::npos);
  CHECK(text.find("sources   cnn 2, le soleil de quebec 1\n") != std::string::npos);
  CHECK(text.find("precision minute 0, day 3, month 0, year 0, unknown 1\n") != std::string::npos);
  CHECK(text.find("facts     title 100.0 %, date 75.0 %,") != std::string::npos);
  CHECK(text.find("agencies  none known\n") != std::string::npos);
  const auto json = nlohmann::json::parse(status_json(*status));
  CHECK(json["articles"] == 4);
  CHECK(json["last_date"] == "2025-03-01");
  CHECK(json["coverage"]["source"] == 3);
  CHECK(json["precision"]["day"] == 3);
  CHECK(json["precision"]["unknown"] == 1);
}

TEST_CASE("An empty index has a status", "[build][status]") {
  const TempDir dir;
  REQUIRE(open_target(dir.path(), {}, Start::keep));
  const auto status = read_status(dir.path());
  REQUIRE(status);
  CHECK(status_text(*status).find("dates     none known\n") != std::string::npos);
  CHECK(nlohmann::json::parse(status_json(*status))["first_date"].is_null());
}

TEST_CASE("A status cannot drive a terminal", "[build][status]") {
  Status status;
  status.index = "/é\x1b]0;x\x07";
  CHECK(status_text(status).find('\x1b') == std::string::npos);
}

TEST_CASE("There is no status without an index", "[build][status]") {
  const TempDir dir;
  const auto status = read_status(dir / "né");
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == Error::Kind::not_found);
}

TEST_CASE("Quantities are written for people", "[build][quantity]") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(21'540) == "21,540");
  CHECK(with_commas(1'234'567) == "1,234,567");
  CHECK(human_bytes(1) == "1 byte");
  CHECK(human_bytes(9'999) == "9,999 bytes");
  CHECK(human_bytes(12'800) == "12.5 kB");
  CHECK(human_bytes(std::uint64_t{3} << 30) == "3.0 GB");
}
