package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.TimeText;
import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the page was published and last changed, by the first source that says so: JSON-LD, meta elements, microdata, {@code time} elements, the
 * address, marked text.
 *
 * @param published with the offset that the page states, or null
 * @param precision how much of it the page states
 * @param basis where it was read
 * @param modified or null
 */
record PublicationTime(
        @Nullable OffsetDateTime published,
        TimePrecision precision,
        TimeBasis basis,
        @Nullable OffsetDateTime modified) {

    private static final int EARLIEST_YEAR = 1995;
    private static final int TOP_BLOCKS = 120;
    private static final int SHORT = 80;

    /** The most characters of an element that is made for dates, and of one whose class only sounds like it. */
    private static final int LONGEST_STATEMENT = 200;

    private static final int LONGEST_MARKED = 119;

    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "datepublished",
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
        "release_date"
    };
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
    private static final List<String> VISIBLE = List.of(
            "[itemprop=datePublished]",
            "time[pubdate]",
            "article header time, article time, main time",
            "time.entry-date, time.published, .post-date time, .entry-meta time, .byline time",
            "time",
            "abbr.published, .published[title]");
    private static final String MARKED_TEXT =
            ".entry-date, .post-date, .article-date, .publish-date, .published-date, .pubdate, .date-published, .article__date,"
                    + " .post__date, .date, .timestamp, .posted-on, .meta-date, .blog-date, .published, [class*=publish], [class*=date]";
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_.-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)");
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,9}\\.?,?\\s+\\d{4}|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}");

    static PublicationTime of(Document page, JsonLd linked, MetaTags meta, URI url) {
        OffsetDateTime modified = time(parse(linked.text("dateModified")));
        if (modified == null) {
            modified = time(parse(meta.first(MODIFIED)));
        }
        Stated stated = parse(linked.text("datePublished"));
        if (stated == null) {
            stated = parse(linked.text("dateCreated"));
        }
        if (stated != null) {
            return of(stated, TimeBasis.JSON_LD, modified);
        }
        for (String name : PUBLISHED) {
            for (String content : meta.all(name)) {
                stated = parse(content);
                if (stated != null) {
                    return of(stated, TimeBasis.META, modified);
                }
            }
        }
        for (String query : VISIBLE) {
            stated = visible(page, query);
            if (stated != null) {
                return of(stated, TimeBasis.TEXT, modified);
            }
        }
        stated = inAddress(url.getPath() == null ? "" : url.getPath());
        if (stated != null) {
            return of(stated, TimeBasis.URL, modified);
        }
        stated = marked(page);
        if (stated == null) {
            stated = inShortBlock(page);
        }
        return stated == null
                ? new PublicationTime(null, TimePrecision.UNKNOWN, TimeBasis.UNKNOWN, modified)
                : of(stated, TimeBasis.TEXT, modified);
    }

    private static PublicationTime of(Stated stated, TimeBasis basis, @Nullable OffsetDateTime modified) {
        return new PublicationTime(stated.time(), stated.precision(), basis, modified);
    }

    private static @Nullable OffsetDateTime time(@Nullable Stated stated) {
        return stated == null ? null : stated.time();
    }

    private static @Nullable Stated parse(@Nullable String text) {
        Stated stated = TimeText.parse(text);
        boolean sane = stated != null
                && stated.time().getYear() >= EARLIEST_YEAR
                && stated.time().getYear() < 2100
                && stated.precision() != TimePrecision.YEAR;
        return sane ? stated : null;
    }

    private static @Nullable Stated visible(Document page, String query) {
        for (Element element : page.select(query)) {
            for (String attribute : List.of("datetime", "content", "title")) {
                Stated stated = parse(element.attr(attribute));
                if (stated != null) {
                    return stated;
                }
            }
            Stated stated = inText(ShortText.of(element, LONGEST_STATEMENT));
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    private static @Nullable Stated marked(Document page) {
        for (Element element : page.select(MARKED_TEXT)) {
            Stated stated = inText(ShortText.of(element, LONGEST_MARKED));
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    /** Lines such as "Published on 3 May 2026" near the top, which no name marks. */
    private static @Nullable Stated inShortBlock(Document page) {
        return Blocks.of(page.body()).list().stream()
                .limit(TOP_BLOCKS)
                .map(Blocks.Block::text)
                .filter(text -> text.length() <= SHORT)
                .map(PublicationTime::inText)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Stated inText(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Stated whole = parse(text);
        if (whole != null) {
            return whole;
        }
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            Stated stated = parse(matcher.group());
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    private static @Nullable Stated inAddress(String path) {
        Matcher matcher = IN_ADDRESS.matcher(path);
        while (matcher.find()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
                if (day.getYear() >= EARLIEST_YEAR && day.getYear() < 2100) {
                    return new Stated(day.atStartOfDay().atOffset(ZoneOffset.UTC), TimePrecision.DAY);
                }
            } catch (DateTimeException e) {
                // Digits that are no day: the next may be one.
            }
        }
        return null;
    }
}
