#include "searcher/retrieve/stop_words.hpp"

#include <algorithm>
#include <string>

#include "searcher/retrieve/word_lists.hpp"

namespace news::retrieve {

bool is_stop_word(std::string_view form, std::string_view language) {
  if (language == "nb" || language == "nn") language = "no";
  const auto lists = stop_lists();
  const auto list = std::ranges::find(lists, language, &StopList::language);
  if (list == lists.end()) return false;
  // A query has few words and a list is two pages: no table pays for being built.
  const auto line = std::string{"\n"}.append(form).append("\n");
  return list->words.find(line) != std::string_view::npos;
}

}  // namespace news::retrieve
