package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
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

    private static final Evaluator NEWS =
            QueryParser.parse("[itemtype$=NewsArticle]:has(h1, [itemprop=headline]), [itemtype$=LiveBlogPosting]");

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
        Stated changed = MetaTimes.modified(meta, dates);
        OffsetDateTime modified = time(dates.parse(linked.text("dateModified")));
        if (modified == null) {
            modified = time(changed);
        }
        Stated ofArticle = dates.parse(linked.text("datePublished"));
        if (ofArticle == null) {
            ofArticle = dates.parse(linked.text("dateCreated"));
        }
        List<Stated> ofMeta = MetaTimes.published(meta, dates);
        Stated address = AddressDate.in(url.toString());
        if (address == null) {
            address = AddressDate.in(canonical);
        }
        if (ofArticle == null && ofMeta.isEmpty()) {
            VisibleTime visible = new VisibleTime(page, dates, elsewhere);
            return unstated(page, dates, visible, address, title, modified, changed != null && !isNews(page, linked));
        }
        List<Element> times = page.getElementsByTag("time");
        ShownTime shown = ShownTime.of(times, dates, around, elsewhere);
        List<Stated> witnesses = new ArrayList<>(shown.published());
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
        Stated last = isNews(page, linked) || MetaTimes.isStatedBesideSchema(meta, dates)
                ? null
                : RewrittenPage.last(local, modified, shown, address);
        if (last != null) {
            return of(last, TimeBasis.TEXT, modified);
        }
        return of(local, ofArticle == null ? TimeBasis.META : TimeBasis.JSON_LD, modified);
    }

    /** Whether JSON-LD or microdata call the article news, which keeps its first day. */
    private static boolean isNews(Document page, JsonLd linked) {
        return linked.isNews() || page.selectFirst(NEWS) != null;
    }

    /**
     * Of a page whose markup states no time of publication.
     *
     * @param changed when JSON-LD or meta elements say that it was changed, or null
     * @param changeInMeta whether meta elements of a page that is not called news say so: those are mostly guides of an earlier day
     */
    private static PublicationTime unstated(
            Document page,
            DateText dates,
            VisibleTime visible,
            @Nullable Stated address,
            @Nullable String title,
            @Nullable OffsetDateTime changed,
            boolean changeInMeta) {
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
        Stated update = visible.modified();
        OffsetDateTime modified = changed == null ? time(update) : changed;
        if (stated == null && update != null) {
            if (changeInMeta || visible.isCommentedBefore(update)) {
                return unknown(modified);
            }
            // A page whose only date is that of its update is dated by it: its text is as of that day.
            stated = update;
        }
        if (stated == null) {
            stated = visible.elsewhere();
        }
        return stated == null ? unknown(modified) : of(stated, basis, modified);
    }

    private static PublicationTime unknown(@Nullable OffsetDateTime modified) {
        return new PublicationTime(null, TimePrecision.UNKNOWN, TimeBasis.UNKNOWN, modified);
    }

    private static PublicationTime of(Stated stated, TimeBasis basis, @Nullable OffsetDateTime modified) {
        return new PublicationTime(stated.time(), stated.precision(), basis, modified);
    }

    private static @Nullable OffsetDateTime time(@Nullable Stated stated) {
        return stated == null ? null : stated.time();
    }
}
