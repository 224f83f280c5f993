#include "indexer/read/json_elements.hpp"

#include <algorithm>

#include "indexer/read/field_names.hpp"

namespace news::read {
namespace {

constexpr std::size_t deepest_kept = 4096;  // brackets whose kind is remembered
constexpr std::size_t longest_envelope = 1 << 20;
constexpr std::size_t kept_when_too_long = 1024;

constexpr std::array<std::string_view, 13> list_names{
    "articles", "items", "results", "data",    "hits", "docs",   "documents",
    "news",     "posts", "stories", "entries", "rows", "records"};
constexpr std::array<std::string_view, 3> holder_names{"response", "result", "feed"};

template <class Names>
bool lists(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A key that says that the object is itself an article. A feed has a description too.
bool tells_text(std::string_view key) {
  const auto guess = guess_of(key);
  return guess && guess->fact == Fact::body && key != "description" && key != "content";
}

}  // namespace

std::optional<JsonElement> JsonElements::next() {
  window_.begin();
  if (done_) return std::nullopt;
  return in_list_ ? next_in_list() : next_at_top();
}

std::optional<JsonElement> JsonElements::next_at_top() {
  const bool first = !began_;
  if (first && window_.has(2) && window_.rest().starts_with("\xEF\xBB\xBF")) window_.pass(3);
  skip_blanks();
  if (!window_.has()) {
    done_ = true;
    return std::nullopt;
  }
  const char c = window_.peek();
  if (first) began_ = true;
  if (first && c == '[') {
    in_list_ = true;
    need_value_ = false;
    kinds_ = c;
    list_floor_ = 1;
    window_.pass();
    return next_in_list();
  }
  if (c == '{' && (first || list_floor_ == 0)) {
    watching_ = true;
    return cut();
  }
  if (first) return cut_scalar();
  done_ = true;
  return wrong("bytes after the end of the JSON");
}

std::optional<JsonElement> JsonElements::next_in_list() {
  skip_blanks();
  if (!window_.has()) {
    done_ = true;
    auto element = begun();
    element.end = JsonElement::End::cut_off;
    element.trouble = "the list is not closed";
    return element;
  }
  const char c = window_.peek();
  if (c == ',') return after_comma();
  if (c == ']') {
    if (need_value_) {
      need_value_ = false;
      return wrong("nothing after the last comma of the list");
    }
    window_.pass();
    kinds_.pop_back();
    in_list_ = false;
    if (kinds_.empty()) return next_at_top();
    return rest_of_envelope();
  }
  if (need_comma_) {
    need_comma_ = false;
    return wrong("no comma between two elements of the list");
  }
  need_value_ = false;
  need_comma_ = true;
  return c == '{' || c == '[' ? cut() : cut_scalar();
}

std::optional<JsonElement> JsonElements::after_comma() {
  const bool sound = need_comma_;
  window_.pass();
  need_comma_ = false;
  need_value_ = true;
  if (!sound) return wrong("nothing before a comma of the list");
  return next_in_list();
}

JsonElement JsonElements::begun() {
  window_.begin();
  too_long_ = false;
  trouble_ = {};
  return {.number = ++elements_, .offset = window_.offset()};
}

JsonElement JsonElements::wrong(std::string_view trouble) {
  auto element = begun();
  element.end = JsonElement::End::broken;
  element.trouble = trouble;
  return element;
}

/// An object or array, from its opening bracket on.
JsonElement JsonElements::cut() {
  auto element = begun();
  const auto floor = kinds_.size();
  learn_first_key();
  before_ = '\0';
  const auto stop = scan(floor);
  if (stop == Stop::list_begins) {
    --elements_;
    met_envelope_ = true;
    watching_ = false;
    envelope_ = too_long_ ? "" : std::string{window_.text()};
    in_list_ = true;
    need_value_ = false;
    need_comma_ = false;
    list_floor_ = kinds_.size();
    first_key_.clear();
    return *next_in_list();
  }
  finish(element, stop);
  return element;
}

void JsonElements::finish(JsonElement& element, Stop stop) {
  using End = JsonElement::End;
  watching_ = false;
  if (stop == Stop::broken) {
    element.end = End::broken;
    element.trouble = trouble_;
    return;
  }
  too_long_ = too_long_ || window_.length() > longest_bytes_;  // with what closes it
  element.end = stop == Stop::input_ends ? End::cut_off : too_long_ ? End::too_long : End::whole;
  if (!too_long_) element.text = window_.text();
  if (stop == Stop::input_ends) done_ = true;
}

/// A value that is neither object nor array, and whatever stands there instead of one.
JsonElement JsonElements::cut_scalar() {
  auto element = begun();
  const auto floor = kinds_.size();
  auto stop = Stop::closed;
  bool ended = false;
  while (!ended) {
    if (!window_.has()) {
      stop = Stop::input_ends;
      break;
    }
    bound_memory();
    const char c = window_.peek();
    if (!quoted_ && in_list_ && (c == ',' || c == ']')) {
      ended = true;
    } else if (quoted_) {
      const auto stopped = pass_string();
      ended = stopped.has_value();
      if (ended) stop = *stopped;
    } else {
      quoted_ = c == '"';
      window_.pass();
    }
  }
  if (stop == Stop::input_ends && floor == 0) stop = Stop::closed;
  if (!in_list_) done_ = true;
  finish(element, stop);
  quoted_ = false;
  return element;
}

/// What follows a list in the object that holds it.
JsonElement JsonElements::rest_of_envelope() {
  const auto number = elements_;
  window_.back(1);  // the bracket that closes the list
  auto element = begun();
  elements_ = number;
  window_.pass();
  before_ = ']';
  const auto stop = scan(0);
  finish(element, stop);
  element.number = 0;
  list_floor_ = 0;
  if (element.end != JsonElement::End::whole) {
    done_ = true;
    return element;
  }
  element.end = JsonElement::End::envelope;
  envelope_.append(element.text.substr(0, longest_envelope));
  const bool whole = envelope_.size() < longest_envelope;
  element.text = whole ? std::string_view{envelope_} : std::string_view{};
  return element;
}

JsonElements::Stop JsonElements::scan(std::size_t floor) {
  while (window_.has()) {
    bound_memory();
    if (const auto stop = quoted_ ? pass_string() : pass_mark(floor)) {
      if (*stop == Stop::broken) leave_value(in_list_ ? list_floor_ : floor);
      return *stop;
    }
  }
  return Stop::input_ends;
}

void JsonElements::bound_memory() {
  if (window_.length() > longest_bytes_) too_long_ = true;
  if (too_long_) window_.keep_last(kept_when_too_long);
}

/// Up to the end of a string, or of what is at hand of it.
std::optional<JsonElements::Stop> JsonElements::pass_string() {
  const auto rest = window_.rest();
  const auto* const end = rest.data() + rest.size();
  const auto* const mark =
      std::find_if(rest.data(), end, [](char c) { return c == '"' || c == '\\'; });
  const auto passed = static_cast<std::size_t>(mark - rest.data());
  if (key_open_) key_bytes_ += passed;
  window_.pass(passed);
  if (mark == end) return std::nullopt;
  if (*mark == '\\') {
    const bool more = window_.has(1);
    window_.pass(more ? 2 : 1);
    if (key_open_) key_bytes_ += longest_key_bytes;  // no name of ours
    return std::nullopt;
  }
  if (string_holds_next_start()) {
    trouble_ = "a string is not closed before the next element";
    return Stop::broken;
  }
  quoted_ = false;
  if (key_open_) note_key();
  before_ = '"';
  window_.pass();
  return std::nullopt;
}

std::optional<JsonElements::Stop> JsonElements::pass_mark(std::size_t floor) {
  const char c = window_.peek();
  std::optional<Stop> stop;
  if (c == '"') {
    begin_string();
  } else if (c == '{' || c == '[') {
    stop = pass_open(c);
  } else if (c == '}' || c == ']') {
    stop = pass_close(c, floor);
  }
  if (stop == Stop::broken) return stop;
  if (!is_json_blank(c)) before_ = c;
  window_.pass();
  return stop;
}

std::optional<JsonElements::Stop> JsonElements::pass_open(char open) {
  const bool in_object = deeper_ == 0 && !kinds_.empty() && kinds_.back() == '{';
  if (in_object && open == '{' && before_ == ',') {
    trouble_ = "an object is not closed before the next element";
    return Stop::broken;
  }
  const bool list = open == '[' && watching_ && in_object && before_ == ':' && begins_list();
  if (kinds_.size() < deepest_kept && deeper_ == 0)
    kinds_ += open;
  else
    ++deeper_;
  if (list) return Stop::list_begins;
  return std::nullopt;
}

std::optional<JsonElements::Stop> JsonElements::pass_close(char close, std::size_t floor) {
  if (deeper_ > 0) {
    --deeper_;
    return std::nullopt;
  }
  if (kinds_.size() <= floor || kinds_.back() != (close == '}' ? '{' : '[')) {
    trouble_ = "a bracket closes what another one opened";
    return Stop::broken;
  }
  kinds_.pop_back();
  if (kinds_.size() == floor) return Stop::closed;
  return std::nullopt;
}

void JsonElements::begin_string() {
  quoted_ = true;
  key_open_ = watching_ && deeper_ == 0 && !kinds_.empty() && kinds_.size() <= path_.size() &&
              kinds_.back() == '{' && (before_ == '{' || before_ == ',');
  key_bytes_ = 0;
}

void JsonElements::note_key() {
  key_open_ = false;
  auto& key = path_[kinds_.size() - 1];
  key.clear();
  const auto text = window_.text();
  if (key_bytes_ <= longest_key_bytes && key_bytes_ <= text.size())
    key = text.substr(text.size() - key_bytes_);
  if (kinds_.size() == 1 && tells_text(key)) watching_ = false;
}

/// Whether the array that opens here is the list of an envelope.
bool JsonElements::begins_list() {
  const auto depth = kinds_.size();
  if (depth == 0 || depth > path_.size() || !lists(list_names, path_[depth - 1])) return false;
  if (depth == 2 && !lists(list_names, path_[0]) && !lists(holder_names, path_[0])) return false;
  std::size_t ahead = 1;
  while (ahead < longest_blank_run_bytes && window_.has(ahead) &&
         is_json_blank(window_.peek(ahead)))
    ++ahead;
  return window_.has(ahead) && window_.peek(ahead) == '{';
}

void JsonElements::skip_blanks() {
  while (window_.has() && is_json_blank(window_.peek())) {
    window_.pass();
    window_.begin();
  }
}

}  // namespace news::read
