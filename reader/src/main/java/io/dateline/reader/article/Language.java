package io.dateline.reader.article;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language that the page states. */
final class Language {

    private Language() {}

    /** ISO 639-1 code, or null. */
    static @Nullable String of(Document page, JsonLd linked, MetaTags meta) {
        Element html = page.selectFirst("html");
        String stated = html == null ? null : code(html.attr("lang"));
        if (stated == null && html != null) {
            stated = code(html.attr("xml:lang"));
        }
        if (stated == null) {
            stated = code(linked.text("inLanguage"));
        }
        if (stated == null) {
            stated = code(meta.first("og:locale", "content-language", "dc.language", "language"));
        }
        return stated;
    }

    private static @Nullable String code(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String first = tag.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
        return first.matches("[a-z]{2}") ? first : null;
    }
}
