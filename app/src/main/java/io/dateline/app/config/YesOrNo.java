package io.dateline.app.config;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a setting that is on or off; the library's own takes every word that it does not know for off. */
final class YesOrNo implements Converter<Boolean> {

    private static final long serialVersionUID = 1L;

    /** Stands in the message, so that {@link BadValue} knows what would do. */
    static final String REFUSED = "neither true nor false";

    @Override
    public Boolean convert(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> true;
            case "false", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException(REFUSED);
        };
    }
}
