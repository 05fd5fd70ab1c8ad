package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import io.dateline.reader.text.TimeText.Stated;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Dates that a reader of the page sees: in elements made for dates, in elements that sound like dates, and the only one in the first lines.
 *
 * <p>Those of other articles, of comments and of quoted posts are passed over; a date that is said to be an update is kept apart.
 */
final class VisibleTime {

    private static final List<Evaluator> MADE_FOR_DATES = List.of(
            QueryParser.parse("[itemprop=datePublished]"),
            QueryParser.parse("time[pubdate]"),
            QueryParser.parse("article header time, article time, main time"),
            QueryParser.parse("time"),
            QueryParser.parse("abbr.published, .published[title], abbr[title^=20]"));
    private static final Evaluator SOUNDS_LIKE_DATES = QueryParser.parse(
            ".entry-date, .post-date, .article-date, .publish-date, .published-date, .pubdate, .date-published, .article__date,"
                    + " .post__date, .date, .timestamp, .posted-on, .meta-date, .blog-date, .published, [class*=publish], [class*=date]");

    /** The most characters of an element whose class sounds like a date. */
    private static final int LONGEST_MARKED = 119;

    /** How many lines of a page are looked at for its only day. */
    private static final int TOP_LINES = 120;

    private static final int MOST_ELEMENTS = 200;

    private static final Evaluator TABLE = new Evaluator.Tag("table");

    private final DateText dates;
    private final Document page;
    private final Elsewhere elsewhere;
    private final DateLines lines;
    private boolean everywhere;
    private @Nullable Stated modified;

    VisibleTime(Document page, DateText dates, DateLines lines, Elsewhere elsewhere) {
        this.page = page;
        this.dates = dates;
        this.lines = lines;
        this.elsewhere = elsewhere;
    }

    /** A date that was said to be an update while the others were looked for, or null. */
    @Nullable
    Stated modified() {
        return modified;
    }

    /** Anywhere, when nothing was found where an article has its date. */
    @Nullable
    Stated elsewhere(@Nullable String title) {
        everywhere = true;
        Stated stated = published();
        if (stated == null) {
            stated = lone(lines.headline(title));
        }
        if (stated == null) {
            stated = lines.said();
        }
        return stated == null ? lines.only() : stated;
    }

    /** The one day in elements made for dates; null when there is none or when there are several, as in a list of articles. */
    @Nullable
    Stated published() {
        for (Evaluator query : MADE_FOR_DATES) {
            LoneDay day = new LoneDay();
            for (Element element :
                    page.select(query).stream().limit(MOST_ELEMENTS).toList()) {
                ElementTime time = ElementTime.of(element, dates);
                day.add(time == null ? null : accepted(time.stated(), time.before(), element));
            }
            if (!day.isEmpty()) {
                return day.get();
            }
        }
        return null;
    }

    /**
     * The one day in elements that sound like dates, else in the page's first lines. The day of an update is none, where a line does not say
     * what an element within it does.
     */
    @Nullable
    Stated unmarked(@Nullable String title) {
        Stated stated = anyUnmarked(title);
        boolean updated = stated != null
                && modified != null
                && modified.time().toLocalDate().equals(stated.time().toLocalDate());
        return updated ? null : stated;
    }

    private @Nullable Stated anyUnmarked(@Nullable String title) {
        LoneDay day = new LoneDay();
        for (Element element :
                page.select(SOUNDS_LIKE_DATES).stream().limit(MOST_ELEMENTS).toList()) {
            DateText.Found found = dates.within(ShortText.of(element, LONGEST_MARKED));
            day.add(found == null ? null : accepted(found.date(), found.before(), element));
        }
        return day.isEmpty() ? lone(lines.headline(title)) : day.get();
    }

    /**
     * The one day in the page's first lines. Those of sentences are of the news, and above the headline many sites have today's, after that of
     * the week: neither counts unless it is called the publication's.
     */
    private @Nullable Stated lone(int headline) {
        LoneDay day = new LoneDay();
        List<Block> top = lines.all().subList(0, Math.min(lines.all().size(), TOP_LINES));
        for (int i = 0; i < top.size(); i++) {
            Block line = top.get(i);
            for (DateText.Found found : lines.dates(line)) {
                boolean called = i > headline || found.before().isBlank() || UpdateMark.isLabel(found.before());
                boolean ofThePage = called && DayLine.isOfThePage(line.text(), found);
                if (ofThePage
                        && (headline < 0
                                || !isInTable(
                                        line.element(),
                                        lines.all().get(headline).element()))) {
                    day.add(accepted(found.date(), found.before(), line.element()));
                }
            }
        }
        return day.get();
    }

    /** Old pages are tables as a whole. */
    private static boolean isInTable(Element element, Element headline) {
        Element table = element.closest(TABLE);
        return table != null && !headline.parents().contains(table);
    }

    private @Nullable Stated accepted(@Nullable Stated stated, String before, Element element) {
        if (stated == null || (elsewhere.quoted(element) || (!everywhere && elsewhere.holds(element)))) {
            return null;
        }
        if (UpdateMark.of(element, before)) {
            modified = modified == null ? stated : modified;
            return null;
        }
        return stated;
    }
}
