package io.dateline.ingest.websub;

import io.dateline.reader.feed.ParsedFeed;
import io.dateline.reader.url.References;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hub and topic of a feed: what the server says in its Link header comes before what the document says (WebSub, section 4). */
public final class HubLinks {

    private static final String VALUE = "(?:\"[^\"]*+\"|[^\\s\";,]++)";
    private static final Pattern LINK =
            Pattern.compile("<([^>]*+)>((?:\\s*+;\\s*+[\\w*]++(?:\\s*+=\\s*+" + VALUE + ")?+)*+)");
    private static final Pattern REL = Pattern.compile(";\\s*+rel\\s*+=\\s*+(" + VALUE + ")", Pattern.CASE_INSENSITIVE);

    private HubLinks() {}

    /** The feed with the header's hub and topic in place of its own. */
    public static ParsedFeed over(ParsedFeed feed, @Nullable String header, URI base) {
        String hub = find(header, "hub", base);
        String self = find(header, "self", base);
        return hub == null && self == null
                ? feed
                : feed.withHub(hub == null ? feed.hub() : hub, self == null ? feed.self() : self);
    }

    /** The address of that relation, of several one over https; null when there is none. */
    static @Nullable String find(@Nullable String header, String relation, URI base) {
        String first = null;
        Matcher link = LINK.matcher(header == null ? "" : header);
        while (link.find()) {
            Matcher rel = REL.matcher(link.group(2));
            if (rel.find() && names(rel.group(1), relation)) {
                String address = absolute(base, link.group(1));
                if (address != null && address.startsWith("https:")) {
                    return address;
                }
                first = first == null ? address : first;
            }
        }
        return first;
    }

    private static boolean names(String value, String relation) {
        String[] relations =
                value.replace("\"", "").strip().toLowerCase(Locale.ROOT).split("\\s+");
        return Arrays.asList(relations).contains(relation);
    }

    private static @Nullable String absolute(URI base, String address) {
        String absolute = References.resolve(base, address);
        return absolute.isEmpty() ? null : absolute;
    }
}
