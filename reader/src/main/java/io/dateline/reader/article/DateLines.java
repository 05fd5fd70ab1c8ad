package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import io.dateline.reader.text.TimeText.Stated;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lines of a page as its readers see them, and the dates in them that say what they are of wherever they stand. */
final class DateLines {

    /** The most characters of a line that is looked at. */
    private static final int LONGEST_LINE = 80;

    /** The same of a line that is a date alone. */
    private static final int LONGEST_DATE = 40;

    /** The same of a line that tells of the first publication. */
    private static final int LONGEST_SENTENCE = 200;

    /** At the beginning or after a sign, or of what calls itself the article: a video or a report has days of its own. */
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?:^|[(\\[*|•.:\\d]\\s*|\\b(?:this (?:story|article|post|piece|report|column|essay)|the (?:story|article|post|piece)) (?:was |has been )?)"
                    + "(?:originally|first) (?:published|posted|appeared|ran)(?: on|:)? ?",
            Pattern.CASE_INSENSITIVE);

    private static final int LEVELS_OF_COMMENT = 5;
    private static final Set<String> COMMENT = Set.of("comment", "comments", "commentlist");
    private static final List<DateText.Found> NONE = List.of();

    private final Document page;
    private final DateText dates;
    private final Elsewhere elsewhere;
    private final Map<Block, List<DateText.Found>> known = new IdentityHashMap<>();
    private final List<Block> lines;

    DateLines(Document page, DateText dates, Elsewhere elsewhere) {
        this.page = page;
        this.dates = dates;
        this.elsewhere = elsewhere;
        lines = Blocks.of(page.body()).list();
    }

    List<Block> all() {
        return lines;
    }

    /** Those of a line; long lines are text, whose dates are of other things. */
    List<DateText.Found> dates(Block line) {
        return line.text().length() > LONGEST_LINE ? NONE : known.computeIfAbsent(line, l -> dates.all(l.text()));
    }

    /** The place of the heading that has the words of the title, else of the first heading; less than 0 when there is none. */
    int headline(@Nullable String title) {
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

    /** In a line, wherever it stands, that tells when the page was first published: "This story was originally published on 3 May 2026". */
    @Nullable
    Stated original() {
        for (Block line : lines) {
            if (line.text().length() <= LONGEST_SENTENCE) {
                Matcher matcher = ORIGINAL.matcher(line.text());
                DateText.Found found = matcher.find() ? dates.within(line.text().substring(matcher.end())) : null;
                if (found != null
                        && found.before().isEmpty()
                        && !elsewhere.quoted(line.element())
                        && !elsewhere.holds(line.element())) {
                    return found.date();
                }
            }
        }
        return null;
    }

    /** In a line, wherever it stands, that says so: "Posted on 3 May 2026". */
    @Nullable
    Stated said() {
        for (Block line : lines) {
            for (DateText.Found found : dates(line)) {
                if (UpdateMark.isPublication(found.before())
                        && DayLine.isOfThePage(line.text(), found)
                        && !elsewhere.quoted(line.element())) {
                    return found.date();
                }
            }
        }
        return null;
    }

    /** The one day that stands on a line of its own. */
    @Nullable
    Stated only() {
        LoneDay day = new LoneDay();
        for (Block line : lines) {
            List<DateText.Found> all = line.text().length() > LONGEST_DATE ? NONE : dates(line);
            if (!all.isEmpty() && all.get(0).before().isBlank() && !elsewhere.holds(line.element())) {
                day.add(all.get(0).date());
            }
        }
        return day.get();
    }

    /** Whether a reader commented on the page before that day. */
    boolean isCommentedBefore(Stated stated) {
        LocalDate day = stated.time().toLocalDate();
        for (Block line : lines) {
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
}
