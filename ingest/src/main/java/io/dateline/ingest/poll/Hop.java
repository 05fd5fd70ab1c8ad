package io.dateline.ingest.poll;

import io.dateline.ingest.http.WebResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where redirects from host to host have led a poll.
 *
 * @param url address to ask now
 * @param redirects from host to host so far
 * @param permanent where permanent redirects led, up to the first temporary one; null when there was none
 */
record Hop(URI url, int redirects, @Nullable URI permanent) {

    /** The next, by an answer that leads on to another host. */
    static Hop after(@Nullable Hop before, WebResponse answer, URI onward) {
        return new Hop(onward, before == null ? 1 : before.redirects() + 1, permanent(before, answer));
    }

    /** Where permanent redirects led, over all hosts that were asked. */
    static @Nullable URI permanent(@Nullable Hop before, WebResponse answer) {
        URI last = answer.permanentUrl();
        if (before == null) {
            return last;
        }
        boolean unbroken = before.url().equals(before.permanent());
        return unbroken && last != null ? last : before.permanent();
    }
}
