// How fast inputs are read, and pages parsed, described and cut: MB/s of one core, stage by stage.
//   reader_bench INPUT...     each INPUT a file or a folder, read as `indexer` reads it
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/clean/clean.hpp"
#include "indexer/clean/page/page.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/describe/page_facts.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/markup/html_tree.hpp"
#include "indexer/read/read_input.hpp"

namespace {

using news::RawArticle;

/// Seconds of processor time, so that a busy machine does not count.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Runs a stage over all articles and prints its rate against the bytes that went in.
template <class Stage>
void measure(const char* name, std::size_t bytes, Stage&& stage) {
  const auto start = cpu_seconds();
  std::forward<Stage>(stage)();
  const auto seconds = cpu_seconds() - start;
  const auto megabytes = static_cast<double>(bytes) / 1e6;
  fmt::print("{:<28} {:>9.1f} MB {:>8.3f} s {:>8.1f} MB/s\n", name, megabytes, seconds,
             megabytes / seconds);
}

void measure_pages(std::vector<RawArticle>& pages, std::size_t bytes) {
  std::vector<news::markup::Tree> trees;
  measure("parse (the floor)", bytes, [&] {
    for (const auto& page : pages) trees.push_back(news::markup::parse_html(page.text));
  });
  measure("facts of the page", bytes, [&] {
    for (std::size_t i = 0; i < pages.size(); ++i)
      news::describe::add_page_facts(trees[i], pages[i]);
  });
  measure("cut the article out", bytes, [&] {
    for (std::size_t i = 0; i < pages.size(); ++i)
      static_cast<void>(news::clean::clean_page(trees[i], pages[i], {}));
  });
}

void measure_texts(const std::vector<RawArticle>& texts, std::size_t bytes) {
  std::vector<news::clean::Cleaned> cleaned;
  measure("clean", bytes, [&] {
    for (const auto& text : texts) cleaned.push_back(news::clean::clean(text));
  });
  measure("describe", bytes, [&] {
    for (std::size_t i = 0; i < texts.size(); ++i)
      static_cast<void>(news::describe::describe(texts[i], std::move(cleaned[i])));
  });
}

std::size_t bytes_of(const std::vector<RawArticle>& articles) {
  std::size_t bytes = 0;
  for (const auto& article : articles) bytes += article.text.size();
  return bytes;
}

}  // namespace

int main(int count, char* arguments[]) {
  const std::vector<std::string> paths{arguments + 1, arguments + count};
  const auto found = news::discover::find_inputs(paths, {});
  std::size_t bytes = 0;
  for (const auto& file : found.files) bytes += file.size;

  std::vector<RawArticle> pages;
  std::vector<RawArticle> texts;
  std::size_t skipped = 0;
  measure("read (bytes of the files)", bytes, [&] {
    for (const auto& file : found.files)
      news::read::read_input(file.path, "", {},
                             {.article =
                                  [&](RawArticle raw) {
                                    auto& kept = raw.kind == RawArticle::Text::page ? pages : texts;
                                    kept.push_back(std::move(raw));
                                    return true;
                                  },
                              .skipped = [&](news::Skipped) { ++skipped; }});
  });
  fmt::print("{} files, {} pages, {} texts, {} skipped\n", found.files.size(), pages.size(),
             texts.size(), skipped);
  if (!pages.empty()) measure_pages(pages, bytes_of(pages));
  if (!texts.empty()) measure_texts(texts, bytes_of(texts));
  return 0;
}
