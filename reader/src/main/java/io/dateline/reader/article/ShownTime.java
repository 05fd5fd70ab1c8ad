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
 * @param days those of {@code time} elements, then those of lines, each in the order of the page
 */
record ShownTime(List<Day> days) {

    private static final Evaluator OF_SOMETHING_ELSE = QueryParser.parse("figure, figcaption, blockquote, table");

    /** Words of the names of a date's element by one of which it is the article's wherever it stands: {@code post-date}. */
    private static final Set<String> OF_ARTICLE = Set.of("article", "entry", "post", "posted", "publish", "published");

    private static final int LONGEST_LINE = 200;

    /** In characters; enough for a bullet and for the word "on". */
    private static final int MOST_BEFORE = 4;

    private static final int MOST_MARKED = 3;

    /**
     * One of them.
     *
     * @param update whether it is said to be of an update
     * @param above whether it stands above the headline, where a site has the day of today, and is not called the article's
     */
    private record Day(Stated stated, boolean update, boolean above) {}

    /**
     * Reads them.
     *
     * @param times the page's {@code time} elements
     */
    static ShownTime of(List<Element> times, DateText dates, HeadlineLines around, Elsewhere elsewhere) {
        List<Day> days = new ArrayList<>();
        Stream<Element> marked =
                times.stream().filter(time -> time.hasAttr("pubdate")).limit(MOST_MARKED);
        int place = 0;
        for (Element time : Stream.concat(around.times().stream(), marked).toList()) {
            boolean over = place++ < around.timesAbove();
            ElementTime stated = time.hasAttr("datetime") ? ElementTime.of(time, dates) : null;
            if (stated != null && isOfThePage(time, elsewhere)) {
                days.add(day(stated.stated(), stated.before(), over, time, around));
            }
        }
        for (HeadlineLines.Line line : around.lines()) {
            if (line.text().length() <= LONGEST_LINE) {
                for (DateText.Found found : dates.all(line.text())) {
                    if (DayLine.isOfThePage(line.text(), found) && isOfThePage(line.element(), elsewhere)) {
                        days.add(day(found.date(), found.before(), line.above(), line.element(), around));
                    }
                }
            }
        }
        return new ShownTime(days);
    }

    private static Day day(Stated stated, String before, boolean above, Element element, HeadlineLines around) {
        boolean update = UpdateMark.of(element, before);
        boolean over = above || (!update && !around.isSure());
        return new Day(stated, update, over && !isCalledOfArticle(element));
    }

    /** Those of the publication. */
    List<Stated> published() {
        return days.stream().filter(day -> !day.update).map(Day::stated).toList();
    }

    /** Those that are said to be of an update. */
    List<Stated> updated() {
        return days.stream().filter(Day::update).map(Day::stated).toList();
    }

    /** Whether one of either kind stands above the headline. */
    boolean hasAbove() {
        return days.stream().anyMatch(Day::above);
    }

    /** The day of publication that stands first below the headline, or that is called so; null when there is none. */
    @Nullable
    Stated first() {
        return first(false);
    }

    /** The same of an update. */
    @Nullable
    Stated firstUpdate() {
        return first(true);
    }

    private @Nullable Stated first(boolean update) {
        return days.stream()
                .filter(day -> day.update == update && !day.above)
                .map(Day::stated)
                .findFirst()
                .orElse(null);
    }

    /** Whether all days in the lines beside the headline stand alone or are marked as those of the publication. */
    static boolean standAlone(HeadlineLines around, DateText dates) {
        return around.lines().stream()
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .flatMap(line ->
                        dates.all(line.text()).stream().filter(found -> DayLine.isOfThePage(line.text(), found)))
                .map(DateText.Found::before)
                .allMatch(before -> before.length() <= MOST_BEFORE || UpdateMark.isPublication(before));
    }

    private static boolean isCalledOfArticle(Element element) {
        return Names.words(Names.classes(element)).stream().anyMatch(OF_ARTICLE::contains);
    }

    private static boolean isOfThePage(Element element, Elsewhere elsewhere) {
        return !elsewhere.holdsBesideHeadline(element) && element.closest(OF_SOMETHING_ELSE) == null;
    }
}
