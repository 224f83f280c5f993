#include "indexer/summary.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

using news::SkipReason;
using news::build::BuildReport;

TEST_CASE("The summary names only what there was", "[indexer][summary]") {
  BuildReport report;
  report.index = "/índice";
  report.indexed = 21'540;
  report.seconds = 12.34;
  CHECK(news::summary_text(report) == "21,540 indexed, 12.3 s; index /índice");
  report.cut = 1;
  CHECK(news::summary_text(report) ==
        "21,540 indexed (1 not to its end: --max-text), 12.3 s; index /índice");
  report.cut = 1'200;
  CHECK(news::summary_text(report) ==
        "21,540 indexed (1,200 not to their end: --max-text), 12.3 s; index /índice");
  report.cut = 0;

  report.skipped[static_cast<std::size_t>(SkipReason::no_text)] = 37;
  report.skipped[static_cast<std::size_t>(SkipReason::binary)] = 1;
  report.replaced = 3;
  report.removed = 2;
  report.unchanged = 1;
  report.interrupted = true;
  CHECK(news::summary_text(report) ==
        "21,540 indexed (3 replaced), 2 removed, 1 input unchanged, 38 skipped (37 no text, 1 "
        "binary), interrupted, 12.3 s; index /índice");
}

TEST_CASE("The summary for programs is one JSON object in one line", "[indexer][summary]") {
  BuildReport report;
  report.index = "/\xff\xc3\xa9";
  report.indexed = 2;
  report.skipped[static_cast<std::size_t>(SkipReason::truncated)] = 4;
  const auto text = news::summary_json(report);
  CHECK(text.find('\n') == text.size() - 1);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["type"] == "summary");
  CHECK(json["indexed"] == 2);
  CHECK(json["cut"] == 0);
  CHECK(json["skipped"]["truncated"] == 4);
  CHECK(json["interrupted"] == false);
}
