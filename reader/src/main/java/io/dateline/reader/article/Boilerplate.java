package io.dateline.reader.article;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what belongs to the page and not to the article: navigation, adverts, comments, teasers, forms. */
final class Boilerplate {

    /** Hold nothing to read. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "map",
            "button",
            "select",
            "option",
            "input",
            "textarea",
            "datalist",
            "video",
            "audio",
            "picture",
            "img",
            "figcaption",
            "link",
            "meta");

    /** Hold what belongs to the page, unless a site wraps its article in them. */
    private static final Set<String> ASIDE = Set.of("nav", "aside", "footer", "menu", "dialog", "fieldset", "form");

    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog");

    /** Whole class names: "hidden" within one says something else, such as what becomes of text that is too long for its box. */
    private static final Set<String> HIDDEN =
            Set.of("hidden", "hide", "invisible", "is-hidden", "d-none", "visually-hidden", "sr-only");

    private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final int LONGEST_STYLE = 500;

    private Boilerplate() {}

    /** Elements that never hold the article. */
    static boolean never(Element element) {
        return SILENT.contains(element.normalName());
    }

    /** Elements that a reader does not see. */
    static boolean unseen(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("class") && HIDDEN.stream().anyMatch(element::hasClass))
                || (!style.isEmpty()
                        && INVISIBLE
                                .matcher(style.length() > LONGEST_STYLE ? style.substring(0, LONGEST_STYLE) : style)
                                .find());
    }

    /** How surely the tag, class, id or role of an element says that it is no part of the article. */
    static Names.Verdict named(Element element) {
        String tag = element.normalName();
        if (ASIDE.contains(tag)
                || (tag.equals("header") && element.closest("article, main") == null)
                || ROLES.contains(element.attr("role"))) {
            return Names.Verdict.STRONG;
        }
        return Names.of(element);
    }
}
