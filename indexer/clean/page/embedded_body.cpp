#include "indexer/clean/page/embedded_body.hpp"

#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/text/settle.hpp"
#include "indexer/clean/page/boilerplate.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/markup/html_tree.hpp"

namespace news::clean {
namespace {

using Json = nlohmann::json;

/// Keeps the longest text under "articleBody", wherever in the data it stands; builds no tree, so
/// that no depth can harm.
struct BodyReader final : nlohmann::json_sax<Json> {
  std::string body{};
  bool at_body = false;

  bool other() {
    at_body = false;
    return true;
  }
  bool null() override { return other(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(number_integer_t) override { return other(); }
  bool number_unsigned(number_unsigned_t) override { return other(); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return other(); }
  bool start_object(std::size_t) override { return other(); }
  bool end_object() override { return other(); }
  bool start_array(std::size_t) override { return other(); }
  bool end_array() override { return other(); }
  bool key(string_t& name) override {
    at_body = name == "articleBody";
    return true;
  }
  bool string(string_t& value) override {
    if (at_body && value.size() > body.size()) body = std::move(value);
    return other();
  }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
    return false;
  }
};

bool has_markup(std::string_view text) {
  return text.find("</") != text.npos || text.find("<br") != text.npos;
}

std::string as_paragraphs(std::string_view text) {
  std::string paragraphs;
  for (const auto& line : lines_of(text)) {
    const auto before = paragraphs.size();
    if (!paragraphs.empty()) paragraphs += "\n\n";
    if (!text::append_settled(paragraphs, text.substr(line.start, line.end - line.start)))
      paragraphs.resize(before);
  }
  return paragraphs;
}

}  // namespace

std::string embedded_body(const markup::Tree& page) {
  BodyReader reader;
  for (auto id = page.find("script"); id != markup::no_node; id = page.next(id, page.root())) {
    if (page[id].name != "script") continue;
    const auto text = page.text_of(id);
    if (text.find("\"articleBody\"") == text.npos) continue;
    reader.at_body = false;
    (void)Json::sax_parse(text, &reader);
  }
  if (has_markup(reader.body)) return page_text(markup::parse_html(reader.body));
  return as_paragraphs(reader.body);
}

}  // namespace news::clean
