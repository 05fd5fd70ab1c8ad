package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The headline: a first-level heading that the page's title, og:title or JSON-LD agrees with, else the one that shares words with them, else
 * JSON-LD's, og:title, the title without the site's name, any heading.
 *
 * <p>What a reader sees above the text comes first: the other titles are often written for search engines and for sharing.
 */
final class Titles {

    /** What is longer is no title, in characters. */
    private static final int LONGEST = 1_000;

    private Titles() {}

    static @Nullable String of(Document page, JsonLd linked, MetaTags meta, SiteName site) {
        String found = find(page, linked, meta, site);
        return found == null ? null : tidy(found);
    }

    private static @Nullable String find(Document page, JsonLd linked, MetaTags meta, SiteName site) {
        String title = PlainText.cut(PlainText.oneLine(page.title()), LONGEST);
        String shared = meta.first("og:title", "twitter:title", "dc.title", "parsely-title", "title");
        String headline = linked.headline();
        Headings headings = Headings.of(page, site);
        String heading = headings.agreed(title, shared, headline);
        if (heading == null) {
            heading = headings.likeliest(title, shared, headline);
        }
        if (heading != null) {
            return site.cutNamed(heading);
        }
        if (headline != null) {
            return site.cutNamed(headline);
        }
        if (shared != null) {
            return site.cut(shared);
        }
        return title.isEmpty() ? headings.first() : site.cut(title);
    }

    /** Some pages escape their headlines twice. */
    private static String tidy(String title) {
        return title.indexOf('&') >= 0 && title.indexOf(';') >= 0
                ? PlainText.oneLine(Parser.unescapeEntities(title, false))
                : title;
    }
}
