#include "indexer/read/html.hpp"

#include <string>

#include "indexer/read/declared_charset.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using namespace std::string_literals;
using news::SkipReason;
using news::read::charset_of_page;
using news::read::declared_charset;
using news::read::looks_like_html;
using news::tests::read_text;

TEST_CASE("A page is known by how it begins", "[read][html]") {
  const std::string page = GENERATE(
      "<!DOCTYPE html><p>å"s, "\xEF\xBB\xBF\n<html lang=sv>"s, "<HTML>"s, "<head>"s,
      "<body bgcolor=1>"s, "<!-- saved from å -->\n<!doctype html>"s, "<p>Å"s, "<div class='å'>"s,
      "<title>Å</title>"s, "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">"s,
      "<?xml version=\"1.0\"?><!-- å --><html xmlns=\"x\">"s, "Content-type: text/html\n\n<html>"s);
  CAPTURE(page);
  CHECK(looks_like_html(page));
}

TEST_CASE("Text, records and feeds are no pages", "[read][html]") {
  const std::string text =
      GENERATE(""s, "Ett <b>fett</b> ord"s, "{\"html\":\"<html>å\"}"s, "[\"<body>\"]"s,
               "<?xml version=\"1.0\"?><rss><title>å</title></rss>"s, "<rss>"s, "<pre>"s, "<nitf>"s,
               "<?xml version=\"1.0\"?><article>å"s, "<!-- never ends"s, "a < b"s);
  CAPTURE(text);
  CHECK_FALSE(looks_like_html(text));
}

TEST_CASE("A page says its charset in a meta element or its XML declaration", "[read][charset]") {
  const auto [head, charset] = GENERATE(table<std::string, std::string>({
      {"<META CHARSET='Windows-1251'>", "windows-1251"},
      {"<meta name=a content=b><meta charset = utf-8 >", "utf-8"},
      {"<meta http-equiv=Content-Type content=\"text/html; charset=EUC-JP\">", "euc-jp"},
      {"<?xml version='1.0' encoding='ISO-8859-2'?><html>", "iso-8859-2"},
      {"<!-- <meta charset=koi8-r> --><meta charset=big5>", "big5"},
      {"<meta charset=utf-16>", "UTF-8"},
      {"<meta charset=x-sjis>", "Shift_JIS"},
      {"<meta charset=klingon>", ""},
      {"<title>å</title><body><meta charset=big5>", ""},
      {"<!-- never ends <meta charset=big5>", ""},
      {"<meta charset", ""},
      {"", ""},
  }));
  CAPTURE(head);
  CHECK(declared_charset(head) == charset);
}

TEST_CASE("A mark is stronger than the container, it stronger than the page, it than --encoding",
          "[read][charset]") {
  const std::string koi8 = "<meta charset=koi8-r>\xc1";
  CHECK(charset_of_page("\xEF\xBB\xBF" + koi8, "windows-1251", "") == "UTF-8");
  CHECK(charset_of_page(koi8, "windows-1251", "big5") == "windows-1251");
  CHECK(charset_of_page(koi8, "klingon", "big5") == "koi8-r");
  CHECK(charset_of_page("<p>\xc1", "", "big5") == "big5");
  CHECK(charset_of_page("<p>Å", "", "") == "UTF-8");
  CHECK(charset_of_page("<p>Åse är här", "iso-8859-1", "") == "UTF-8");
  CHECK(charset_of_page("<p>\xe5 och \xe4", "", "") == "windows-1252");
}

TEST_CASE("A page comes whole, as UTF-8 in NFC", "[read][html]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({
      {"<html>A\u030Ase\r\n", "<html>Åse\n"},
      {"\xEF\xBB\xBF<html>Åse", "<html>Åse"},
      {"<meta charset=iso-8859-1>\x93\xe5\x94", "<meta charset=iso-8859-1>“å”"},
      {"<meta charset=shift_jis>\x83\x6a", "<meta charset=shift_jis>ニ"},
      {"<meta charset=utf-8>Å\xff.", "<meta charset=utf-8>Å\uFFFD."},
      {"\xFF\xFE<\0p\0>\0\xe5\0"s, "<p>å"},
  }));
  const auto all = read_text("html", bytes);
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].text == text);
  CHECK(all.articles[0].kind == news::RawArticle::Text::page);
}

TEST_CASE("What the container says of a page is heeded", "[read][html]") {
  const auto all = read_text("html", "<p>\xcd\xee\xe2",
                             {.hints = {.url = "http://å.example/", .charset = "windows-1251"}});
  CHECK(all.articles.at(0).text == "<p>Нов");
  CHECK(all.articles.at(0).url == "http://å.example/");
}

TEST_CASE("A page beyond the limit and a page of blanks are told", "[read][html][hostile]") {
  const auto large =
      read_text("html", "<p>" + std::string(2000, 'x'), {.limits = {.article_bytes = 1000}});
  REQUIRE(large.skipped.size() == 1);
  CHECK(large.skipped[0].reason == SkipReason::too_large);
  CHECK(large.skipped[0].detail == "a page of more than 1000 bytes; --max-size raises the limit");
  CHECK(read_text("html", " \n\u00A0").skipped.at(0).reason == SkipReason::empty);
}
