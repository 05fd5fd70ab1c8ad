package io.dateline.app.demo;

import java.time.Duration;
import java.util.List;

/**
 * An article as its resource file holds it: undated, with placeholders unresolved. The format is described in
 * {@code docs/demo.md} and read by {@link ArticleFileParser}.
 *
 * @param number the three digits that begin the file name
 * @param slug the rest of the file name
 * @param revision 1, or 2 for a correction
 * @param age how long before the site's reference time it was published
 * @param copyOf number of the article of which this is a copy; 0 for none
 * @param expected codings that must come out
 * @param forbidden codings that must not come out
 */
record ArticleFile(
        int number,
        String slug,
        int revision,
        Outlet outlet,
        String title,
        String author,
        String section,
        List<String> tags,
        Duration age,
        Metadata metadata,
        Mishap mishap,
        int copyOf,
        List<Expectation> expected,
        List<Expectation> forbidden,
        List<Block> blocks) {

    /** How the page tells its title, author and date to machines. */
    enum Metadata {
        JSONLD,
        OPENGRAPH,
        TIME
    }

    /** What goes wrong when the feed's link is followed. */
    enum Mishap {
        NONE,
        /** The page answers 404; only the feed carries the text. */
        MISSING,
        /** The link answers 301 to the page. */
        MOVED
    }
}
