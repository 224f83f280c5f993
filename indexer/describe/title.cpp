#include "indexer/describe/title.hpp"

#include "common/text/settle.hpp"
#include "indexer/describe/dateline.hpp"

namespace news::describe {

DescribedText find_title(std::string_view record, const clean::Cleaned& cleaned) {
  DescribedText title;
  if (text::append_settled(title.value, record))
    title.source = "record";
  else if (!find_dateline(cleaned.headline) && text::append_settled(title.value, cleaned.headline))
    title.source = cleaned.headline_confirmed ? "headline" : "first line";
  return title;
}

}  // namespace news::describe
