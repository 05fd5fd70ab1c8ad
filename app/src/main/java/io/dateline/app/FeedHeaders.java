package io.dateline.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a feed wants to be asked with. Values are secret: they are neither listed nor logged, and no message repeats one. */
final class FeedHeaders {

    @Option(
            names = "--user",
            paramLabel = "USER:PASSWORD",
            description = "Credentials for HTTP Basic. They stay with the feed's own site.")
    private @Nullable String user;

    @Option(
            names = "--header",
            paramLabel = "NAME:VALUE",
            description = "A further request header, such as 'X-Api-Key: k'; an empty value takes it away. Repeatable.")
    private List<String> headers = List.of();

    @Option(names = "--cookie", paramLabel = "NAME=VALUE", description = "A cookie. Repeatable.")
    private List<String> cookies = List.of();

    /**
     * The headers of a feed with what the options say.
     *
     * @throws CommandException when one is not of its form
     */
    Map<String, String> apply(Map<String, String> before) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(before);
        for (String header : headers) {
            int colon = header.indexOf(':');
            String name = colon < 0 ? "" : header.substring(0, colon).strip();
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
                throw new UsageException("--header must be of the form NAME:VALUE");
            }
            String value =
                    checked("--header " + name, header.substring(colon + 1).strip());
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        }
        if (user != null) {
            if (user.indexOf(':') < 1) {
                throw new UsageException("--user must be of the form USER:PASSWORD");
            }
            all.put("Authorization", "Basic " + base64(checked("--user", user)));
        }
        List<String> pairs = new ArrayList<>();
        for (String cookie : cookies) {
            if (cookie.indexOf('=') < 1 || cookie.indexOf(';') >= 0) {
                throw new UsageException("--cookie must be of the form NAME=VALUE, one pair each");
            }
            pairs.add(checked("--cookie", cookie));
        }
        if (!pairs.isEmpty()) {
            all.put("Cookie", String.join("; ", pairs));
        }
        return all;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line break would let a value make further headers. */
    private static String checked(String option, String value) {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 127)) {
            throw new UsageException(option + " holds a control character");
        }
        return value;
    }
}
