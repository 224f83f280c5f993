// Makes a corpus of any size out of real news, as JSON Lines on standard output.
//   make_corpus [--statistics] ARTICLES SEED INPUT...     each INPUT as `indexer` reads it
// The same donors and seed give the same bytes, and a smaller corpus is the beginning of a larger.
// --statistics tells of the corpus instead of printing it.
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bench/program.hpp"
#include "bench/recombine.hpp"
#include "common/analysis/analyzer.hpp"
#include "indexer/clean/clean.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/read/read_input.hpp"

namespace {

using news::bench::Donor;
using news::bench::Made;

/// Paragraphs of words: tables and lists of prices would come again as they are.
std::vector<std::string> paragraphs_of(const std::string& body) {
  constexpr std::size_t shortest_bytes = 80;
  constexpr std::size_t longest_bytes = 1200;
  std::vector<std::string> paragraphs;
  for (std::size_t at = 0; at < body.size();) {
    const auto end = std::min(body.find("\n\n", at), body.size());
    const auto size = end - at;
    if (size >= shortest_bytes && size <= longest_bytes && body[end - 1] == '.')
      paragraphs.push_back(body.substr(at, size));
    at = end + 2;
  }
  return paragraphs;
}

std::vector<Donor> donors_of(const std::vector<std::string>& paths) {
  std::vector<Donor> donors;
  for (const auto& file : news::discover::find_inputs(paths, {}).files)
    news::read::read_input(file.path, "", {},
                           {.article =
                                [&](const news::RawArticle& raw) {
                                  auto paragraphs = paragraphs_of(news::clean::keep_all(raw).body);
                                  if (!raw.title.empty() && !paragraphs.empty())
                                    donors.push_back({raw.title, std::move(paragraphs)});
                                  return true;
                                },
                            .skipped = [](const news::Skipped&) {}});
  return donors;
}

/// As a JSON string: the donors' text is valid UTF-8.
std::string quoted(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (c == '\n')
      json += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
      json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      json += c;
  }
  return json + '"';
}

std::string iso_8601(std::chrono::sys_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{moment - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:00Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count());
}

std::string json_line(const Made& made) {
  return fmt::format(
      R"({{"id":{},"title":{},"date":{},"source":{},"author":{},"section":{},"lang":"en","text":{}}})"
      "\n",
      quoted(made.id), quoted(made.title), quoted(iso_8601(made.published)), quoted(made.source),
      quoted(made.author), quoted(made.section), quoted(made.body));
}

/// Means over articles, and the growth of the vocabulary.
class Statistics {
 public:
  void add(const Made& made) {
    std::unordered_set<std::string> stems;
    for (const auto& text : {made.title, made.body})
      analyzer_.analyze(text, "en", [&](const news::analysis::Token& token) {
        if (!token.joined) ++tokens_;
        stems.insert(token.stem);
      });
    stems_ += stems.size();
    vocabulary_.merge(stems);
    bytes_ += json_line(made).size();
    ++articles_;
    if (articles_ == next_told_) {
      tell();
      next_told_ *= 2;
    }
  }

  void tell() const {
    const auto articles = static_cast<double>(articles_);
    fmt::print("{:>9} articles {:>8.0f} bytes {:>6.1f} tokens {:>6.1f} stems each; {:>9} stems\n",
               articles_, static_cast<double>(bytes_) / articles,
               static_cast<double>(tokens_) / articles, static_cast<double>(stems_) / articles,
               vocabulary_.size());
  }

 private:
  news::analysis::Analyzer analyzer_{news::analysis::Settings{}};
  std::unordered_set<std::string> vocabulary_{};
  std::size_t articles_ = 0;
  std::size_t bytes_ = 0;
  std::size_t tokens_ = 0;
  std::size_t stems_ = 0;
  std::size_t next_told_ = 1250;
};

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

int run(std::vector<std::string> arguments) {
  const bool only_tell = !arguments.empty() && arguments.front() == "--statistics";
  if (only_tell) arguments.erase(arguments.begin());
  const auto articles = arguments.size() < 3 ? std::nullopt : number_of(arguments[0]);
  const auto seed = arguments.size() < 3 ? std::nullopt : number_of(arguments[1]);
  if (!articles || !seed) {
    fmt::print(stderr, "make_corpus [--statistics] ARTICLES SEED INPUT...\n");
    return 2;
  }
  const auto donors = donors_of({arguments.begin() + 2, arguments.end()});
  if (donors.empty()) {
    fmt::print(stderr, "make_corpus: no articles with title and paragraphs in the inputs\n");
    return 2;
  }
  const news::bench::Recombiner recombiner{donors, *seed};
  Statistics statistics;
  for (std::uint64_t number = 0; number < *articles; ++number) {
    const auto made = recombiner.article(number);
    if (only_tell)
      statistics.add(made);
    else
      fmt::print("{}", json_line(made));
  }
  if (only_tell) statistics.tell();
  return 0;
}

}  // namespace

int main(int count, char* arguments[]) {
  return news::bench::program("make_corpus", count, arguments, run);
}
