package io.dateline.console.api;

import java.util.Locale;

/** Symbols of the records as the API writes them: in small letters. */
final class Symbols {

    private Symbols() {}

    static String lower(String symbol) {
        return symbol.toLowerCase(Locale.ROOT);
    }
}
