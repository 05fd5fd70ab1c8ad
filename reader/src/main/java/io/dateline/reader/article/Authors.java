package io.dateline.reader.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Who wrote the article: the first source that names somebody, JSON-LD, meta elements, the byline that readers see. Names of the site are
 * none.
 */
final class Authors {

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

    private Authors() {}

    static List<String> of(
            Document page, JsonLd linked, MetaTags meta, SiteName site, HeadlineLines around, Elsewhere elsewhere) {
        List<String> found = cleaned(linked.authors(), site);
        if (found.isEmpty()) {
            found = cleaned(
                    meta.all("citation_author").stream().map(Authors::turned).toList(), site);
        }
        for (String name : META) {
            if (found.isEmpty()) {
                found = cleaned(meta.all(name), site);
            }
        }
        if (found.isEmpty()) {
            found = cleaned(ofLabels(meta), site);
        }
        // A name of one word may be that of an account: the byline knows better.
        boolean account = found.size() == 1
                && found.get(0).indexOf(' ') < 0
                && found.get(0).codePointAt(0) < 0x250;
        if (found.isEmpty() || account) {
            List<String> seen = kept(Byline.of(page, around, elsewhere), site);
            found = seen.isEmpty() ? found : seen;
        }
        return found;
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

    private static List<String> cleaned(List<String> stated, SiteName site) {
        List<String> names = new ArrayList<>();
        for (String one : stated.subList(0, Math.min(stated.size(), MOST_STATED))) {
            names.addAll(BylineNames.stated(one));
        }
        return kept(names, site);
    }

    /** Each person once: a name within another is the same one's. */
    private static List<String> kept(List<String> stated, SiteName site) {
        Set<String> names = new LinkedHashSet<>(stated);
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean within = names.stream().anyMatch(other -> !other.equals(name) && other.contains(name));
            if (!within
                    && kept.size() < MOST
                    && !isSite(name, site)
                    && kept.stream().noneMatch(name::equalsIgnoreCase)) {
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
