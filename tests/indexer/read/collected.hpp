#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/read_input.hpp"
#include "tests/support/own_file.hpp"

namespace news::tests {

/// What a reader gave.
struct Collected {
  std::vector<RawArticle> articles{};
  std::vector<Skipped> skipped{};

  [[nodiscard]] read::Sink sink() {
    return {.article =
                [this](RawArticle article) {
                  articles.push_back(std::move(article));
                  return true;
                },
            .skipped = [this](Skipped each) { skipped.push_back(std::move(each)); }};
  }

  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    for (const auto& article : articles) ids.push_back(article.id);
    return ids;
  }
};

/// What the reader of this name gives for a text.
[[nodiscard]] inline Collected read_text(std::string_view reader, std::string_view text,
                                         const read::ReadOptions& options = {}) {
  Collected all;
  const auto bytes = read::bytes_of(text);
  read::reader_named(reader)->read(*bytes, {.path = "/news/input"}, options, all.sink());
  return all;
}

/// What read_input gives for a file.
[[nodiscard]] inline Collected read_file(const std::string& path, std::string_view format = "",
                                         const read::ReadOptions& options = {}) {
  Collected all;
  read::read_input(path, format, options, all.sink());
  return all;
}

/// A file of the project's own data folder.
[[nodiscard]] inline std::string data_file(std::string_view name) {
  return own_file("data/").append(name);
}

/// A stream that gives a text again and again until so many bytes were given: for inputs that no
/// memory could hold.
class EndlessBytes final : public read::ByteSource {
 public:
  EndlessBytes(std::string head, char filling, std::uint64_t size, std::string tail)
      : head_{std::move(head)}, filling_{filling}, size_{size}, tail_{std::move(tail)} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    const auto before = buffer.size();
    const auto filled_to = head_.size() + size_;
    if (position_ < head_.size()) {
      buffer.append(head_, position_, most);
    } else if (position_ < filled_to) {
      buffer.append(std::min<std::uint64_t>(most, filled_to - position_), filling_);
    } else {
      buffer.append(tail_, std::min<std::uint64_t>(position_ - filled_to, tail_.size()), most);
    }
    position_ += buffer.size() - before;
    return buffer.size() - before;
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  std::string head_;
  char filling_;
  std::uint64_t size_;
  std::string tail_;
  std::uint64_t position_ = 0;
};

}  // namespace news::tests
