package io.dateline.reader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by name what belongs to the page and not to the article: navigation, adverts, comments, teasers, forms. */
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

    /** Words of a class or id, and words that say so only side by side. */
    private static final Set<String> NAMES = Set.of(
            // navigation
            "nav",
            "navbar",
            "navigation",
            "menu",
            "submenu",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "paging",
            "skip link",
            "toc",
            "table of contents",
            "site header",
            "page header",
            "masthead",
            "topbar",
            "toolbar",
            "footer",
            "sidebar",
            "side bar",
            "rail",
            "right col",
            // sharing and reacting
            "share",
            "sharing",
            "shares",
            "sharedaddy",
            "sharethis",
            "addthis",
            "addtoany",
            "social",
            "socials",
            "sociable",
            "follow us",
            "like",
            "likes",
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "respond",
            "reply",
            "replies",
            "feedback",
            "reaction",
            "reactions",
            "rating",
            "ratings",
            "vote",
            "votes",
            "poll",
            // teasers
            "related",
            "relatedposts",
            "relatedcontent",
            "recommend",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "outbrain",
            "taboola",
            "teads",
            "teaser",
            "teasers",
            "most read",
            "mostread",
            "most popular",
            "popular",
            "trending",
            "more stories",
            "more from",
            "more news",
            "readmore",
            "read more",
            "read next",
            "also read",
            "also like",
            "see also",
            "up next",
            "next post",
            "prev post",
            "previous post",
            "next article",
            "yarpp",
            "latest posts",
            "recent posts",
            "latest news",
            "similar",
            "you may like",
            "suggested",
            // selling
            "ad",
            "ads",
            "adv",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "advertorial",
            "adsbygoogle",
            "adslot",
            "dfp",
            "banner",
            "banners",
            "promo",
            "promos",
            "promotion",
            "promobox",
            "sponsor",
            "sponsors",
            "sponsored",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "sign up",
            "optin",
            "opt in",
            "mailchimp",
            "mc4wp",
            "donate",
            "donation",
            "paywall",
            "cta",
            "call to action",
            // about the article
            "kicker",
            "eyebrow",
            "byline",
            "by line",
            "author box",
            "author bio",
            "author info",
            "authorbox",
            "author card",
            "about author",
            "about the author",
            "bio",
            "biography",
            "entry meta",
            "post meta",
            "article meta",
            "postmeta",
            "meta info",
            "metadata",
            "tags",
            "tag list",
            "taglist",
            "tag links",
            "cat links",
            "post categories",
            "entry footer",
            "post footer",
            "article footer",
            "caption",
            "captions",
            "photo credit",
            "credit",
            "credits",
            "copyright",
            "disclaimer",
            "gallery",
            "slideshow",
            "carousel",
            "slider",
            // the machine
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "popup",
            "pop up",
            "modal",
            "overlay",
            "lightbox",
            "login",
            "log in",
            "signin",
            "search",
            "searchform",
            "print",
            "printfriendly",
            "noprint",
            "no print",
            "hidden",
            "hide",
            "invisible",
            "visuallyhidden",
            "visually hidden",
            "sr only",
            "screen reader",
            "offscreen",
            "tooltip",
            "dropdown",
            "player",
            "wpcnt",
            "block buttons");

    /** The most words that one name has. */
    private static final int LONGEST_PHRASE = 3;

    /** Whole class names: "hidden" within one says something else, such as what becomes of text that is too long for its box. */
    private static final Set<String> HIDDEN =
            Set.of("hidden", "hide", "invisible", "is-hidden", "d-none", "visually-hidden");

    private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final int LONGEST_NAME = 500;

    private Boilerplate() {}

    /** Elements that never hold the article. */
    static boolean never(Element element) {
        return SILENT.contains(element.normalName());
    }

    /** Elements that a reader does not see. */
    static boolean unseen(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.stream().anyMatch(element::hasClass)
                || INVISIBLE.matcher(cut(element.attr("style"))).find();
    }

    /** Elements whose tag, class, id or role says that they are no article. */
    static boolean named(Element element) {
        String tag = element.normalName();
        if (ASIDE.contains(tag) || (tag.equals("header") && element.closest("article, main") == null)) {
            return true;
        }
        String role = element.attr("role");
        if (role.equals("navigation")
                || role.equals("complementary")
                || role.equals("banner")
                || role.equals("contentinfo")
                || role.equals("search")
                || role.equals("dialog")) {
            return true;
        }
        return matches(element.className()) || matches(element.id());
    }

    private static boolean matches(String written) {
        List<String> words = words(cut(written));
        for (int from = 0; from < words.size(); from++) {
            String phrase = words.get(from);
            for (int to = from; to < words.size() && to < from + LONGEST_PHRASE; to++) {
                phrase = to == from ? phrase : phrase + ' ' + words.get(to);
                if (NAMES.contains(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Parted at anything but letters and digits, and before a capital within a word. */
    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean lower = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (!word.isEmpty() && (!letter || (lower && Character.isUpperCase(c)))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
            lower = letter && !Character.isUpperCase(c);
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
