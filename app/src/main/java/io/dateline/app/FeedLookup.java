package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.ingest.discover.Discovery;
import io.dateline.ingest.discover.FeedFinder;
import io.dateline.ingest.discover.FoundFeed;
import io.dateline.ingest.discover.FoundFeed.How;
import io.dateline.ingest.http.Secrets;
import io.dateline.ingest.http.WebClient;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From what the user typed to feeds: looks at each address and says what it found. */
final class FeedLookup {

    /**
     * An address to subscribe to.
     *
     * @param typed address that it was found from, the same when it is a feed's own
     */
    record Choice(String typed, String url) {

        static Choice asTyped(String url) {
            return new Choice(url, url);
        }

        /** Whether the credentials that were typed with the address may go to the feed: a page can name feeds of any site. */
        boolean mayKnowSecrets() {
            return typed.equals(url) || Secrets.mayKnow(typed, url);
        }
    }

    private static final int UNAUTHORIZED = 401;

    private final Settings settings;
    private final PrintWriter out;
    private final boolean all;
    private final boolean look;

    /**
     * @param all whether every feed that is found is wanted, not the best alone
     * @param look whether nothing will be subscribed to
     */
    FeedLookup(Settings settings, PrintWriter out, boolean all, boolean look) {
        this.settings = settings;
        this.out = out;
        this.all = all;
        this.look = look;
    }

    /**
     * Addresses to subscribe to. An address where nobody answers is taken as it is: whoever runs ingest may reach it though this machine does
     * not. One that answers with no feed and names none is left out.
     *
     * @param headers further request headers, which only the sites of the addresses get to see
     */
    List<Choice> feeds(List<String> addresses, Map<String, String> headers) {
        List<Choice> wanted = new ArrayList<>();
        try (WebClient web = new WebClient(Wiring.http(settings))) {
            for (String address : addresses) {
                Discovery discovery = new FeedFinder(web, settings.ingest().hostDelay()).look(address, headers);
                wanted.addAll(chosen(address, discovery));
            }
        }
        return wanted;
    }

    private List<Choice> chosen(String address, Discovery discovery) {
        List<FoundFeed> found = discovery.feeds();
        if (found.isEmpty()) {
            out.println(address + ": " + discovery.problem());
            if (discovery.status() == UNAUTHORIZED) {
                out.println("  it wants to know who asks: give --user USER:PASSWORD, or --header or --cookie");
            }
            if (discovery.reached() || look) {
                say("  not taken; --as-is takes it all the same");
                return List.of();
            }
            say("  taken as it is");
            return List.of(Choice.asTyped(address));
        }
        if (found.get(0).how() == How.ITSELF) {
            // The address as typed: the poller learns by itself where it moves to.
            out.println(address + ": " + line(found.get(0)));
            return List.of(Choice.asTyped(address));
        }
        out.println(address + " is a page; found:");
        for (int i = 0; i < found.size(); i++) {
            out.println((all || i == 0 ? "  + " : "    ") + found.get(i).url() + ": " + line(found.get(i)));
        }
        if (!all && found.size() > 1) {
            say("  the first is taken; --all takes every one");
        }
        return found.stream()
                .limit(all ? found.size() : 1)
                .map(feed -> new Choice(address, feed.url()))
                .toList();
    }

    /** What will be done, unless nothing will. */
    private void say(String line) {
        if (!look) {
            out.println(line);
        }
    }

    private static String line(FoundFeed feed) {
        String how =
                switch (feed.how()) {
                    case ITSELF -> "";
                    case DECLARED -> ", named by the page";
                    case LINKED -> ", linked by the page";
                    case ROBOTS -> ", named by robots.txt";
                    case USUAL -> ", found where feeds usually stand";
                };
        return feed.kind().name().toLowerCase(Locale.ROOT)
                + (feed.title() == null ? "" : " \"" + feed.title().strip() + "\"")
                + ", " + feed.entries() + " entries"
                + (feed.newest() == null ? "" : ", newest of " + feed.newest())
                + how;
    }
}
