#include "indexer/read/read_input.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/discover/find_inputs.hpp"
#include "indexer/read/archive_members.hpp"
#include "indexer/read/budget.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/file_bytes.hpp"
#include "indexer/read/sniff.hpp"
#include "indexer/read/stopped.hpp"
#include "indexer/read/unpack.hpp"

namespace news::read {
namespace {

constexpr std::size_t head_bytes = 4096;

Sniffed chosen(std::string_view head, const std::string& path, std::string_view format,
               const ReadOptions& options) {
  constexpr auto no = SkipReason::unsupported;
  if (!options.encoding.empty() && !knows_charset(options.encoding))
    return {nullptr, no, fmt::format("no such character set: \"{}\"", options.encoding)};
  if (format.empty()) return sniff(head, path, options.encoding);
  const auto* reader = reader_named(format);
  if (!reader) return {nullptr, no, fmt::format("no such format: \"{}\"", format)};
  if (!reader->any_bytes && options.encoding.empty() && looks_binary(head))
    return {nullptr, SkipReason::binary, "not text"};
  return {.reader = reader};
}

/// Names that tools leave beside the files that count, hidden as in folders.
bool is_hidden(std::string_view name) {
  for (std::size_t start = 0; start < name.size();) {
    const auto part = name.substr(start, name.find('/', start) - start);
    if (part == "__MACOSX" || (part.starts_with('.') && part != "." && !part.starts_with("..")))
      return true;
    start += part.size() + 1;
  }
  return false;
}

/// One input with all that stands in it.
class InputReading {
 public:
  InputReading(std::string_view format, const ReadOptions& options, const Sink& sink,
               const ByteSource& file)
      : format_{format}, options_{options}, sink_{sink}, budget_{options.limits, file} {
    filling_ = {.article = [this](RawArticle article) { return take(std::move(article)); },
                .skipped = [this](Skipped skipped) { tell(std::move(skipped)); }};
  }

  /// A stream and what is compressed or archived in it. level: how many containers it stands in.
  void read(std::unique_ptr<ByteSource> bytes, const Origin& origin, unsigned level) {
    std::string head;
    bool was_packed = false;
    for (;; was_packed = true) {
      if (!read_head(*bytes, head, origin)) return;
      if (!is_packed(head)) break;
      if (was_packed) ++level;
      if (level > options_.limits.nesting) return refuse_nesting(origin);
      bytes = unpacked(std::exchange(head, {}), std::move(bytes));
      if (level > 0) bytes = bounded(std::move(bytes), budget_);
    }
    const bool archive = is_archive(head);
    if (archive && level > options_.limits.nesting) return refuse_nesting(origin);
    bytes = with_head(std::move(head), std::move(bytes));
    if (archive) return read_members(std::move(bytes), origin, level);
    read_records(std::move(bytes), origin);
  }

 private:
  bool read_head(ByteSource& bytes, std::string& head, const Origin& origin) {
    while (head.size() < head_bytes) {
      const auto more = bytes.read_more(head, head_bytes - head.size());
      if (!more && head.empty()) tell(stopped_by(more.error(), origin));
      if (!more && head.empty()) return false;
      if (!more || *more == 0) break;
    }
    return true;
  }

  void read_members(std::unique_ptr<ByteSource> bytes, const Origin& origin, unsigned level) {
    // What passes through the archive counts too: a huge device is never read as a member.
    ArchiveMembers members{watched(std::move(bytes), budget_)};
    bool any = false;
    bool failed_before = false;
    while (const auto member = members.next()) {
      any = true;
      if (!wanted(member->name)) continue;
      auto inside = origin;
      inside.member += origin.member.empty() ? member->name : "/" + member->name;
      if (!budget_.add_member()) return tell_exhausted(origin);
      read_member(members, *member, inside, level);
      if (stopped_ || budget_.exhausted()) return;
      failed_before = members.failure().has_value();
    }
    if (members.failure() && !failed_before) return tell(stopped_by(*members.failure(), origin));
    if (!any && !members.failure())
      tell({origin, SkipReason::empty, "an archive without regular files"});
  }

  void read_member(ArchiveMembers& members, const Member& member, const Origin& origin,
                   unsigned level) {
    if (member.encrypted) return tell({origin, SkipReason::unsupported, "an encrypted member"});
    read(bounded(members.bytes(), budget_), origin, level + 1);
  }

  void read_records(std::unique_ptr<ByteSource> bytes, const Origin& origin) {
    std::string head;
    if (!read_head(*bytes, head, origin)) return;
    const auto& name = origin.member.empty() ? origin.path : origin.member;
    const auto found = chosen(head, name, format_, options_);
    if (!found.reader) return tell({origin, found.reason, found.detail});
    bytes = with_head(std::move(head), std::move(bytes));
    found.reader->read(*bytes, origin, options_, filling_);
  }

  [[nodiscard]] bool wanted(const std::string& name) const {
    return !is_hidden(name) && discover::is_wanted(name, options_.include, options_.exclude);
  }

  /// Fills in what the user said about inputs that do not say it themselves.
  bool take(RawArticle article) {
    if (article.source.empty()) article.source = options_.source;
    if (article.language.empty()) article.language = options_.language;
    stopped_ = !sink_.article(std::move(article));
    return !stopped_;
  }

  /// A reader knows only that its stream failed; that a limit was met is known here.
  void tell(Skipped skipped) {
    const bool limit = skipped.detail == budget_.exhausted() ||
                       skipped.detail == too_large_member(budget_.limits());
    if (limit) skipped.reason = SkipReason::too_large;
    sink_.skipped(std::move(skipped));
  }

  void tell_exhausted(const Origin& origin) {
    tell({origin, SkipReason::too_large, *budget_.exhausted()});
  }

  void refuse_nesting(const Origin& origin) {
    tell({origin, SkipReason::unsupported,
          fmt::format("archives nested more than {} deep; --max-nesting raises the limit",
                      options_.limits.nesting)});
  }

  std::string_view format_;
  const ReadOptions& options_;
  const Sink& sink_;
  Budget budget_;
  Sink filling_{};
  bool stopped_ = false;
};

}  // namespace

void read_input(const std::string& path, std::string_view format, const ReadOptions& options,
                const Sink& sink) {
  const Origin origin{.path = path};
  auto file = open_file(path);
  if (!file) return sink.skipped({origin, SkipReason::unreadable, file.error().what});
  InputReading reading{format, options, sink, **file};
  reading.read(*std::move(file), origin, 0);
}

}  // namespace news::read
