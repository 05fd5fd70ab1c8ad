package io.dateline.app.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text templates for pages and feeds: <code>{{name}}</code> is escaped for HTML and XML, <code>{{&name}}</code> is
 * markup already and goes in as it is.
 */
final class Html {

    private static final Pattern SLOT = Pattern.compile("\\{\\{(&?)([a-zA-Z]+)}}");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @throws IllegalArgumentException if the template has a slot without a value */
    static String fill(String template, Map<String, String> values) {
        return SLOT.matcher(template).replaceAll(slot -> {
            String value = values.get(slot.group(2));
            if (value == null) {
                throw new IllegalArgumentException("no value for the slot " + slot.group());
            }
            return Matcher.quoteReplacement(slot.group(1).isEmpty() ? escape(value) : value);
        });
    }
}
