#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

// The rules of words once more, slow and plain, over characters that were folded one by one.
// Ignorable characters, marks and & are left to other tests.

using news::analysis::Analyzer;

namespace {

struct Cell {
  char kind = ' ';  ///< L letter, D digit, U of a script without spaces, A apostrophe, else itself.
  std::string folded{};
  bool ascii = true;
};

std::vector<Cell> cells_of(const std::string& text) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length, valid] = news::text::decode(text, at);
    at += length;
    const auto folded = news::text::folded(std::string_view{text}.substr(at - length, length));
    char kind = c < 0x80 ? static_cast<char>(c) : 'L';
    if (c >= 0x3040) kind = 'U';
    if (c == '\'' || c == 0x2019) kind = 'A';
    if (c < 0x80 && std::isalpha(static_cast<int>(c)) != 0) kind = 'L';
    if (c < 0x80 && std::isdigit(static_cast<int>(c)) != 0) kind = 'D';
    cells.push_back({kind, folded, c < 0x80});
  }
  return cells;
}

/// One line a word: form, stem and position; joined forms with a +.
class Reference {
 public:
  explicit Reference(const std::string& text) : cells_{cells_of(text)} {}

  std::vector<std::string> lines() {
    for (std::size_t at = 0; at < cells_.size();) at = is_word(at) ? compound(at) : at + 1;
    return lines_;
  }

 private:
  struct Part {
    std::string form{};
    std::size_t letters = 0;
    std::size_t digits = 0;
    bool sign = false;
    bool elided = false;
    std::size_t next = 0;
  };

  char kind(std::size_t at) const { return at < cells_.size() ? cells_[at].kind : '\0'; }
  bool is_letter_or_digit(std::size_t at) const { return kind(at) == 'L' || kind(at) == 'D'; }
  bool is_word(std::size_t at) const { return is_letter_or_digit(at) || kind(at) == 'U'; }

  void say(const std::string& form, bool stemmed, std::size_t position, bool joined) {
    lines_.push_back((joined ? "+" : "") + form + " " + (stemmed ? stemmer_(form) : form) + " " +
                     std::to_string(position));
  }
  void say(const Part& part) { say(part.form, part.digits == 0 && !part.sign, position_++, false); }

  std::size_t compound(std::size_t start) {
    if (kind(start) == 'U') {
      const auto& form = cells_[start].folded;
      say(form, false, position_++, false);
      if (start > 0 && kind(start - 1) == 'U')
        say(cells_[start - 1].folded + form, false, position_ - 2, true);
      return start + 1;
    }
    auto last = part(start, false);
    say(last);
    if (is_tagged(start)) say(std::string{kind(start - 1)} + last.form, false, position_ - 1, true);
    std::vector<Part> same{last};  // parts with the same sign between them
    char before = 0;
    for (auto sign = link(last); sign != 0;) {
      auto next = part(last.next + 1, sign == '.');
      say(next);
      if (sign != before) same = {last};
      same.push_back(next);
      before = sign;
      const auto following = link(next);
      const bool alone = same.size() == 2 && following != sign;
      const bool close = (last.digits == 0 && next.letters == 0) ||
                         (last.letters == 1 && last.digits == 0 && next.letters > 1);
      const bool short_or_numbers =
          (last.letters == 0 && next.letters == 0) ||
          (last.letters + last.digits <= 2 && next.letters + next.digits <= 2);
      if (sign == 'A' || (sign == '-' && (alone || close)) ||
          (sign == '/' && alone && short_or_numbers))
        say(last.form + next.form, last.digits + next.digits == 0 && !last.sign && !next.sign,
            position_ - 2, true);
      last = next;
      sign = following;
    }
    return last.next;
  }

  char link(const Part& behind) const {
    const auto sign = kind(behind.next);
    if (!is_letter_or_digit(behind.next + 1)) return 0;
    if (sign == '-' || sign == '/') return sign;
    if (sign == 'A' && behind.elided) return sign;
    const bool number = behind.digits > 0 && behind.letters == 0;
    return sign == '.' && number && kind(behind.next + 1) == 'D' ? '.' : '\0';
  }

  bool is_tagged(std::size_t start) const {
    if (start == 0 || (kind(start - 1) != '#' && kind(start - 1) != '@')) return false;
    if (kind(start) != 'L') return false;
    return start == 1 || kind(start - 2) == ' ' || kind(start - 2) == ',' || kind(start - 2) == '+';
  }

  void take(std::size_t at, Part& part) const {
    part.form += cells_[at].folded;
    (kind(at) == 'L' ? part.letters : part.digits) += 1;
    part.next = at + 1;
  }

  bool is_lone_letter(std::size_t at) const {
    return kind(at) == 'L' && !is_letter_or_digit(at + 1);
  }

