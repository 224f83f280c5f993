#include "indexer/clean/page/unwanted_element.hpp"

namespace news::clean {
namespace {

/// True when the part of an element's text that is inside links is over this many tenths.
bool is_linked(const Measure& here, std::uint32_t tenths) {
  return here.link * 10.0 > static_cast<double>(here.text) * tenths;
}

bool is_group(Element element) {
  return element == Element::list || element == Element::table || element == Element::box ||
         element == Element::around;
}

Unwanted unwanted_name(Hints hints) {
  if (hints & hint::caption_word) return Unwanted::caption;
  if (hints & (hint::furniture | hint::comments | hint::small_print)) return Unwanted::name;
  return Unwanted::no;
}

/// A name that opens a box of links when the mouse is over it.
bool is_pop_up(const Measure& here) {
  return here.element == Element::plain && here.links >= 2 && is_linked(here, 8);
}

/// A gallery's captions may be longer than the article; other names are believed of small parts
/// only.
bool can_be_spared(const Measure& here, const Measure& container) {
  constexpr std::uint32_t enough_prose_bytes = 1000;
  if (here.text * 10.0 < container.text * 3.0) return true;
  return (here.hints & hint::caption_word) && container.prose - here.prose >= enough_prose_bytes;
}

}  // namespace

Unwanted unwanted(const Measure& here, const Measure& parent, const Measure& container) {
  if (here.dropped) return Unwanted::dropped;
  if (here.element == Element::row || here.element == Element::cell) return Unwanted::no;
  if (can_be_spared(here, container) && !is_part_of_sentence(here, parent))
    if (const auto why = unwanted_name(here.hints); why != Unwanted::no) return why;
  if (here.text * 2.0 > container.text) return Unwanted::no;
  switch (here.element) {
    case Element::picture:
    case Element::caption:
      return Unwanted::caption;
    case Element::title:
    case Element::header:
      return Unwanted::title;
    default:
      break;
  }
  if ((is_group(here.element) && is_linked(here, 5)) || is_pop_up(here)) return Unwanted::link_list;
  return Unwanted::no;
}

}  // namespace news::clean
