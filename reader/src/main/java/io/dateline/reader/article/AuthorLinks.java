package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Tells links to the page of a writer, which publishing systems keep in a folder of their own: {@code /authors/ana-duarte}. */
final class AuthorLinks {

    private static final Evaluator LINK = new Evaluator.Tag("a");
    private static final Pattern END = Pattern.compile("[?#].*$");
    private static final int LONGEST = 500;

    /** Folders of writers. Those of people, members and users hold the people whom the news is about, too. */
    private static final Set<String> FOLDERS = BylineWords.folders();

    private AuthorLinks() {}

    /** Whether a text stands in such a link. */
    static boolean holds(TextNode piece) {
        Element parent = piece.parentElement();
        Element link = parent == null ? null : parent.closest(LINK);
        return link != null && is(link);
    }

    /** Whether the element is such a link. */
    static boolean is(Element link) {
        return link.normalName().equals("a") && (link.attr("rel").equals("author") || leadsToWriter(link.attr("href")));
    }

    private static boolean leadsToWriter(@Nullable String href) {
        String path = END.matcher(PlainText.cut(String.valueOf(href), LONGEST)).replaceFirst("");
        List<String> folders = List.of(path.toLowerCase(Locale.ROOT).split("/+"));
        return folders.stream().limit(Math.max(0, folders.size() - 1)).anyMatch(FOLDERS::contains);
    }
}
