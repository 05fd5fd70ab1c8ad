package io.dateline.ingest.websub;

import io.dateline.schemas.Ids;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How hubs reach us. All instances need the same.
 *
 * @param publicUrl address by which hubs reach the receivers, without a final slash; https in earnest
 * @param secret what callbacks and the hubs' secrets are computed from, at least 32 characters
 * @param lease how long a subscription is asked for; the hub may give another; default 7 days
 * @param backup least time between polls of a feed whose hub delivers; default 6 hours
 */
public record WebSubConfig(URI publicUrl, String secret, Duration lease, Duration backup) {

    private static final int LEAST_SECRET = 32;

    public WebSubConfig {
        List<String> errors = new ArrayList<>();
        String scheme = publicUrl.getScheme();
        if (!("https".equals(scheme) || "http".equals(scheme))
                || publicUrl.getHost() == null
                || publicUrl.getRawQuery() != null
                || publicUrl.getRawFragment() != null) {
            errors.add("ingest.web-sub.public-url is \"" + publicUrl
                    + "\": give an https address without a query, such as https://news.example.org");
        }
        if (secret.length() < LEAST_SECRET) {
            errors.add("ingest.web-sub.secret has " + secret.length() + " characters: give at least " + LEAST_SECRET
                    + " random ones, the same to all instances");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(Duration.ofDays(90)) > 0) {
            errors.add("ingest.web-sub.lease is " + lease + ": give PT1S to P90D");
        }
        if (backup.isNegative()) {
            errors.add("ingest.web-sub.backup-interval is " + backup + ": give 0 or more");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        String text = publicUrl.toString();
        publicUrl = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : publicUrl;
    }

    /** Changes with what callbacks are made from, and tells nothing of it. */
    String endpoint() {
        return Ids.of("endpoint", publicUrl.toString(), secret).substring(0, 16);
    }

    @Override
    public String toString() {
        return "WebSubConfig[" + publicUrl + ", " + lease + ", " + backup + "]";
    }
}
