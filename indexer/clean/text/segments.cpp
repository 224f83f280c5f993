#include "indexer/clean/text/segments.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/clean/text/joints.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/clean/text/markers.hpp"
#include "indexer/clean/text/marks.hpp"
#include "indexer/clean/text/sentences.hpp"
#include "indexer/clean/text/shapes.hpp"
#include "indexer/clean/text/vocabulary.hpp"

namespace news::clean {
namespace {

constexpr std::string_view marker_rule = "marker";
constexpr auto copyright_reason = "names a year or an owner";

struct CutAt {
  std::size_t offset = 0;
  Joint joint = Joint::new_paragraph;
};

/// Cuts the lines of one text, one after the other.
class Cutter {
 public:
  Cutter(std::string_view text, std::vector<Line> lines) : text_{text}, lines_{std::move(lines)} {
    glue_.reserve(lines_.size());
    std::vector<std::size_t> inside_words;
    for (const auto& line : lines_) {
      glue_.push_back(glued_places(text, line.start, line.end));
      for (const auto& joint : glue_.back())
        if (joint.kind == GluedAt::Kind::word) inside_words.push_back(joint.offset);
    }
    if (!inside_words.empty()) vocabulary_.emplace(text, inside_words);
    markers_ = learned_markers(text, lines_, glue_);
  }

  std::vector<Segment> segments() {
    for (std::size_t i = 0; i < lines_.size(); ++i) cut_line(lines_[i], glue_[i]);
    return std::move(segments_);
  }

 private:
  void cut_line(const Line& line, const std::vector<GluedAt>& glue) {
    marks_ = marks_of(text_, line, markers_);
    cuts_.clear();
    note_cuts(glue);
    auto start = line.start;
    auto joint = Joint::new_paragraph;
    std::size_t mark = 0;
    for (const auto& cut : cuts_) {
      if (cut.offset > start) add_piece(line, start, cut.offset, joint, mark);
      joint = std::max(cut.offset > start ? Joint::same_sentence : joint, cut.joint);
      start = cut.offset;
    }
    add_piece(line, start, line.end, joint, mark);
  }

  void note_cuts(const std::vector<GluedAt>& glue) {
    for (const auto& joint : glue) {
      if (joint.kind == GluedAt::Kind::stop) cuts_.push_back({joint.offset, Joint::new_paragraph});
      if (joint.kind == GluedAt::Kind::bracket)
        cuts_.push_back({joint.offset, Joint::same_sentence});
      if (joint.kind == GluedAt::Kind::word && vocabulary_->parts_at(joint.offset))
        cuts_.push_back({joint.offset, Joint::same_sentence});
    }
    for (const auto& mark : marks_) {
      if (mark.stands_alone() || mark.heads_tail() || begins_at_glue(mark))
        cuts_.push_back({mark.start});
      if (mark.stands_alone()) cuts_.push_back({mark.end});
    }
    std::sort(cuts_.begin(), cuts_.end(),
              [](const CutAt& one, const CutAt& other) { return one.offset < other.offset; });
  }

  /// A phrase of one word inside a longer one is as well the end of a brand: "NetShare".
  static bool begins_at_glue(const Mark& mark) {
    if (!mark.glued || mark.is(Role::hint)) return false;
    return !mark.is(Role::whole) || mark.phrase->words.find(' ') != std::string_view::npos;
  }

  /// A piece between two cuts; `mark` is the first mark that may lie in it.
  void add_piece(const Line& line, std::size_t start, std::size_t end, Joint joint,
                 std::size_t& mark) {
    while (mark < marks_.size() && marks_[mark].start < start) ++mark;
    const auto inside = trimmed(text_.substr(start, end - start));
    if (inside.empty()) return;
    Segment piece{.start = static_cast<std::size_t>(inside.data() - text_.data()), .joint = joint};
    piece.end = piece.start + inside.size();
    piece.starts_line = piece.start == line.start;
    piece.ends_line = piece.end == line.end;
    piece.after_blank = piece.starts_line && line.after_blank;
    auto last = mark;
    bool sentences = inside.find("\xC2\xA9") != std::string_view::npos;
    for (; last < marks_.size() && marks_[last].start < end; ++last) {
      const auto& each = marks_[last];
      piece.hinted |= each.is(Role::hint);
      if (each.start == piece.start) take_first(piece, each);
      sentences |= each.phrase && !each.stands_alone();
    }
    if (piece.kept() && is_copyright(inside)) piece.take_out("copyright line", copyright_reason);
    if (piece.kept())
      if (const auto shape = furniture_shape(inside); !shape.empty())
        piece.take_out(shape, std::string{reason_of_shape(shape)});
    if (piece.kept() && piece.starts_line && piece.ends_line && is_call(inside, mark, last))
      piece.take_out("subscription box", calls_of(mark, last));
    if (piece.kept() && sentences)
      add_sentences(piece, mark, last);
    else
      segments_.push_back(piece);
  }

  void take_first(Segment& piece, const Mark& mark) const {
    piece.heads_tail |= mark.heads_tail();
    if (!mark.stands_alone() || mark.end < piece.end) return;
    if (mark.phrase)
      piece.take_out(mark.phrase->rule, reason_of(*mark.phrase));
    else
      piece.take_out(marker_rule, times_it_stands(mark));
  }

