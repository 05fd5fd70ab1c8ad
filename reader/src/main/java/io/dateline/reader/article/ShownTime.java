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

    /** A line that says more than this beside the date tells of something else. */
    private static final int MOST_OTHER_WORDS = 80;

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
                    if (found.other() <= MOST_OTHER_WORDS && isPublication(line.element(), found.before(), elsewhere)) {
                        published.add(found.date());
                    }
                }
            }
        }
        return published;
    }

    private static boolean isPublication(Element element, String before, Elsewhere elsewhere) {
        return !UpdateMark.of(element, before)
                && !elsewhere.holds(element)
                && element.closest(OF_SOMETHING_ELSE) == null;
    }
}
