package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a page was published and last changed, by its {@code meta} elements. */
final class MetaTimes {

    /** Microdata's, in the vocabulary of schema.org as JSON-LD is. */
    private static final String OF_MICRODATA = "datepublished";

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            OF_MICRODATA,
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publication-date",
            "published_time",
            "published-date",
            "article.published",
            "article:post_date",
            "citation_publication_date",
            "citation_date",
            "rnews:datepublished",
            "originalpublicationdate",
            "displaydate",
            "cxenseparse:recs:publishtime",
            "date",
            "timestamp",
            "release_date");
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "article:updated_time",
        "datemodified",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "revised"
    };

    /** Names of meta elements that sites invent for the same: {@code w-published-date}, {@code article.publish_time}. */
    private static final Pattern LIKE_PUBLISHED = Pattern.compile(
            "(?:.*[-_.:])?(?:publish(?:ed|ing)?|publication|pub|issued|posted|creation|created)(?:[-_.:]?(?:date|time|on|at|timestamp))?");

    private MetaTimes() {}

    /** All that are stated, the likeliest first. */
    static List<Stated> published(MetaTags meta, DateText dates) {
        return read(meta, dates, names(meta));
    }

    /** Whether a time of publication is stated in another vocabulary than schema.org's. */
    static boolean isStatedBesideSchema(MetaTags meta, DateText dates) {
        Set<String> names = names(meta);
        names.remove(OF_MICRODATA);
        return !read(meta, dates, names).isEmpty();
    }

    static @Nullable Stated modified(MetaTags meta, DateText dates) {
        return dates.parse(meta.first(MODIFIED));
    }

    private static Set<String> names(MetaTags meta) {
        Set<String> names = new LinkedHashSet<>(PUBLISHED);
        meta.names().stream()
                .filter(name -> LIKE_PUBLISHED.matcher(name).matches())
                .forEach(names::add);
        return names;
    }

    private static List<Stated> read(MetaTags meta, DateText dates, Set<String> names) {
        return names.stream()
                .flatMap(name -> meta.all(name).stream())
                .map(dates::parse)
                .filter(Objects::nonNull)
                .toList();
    }
}
