#include "bench/recombine.hpp"

#include <array>
#include <cmath>
#include <random>
#include <string_view>

#include <fmt/format.h>

namespace news::bench {
namespace {

using Random = std::mt19937_64;

// Only the generator's own numbers are used: the standard's distributions differ by library.
std::uint64_t below(Random& random, std::uint64_t bound) { return random() % bound; }
double share(Random& random) { return static_cast<double>(random() >> 11) / 9007199254740992.0; }

constexpr std::array<std::string_view, 10> towns{"Harbour", "Northern", "Valley",  "Capital",
                                                 "Lake",    "Eastern",  "Prairie", "Cathedral",
                                                 "Border",  "Island"};
constexpr std::array<std::string_view, 4> papers{"Herald", "Courier", "Dispatch", "Observer"};
constexpr std::array<std::string_view, 8> sections{"world",  "politics", "business", "markets",
                                                   "energy", "farming",  "shipping", "science"};
constexpr std::chrono::sys_days first_day = std::chrono::year{2001} / 1 / 1;
constexpr std::uint64_t days = 25 * 365;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Zipf's law with exponent 1: every decade of ranks is drawn equally often.
std::uint64_t drawn_rank(Random& random, std::uint64_t known) {
  const auto rank = std::pow(static_cast<double>(known), share(random));
  return static_cast<std::uint64_t>(rank) - 1;
}

/// What an article may say in place of its donors' names.
struct Names {
  std::uint64_t known = 0;           ///< Words that are there at all.
  std::vector<std::uint64_t> own{};  ///< The few that this article is about.
};

/// Four times in five the article's own names: news repeats who it is about.
std::string new_name(Random& random, const Names& names, std::string_view old) {
  const auto rank = below(random, 5) < 4 ? names.own[below(random, names.own.size())]
                                         : drawn_rank(random, names.known);
  auto word = invented_word(rank);
  const bool shouted = old.size() > 1 && is_upper(old[1]);
  for (std::size_t i = 0; i < word.size(); ++i)
    if (i == 0 || shouted) word[i] = static_cast<char>(word[i] - 'a' + 'A');
  return word;
}

std::size_t end_of(std::string_view text, std::size_t start, bool (*belongs)(char)) {
  while (start < text.size() && belongs(text[start])) ++start;
  return start;
}

/// The text with every fourth name and every fourth number replaced, by chance.
std::string varied(Random& random, std::string_view text, const Names& names) {
  constexpr std::size_t shortest_name = 4;
  std::string made;
  made.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const bool letters = is_letter(text[at]);
    if (!letters && !is_digit(text[at])) {
      made += text[at++];
      continue;
    }
    const auto end = end_of(text, at, letters ? is_letter : is_digit);
    const auto old = text.substr(at, end - at);
    const bool is_name = letters && is_upper(old[0]) && old.size() >= shortest_name;
    if (is_name && below(random, 4) == 0) {
      made += new_name(random, names, old);
    } else if (!letters && below(random, 4) == 0) {
      for (std::size_t i = 0; i < old.size(); ++i)
        made += static_cast<char>((i == 0 ? '1' : '0') + below(random, i == 0 ? 9 : 10));
    } else {
      made += old;
    }
    at = end;
  }
  return made;
}

/// Runs of one to four paragraphs of donors by chance, until the body is as long as wanted.
std::string body_of(Random& random, const std::vector<Donor>& donors, const Names& names,
                    std::size_t wanted_bytes) {
  std::string body;
  while (body.size() < wanted_bytes) {
    const auto& donor = donors[below(random, donors.size())];
    const auto first = below(random, donor.paragraphs.size());
    const auto last = std::min<std::size_t>(donor.paragraphs.size(), first + 1 + below(random, 4));
    for (auto i = first; i < last && body.size() < wanted_bytes; ++i) {
      if (!body.empty()) body += "\n\n";
      body += varied(random, donor.paragraphs[i], names);
    }
  }
  return body;
}

/// Most bodies have 1 to 3 KB, some up to 6: the middle of four draws, stretched upwards.
std::size_t body_bytes(Random& random) {
  double sum = 0;
  for (int i = 0; i < 4; ++i) sum += share(random);
  return static_cast<std::size_t>(600 + 1750 * sum * sum / 4.3);
}

Names names_of(Random& random, std::uint64_t number) {
  constexpr std::size_t people_and_places = 5;
  Names names{words_known(number), {}};
  for (std::size_t i = 0; i < people_and_places; ++i)
    names.own.push_back(drawn_rank(random, names.known));
  for (auto fresh = words_known(number == 0 ? 0 : number - 1); fresh < names.known; ++fresh)
    names.own.push_back(fresh);
  return names;
}

}  // namespace

std::uint64_t words_known(std::uint64_t number) {
  // Heaps' law; the constants give about 4.5 words an article at 20,000 and 1.6 at 1,000,000.
  return 1000 + static_cast<std::uint64_t>(120 * std::pow(static_cast<double>(number), 0.7));
}

std::string invented_word(std::uint64_t rank) {
  constexpr std::string_view heads = "bdfghjklmnprstvz";  // Sixteen, and four vowels: 6 bits each.
  constexpr std::string_view vowels = "aeio";
  Random mixed{rank * 2 + 1};
  std::string word;
  const auto syllables = 3 + (rank >= 4096 ? 1 : 0);
  for (int i = 0; i < syllables; ++i) {
    word += heads[below(mixed, heads.size())];
    word += vowels[below(mixed, vowels.size())];
  }
  word += heads[below(mixed, heads.size())];
  return word;
}

Made Recombiner::article(std::uint64_t number) const {
  Random random{seed_ * 0x9E3779B97F4A7C15U + number};
  const auto names = names_of(random, number);
  Made made;
  made.id = fmt::format("made-{:07}", number);
  made.title = varied(random, donors_[below(random, donors_.size())].title, names);
  made.body = body_of(random, donors_, names, body_bytes(random));
  made.published = first_day + std::chrono::days{below(random, days)} +
                   std::chrono::minutes{below(random, 24 * 60)};
  made.source = fmt::format("{} {}", towns[below(random, towns.size())],
                            papers[below(random, papers.size())]);
  made.author = fmt::format("{} {}", new_name(random, {500, {below(random, 500)}}, "A"),
                            new_name(random, {500, {below(random, 500)}}, "A"));
  made.section = sections[below(random, sections.size())];
  return made;
}

}  // namespace news::bench
