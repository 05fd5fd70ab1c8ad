package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Days of publication that the page shows its readers beside the headline, updates apart: witnesses for what its markup states. */
final class ShownTime {

    private static final Evaluator OF_SOMETHING_ELSE = QueryParser.parse("figure, figcaption, blockquote, table");

    private static final int LONGEST_LINE = 200;

    /** In characters. A line that says more than this beside its dates, and not that one is of the publication, tells of something else. */
    private static final int MOST_OTHER_WORDS = 25;

    /** The same when it says so. */
    private static final int MOST_OF_MARKED = 80;

    /** In characters; enough for a bullet and for the word "on". */
    private static final int MOST_BEFORE = 4;

    private static final int MOST_MARKED = 3;
    private static final int LONGEST_TIME = 120;

    private ShownTime() {}

    /**
     * In the order of the page.
     *
     * @param times its {@code time} elements
     */
    static List<Stated> of(List<Element> times, DateText dates, HeadlineLines around, Elsewhere elsewhere) {
        List<Stated> published = new ArrayList<>();
        Stream<Element> marked =
                times.stream().filter(time -> time.hasAttr("pubdate")).limit(MOST_MARKED);
        for (Element time : Stream.concat(around.times().stream(), marked).toList()) {
            Stated stated = dates.parse(time.attr("datetime"));
            String text = ShortText.of(time, LONGEST_TIME);
            if (stated != null && isPublication(time, String.valueOf(text), elsewhere)) {
                published.add(stated);
            }
        }
        for (HeadlineLines.Line line : around.lines()) {
            if (line.text().length() <= LONGEST_LINE) {
                for (DateText.Found found : dates.all(line.text())) {
                    if (tellsOfThePage(found) && isPublication(line.element(), found.before(), elsewhere)) {
                        published.add(found.date());
                    }
                }
            }
        }
        return published;
    }

    /** Whether all days in the lines beside the headline stand alone or are marked as those of the publication. */
    static boolean standAlone(HeadlineLines around, DateText dates) {
        return around.lines().stream()
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .flatMap(line -> dates.all(line.text()).stream())
                .filter(ShownTime::tellsOfThePage)
                .map(DateText.Found::before)
                .allMatch(before -> before.length() <= MOST_BEFORE || UpdateMark.isPublication(before));
    }

    /** Whether it is no day that the news itself names. */
    private static boolean tellsOfThePage(DateText.Found found) {
        return found.other() <= (UpdateMark.isPublication(found.before()) ? MOST_OF_MARKED : MOST_OTHER_WORDS);
    }

    private static boolean isPublication(Element element, String before, Elsewhere elsewhere) {
        return !UpdateMark.of(element, before)
                && !elsewhere.holds(element)
                && element.closest(OF_SOMETHING_ELSE) == null;
    }
}
