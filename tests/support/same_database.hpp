#pragma once

#include <cstddef>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <xapian.h>

namespace news::tests {

/// After deletions a database may keep bounds that are wider than need be.
enum class Bounds { tight, any };

/// Compares all that Xapian's interface tells of two databases: every term with its frequencies,
/// postings, wdf and positions, every document with its term list, length, values and data, every
/// slot with its frequency, bounds and values, metadata, spellings and what is said of the whole.
class DatabaseComparison {
 public:
  DatabaseComparison(const Xapian::Database& one, const Xapian::Database& other,
                     Bounds bounds = Bounds::tight)
      : one_{one}, other_{other}, bounds_{bounds} {}

  /// The first differences; none where the two are the same.
  std::vector<std::string> differences() {
    same("whole", [this](const auto& database) { return whole(database); });
    compare_terms();
    compare_documents();
    for (const auto slot : slots_)
      same("slot", [&](const auto& database) { return slot_of(database, slot); });
    same("metadata", [](const auto& database) {
      std::string all;
      for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
        all += *key + "=" + database.get_metadata(*key) + "\n";
      return all;
    });
    same("spellings", [](const auto& database) {
      std::string all;
      for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
        all += *word + "=" + std::to_string(word.get_termfreq()) + "\n";
      return all;
    });
    return found_;
  }

 private:
  static constexpr std::size_t most = 10;

  template <class Tell>
  void same(const std::string& what, Tell tell) {
    if (found_.size() >= most) return;
    const std::string a = tell(one_);
    const std::string b = tell(other_);
    if (a != b) found_.push_back(what + ": " + a.substr(0, 300) + " | " + b.substr(0, 300));
  }

  std::string whole(const Xapian::Database& database) const {
    std::ostringstream out;
    out << database.get_doccount() << ' ' << database.get_lastdocid() << ' '
        << database.get_total_length() << ' ' << database.has_positions();
    if (bounds_ == Bounds::tight)
      out << ' ' << database.get_doclength_lower_bound() << ' '
          << database.get_doclength_upper_bound();
    return out.str();
  }

  static std::string term_of(const Xapian::Database& database, const std::string& term) {
    std::ostringstream out;
    out << term << ' ' << database.get_termfreq(term) << ' ' << database.get_collection_freq(term)
        << ' ' << database.get_wdf_upper_bound(term) << ':';
    const auto end = database.postlist_end(term);
    for (auto each = database.postlist_begin(term); each != end; ++each) {
      out << ' ' << *each << '/' << each.get_wdf() << '/' << each.get_doclength();
      for (auto at = each.positionlist_begin(); at != each.positionlist_end(); ++at)
        out << ',' << *at;
    }
    return out.str();
  }

  void compare_terms() {
    auto one = one_.allterms_begin();
    auto other = other_.allterms_begin();
    for (; one != one_.allterms_end() && other != other_.allterms_end(); ++one, ++other) {
      if (found_.size() >= most) return;
      if (*one != *other) return found_.push_back("terms differ: " + *one + " | " + *other);
      same("term", [&](const auto& database) { return term_of(database, *one); });
    }
    if (one != one_.allterms_end()) found_.push_back("only in the first: " + *one);
    if (other != other_.allterms_end()) found_.push_back("only in the second: " + *other);
  }

  std::string document_of(const Xapian::Database& database, Xapian::docid number) {
    std::ostringstream out;
    out << number << ' ' << database.get_doclength(number) << ' '
        << database.get_unique_terms(number) << ' ';
    const auto document = database.get_document(number);
    out << document.get_data().size() << document.get_data() << ' ';
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      out << *term << '/' << term.get_wdf() << '/' << term.positionlist_count() << ' ';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      slots_.insert(value.get_valueno());
      out << value.get_valueno() << '=' << *value << ' ';
    }
    return out.str();
  }

  void compare_documents() {
    const std::string all;
    auto one = one_.postlist_begin(all);
    auto other = other_.postlist_begin(all);
    for (; one != one_.postlist_end(all) && other != other_.postlist_end(all); ++one, ++other) {
      if (found_.size() >= most) return;
      if (*one != *other) return found_.push_back("documents have other numbers");
      same("document", [&](const auto& database) { return document_of(database, *one); });
    }
    if (one != one_.postlist_end(all) || other != other_.postlist_end(all))
      found_.push_back("one has more documents");
  }

  std::string slot_of(const Xapian::Database& database, Xapian::valueno slot) const {
    std::ostringstream out;
    out << slot << ' ' << database.get_value_freq(slot);
    if (bounds_ == Bounds::tight)
      out << ' ' << database.get_value_lower_bound(slot) << ' '
          << database.get_value_upper_bound(slot);
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
      out << ' ' << value.get_docid() << '=' << *value;
    return out.str();
  }

  const Xapian::Database& one_;
  const Xapian::Database& other_;
  Bounds bounds_;
  std::set<Xapian::valueno> slots_{};
  std::vector<std::string> found_{};
};

inline std::vector<std::string> differences(const Xapian::Database& one,
                                            const Xapian::Database& other,
                                            Bounds bounds = Bounds::tight) {
  return DatabaseComparison{one, other, bounds}.differences();
}

}  // namespace news::tests
