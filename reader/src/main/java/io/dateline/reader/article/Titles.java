package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: a first-level heading that the page's title, og:title or JSON-LD agrees with, else JSON-LD's, og:title, the title without the
 * site's name, any heading.
 */
final class Titles {

    private static final int MOST_HEADINGS = 20;

    /** No headline is longer, in characters: what is gets compared no further. */
    private static final int LONGEST = 1_000;

    private static final String SEPARATORS = "|—–-:»•·";

    private Titles() {}

    static @Nullable String of(Document page, JsonLd linked, MetaTags meta, @Nullable String site) {
        String title = PlainText.oneLine(page.title());
        String shared = meta.first("og:title", "twitter:title", "dc.title", "parsely-title", "title");
        String headline = linked.headline();
        List<String> headings = headings(page);
        String agreed = agreed(headings, title, shared, headline, site);
        if (agreed != null) {
            return agreed;
        }
        if (headline != null) {
            return headline;
        }
        if (shared != null) {
            return withoutSite(shared, site);
        }
        if (!title.isEmpty()) {
            return withoutSite(title, site);
        }
        return headings.isEmpty() ? null : headings.get(0);
    }

    private static List<String> headings(Document page) {
        List<String> headings = new ArrayList<>();
        for (Element heading : page.select("h1").stream().limit(MOST_HEADINGS).toList()) {
            String text = PlainText.oneLine(heading.text());
            if (!text.isEmpty()) {
                headings.add(text);
            }
        }
        return headings;
    }

    /** The longest heading that one of the page's titles begins with, or that ends its title after the name of the site. */
    private static @Nullable String agreed(
            List<String> headings,
            String title,
            @Nullable String shared,
            @Nullable String headline,
            @Nullable String site) {
        String shortTitle = PlainText.cut(title, LONGEST);
        List<String> starts = Stream.of(shortTitle, shared, headline)
                .filter(Objects::nonNull)
                .map(whole -> letters(PlainText.cut(whole, LONGEST)))
                .toList();
        String name = site == null ? "" : letters(PlainText.cut(site, LONGEST));
        String agreed = null;
        for (String heading : headings) {
            String letters = heading.length() > LONGEST ? "" : letters(heading);
            // one word is the name of a section or a logo more often than a headline
            boolean telling = !letters.isEmpty() && heading.indexOf(' ') > 0 && !letters.equals(name);
            if (telling
                    && (agreed == null || heading.length() > agreed.length())
                    && (starts.stream().anyMatch(start -> start.startsWith(letters))
                            || endsWith(shortTitle, heading))) {
                agreed = heading;
            }
        }
        return agreed;
    }

    /** Whether the title is something, a separator, and the heading. */
    private static boolean endsWith(String title, String heading) {
        int at = title.length() - heading.length();
        if (at < 3 || title.charAt(at - 1) != ' ' || !title.regionMatches(true, at, heading, 0, heading.length())) {
            return false;
        }
        return SEPARATORS.indexOf(title.charAt(at - 2)) >= 0;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String withoutSite(String title, @Nullable String site) {
        for (String bar : List.of(" | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · ")) {
            int at = title.lastIndexOf(bar);
            if (at > 0) {
                String head = title.substring(0, at).strip();
                String tail = title.substring(at + bar.length()).strip();
                boolean named = site != null && letters(tail).contains(letters(site));
                if (named || (words(tail) <= 4 && words(head) >= 3 && words(head) > words(tail))) {
                    return head;
                }
            }
        }
        return title;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
