package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: a first-level heading that the page's title or og:title agrees with, else JSON-LD's, og:title, the title without the
 * site's name, any heading.
 */
final class Titles {

    private Titles() {}

    static @Nullable String of(Document page, JsonLd linked, MetaTags meta, @Nullable String site) {
        String title = PlainText.oneLine(page.title());
        String shared = meta.first("og:title", "twitter:title", "dc.title", "parsely-title", "title");
        String headline = linked.headline();
        List<String> headings = new ArrayList<>();
        for (Element heading : page.select("h1")) {
            String text = PlainText.oneLine(heading.text());
            if (!text.isEmpty()) {
                headings.add(text);
            }
        }
        for (String heading : headings) {
            boolean several = heading.indexOf(' ') > 0;
            if (several
                    && (startsAlike(title, heading)
                            || startsAlike(shared, heading)
                            || startsAlike(headline, heading))) {
                return heading;
            }
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

    private static boolean startsAlike(@Nullable String whole, String heading) {
        return whole != null && letters(whole).startsWith(letters(heading));
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
