#include "indexer/clean/page/elements.hpp"

#include <algorithm>
#include <array>

namespace news::clean {
namespace {

struct Tag {
  std::string_view name{};
  Element element = Element::plain;
};

constexpr auto tags = std::to_array<Tag>({
    {"a", Element::link},
    {"address", Element::box},
    {"article", Element::box},
    {"aside", Element::around},
    {"audio", Element::never},
    {"b", Element::strong},
    {"blockquote", Element::quote},
    {"body", Element::box},
    {"br", Element::line_break},
    {"button", Element::never},
    {"canvas", Element::never},
    {"caption", Element::box},
    {"center", Element::box},
    {"dd", Element::item},
    {"details", Element::box},
    {"dialog", Element::around},
    {"div", Element::box},
    {"dl", Element::list},
    {"dt", Element::item},
    {"em", Element::strong},
    {"embed", Element::never},
    {"fieldset", Element::around},
    {"figcaption", Element::caption},
    {"figure", Element::picture},
    {"footer", Element::around},
    {"form", Element::around},
    {"h1", Element::title},
    {"h2", Element::heading},
    {"h3", Element::heading},
    {"h4", Element::heading},
    {"h5", Element::heading},
    {"h6", Element::heading},
    {"head", Element::never},
    {"header", Element::header},
    {"hgroup", Element::header},
    {"hr", Element::line_break},
    {"html", Element::box},
    {"i", Element::strong},
    {"iframe", Element::never},
    {"input", Element::never},
    {"label", Element::never},
    {"li", Element::item},
    {"link", Element::never},
    {"main", Element::box},
    {"map", Element::never},
    {"math", Element::never},
    {"menu", Element::around},
    {"meta", Element::never},
    {"nav", Element::around},
    {"noscript", Element::unscripted},
    {"object", Element::never},
    {"ol", Element::list},
    {"option", Element::never},
    {"p", Element::paragraph},
    {"pre", Element::preformatted},
    {"script", Element::never},
    {"section", Element::box},
    {"select", Element::never},
    {"strong", Element::strong},
    {"style", Element::never},
    {"summary", Element::box},
    {"svg", Element::never},
    {"table", Element::table},
    {"tbody", Element::table},
    {"td", Element::cell},
    {"template", Element::never},
    {"textarea", Element::never},
    {"tfoot", Element::table},
    {"th", Element::cell},
    {"thead", Element::table},
    {"title", Element::never},
    {"tr", Element::row},
    {"ul", Element::list},
    {"video", Element::never},
});
static_assert(std::is_sorted(tags.begin(), tags.end(),
                             [](const Tag& a, const Tag& b) { return a.name < b.name; }));

}  // namespace

Element element_of(std::string_view name) {
  if (name.empty()) return Element::text;
  const auto found =
      std::lower_bound(tags.begin(), tags.end(), name,
                       [](const Tag& tag, std::string_view n) { return tag.name < n; });
  return found != tags.end() && found->name == name ? found->element : Element::plain;
}

}  // namespace news::clean
