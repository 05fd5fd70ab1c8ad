package io.dateline.reader.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes UTF-8 that was taken for Latin-1 and encoded once more, as scripts that gather pages do. */
final class TwiceEncoded {

    /** The beginning of a quotation mark or dash that was encoded twice; its second character is a control that no page holds. */
    private static final String MARK = "\u00E2\u0080";

    private static final Pattern SEQUENCE = Pattern.compile(
            "[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}");

    private TwiceEncoded() {}

    /** The same, where there is no sign of it. */
    static String mended(String page) {
        if (!page.contains(MARK)) {
            return page;
        }
        Matcher matcher = SEQUENCE.matcher(page);
        StringBuilder mended = new StringBuilder(page.length());
        while (matcher.find()) {
            byte[] bytes = matcher.group().getBytes(StandardCharsets.ISO_8859_1);
            matcher.appendReplacement(mended, Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8)));
        }
        return matcher.appendTail(mended).toString();
    }
}
