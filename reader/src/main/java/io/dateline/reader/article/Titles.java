package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The headline: a first-level heading that the page's title, og:title or JSON-LD agrees with, else the one that shares words with them, else
 * the only one if it reads like a headline, else JSON-LD's, og:title, the title without the site's name, any heading.
 *
 * <p>What a reader sees above the text comes first: the other titles are often written for search engines and for sharing.
 */
final class Titles {

    /** What is longer is no title, in characters. */
    private static final int LONGEST = 1_000;

    /** A headline that is cut is this long or longer. */
    private static final int SHORTEST_CUT = 80;

    /** A label with a colon, or a day. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:\\p{L}+ ?){1,2}:\\s*|(?:[\\p{L}\\d.,/-]{1,12} ){0,2}\\d{4} ");

    /** A domain in brackets, a number of comments. */
    private static final Pattern AFTER = Pattern.compile("(?: \\([\\w-]+(?:\\.[\\w-]+)+\\))?(?: \\d+)?");

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
        if (heading == null) {
            heading = headings.sole();
        }
        if (heading != null) {
            return site.cutLabel(shared == null ? heading : withoutAddition(heading, site.cut(shared)));
        }
        if (headline != null) {
            String whole = shared != null && headline.length() >= SHORTEST_CUT && isBeginning(headline, shared)
                    ? shared
                    : headline;
            return site.cutLabel(whole);
        }
        if (shared != null) {
            return site.cut(shared);
        }
        return title.isEmpty() ? headings.first() : site.cut(title);
    }

    /** Search engines ask for headlines of at most 110 characters, and some sites cut theirs. */
    private static boolean isBeginning(String headline, String whole) {
        return whole.length() > headline.length() && Lines.letters(whole).startsWith(Lines.letters(headline));
    }

    /** The heading, or the shared title when the heading is that beside a date, a label or the domain of a source. */
    private static String withoutAddition(String heading, String shared) {
        int more = heading.length() - shared.length();
        if (more <= 0 || shared.indexOf(' ') < 0) {
            return heading;
        }
        boolean before = heading.regionMatches(true, more, shared, 0, shared.length())
                && BEFORE.matcher(heading.substring(0, more)).matches();
        boolean after = heading.regionMatches(true, 0, shared, 0, shared.length())
                && AFTER.matcher(heading.substring(shared.length())).matches();
        return before || after ? shared : heading;
    }

    /** Some pages escape their headlines twice. */
    private static String tidy(String title) {
        return title.indexOf('&') >= 0 && title.indexOf(';') >= 0
                ? PlainText.oneLine(Parser.unescapeEntities(title, false))
                : title;
    }
}
