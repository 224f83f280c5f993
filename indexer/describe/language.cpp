#include "indexer/describe/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "common/text/fold.hpp"
#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

struct Language {
  std::string_view code{};
  std::string_view name{};         ///< In English and in itself.
  std::string_view small_words{};  ///< Folded, between blanks.
};

constexpr auto languages = std::to_array<Language>({
    {"de", " german deutsch ",
     " der die das und den dem des ein eine einen einem einer nicht mit von zu auf fur ist sich "
     "auch"
     " es an als im am wird werden hat haben bei aus nach noch wie sie er wir zum zur uber sind war"
     " dass oder aber durch mehr "},
    {"en", " english ",
     " the of and to in that is was for on with as at by it from be are were has have had not this"
     " which said he she they his her their its an but or who will been would after more than when"
     " there we you "},
    {"es", " spanish espanol castellano ",
     " el la los las de que en y un una por con para del se su al es lo como mas pero sus este esta"
     " ha han fue son ser sobre entre tambien muy desde hasta cuando sin donde "},
    {"fr", " french francais ",
     " le la les des et en un une du dans que qui pour par sur est pas au avec ce cette il elle "
     "sont"
     " plus ne se son ses aux ont mais ou comme leur apres etre a ete deux nous vous "},
    {"it", " italian italiano ",
     " il lo la gli le di che in un una del della dei delle per con non sono al alla nel nella da "
     "dal"
     " anche come piu ha hanno ma questo questa si suo dopo essere stato tra o ed "},
    {"nl", " dutch nederlands ",
     " de het een van en in op te dat die voor met is niet zijn aan er ook als bij door om maar "
     "naar"
     " uit wordt worden heeft hebben was werd over nog dan hij zij ze deze tot "},
    {"pl", " polish polski ",
     " i w na z do nie to sie jest o ze po za od jak przez ale dla co tym byc tego jego oraz przy "
     "ich"
     " sa ktory ktora ktore juz lub byl byla moze tylko "},
    {"pt", " portuguese portugues ",
     " o a os as de do da dos das que em um uma e no na nos nas por com para se ao nao mais foi "
     "como"
     " mas seu sua ser sao entre tambem ate pelo pela quando depois sobre "},
});

static_assert(languages.size() <= 8, "a language is a bit of a byte");

/// For each small word the languages that have it, one bit each.
using SmallWords = std::unordered_map<std::string_view, std::uint8_t>;

const SmallWords& small_words() {
  static const SmallWords words = [] {
    SmallWords made;
    for (std::size_t i = 0; i < languages.size(); ++i)
      clean::each_word(languages[i].small_words, [&made, i](std::string_view word) {
        made[word] = static_cast<std::uint8_t>(made[word] | (1u << i));
        return true;
      });
    return made;
  }();
  return words;
}

struct Votes {
  std::array<std::size_t, languages.size()> of{};
  std::size_t words = 0;
};

void vote(Votes& votes, std::string_view word) {
  ++votes.words;
  const auto found = small_words().find(word);
  if (found == small_words().end()) return;
  for (std::size_t i = 0; i < languages.size(); ++i) votes.of[i] += (found->second >> i) & 1u;
}

Votes count_votes(std::string_view folded) {
  Votes votes;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= folded.size(); ++at) {
    const bool inside = at < folded.size() && (('a' <= folded[at] && folded[at] <= 'z') ||
                                               static_cast<unsigned char>(folded[at]) >= 0x80);
    if (inside) continue;
    if (at > start) vote(votes, folded.substr(start, at - start));
    start = at + 1;
  }
  return votes;
}

}  // namespace

std::string language_as_named(std::string_view name) {
  constexpr std::size_t longest_name_bytes = 40;
  name = clean::trimmed(name);
  if (name.empty() || name.size() > longest_name_bytes) return {};
  const auto folded = text::folded(name);
  const auto tag = folded.substr(0, folded.find_first_of("-_"));
  const bool letters =
      std::all_of(tag.begin(), tag.end(), [](char c) { return 'a' <= c && c <= 'z'; });
  if (letters && tag.size() == 2) return tag;
  const auto apart = ' ' + tag + ' ';
  for (const auto& each : languages)
    if (each.name.find(apart) != std::string_view::npos) return std::string{each.code};
  return letters && tag.size() == 3 ? tag : std::string{};
}

std::string_view guess_language(std::string_view body) {
  constexpr std::size_t fewest_bytes = 200;
  constexpr std::size_t most_bytes = 2000;
  constexpr std::size_t fewest_words = 20;
  if (body.size() < fewest_bytes) return {};
  const auto votes = count_votes(text::folded(body.substr(0, most_bytes)));
  if (votes.words < fewest_words) return {};
  auto sorted = votes.of;
  std::sort(sorted.rbegin(), sorted.rend());
  // A fifth of all words are small ones, and the next language has clearly fewer.
  const bool many = sorted[0] * 5 >= votes.words;
  const bool clear = sorted[0] * 4 >= sorted[1] * 5;
  if (!many || !clear) return {};
  const auto best = std::find(votes.of.begin(), votes.of.end(), sorted[0]) - votes.of.begin();
  return languages[static_cast<std::size_t>(best)].code;
}

}  // namespace news::describe
