package io.dateline.reader.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by name what belongs to the page and not to the article: navigation, adverts, comments, teasers, forms. */
final class Boilerplate {

    private static final Set<String> TAGS = Set.of(
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
            "nav",
            "aside",
            "footer",
            "menu",
            "dialog",
            "button",
            "select",
            "option",
            "input",
            "textarea",
            "datalist",
            "fieldset",
            "video",
            "audio",
            "picture",
            "img",
            "figcaption",
            "link",
            "meta");

    /** Parts of a class or id, parted at anything but letters and digits. */
    private static final Pattern NAMES = Pattern.compile("(?:^|[^a-z0-9])(?:"
            // navigation
            + "nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|paging|skip-link|toc|table-of-contents|(?:post|article|page|site|story)-nav\\w*|"
            + "site-header|page-header|masthead|topbar|toolbar|footer|site-footer|sidebar|side-bar|rail|right-col|"
            // sharing and reacting
            + "share|sharing|shares|sharedaddy|sharethis|addthis|addtoany|social|socials|social-\\w+|sociable|follow-us|likes?|"
            + "comments?|commentlist|comment-\\w+|disqus|respond|reply|replies|feedback|reactions?|rating|ratings|votes?|poll|"
            // teasers
            + "related|related-\\w+|relatedposts|relatedcontent|recommend\\w*|recirc\\w*|outbrain|taboola|teads|teasers?|most-read|mostread|most-popular|"
            + "popular|trending|more-stories|more-from|more-news|readmore|read-more|read-next|also-read|also-like|see-also|up-next|next-post|prev-post|previous-post|next-article|yarpp|"
            + "latest-posts|recent-posts|latest-news|similar|you-may-like|suggested|"
            // selling
            + "ad|ads|adv|advert|adverts|advertisement|advertising|advertorial|adsbygoogle|adslot|ad-\\w+|dfp|gpt-ad|banner|banners|promo|promos|promotion|promobox|sponsor|sponsors|sponsored|"
            + "newsletter|newsletters|newsletter-\\w+|subscribe|subscription|signup|sign-up|optin|opt-in|mailchimp|mc4wp|donate|donation|paywall|cta|call-to-action|"
            // about the article
            + "byline|by-line|author-box|author-bio|author-info|authorbox|author-card|about-author|about-the-author|bio|biography|entry-meta|post-meta|article-meta|postmeta|meta-info|metadata|dateline-meta|"
            + "tags|tag-list|taglist|tags-links|tag-links|post-tags|entry-tags|article-tags|cat-links|post-categories|entry-footer|post-footer|article-footer|"
            + "caption|captions|wp-caption-text|image-caption|photo-credit|credit|credits|copyright|disclaimer|gallery|slideshow|carousel|slider|"
            // the machine
            + "cookie|cookies|cookie-\\w+|consent|gdpr|popup|pop-up|modal|overlay|lightbox|login|log-in|signin|search|searchform|search-form|print|printfriendly|noprint|no-print|"
            + "hidden|hide|invisible|visually-hidden|visuallyhidden|sr-only|screen-reader-text|screen-reader|offscreen|tooltip|dropdown|player|audio-player|video-player|"
            + "jp-relatedposts|sharedaddy|wpcnt|wp-block-buttons"
            + ")(?:$|[^a-z0-9])");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final int LONGEST_NAME = 500;

    private Boilerplate() {}

    /** Elements that never hold the article. */
    static boolean never(Element element) {
        return TAGS.contains(element.normalName());
    }

    /** Elements that a reader does not see. */
    static boolean unseen(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || INVISIBLE.matcher(cut(element.attr("style"))).find();
    }

    /** Elements whose class, id or role says that they are no article. */
    static boolean named(Element element) {
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
        if (written.isEmpty()) {
            return false;
        }
        return NAMES.matcher(CAMEL.matcher(cut(written)).replaceAll("-").toLowerCase(Locale.ROOT))
                .find();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
