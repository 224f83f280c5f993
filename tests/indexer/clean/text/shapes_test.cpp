#include "indexer/clean/text/shapes.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::clean;

TEST_CASE("A share bar names two ways to share and nothing else", "[clean][shapes]") {
  const std::string bar =
      GENERATE(as<std::string>{}, "Facebook Twitter WhatsApp", "FacebookTwitterEmail",
               "Share | Tweet • Print", "Copy link, LinkedIn", "Share on X Facebook");
  CAPTURE(bar);
  CHECK(is_share_bar(bar));

  const std::string text = GENERATE(as<std::string>{}, "", "Facebook", "Facebook sues Twitter",
                                    "Share prices fell", "Twitter-Übernahme", "Line of print");
  CAPTURE(text);
  CHECK_FALSE(is_share_bar(text));
}

TEST_CASE("A counter is a number and what it counts", "[clean][shapes]") {
  const std::string counter =
      GENERATE(as<std::string>{}, "4 min read", "1 views", "1.2K likes", "12 Comments",
               "3 hours ago", "Updated 2 days ago", "Reading time: 4 minutes");
  CAPTURE(counter);
  CHECK(is_counter(counter));

  const std::string text = GENERATE(as<std::string>{}, "", "4", "4 men read", "views",
                                    "12 Comments on the café", "2,225 articles", "39 minutes");
  CAPTURE(text);
  CHECK_FALSE(is_counter(text));
}

TEST_CASE("A copyright notice names a year or an owner", "[clean][shapes]") {
  const std::string notice =
      GENERATE(as<std::string>{}, "Copyright 2025 The Associated Press.", "© 2025 dpa", "(c) AFP",
               "Copyright © Étoile", "COPYRIGHT (C) 2019", "Copyright by Ärzteblatt");
  CAPTURE(notice);
  CHECK(is_copyright(notice));

  const std::string text = GENERATE(as<std::string>{}, "", "Copyright", "Copyright law changed",
                                    "Copyrighted in 1999", "(c) the third point", "©");
  CAPTURE(text);
  CHECK_FALSE(is_copyright(text));
}

TEST_CASE("A byline gives its names", "[clean][shapes]") {
  const auto [line, names] = GENERATE(table<std::string, std::string>({
      {"By John Smith", "John Smith"},
      {"By Siobhán Ní Riain and Tomás de la Cruz, Staff Writer",
       "Siobhán Ní Riain and Tomás de la Cruz"},
      {"BY ÅSA LINDQVIST | Culture", "ÅSA LINDQVIST"},
      {"Von Jürgen Großmann", "Jürgen Großmann"},
      {"By", ""},
      {"By Monday", ""},
      {"By noon the water had risen", ""},
      {"By The Way, He Left.", ""},
      {"By 1999 Prices", ""},
      {"BY THE NUMBERS", ""},
      {"Bystander Jim Ek", ""},
  }));
  CAPTURE(line);
  CHECK(names_of_byline(line) == names);
}

TEST_CASE("A source line names an outlet", "[clean][shapes]") {
  CHECK(name_of_source_line("Source: Financial Post") == "Financial Post");
  CHECK(name_of_source_line("Quelle: Süddeutsche") == "Süddeutsche");
  CHECK(name_of_source_line("Source: officials who asked not to be named by anyone").empty());
  CHECK(name_of_source_line("Source:").empty());
  CHECK(name_of_source_line("Source: he said so.").empty());
}

TEST_CASE("A date line is a date and nothing else", "[clean][shapes]") {
  const std::string line = GENERATE(
      as<std::string>{}, "2025-12-12", "12 December 2025", "Published Dec. 12, 2025 10:00 a.m. EST",
      "Updated: 12 December 2025 | 4:05 pm", "12.12.2025", "Friday, March 3rd, 2023",
      "Veröffentlicht: 3. März 2025", "2025-12-12T10:15:00Z", "16/10/2024");
  CAPTURE(line);
  CHECK(is_date_line(line));

  const std::string text = GENERATE(as<std::string>{}, "", "2025", "Dec. 12", "2019 2020 2021",
                                    "In March 2025 it rained", "12 December 2025 in Köln", "1 2 3");
  CAPTURE(text);
  CHECK_FALSE(is_date_line(text));
}

TEST_CASE("A date may stand behind an outlet", "[clean][shapes]") {
  CHECK(date_behind_stroke("The Island Post | 27 October 2024") == "27 October 2024");
  CHECK(date_behind_stroke("Ana Núñez · Jan. 9, 2026") == "Jan. 9, 2026");
  CHECK(date_behind_stroke("Politics | Economy").empty());
}