  /// A line that calls to subscribe from its first words on, in several ways.
  bool is_call(std::string_view line, std::size_t mark, std::size_t last) const {
    constexpr std::size_t longest_bytes = 900;
    constexpr std::size_t fewest_phrases = 3;
    if (last - mark < fewest_phrases || line.size() > longest_bytes || is_quoting(line))
      return false;
    const auto start = static_cast<std::size_t>(line.data() - text_.data());
    std::vector<const Phrase*> calls;
    for (; mark < last; ++mark) {
      const auto* phrase = marks_[mark].phrase;
      if (!is_of_box(phrase)) continue;
      if (calls.empty() && marks_[mark].start != start) return false;
      if (std::find(calls.begin(), calls.end(), phrase) == calls.end()) calls.push_back(phrase);
    }
    return calls.size() >= fewest_phrases;
  }

  static bool is_of_box(const Phrase* phrase) {
    return phrase && (phrase->role == Role::hint || phrase->rule == "newsletter box" ||
                      phrase->rule == "subscription box" || phrase->rule == "sign-in box");
  }

  /// The first few phrases of a call.
  std::string calls_of(std::size_t mark, std::size_t last) const {
    std::string calls;
    for (int left = 3; mark < last && left > 0; ++mark) {
      if (!is_of_box(marks_[mark].phrase)) continue;
      calls.append(calls.empty() ? "" : ", ").append(reason_of(*marks_[mark].phrase));
      --left;
    }
    return calls;
  }

  static std::string reason_of(const Phrase& phrase) {
    return "\"" + std::string{phrase.words} + '"';
  }

  std::string times_it_stands(const Mark& marker) const {
    const auto words = text_.substr(marker.start, marker.end - marker.start);
    for (const auto& each : markers_)
      if (each.words == words) return "stands here " + std::to_string(each.times) + " times";
    return {};
  }

  /// Splits a piece where a sentence of it is furniture; the others stay together.
  void add_sentences(const Segment& piece, std::size_t mark, std::size_t last) {
    const auto starts = sentence_starts(text_, piece.start, piece.end);
    bool open = false;  // the last segment can take another sentence
    bool rest_is_copyright = false;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const auto next = i + 1 < starts.size() ? starts[i + 1] : piece.end;
      const auto sentence = trimmed(text_.substr(starts[i], next - starts[i]));
      rest_is_copyright = rest_is_copyright || is_copyright(sentence);
      while (mark < last && marks_[mark].start < starts[i]) ++mark;
      const auto* phrase = rest_is_copyright
                               ? nullptr
                               : furniture_phrase(sentence, starts[i], next, mark, last, !open);
      const bool kept = !rest_is_copyright && phrase == nullptr;
      if (open && kept) {
        segments_.back().end = starts[i] + sentence.size();
        segments_.back().ends_line = piece.ends_line && segments_.back().end == piece.end;
        continue;
      }
      Segment part = piece;
      part.start = starts[i];
      part.end = starts[i] + sentence.size();
      if (rest_is_copyright) part.take_out("copyright line", copyright_reason);
      if (phrase) part.take_out(phrase->rule, reason_of(*phrase));
      part.ends_line = piece.ends_line && part.end == piece.end;
      if (i > 0) {
        part.joint = Joint::same_paragraph;
        part.starts_line = part.after_blank = part.heads_tail = false;
      }
      segments_.push_back(part);
      open = kept;
    }
  }

  /// The first phrase that makes this sentence furniture; nullptr: none does.
  const Phrase* furniture_phrase(std::string_view sentence, std::size_t start, std::size_t end,
                                 std::size_t mark, std::size_t last, bool after_furniture) const {
    constexpr std::size_t longest_bytes = 500;
    if (sentence.size() > longest_bytes) return nullptr;
    const bool quoting = is_quoting(sentence);
    for (; mark < last && marks_[mark].start < end; ++mark) {
      const auto* phrase = marks_[mark].phrase;
      if (!phrase) continue;
      const bool opens = phrase->role == Role::opening && marks_[mark].start == start;
      const bool has = phrase->role == Role::anywhere && !quoting;
      const bool is = phrase->role == Role::whole && after_furniture &&
                      marks_[mark].start == start && is_rest(sentence, marks_[mark].end - start);
      if (opens || has || is) return phrase;
    }
    return nullptr;
  }

  /// Nothing but a stop or a colon is left of the sentence.
  static bool is_rest(std::string_view sentence, std::size_t from) {
    return sentence.find_first_not_of(".:! ", from) == std::string_view::npos;
  }

  static bool is_quoting(std::string_view sentence) {
    return sentence.find('"') != std::string_view::npos ||
           sentence.find("\xE2\x80\x9C") != std::string_view::npos ||
           sentence.find("\xE2\x80\x9D") != std::string_view::npos;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<std::vector<GluedAt>> glue_{};
  std::vector<Marker> markers_{};
  std::optional<Vocabulary> vocabulary_{};
  std::vector<Mark> marks_{};  ///< Of the line at hand.
  std::vector<CutAt> cuts_{};
  std::vector<Segment> segments_{};
};

}  // namespace

std::vector<Segment> cut(std::string_view text, std::vector<Line> lines) {
  return Cutter{text, std::move(lines)}.segments();
}

void find_long_sentences(std::string_view text, std::vector<Segment>& segments) {
  for (auto& segment : segments) segment.long_sentence = has_long_sentence(text_of(text, segment));
}

}  // namespace news::clean
