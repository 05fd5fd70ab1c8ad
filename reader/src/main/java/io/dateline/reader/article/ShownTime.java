package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Days that the page shows its readers beside the headline: witnesses for what its markup states.
 *
 * @param published those of the publication, in the order of the page
 * @param updated those that are said to be of an update
 * @param above those of either that stand above the headline, where a site has the day of today, and are not called the article's
 */
record ShownTime(List<Stated> published, List<Stated> updated, List<Stated> above) {

    static final Evaluator OF_SOMETHING_ELSE = QueryParser.parse("figure, figcaption, blockquote, table");

    /** Words of the names of a date's element by one of which it is the article's wherever it stands: {@code post-date}. */
    private static final Set<String> OF_ARTICLE = Set.of("article", "entry", "post", "posted", "publish", "published");

    private static final int LONGEST_LINE = 200;

    /** In characters. A line that says more than this beside its dates, and not what they are of, tells of something else. */
    private static final int MOST_OTHER_WORDS = 25;

    /** The same when it says so. */
    private static final int MOST_OF_MARKED = 80;

    /** In characters; enough for a bullet and for the word "on". */
    private static final int MOST_BEFORE = 4;

    private static final int MOST_MARKED = 3;

    /**
     * Reads them.
     *
     * @param times the page's {@code time} elements
     */
    static ShownTime of(List<Element> times, DateText dates, HeadlineLines around, Elsewhere elsewhere) {
        ShownTime shown = new ShownTime(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Stream<Element> marked =
                times.stream().filter(time -> time.hasAttr("pubdate")).limit(MOST_MARKED);
        int place = 0;
        for (Element time : Stream.concat(around.times().stream(), marked).toList()) {
            boolean over = place++ < around.timesAbove();
            ElementTime stated = time.hasAttr("datetime") ? ElementTime.of(time, dates) : null;
            if (stated != null && isOfThePage(time, elsewhere)) {
                boolean update = UpdateMark.of(time, stated.before());
                shown.add(stated.stated(), update, over || (!update && !around.isSure()), time);
            }
        }
        for (HeadlineLines.Line line : around.lines()) {
            if (line.text().length() <= LONGEST_LINE) {
                for (DateText.Found found : dates.all(line.text())) {
                    boolean told = UpdateMark.isSaid(found.before())
                            || BylineWords.BEFORE.matcher(line.text()).find();
                    if (isOfThePage(found, told) && isOfThePage(line.element(), elsewhere)) {
                        boolean update = UpdateMark.of(line.element(), found.before());
                        boolean over = line.above() || (!update && !around.isSure());
                        shown.add(found.date(), update, over, line.element());
                    }
                }
            }
        }
        return shown;
    }

    private void add(Stated stated, boolean update, boolean over, Element element) {
        (update ? updated : published).add(stated);
        if (over && !isCalledOfArticle(element)) {
            above.add(stated);
        }
    }

    /** The day of publication that stands first below the headline, or that is called so; null when there is none. */
    @Nullable
    Stated first() {
        return published.stream()
                .filter(day -> !above.contains(day))
                .findFirst()
                .orElse(null);
    }

    /** The same of an update. */
    @Nullable
    Stated firstUpdate() {
        return updated.stream().filter(day -> !above.contains(day)).findFirst().orElse(null);
    }

    /** Whether all days in the lines beside the headline stand alone or are marked as those of the publication. */
    static boolean standAlone(HeadlineLines around, DateText dates) {
        return around.lines().stream()
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .flatMap(line -> dates.all(line.text()).stream())
                .filter(found -> isOfThePage(found, UpdateMark.isPublication(found.before())))
                .map(DateText.Found::before)
                .allMatch(before -> before.length() <= MOST_BEFORE || UpdateMark.isPublication(before));
    }

    /**
     * Whether it is no day that the news itself names.
     *
     * @param told whether the line says what its day is of, or begins as one that names the author
     */
    private static boolean isOfThePage(DateText.Found found, boolean told) {
        return found.other() <= (told ? MOST_OF_MARKED : MOST_OTHER_WORDS);
    }

    private static boolean isCalledOfArticle(Element element) {
        return Names.words(Names.classes(element)).stream().anyMatch(OF_ARTICLE::contains);
    }

    private static boolean isOfThePage(Element element, Elsewhere elsewhere) {
        return !elsewhere.holdsBesideHeadline(element) && element.closest(OF_SOMETHING_ELSE) == null;
    }
}