  bool dotted(std::size_t at, Part& part) const {
    std::vector<std::size_t> letters;
    for (; is_lone_letter(at); at += 2) {
      letters.push_back(at);
      if (kind(at + 1) != '.') break;
    }
    if (letters.size() < 2) {
      at = part.next;
      if (kind(at) != 'L' || kind(at + 1) != 'L' || kind(at + 2) != '.' || !is_lone_letter(at + 3))
        return false;
      const auto form = cells_[at].folded + cells_[at + 1].folded + cells_[at + 3].folded;
      if (form != "phd" && form != "lld") return false;
      letters = {at, at + 1, at + 3};
    }
    for (const auto letter : letters) take(letter, part);
    if (kind(part.next) == '.') ++part.next;
    return true;
  }

  std::size_t digits_from(std::size_t at) const {
    std::size_t count = 0;
    while (kind(at + count) == 'D') ++count;
    return count;
  }

  /// "1,000,000", "1.000.000".
  std::size_t grouped_end(std::size_t at) const {
    const auto lead = digits_from(at);
    if (lead == 0 || lead > 3) return at;
    for (const auto& [sign, least] : {std::pair{',', 1}, std::pair{'.', 2}}) {
      auto end = at + lead;
      int groups = 0;
      for (; kind(end) == sign && digits_from(end + 1) == 3; end += 4) ++groups;
      if (groups >= least) return end;
    }
    return at;
  }

  bool drop_possessive(Part& part) const {
    const auto at = part.next;
    if (kind(at) != 'A' || kind(at + 1) != 'L' || cells_[at + 1].folded != "s") return false;
    if (is_letter_or_digit(at + 2)) return false;
    part.next = at + 2;
    return true;
  }

  Part part(std::size_t start, bool after_dot) const {
    Part read{.next = start};
    if (dotted(start, read)) {
      drop_possessive(read);
      return read;
    }
    if (!after_dot)
      for (const auto end = grouped_end(start); read.next < end;)
        kind(read.next) == 'D' ? take(read.next, read) : void(++read.next);
    bool point = after_dot;
    for (;;) {
      const auto at = read.next;
      if (is_letter_or_digit(at)) {
        take(at, read);
      } else if (kind(at) == 'A') {
        if (drop_possessive(read) || kind(at - 1) != 'L' || kind(at + 1) != 'L') break;
        read.elided = is_elided(read.form) &&
                      std::string{"aeiouh"}.find(cells_[at + 1].folded[0]) != std::string::npos;
        if (read.elided) break;
        ++read.next;
      } else if (kind(at) == '.' && !point && kind(at - 1) == 'D' && kind(at + 1) == 'D' &&
                 !is_dotted_further(at + 1)) {
        read.form += '.';
        point = true;
        ++read.next;
      } else {
        break;
      }
    }
    take_suffix(read);
    return read;
  }

  bool is_dotted_further(std::size_t at) const {
    const auto end = at + digits_from(at);
    return kind(end) == '.' && kind(end + 1) == 'D';
  }

  static bool is_elided(const std::string& form) {
    constexpr auto known = std::to_array<std::string_view>({"l", "d", "s", "gl", "qu", "dell"});
    return std::find(known.begin(), known.end(), form) != known.end();
  }

  void take_suffix(Part& read) const {
    if (read.letters != 1 || read.digits > 0 || read.form.size() != 1) return;
    const bool plus = kind(read.next) == '+' && kind(read.next + 1) == '+';
    const std::size_t length = plus ? 2 : kind(read.next) == '#' ? 1 : 0;
    if (length == 0 || is_word(read.next + length)) return;
    read.form += plus ? "++" : "#";
    read.sign = true;
    read.next += length;
  }

  Xapian::Stem stemmer_{"english"};
  std::vector<Cell> cells_;
  std::vector<std::string> lines_{};
  std::size_t position_ = 0;
};

std::vector<std::string> lines_of(const std::string& text, Analyzer& analyzer) {
  std::vector<std::string> lines;
  for (const auto& token : analyzer.tokens(text))
    lines.push_back((token.joined ? "+" : "") + token.form + " " + token.stem + " " +
                    std::to_string(token.position));
  return lines;
}

}  // namespace

TEST_CASE("The analyzer gives the words of a plain reference", "[analysis][law][reference]") {
  constexpr auto pieces = std::to_array<std::string_view>(
      {"floods", "Rates", "US",  "U.S.", "Ph.D.", "Łódź", "straße", "é",  "l",  "d'", "qu’", "x",
       "7",      "19",    "000", "1,",   "2.5",   ".",    ",",      "-",  "-",  "/",  "'",   "’s",
       "s",      "#",     "@",   "++",   " ",     " ",    " ",      "中", "国", "か", "oil", "G"});
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  Analyzer analyzer{{}};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto count = random() % 10; count > 0; --count) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    REQUIRE(lines_of(text, analyzer) == Reference{text}.lines());
  }
}
