package io.dateline.app.demo;

import java.util.Arrays;

/**
 * One of the two fictional papers. Each has a host name of its own (both are loopback), so that whatever is kept per
 * host, such as politeness and feed ownership, can be seen at work on one machine.
 */
public enum Outlet {
    HARBOUR_TIMES("harbour-times", "The Harbour Times", "localhost", "rss", "application/rss+xml"),
    MERIDIAN_POST("meridian-post", "Meridian Post", "127.0.0.1", "atom", "application/atom+xml");

    private final String path;
    private final String title;
    private final String host;
    private final String feed;
    private final String feedType;

    Outlet(String path, String title, String host, String feed, String feedType) {
        this.path = path;
        this.title = title;
        this.host = host;
        this.feed = feed;
        this.feedType = feedType;
    }

    /** First path segment of all its addresses; also its name in article files. */
    public String path() {
        return path;
    }

    /** Name of the paper, as printed. */
    public String title() {
        return title;
    }

    /** Host under which its links are written. */
    String host() {
        return host;
    }

    /** @param part 0 for the first feed, the only one unless there are many copies */
    String feedPath(int part) {
        return "/" + path + "/" + feed + (part == 0 ? "" : "-" + part) + ".xml";
    }

    /** Media type of its feeds. */
    String feedType() {
        return feedType;
    }

    String homePath() {
        return "/" + path + "/";
    }

    static Outlet named(String path) {
        return Arrays.stream(values())
                .filter(outlet -> outlet.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("outlet '%s' is unknown; use one of %s"
                        .formatted(
                                path, Arrays.stream(values()).map(Outlet::path).toList())));
    }
}
