package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import io.dateline.reader.text.TimeText.Stated;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Dates that a reader of the page sees: in elements made for dates, in lines around the headline, in elements that sound like dates.
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

    /** The most characters of an element that is made for dates, of one whose class only sounds like it, and of a line. */
    private static final int LONGEST_STATEMENT = 200;

    private static final int LONGEST_MARKED = 119;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_DATE = 40;

    /** How many lines before and after the headline are looked at. */
    private static final int LINES_BEFORE = 8;

    private static final int LINES_AFTER = 25;

    /** How many lines are looked at in a page without a headline. */
    private static final int TOP_LINES = 120;

    private static final int MOST_ELEMENTS = 200;
    private static final int LEVELS_OF_COMMENT = 5;
    private static final Set<String> COMMENT = Set.of("comment", "comments", "commentlist");

    private static final List<DateText.Found> NONE = List.of();

    private final DateText dates;
    private final Document page;
    private final Elsewhere elsewhere;
    private final Map<Block, List<DateText.Found>> known = new IdentityHashMap<>();
    private @Nullable List<Block> lines;
    private boolean everywhere;
    private @Nullable Stated modified;

    VisibleTime(Document page, DateText dates, Elsewhere elsewhere) {
        this.page = page;
        this.dates = dates;
        this.elsewhere = elsewhere;
    }

    /** A date that was said to be an update while the others were looked for, or null. */
    @Nullable
    Stated modified() {
        return modified;
    }

    /** Anywhere, when nothing was found where an article has its date. */
    @Nullable
    Stated elsewhere() {
        everywhere = true;
        Stated stated = published();
        if (stated == null) {
            stated = first(lines(), 0, TOP_LINES);
        }
        if (stated == null) {
            stated = said();
        }
        return stated == null ? only() : stated;
    }

    /** Whether a reader commented on the page before that day. */
    boolean isCommentedBefore(Stated stated) {
        LocalDate day = stated.time().toLocalDate();
        for (Block line : lines()) {
            for (DateText.Found found : dates(line)) {
                if (found.date().time().toLocalDate().isBefore(day.minusDays(1)) && isComment(line.element())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What holds the headline is called so for other reasons: that it is an opinion, that comments are open. */
    private boolean isComment(Element element) {
        Element current = element;
        for (int level = 0; current != null && level < LEVELS_OF_COMMENT; level++) {
            if (current == page.body() || elsewhere.holdsHeadline(current)) {
                return false;
            }
            if (Names.words(Names.classes(current)).stream().anyMatch(COMMENT::contains)) {
                return true;
            }
            current = current.parent();
        }
        return false;
    }

    /** In a line, wherever it stands, that says so: "Posted on 3 May 2026". */
    private @Nullable Stated said() {
        for (Block line : lines()) {
            for (DateText.Found found : dates(line)) {
                if (UpdateMark.isPublication(found.before()) && !elsewhere.quoted(line.element())) {
                    return found.date();
                }
            }
        }
        return null;
    }

    /** The only day that stands on a line of its own. */
    private @Nullable Stated only() {
        Stated only = null;
        for (Block line : lines()) {
            List<DateText.Found> all = line.text().length() > LONGEST_DATE ? NONE : dates(line);
            DateText.Found found = all.isEmpty() ? null : all.get(0);
            if (found != null && found.before().isBlank() && !elsewhere.holds(line.element())) {
                if (only != null && !only.time().equals(found.date().time())) {
                    return null;
                }
                only = found.date();
            }
        }
        return only;
    }

    /** Those of a line; long lines are text, whose dates are of other things. */
    private List<DateText.Found> dates(Block line) {
        return line.text().length() > LONGEST_LINE ? NONE : known.computeIfAbsent(line, l -> dates.all(l.text()));
    }

    private List<Block> lines() {
        if (lines == null) {
            lines = Blocks.of(page.body()).list();
        }
        return lines;
    }

    /** In elements made for dates; null when there is none. */
    @Nullable
    Stated published() {
        for (Evaluator query : MADE_FOR_DATES) {
            for (Element element :
                    page.select(query).stream().limit(MOST_ELEMENTS).toList()) {
                Stated stated = ofAttributes(element);
                String text = ShortText.of(element, LONGEST_STATEMENT);
                DateText.Found found = stated == null ? dates.within(text) : null;
                String before = found == null ? String.valueOf(text) : found.before();
                Stated accepted = accepted(found == null ? stated : found.date(), before, element);
                if (accepted != null) {
                    return accepted;
                }
            }
        }
        return null;
    }

    private @Nullable Stated ofAttributes(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            Stated stated = dates.parse(element.attr(attribute));
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    /**
     * In lines around the headline, else in elements that sound like dates, else in the page's first lines. The day of an update is none,
     * where a line does not say what an element within it does.
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
        int headline = headline(lines(), title);
        Stated near = headline < 0 ? null : first(lines(), headline - LINES_BEFORE, headline + LINES_AFTER);
        if (near != null) {
            return near;
        }
        for (Element element :
                page.select(SOUNDS_LIKE_DATES).stream().limit(MOST_ELEMENTS).toList()) {
            DateText.Found found = dates.within(ShortText.of(element, LONGEST_MARKED));
            Stated accepted = found == null ? null : accepted(found.date(), found.before(), element);
            if (accepted != null) {
                return accepted;
            }
        }
        return first(lines(), 0, TOP_LINES);
    }

    private static int headline(List<Block> lines, @Nullable String title) {
        String letters = title == null ? "" : Lines.letters(title);
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            Block line = lines.get(i);
            if (line.heading()
                    && !letters.isEmpty()
                    && Lines.letters(line.text()).equals(letters)) {
                return i;
            }
            if (first < 0 && line.element().normalName().equals("h1")) {
                first = i;
            }
        }
        return first;
    }

    private @Nullable Stated first(List<Block> lines, int from, int to) {
        for (Block line : lines.subList(Math.max(0, from), Math.min(lines.size(), to))) {
            for (DateText.Found found : dates(line)) {
                Stated accepted = accepted(found.date(), found.before(), line.element());
                if (accepted != null) {
                    return accepted;
                }
            }
        }
        return null;
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
