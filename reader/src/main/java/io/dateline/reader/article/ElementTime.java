package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A time that an element states: exactly in an attribute, for its readers in its text.
 *
 * @param stated in the offset that makes its day the one that readers see
 * @param before what the text says before the date; all of it when it holds none: "Updated yesterday"
 */
record ElementTime(Stated stated, String before) {

    private static final List<String> ATTRIBUTES = List.of("datetime", "content", "title");
    private static final int LONGEST = 200;

    /** Null when it states none. */
    static @Nullable ElementTime of(Element element, DateText dates) {
        String text = ShortText.of(element, LONGEST);
        DateText.Found found = dates.within(text);
        for (String attribute : ATTRIBUTES) {
            Stated exact = dates.parse(element.attr(attribute));
            if (exact != null) {
                return found == null
                        ? new ElementTime(exact, text == null ? "" : text)
                        : new ElementTime(SiteOffset.local(exact, List.of(), List.of(found.date())), found.before());
            }
        }
        return found == null ? null : new ElementTime(found.date(), found.before());
    }
}