TEST_CASE("A caption is known by its credit", "[clean][shapes]") {
  const std::string caption =
      GENERATE(as<std::string>{}, "A bridge in Köln. Photo by Ana Núñez /AP",
               "Fans in May. Ida Ek/Getty Images", "The dam (AP Photo/John Smith)", "Photo: NASA",
               "A crab, in this file photo.", "Rain. REUTERS/Ana Núñez");
  CAPTURE(caption);
  CHECK_FALSE(credit_of_caption(caption).empty());

  const std::string text = GENERATE(
      as<std::string>{}, "", "She sued Getty Images in Łódź.",
      "Getty Images said it would appeal the ruling.",
      "The photo by her bed showed the sea, and she kept it all her life in the house at Malmö.");
  CAPTURE(text);
  CHECK(credit_of_caption(text).empty());
}

TEST_CASE("Other shapes of furniture have their rule", "[clean][shapes]") {
  const auto [line, rule] = GENERATE(table<std::string, std::string>({
      {"![](a.png)", "empty image"},
      {"![Größe](x)", "empty image"},
      {"[](/home)", "empty image"},
      {"* * *", "separator"},
      {"——", "separator"},
      {"www.example.org/ä", "address"},
      {"News > Region > Häfen", "menu"},
      {"Fähre fährt wieder 01:48 - Source: BBN", "video box"},
      {"Zug 01 - Source: Bahn", ""},
      {"a > b", ""},
      {"[1](x) is a note", ""},
      {"Zürich", ""},
  }));
  CAPTURE(line);
  CHECK(furniture_shape(line) == rule);
}

TEST_CASE("A caption is known by the names behind its last stop", "[clean][shapes]") {
  const auto [line, credit] = GENERATE(table<std::string, std::string>({
      {"The dam broke. Boats came on Friday. Ana Núñez/Reuters", "/Reuters"},
      {"Fans outside the hall Ida Ek/USA Today Sports", "/USA Today Sports"},
      {"A square in Łódź in the war. AP", "AP"},
      {"The bridge on Monday. Ana Núñez/Mayor's Office", "Ana Núñez/Mayor's Office"},
      {"It fell on January 28. courtesy Jürgen Groß", "courtesy Jürgen Groß"},
      {"He won the race/the cup.", ""},
      {"She came. He stayed in Köln", ""},
      {"They asked for mercy and/or courtesy ", ""},
  }));
  CAPTURE(line);
  CHECK(credit_of_caption(line) == credit);
}

TEST_CASE("A byline may lack its By", "[clean][shapes]") {
  CHECK(names_before_role("Siobhán Ní RiainStaff Writer") == "Siobhán Ní Riain");
  CHECK(names_before_role("Ana Núñez, Political Editor") == "Ana Núñez");
  CHECK(names_before_role("New Sports Editor").empty());
  CHECK(names_before_role("Staff Writer").empty());
  CHECK(is_names("Ana Núñez"));
  CHECK_FALSE(is_names("NIGHT LIFE"));
  CHECK_FALSE(is_names("Ana walks"));
  CHECK(is_outlet("The Bay Gazette"));
  CHECK(is_outlet("ÖSTERREICH HEUTE"));
  CHECK_FALSE(is_outlet("The Long Way"));
}

TEST_CASE("The headline of another story has a label or a glued colon", "[clean][shapes]") {
  const auto [line, label] = GENERATE(table<std::string, std::string>({
      {"More: Crowds fill the pier", "More:"},
      {"LIVE UPDATES: Bridge in Köln collapses", "LIVE UPDATES:"},
      {"Opening night:Crowds fill the old pier after Übung", "Opening night:"},
      {"What now?:Crowds fill the old pier after all", "What now?:"},
      {"More: it rained all day in Köln.", ""},
      {"Winner:Fifty Ways Out", ""},
      {"What she said:\"I did, I hope you like Köln!\"", ""},
      {"Cast:Ana Ruiz, Jo Lee, Ida Ek, Ole Berg", ""},
      {"Madison:The river rose for days.", ""},
      {"At 10:30 they came home again from Malmö", ""},
      {"Saturday, December 31:", ""},
  }));
  CAPTURE(line);
  CHECK(label_of_related_line(line) == label);
}

TEST_CASE("Contact lines and sign-offs are known by their words", "[clean][shapes]") {
  CHECK(is_contact_line("Reach Ana Núñez at ana@example.org or on X @ana_nunez."));
  CHECK_FALSE(is_contact_line("“Follow me @home,” Ana Núñez said."));
  CHECK(is_contact_line("Łucja Woźniak may be reached at lucja@example.org."));
  CHECK_FALSE(is_contact_line(
      "Those who saw it in Køge are asked to contact the police or e-mail tips@example.org."));
  CHECK_FALSE(is_contact_line("The handle @ana has a million readers in Perú."));
  CHECK(is_sign_off("(Reporting by Ana Núñez; Editing by Jo Lee)"));
  CHECK(is_sign_off("Łucja Woźniak contributed to this report."));
  CHECK_FALSE(is_sign_off("Reporting by phone is hard in Łódź"));
  CHECK_FALSE(is_sign_off("Rain fell. Heat contributed to this report of losses."));
}
