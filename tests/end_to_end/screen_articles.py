"""Articles for tests of the full screen: a story of three, a long one, wide characters, hostile ones."""

DAM = ("The dam above the village of Évian broke at dawn on Friday, the water board said. "
       "Nobody was hurt, but the road to the valley is closed for a week.\n\n"
       "Engineers had warned in spring that the wall was old and that repairs could not wait. "
       "The mayor thanked the firemen, who had woken every house by the river in time.\n\n"
       "The board promised a report within a month and said that the turbines would stand still "
       "until the wall was built anew.")
MISSING = ("\n\nA helicopter with a heat camera looked for them all day, and forty volunteers walked the "
           "banks with dogs. By nightfall only a rucksack had been found, on an island below the mill.")
LONG = "\n\n".join(f"Paragraph {number} of the harbour report tells of cranes and quays."
                   for number in range(1, 40)) + "\n\nAt the end the lighthouse is named."

ARTICLES = [
    {"id": "dam-1", "title": "Dam breaks above village", "body": DAM, "source": "Coast Herald",
     "published": "2025-12-01", "url": "https://example.org/dam"},
    {"id": "dam-2", "title": "Dam breaks above village", "body": DAM, "source": "Reuters",
     "published": "2025-12-01"},
    {"id": "dam-3", "title": "Dam breaks, two missing", "source": "The Globe",
     "body": DAM.replace("Nobody was hurt", "Two hikers are missing") + MISSING,
     "published": "2025-12-02"},
    {"id": "inflation-1", "title": "Inflation slows again", "source": "Coast Herald",
     "body": "Prices rose by two percent, less than in any month since spring. The bank held its "
             "rate and spoke of inflation only once.", "published": "2025-11-03"},
    {"id": "harbour-1", "title": "Harbour report is out", "body": LONG, "source": "The Globe",
     "published": "2024-06-05"},
    {"id": "tokyo-1", "title": "東京の港が再び開いた Cafe\u0301", "source": "Coast Herald",
     "body": "東京の港は月曜日に開いた。 The port of Tokyo opened.", "published": "2025-01-02"},
    {"id": "hostile-1", "title": "Sirens \x1b]0;owned\x07\x1b[31m over the bay\u202e", "source": "The Globe",
     "body": "Sirens were heard\x1b[2J over the bay.\x9b31m", "published": "2025-02-03"},
]
