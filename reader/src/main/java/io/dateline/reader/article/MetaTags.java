package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's {@code meta} elements by name, property or itemprop, in lower case. */
final class MetaTags {

    /** A list of keywords is the longest that anybody has a use for. */
    private static final int LONGEST_CONTENT = 5_000;

    private static final int MOST_OF_ONE_NAME = 100;
    private static final int LONGEST_NAME = 100;

    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = PlainText.oneLine(PlainText.cut(meta.attr("content"), LONGEST_CONTENT));
            if (!content.isEmpty()) {
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
                        for (String one : name.split("\\s+", -1)) {
                            tags.add(one, content);
                        }
                        break;
                    }
                }
            }
        }
        return tags;
    }

    private void add(String name, String content) {
        List<String> known = contents.computeIfAbsent(name, n -> new ArrayList<>());
        if (known.size() < MOST_OF_ONE_NAME) {
            known.add(content);
        }
    }

    /** The names that there are. */
    Set<String> names() {
        return contents.keySet();
    }

    /** The first value by the order of the names, or null. */
    @Nullable
    String first(String... inOrder) {
        for (String name : inOrder) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    /** All values of one name. */
    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
