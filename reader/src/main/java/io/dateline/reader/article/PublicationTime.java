package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the page was published and last changed, by the first source that says so: JSON-LD, meta elements, microdata, {@code time} elements, the
 * address, marked text. What the markup says is checked against the days that readers see.
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

    /** Names of meta elements that sites invent for the same: {@code w-published-date}, {@code article.publish_time}. */
    private static final Pattern LIKE_PUBLISHED = Pattern.compile(
            "(?:.*[-_.:])?(?:publish(?:ed|ing)?|publication|pub|issued|posted|creation|created)(?:[-_.:]?(?:date|time|on|at|timestamp))?");

    /**
     * Reads it.
     *
     * @param title headline of the article, near which a date is looked for
     * @param canonical the page's own word on its address, which may hold the day where the other does not
     */
    static PublicationTime of(
            Document page,
            JsonLd linked,
            MetaTags meta,
            HeadlineLines around,
            Elsewhere elsewhere,
            @Nullable String title,
            URI url,
            String canonical) {
        DateText dates = DateText.of(page, meta, url);
        OffsetDateTime modified = time(dates.parse(linked.text("dateModified")));
        if (modified == null) {
            modified = time(dates.parse(meta.first(MODIFIED)));
        }
        Stated ofArticle = dates.parse(linked.text("datePublished"));
        if (ofArticle == null) {
            ofArticle = dates.parse(linked.text("dateCreated"));
        }
        List<Stated> ofMeta = inMeta(meta, dates);
        Stated address = AddressDate.in(url.toString());
        if (address == null) {
            address = AddressDate.in(canonical);
        }
        if (ofArticle == null && ofMeta.isEmpty()) {
            return visible(page, dates, new VisibleTime(page, dates, elsewhere), address, title, modified);
        }
        List<Element> times = page.getElementsByTag("time");
        List<Stated> witnesses = new ArrayList<>(ShownTime.of(times, dates, around, elsewhere));
        if (address != null) {
            witnesses.add(address);
        }
        List<Stated> all = new ArrayList<>(ofMeta);
        linked.all("datePublished").stream()
                .map(dates::parse)
                .filter(Objects::nonNull)
                .forEach(all::add);
        Stated stated = Exactness.of(ofArticle == null ? ofMeta.get(0) : ofArticle, all);
        Stated local = Agreement.of(SiteOffset.local(stated, times, witnesses), all, witnesses);
        Stated first = RebuiltPage.first(local, modified, witnesses, () -> ShownTime.standAlone(around, dates));
        if (first != null) {
            return of(first, first == address ? TimeBasis.URL : TimeBasis.TEXT, modified);
        }
        return of(local, ofArticle == null ? TimeBasis.META : TimeBasis.JSON_LD, modified);
    }

    /** Of a page whose markup states no time. */
    private static PublicationTime visible(
            Document page,
            DateText dates,
            VisibleTime visible,
            @Nullable Stated address,
            @Nullable String title,
            @Nullable OffsetDateTime changed) {
        Stated stated = visible.published();
        TimeBasis basis = TimeBasis.TEXT;
        if (stated == null && address != null) {
            stated = address;
            basis = TimeBasis.URL;
        }
        if (stated == null) {
            stated = visible.unmarked(title);
        }
        if (stated == null) {
            stated = ScriptDate.of(page, dates);
            basis = stated == null ? basis : TimeBasis.META;
        }
        if (stated == null) {
            // A page whose only date is that of its update is dated by it: its text is as of that day.
            stated = visible.modified();
        }
        if (stated == null) {
            stated = visible.elsewhere();
        }
        OffsetDateTime modified = changed == null ? time(visible.modified()) : changed;
        return stated == null
                ? new PublicationTime(null, TimePrecision.UNKNOWN, TimeBasis.UNKNOWN, modified)
                : of(stated, basis, modified);
    }

    private static PublicationTime of(Stated stated, TimeBasis basis, @Nullable OffsetDateTime modified) {
        return new PublicationTime(stated.time(), stated.precision(), basis, modified);
    }

    private static @Nullable OffsetDateTime time(@Nullable Stated stated) {
        return stated == null ? null : stated.time();
    }

    /** All that are stated, the likeliest first. */
    private static List<Stated> inMeta(MetaTags meta, DateText dates) {
        Set<String> names = new LinkedHashSet<>(List.of(PUBLISHED));
        meta.names().stream()
                .filter(name -> LIKE_PUBLISHED.matcher(name).matches())
                .forEach(names::add);
        return names.stream()
                .flatMap(name -> meta.all(name).stream())
                .map(dates::parse)
                .filter(Objects::nonNull)
                .toList();
    }
}
