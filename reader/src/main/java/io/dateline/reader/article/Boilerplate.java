package io.dateline.reader.article;

import java.util.List;
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
    private static final Set<String> ASIDE = Set.of("nav", "aside", "footer", "menu", "fieldset", "form");

    private static final Set<String> ROLES = Set.of("navigation", "complementary", "banner", "contentinfo", "search");

    private static final Set<String> BOXES = Set.of("dialog", "alertdialog");

    /** Whole class names: "hidden" within one says something else, such as what becomes of text that is too long for its box. */
    private static final List<String> HIDDEN =
            List.of("hidden", "hide", "invisible", "is-hidden", "d-none", "visually-hidden", "sr-only");

    private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final int LONGEST_STYLE = 500;

    /** Ids of what a server sends while the page is already shown (React names the parts S:0, S:1 and so on). */
    private static final Pattern STREAMED = Pattern.compile("[A-Z]:[0-9a-z]{1,6}");

    private static final Pattern FOLDED =
            Pattern.compile("accordion|collaps|faq|answer|expand(?!ed)|toggle|tab-?pane", Pattern.CASE_INSENSITIVE);

    private Boilerplate() {}

    /** Elements that never hold the article. */
    static boolean never(Element element) {
        return SILENT.contains(element.normalName());
    }

    /** Elements that a reader does not see, not even after a click. */
    static boolean unseen(Element element) {
        return element.attributesSize() > 0 && isHidden(element) && !isStreamed(element) && !isFolded(element);
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || isHiddenByClass(element)
                || (!style.isEmpty()
                        && INVISIBLE
                                .matcher(style.length() > LONGEST_STYLE ? style.substring(0, LONGEST_STYLE) : style)
                                .find());
    }

    private static boolean isHiddenByClass(Element element) {
        String classes = element.className();
        if (!classes.isEmpty()) {
            for (String name : HIDDEN) {
                if (classes.contains(name) && element.hasClass(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a script puts it into its place as soon as the page is loaded. */
    private static boolean isStreamed(Element element) {
        return element.hasAttr("hidden") && STREAMED.matcher(element.id()).matches();
    }

    /** Whether it opens at a click, such as the answer below a question; the name may be that of heading and panel together. */
    private static boolean isFolded(Element element) {
        Element parent = element.parent();
        return isCalledFolded(element) || (parent != null && isCalledFolded(parent));
    }

    private static boolean isCalledFolded(Element element) {
        return FOLDED.matcher(Names.classes(element)).find()
                || FOLDED.matcher(element.id()).find();
    }

    /** How surely the tag, class, id or role of an element says that it is no part of the article. */
    static Names.Verdict named(Element element, Names names) {
        String tag = element.normalName();
        boolean plain = element.attributesSize() == 0;
        String role = plain ? "" : element.attr("role");
        if (tag.equals("dialog")
                || BOXES.contains(role)
                || (!plain && element.attr("aria-modal").equals("true"))) {
            return Names.Verdict.BOX;
        }
        if (ASIDE.contains(tag)
                || (tag.equals("header") && element.closest("article, main") == null)
                || ROLES.contains(role)) {
            return Names.Verdict.STRONG;
        }
        return names.of(element);
    }
}
