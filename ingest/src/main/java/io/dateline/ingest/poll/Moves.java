package io.dateline.ingest.poll;

import io.dateline.reader.url.Urls;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which permanent redirects (301, 308) change a feed's address for good.
 *
 * <p>Sites that close, go behind a log-in or are sold send every address to their front door, permanently by name only. The redirect is still
 * followed each time; but the address that was subscribed to stays the one to ask.
 */
final class Moves {

    private static final Pattern FRONT = Pattern.compile("/(?:(?:index|default|home)(?:\\.\\w{2,5})?/?)?");
    private static final Pattern DOOR = Pattern.compile(
            "(?i)(?:^|[/._-])(?:log-?in|sign-?in|sign-?up|register|auth|oauth2?|sso|consent|captcha|subscribe|account|error|notfound|404)(?:[/._-]|$)");

    private Moves() {}

    /**
     * The address to ask from now on, or null to stay at the old one.
     *
     * @param from address that was asked
     * @param to where permanent redirects led, or null when there were none
     */
    static @Nullable String kept(String from, @Nullable URI to) {
        URI old = Urls.toFetch(from);
        if (to == null || old == null || old.equals(to)) {
            return null;
        }
        boolean toFront = FRONT.matcher(to.getRawPath()).matches() && to.getRawQuery() == null;
        boolean wasFront = FRONT.matcher(old.getRawPath()).matches();
        if (toFront && !wasFront) {
            return null;
        }
        boolean toDoor = DOOR.matcher(to.getRawPath()).find()
                && !DOOR.matcher(old.getRawPath()).find();
        return toDoor ? null : to.toString();
    }
}
