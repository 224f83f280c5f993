#include "indexer/describe/title.hpp"

#include "common/text/settle.hpp"
#include "indexer/clean/lines.hpp"

namespace news::describe {

Title find_title(std::string_view record, const clean::Cleaned& cleaned) {
  Title title;
  if (text::append_settled(title.text, record))
    title.source = "record";
  else if (text::append_settled(title.text, cleaned.headline))
    title.source = cleaned.headline_confirmed ? "headline" : "first line";
  return title;
}

}  // namespace news::describe
