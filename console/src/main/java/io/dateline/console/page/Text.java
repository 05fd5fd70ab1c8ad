package io.dateline.console.page;

import io.dateline.console.api.CodingView.WhenView;
import io.dateline.store.CodingRow;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
public final class Text {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Text() {}

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String when(WhenView when) {
        LocalDate first = when.firstDay();
        LocalDate last = when.lastDay();
        String days = first.equals(last) ? day(first) : day(first) + " – " + day(last);
        return switch (when.precision()) {
            case "month" -> MONTH.format(first);
            case "year" -> String.valueOf(first.getYear());
            default -> days;
        };
    }

    static String quantity(CodingRow.Quantity quantity) {
        Integer low = quantity.low();
        Integer high = quantity.high();
        if (low != null && high != null) {
            return low.equals(high) ? number(low) : number(low) + " to " + number(high);
        }
        if (low != null) {
            return "at least " + number(low);
        }
        return high != null ? "at most " + number(high) : quantity.text();
    }

    /** How long it is since a moment. */
    static String ago(Instant at, Instant now) {
        Duration since = Duration.between(at, now);
        return since.compareTo(Duration.ofSeconds(5)) < 0 ? "just now" : span(since) + " ago";
    }

    /** How long it is to a moment; one that has passed is due. */
    static String ahead(Instant at, Instant now) {
        Duration left = Duration.between(now, at);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? "due" : "in " + span(left);
    }

    /** A length of time in its greatest unit, from the second to the day; not longer than it is. */
    static String span(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (length.toMinutes() < 120) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : number(length.toDays()) + " days";
    }

    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public static String plural(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String signed(double number) {
        return String.format(Locale.ENGLISH, "%+.1f", number);
    }

    /** Label of a PLOVER type, or of CAMEO's statements, which have none. */
    static String type(String type) {
        return type.equals("01") ? "Statement" : capitalised(type);
    }

    static String capitalised(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The address if it is one of the web, else null: feeds are strangers, and {@code javascript:} is an address too. */
    static @Nullable String webAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
