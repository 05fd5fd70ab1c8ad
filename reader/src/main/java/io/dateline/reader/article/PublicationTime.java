package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * When the page was published and last changed. JSON-LD and meta elements come first and are checked against the days that readers see; then
 * what readers see, what scripts are told, and last an update, unless the page is known to be older. What would be a guess is left out.
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
        MarkupTimes markup = MarkupTimes.of(linked, meta, dates);
        Stated address = AddressDate.in(url.toString());
        if (address == null) {
            address = AddressDate.in(canonical);
        }
        List<Element> times = page.getElementsByTag("time");
        ShownTime shown = ShownTime.of(times, dates, around, elsewhere);
        Stated likeliest = markup.likeliest();
        if (likeliest == null) {
            DateLines lines = new DateLines(page, dates, elsewhere);
            VisibleTime visible = new VisibleTime(page, dates, lines, elsewhere);
            Stated told = ScriptDate.of(page, dates);
            SeenTime seen = new SeenTime(shown, visible, lines, address, markup.modified(), told);
            PublicationTime found = seen.published(title);
            if (found != null) {
                return found;
            }
            // Scripts alone are told it: it is checked like that of the markup, whose basis is META where it states
            // none.
            likeliest = told;
            if (likeliest == null) {
                return seen.updated(title, url.toString(), LeadImage.of(page, linked, meta));
            }
        }
        List<Stated> witnesses = new ArrayList<>(shown.published());
        if (address != null) {
            witnesses.add(address);
        }
        OffsetDateTime modified = markup.modified();
        Stated exact = Exactness.of(likeliest, markup.all());
        Stated local = Agreement.of(SiteOffset.local(exact, times, witnesses), markup.all(), witnesses);
        Stated first = RebuiltPage.first(local, modified, witnesses, () -> ShownTime.standAlone(around, dates));
        if (first != null) {
            return of(first, first == address ? TimeBasis.URL : TimeBasis.TEXT, modified);
        }
        boolean kept = isNews(page, linked) || MetaTimes.isStatedBesideSchema(meta, dates);
        Stated last = kept ? null : RewrittenPage.last(local, modified, shown, address);
        return last == null ? of(local, markup.basis(), modified) : of(last, TimeBasis.TEXT, modified);
    }

    /** Whether JSON-LD or microdata call the article news, which keeps its first day. */
    private static boolean isNews(Document page, JsonLd linked) {
        return linked.isNews() || page.selectFirst(NEWS) != null;
    }

    static PublicationTime of(Stated stated, TimeBasis basis, @Nullable OffsetDateTime modified) {
        return new PublicationTime(stated.time(), stated.precision(), basis, modified);
    }

    static PublicationTime unknown(@Nullable OffsetDateTime modified) {
        return new PublicationTime(null, TimePrecision.UNKNOWN, TimeBasis.UNKNOWN, modified);
    }
}
