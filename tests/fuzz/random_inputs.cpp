// Stands in for libFuzzer where there is none: random_inputs DICTIONARY RUNS SEED
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// The words of a libFuzzer dictionary: one "word" a line, with \\, \" and \xNN in it.
std::vector<std::string> read_dictionary(const char* path) {
  std::vector<std::string> words;
  std::ifstream file{path};
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 2 || line.front() != '"' || line.back() != '"') continue;
    std::string word;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] != '\\') {
        word += line[i];
      } else if (line[++i] == 'x') {
        word += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
        i += 2;
      } else {
        word += line[i];
      }
    }
    words.push_back(word);
  }
  return words;
}

std::string random_input(const std::vector<std::string>& words, std::mt19937_64& random) {
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  std::string input;
  for (auto pieces = below(30); pieces > 0; --pieces) {
    switch (below(8)) {
      case 0:
        input += static_cast<char>(below(256));
        break;
      case 1:
        if (!input.empty()) input += input.substr(below(input.size()), 40);
        break;
      case 2:
        if (!input.empty()) input.erase(below(input.size()), 1 + below(4));
        break;
      default:
        input += words[below(words.size())];
    }
  }
  return input;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 4) {
    std::fputs("usage: DICTIONARY RUNS SEED\n", stderr);
    return 2;
  }
  const auto words = read_dictionary(argv[1]);
  if (words.empty()) {
    std::fprintf(stderr, "%s holds no words\n", argv[1]);
    return 2;
  }
  std::printf("%s runs, seed %s\n", argv[2], argv[3]);
  std::fflush(stdout);
  std::mt19937_64 random{std::strtoull(argv[3], nullptr, 10)};
  for (auto runs = std::strtoull(argv[2], nullptr, 10); runs > 0; --runs) {
    const auto input = random_input(words, random);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  }
  return 0;
}
