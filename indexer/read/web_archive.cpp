#include "indexer/read/web_archive.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/read/stopped.hpp"
#include "indexer/read/web_page.hpp"
#include "indexer/read/window.hpp"

namespace news::read {
namespace {

constexpr auto nowhere = std::string_view::npos;
constexpr std::size_t longest_line_bytes = 8 * 1024;
constexpr std::size_t longest_head_bytes = 64 * 1024;

class WebArchive {
 public:
  WebArchive(ByteSource& bytes, const Origin& origin, const ReadOptions& options, const Sink& sink,
             const WebDialect& dialect)
      : window_{bytes}, origin_{origin}, options_{options}, sink_{sink}, dialect_{dialect} {
    watching_ = {.article =
                     [this](RawArticle article) {
                       stopped_ = !sink_.article(std::move(article));
                       return !stopped_;
                     },
                 .skipped = sink.skipped};
  }

  void read() {
    while (!stopped_ && pass_blanks()) {
      ++origin_.record;
      origin_.offset = window_.offset();
      if (!begins_here()) {
        tell(SkipReason::malformed, "no record begins here");
        find_next();
      } else {
        read_record();
      }
    }
    if (stopped_ || !window_.failure()) return;
    if (!told_end_) sink_.skipped(stopped_by(*window_.failure(), origin_));
  }

 private:
  /// Between records stand empty lines. False at the end.
  bool pass_blanks() {
    for (auto rest = ahead(1); !rest.empty(); rest = ahead(1)) {
      const auto blanks = std::min(rest.find_first_not_of("\r\n"), rest.size());
      if (blanks == 0) return true;
      pass(blanks);
    }
    return false;
  }

  void pass(std::size_t bytes) {
    window_.pass(bytes);
    window_.begin();
  }

  /// The bytes at hand, so many where the stream has them.
  std::string_view ahead(std::size_t bytes) {
    // Asked again behind its end, the window would move what it holds each time.
    if (!ended_) ended_ = !window_.has(bytes - 1);
    return window_.rest();
  }

  bool begins_here() { return dialect_.begins(ahead(longest_line_bytes)); }

  void tell(SkipReason reason, std::string detail) {
    sink_.skipped({.origin = origin_, .reason = reason, .detail = std::move(detail)});
  }

  /// To the next line that begins a record, at least one byte on.
  void find_next() {
    pass(1);
    for (;;) {
      const auto rest = ahead(longest_line_bytes);
      if (rest.empty()) return;
      const auto line_end = rest.find('\n');
      pass(line_end == nowhere ? rest.size() : line_end + 1);
      if (line_end != nowhere && begins_here()) return;
    }
  }

  void read_record() {
    const auto start = ahead(longest_head_bytes);
    const auto head_bytes = dialect_.head_bytes(start.substr(0, longest_head_bytes));
    if (head_bytes == nowhere) {
      const bool cut = start.size() < longest_head_bytes;
      if (!window_.failure() || !cut)
        tell(cut ? SkipReason::truncated : SkipReason::malformed, "its header never ends");
      return find_next();
    }
    const auto head = dialect_.read_head(start.substr(0, head_bytes));
    if (!head) {
      tell(SkipReason::malformed, head.error().what);
      return find_next();
    }
    pass(head_bytes);
    if (head->block_bytes > options_.limits.article_bytes) return pass_large(*head);
    read_block(*head);
  }

  void read_block(const RecordHead& head) {
    const auto size = static_cast<std::size_t>(head.block_bytes);
    // Some bytes behind it show whether its length is true.
    const auto rest = ahead(size + longest_line_bytes);
    if (rest.size() < size || !ends_well(rest.substr(size))) return lost(head, rest, size);
    const WebPage page{head.url, head.content_type, rest.substr(0, size), head.http};
    if (head.wanted && may_hold_article(page)) read_web_page(page, origin_, options_, watching_);
    pass(size);
  }

  /// Behind a block come two line ends, or at least a record or nothing.
  bool ends_well(std::string_view behind) const {
    if (behind.starts_with("\r\n\r\n")) return true;
    const auto next = std::min(behind.find_first_not_of("\r\n"), behind.size());
    behind.remove_prefix(next);
    return behind.empty() || dialect_.begins(behind);
  }

  /// A block whose length is wrong: the next record may begin inside it, or after it.
  void lost(const RecordHead& head, std::string_view rest, std::size_t size) {
    for (auto line = rest.find('\n'); line < size; line = rest.find('\n', line + 1)) {
      if (!dialect_.begins(rest.substr(line + 1))) continue;
      if (!read_whole(head, rest.substr(0, line + 1))) tell_length(size);
      return pass(line + 1);
    }
    if (rest.size() >= size) {
      tell_length(size);
      pass(size);
      return find_next();
    }
    told_end_ = read_whole(head, rest) && !window_.failure();
    if (!std::exchange(told_end_, true)) tell_cut(rest.size(), size);
    pass(rest.size());
  }

  /// The page of such a block, where it is there in full.
  bool read_whole(const RecordHead& head, std::string_view block) {
    const WebPage page{head.url, head.content_type, block, head.http};
    if (!head.wanted || !is_whole(page)) return false;
    if (may_hold_article(page)) read_web_page(page, origin_, options_, watching_);
    return true;
  }

  void tell_length(std::size_t size) {
    tell(SkipReason::malformed, fmt::format("its length is wrong: {} bytes", size));
  }

  void tell_cut(std::size_t there, std::size_t size) {
    const auto why = window_.failure() ? "; " + window_.failure()->what : std::string{};
    tell(SkipReason::truncated, fmt::format("{} of {} bytes are there{}", there, size, why));
  }

  void pass_large(const RecordHead& head) {
    const auto begin = ahead(longest_head_bytes).substr(0, longest_head_bytes);
    const bool article =
        head.wanted && may_hold_article({head.url, head.content_type, begin, head.http});
    if (article)
      tell(SkipReason::too_large, over_size("a record", head.block_bytes, options_.limits));
    auto left = head.block_bytes;
    while (left > 0 && !ahead(1).empty()) {
      const auto part = std::min<std::uint64_t>(left, window_.rest().size());
      pass(static_cast<std::size_t>(part));
      left -= part;
    }
    if (left > 0 && !window_.failure() && !article)
      tell(SkipReason::truncated,
           fmt::format("{} bytes of {} are missing", left, head.block_bytes));
  }

  Window window_;
  Origin origin_;
  const ReadOptions& options_;
  const Sink& sink_;
  Sink watching_{};
  const WebDialect& dialect_;
  bool stopped_ = false;
  bool ended_ = false;
  bool told_end_ = false;
};

}  // namespace

void read_web_archive(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                      const Sink& sink, const WebDialect& dialect) {
  WebArchive{bytes, origin, options, sink, dialect}.read();
}

}  // namespace news::read
