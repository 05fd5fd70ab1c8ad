package io.dateline.reader.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Who wrote the article: the first source that names somebody, JSON-LD, meta elements, the byline that readers see; where none does, the
 * site or its desk if the page calls that the author.
 *
 * @param names in order
 * @param people whether they are people, and not the site or a desk
 */
record Authors(List<String> names, boolean people) {

    private static final int MOST = 20;

    /** Each is compared with each. */
    private static final int MOST_STATED = 100;

    private static final List<String> META = List.of(
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "author",
            "article:author");

    /** What follows the site's name in that of the company behind it. */
    private static final Set<String> COMPANY = Set.of("ltd", "inc", "llc", "gmbh", "com", "team", "online");

    static Authors of(
            Document page, JsonLd linked, MetaTags meta, SiteName site, HeadlineLines around, Elsewhere elsewhere) {
        Byline byline = new Byline(page, around, elsewhere);
        List<List<String>> sources = sources(linked, meta);
        List<String> stated = first(sources, source -> kept(cleaned(withoutSite(source, site)), site));
        if (stated.isEmpty() || isAccount(stated)) {
            List<String> seen = kept(byline.people(), site);
            stated = seen.isEmpty() ? stated : seen;
        }
        if (!stated.isEmpty()) {
            return new Authors(stated, true);
        }
        List<String> desk = first(sources, source -> once(desks(source, site)));
        return new Authors(desk.isEmpty() ? once(byline.desks()) : desk, false);
    }

    /** In the order in which they are to be trusted. */
    private static List<List<String>> sources(JsonLd linked, MetaTags meta) {
        List<List<String>> sources = new ArrayList<>();
        sources.add(linked.authors());
        sources.add(meta.all("citation_author").stream().map(Authors::turned).toList());
        META.forEach(name -> sources.add(meta.all(name)));
        sources.add(ofLabels(meta));
        return sources;
    }

    private static List<String> first(List<List<String>> sources, UnaryOperator<List<String>> names) {
        return sources.stream()
                .map(names)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A name of one word may be that of an account: the byline knows better. */
    private static boolean isAccount(List<String> stated) {
        return stated.size() == 1
                && stated.get(0).indexOf(' ') < 0
                && stated.get(0).codePointAt(0) < 0x250;
    }

    /** Of papers, whose authors are written "Duarte, Ana". */
    private static String turned(String name) {
        int comma = name.indexOf(',');
        boolean once = comma > 0 && comma == name.lastIndexOf(',');
        return once ? name.substring(comma + 1).strip() + ' ' + name.substring(0, comma) : name;
    }

    /** Of the labels that readers see where a page is shared: {@code twitter:label1} "Written by", {@code twitter:data1}. */
    private static List<String> ofLabels(MetaTags meta) {
        for (String number : List.of("1", "2")) {
            String label = meta.first("twitter:label" + number);
            String value = meta.first("twitter:data" + number);
            if (label != null && value != null && BylineWords.announces(label)) {
                return List.of(value);
            }
        }
        return List.of();
    }

    /** A site's name may hold what parts names: "Boats & Piers". */
    private static List<String> withoutSite(List<String> stated, SiteName site) {
        return stated.stream()
                .limit(MOST_STATED)
                .filter(one -> !isSite(one, site))
                .toList();
    }

    private static List<String> cleaned(List<String> stated) {
        return stated.stream()
                .limit(MOST_STATED)
                .flatMap(one -> BylineNames.stated(one).stream())
                .toList();
    }

    /** What a page calls its author though it is no person: the site, a desk. */
    private static List<String> desks(List<String> stated, SiteName site) {
        List<String> desks = stated.stream()
                .limit(MOST_STATED)
                .flatMap(one -> isSite(one, site) ? Stream.of(one) : BylineNames.desks(one).stream())
                .toList();
        return desks.isEmpty() ? cleaned(stated) : desks;
    }

    /** Without names of the site. */
    private static List<String> kept(List<String> names, SiteName site) {
        boolean several = names.size() > 1;
        return once(names.stream()
                .filter(name -> !isSite(name, site) && !(several && site.is(name)))
                .toList());
    }

    /** Each person once: a name within another is the same one's. */
    private static List<String> once(List<String> stated) {
        Set<String> names = new LinkedHashSet<>(stated);
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean within = names.stream().anyMatch(other -> !other.equals(name) && other.contains(name));
            if (!within && kept.size() < MOST && kept.stream().noneMatch(name::equalsIgnoreCase)) {
                kept.add(name);
            }
        }
        return kept;
    }

    private static boolean isSite(String name, SiteName site) {
        int last = name.lastIndexOf(' ');
        return site.isAuthor(name)
                || (last > 0
                        && COMPANY.contains(Lines.letters(name.substring(last)))
                        && site.isAuthor(name.substring(0, last)));
    }
}
