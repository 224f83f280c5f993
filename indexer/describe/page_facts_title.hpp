#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/describe/described.hpp"
#include "indexer/describe/page_facts_walk.hpp"

namespace news::describe {

/// Whether a text is a name of the site: one of its own names, or its host's ("cnn.com", "CNN",
/// "CNN News"). Case, blanks, marks and "the" do not matter.
[[nodiscard]] bool is_site_name(std::string_view text, const std::vector<std::string>& site_names,
                                std::string_view host);

/// The title by the most trusted claim, without the name of the site. What stands behind or before
/// a separator (" - ", " | ", " » ", "_") is cut where it is the site's name, or where another
/// claim is just the rest; a dash of the headline's own stays.
[[nodiscard]] DescribedText choose_title(const PageClaims& page, std::string_view host);

}  // namespace news::describe
