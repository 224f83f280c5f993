#include "tests/fuzz/inputs.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace news::fuzz {
namespace {

std::size_t below(std::size_t limit, std::mt19937_64& random) { return random() % limit; }

const std::string& any_of(const std::vector<std::string>& list, std::mt19937_64& random) {
  return list[below(list.size(), random)];
}

/// One small change at a place drawn at random.
void change(std::string& input, const std::vector<std::string>& words,
            const std::vector<std::string>& kept, std::mt19937_64& random) {
  const auto at = below(input.size() + 1, random);
  switch (below(8, random)) {
    case 0:
      input.insert(at, 1, static_cast<char>(below(256, random)));
      break;
    case 1:
      input.insert(at, input.substr(below(input.size() + 1, random), 40));
      break;
    case 2:
      input.erase(at, 1 + below(4, random));
      break;
    case 3:
      if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8, random)));
      break;
    case 4:
      // The end of another one: what opens in one closes in the other.
      if (!kept.empty()) {
        const auto& other = any_of(kept, random);
        input.replace(at, std::string::npos, other, below(other.size() + 1, random));
      }
      break;
    default:
      input.insert(at, any_of(words, random));
  }
}

std::string entry_of(std::string_view line) {
  std::string entry;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (line[i] != '\\') {
      entry += line[i];
    } else if (line[++i] == 'x') {
      entry += static_cast<char>(std::stoi(std::string{line.substr(i + 1, 2)}, nullptr, 16));
      i += 2;
    } else {
      entry += line[i];
    }
  }
  return entry;
}

}  // namespace

std::vector<std::string> read_entries(const std::string& path) {
  std::vector<std::string> entries;
  std::ifstream file{path};
  for (std::string line; std::getline(file, line);)
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
      entries.push_back(entry_of(line));
  return entries;
}

std::string show_entry(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown{"\""};
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      shown += {'\\', c};
    } else if (byte >= 0x20 && byte < 0x7f) {
      shown += c;
    } else {
      shown += {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return shown + '"';
}

std::string random_input(const std::vector<std::string>& words,
                         const std::vector<std::string>& kept, std::mt19937_64& random) {
  const bool anew = kept.empty() || below(4, random) == 0;
  std::string input = anew ? "" : any_of(kept, random);
  for (auto changes = below(anew ? 30 : 6, random); changes > 0; --changes) {
    if (anew) {
      input += any_of(words, random);
    }
    change(input, words, kept, random);
  }
  return input;
}

}  // namespace news::fuzz
