package io.dateline.reader.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes UTF-8 that was taken for Latin-1 and encoded once more, as scripts that gather pages do. */
final class TwiceEncoded {

    /** The beginning of a quotation mark or dash that was encoded twice; its second character is a control that no page holds. */
    private static final String MARK = "\u00E2\u0080";

    private static final Pattern MARKED = Pattern.compile(MARK + "[\u0080-\u00BF]");

    /** Two bytes as of the letters of living scripts; a capital É before a quotation mark or a space that does not break is none. */
    private static final Pattern SEQUENCE = Pattern.compile("[\u00C2-\u00C5\u00CE-\u00D1\u00D7-\u00DB][\u0080-\u00BF]"
            + "|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}");

    /** A letter that was encoded once. */
    private static final Pattern ONCE = Pattern.compile("[\u00C0-\u00FF]");

    private TwiceEncoded() {}

    /** The same, where there is no sign of it. Beside letters that were encoded once only the marks are undone, which nothing else looks like. */
    static String mended(String page) {
        if (!page.contains(MARK)) {
            return page;
        }
        boolean once = ONCE.matcher(SEQUENCE.matcher(page).replaceAll("")).find();
        return (once ? MARKED : SEQUENCE)
                .matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(
                        new String(found.group().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
    }
}
