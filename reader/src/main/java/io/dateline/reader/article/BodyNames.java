package io.dateline.reader.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** What publishing systems call the element that holds an article's text. One look-up for each class, where a query would try every name. */
final class BodyNames extends Evaluator {

    private static final Set<String> CLASSES = Set.of(
            "entry-content",
            "post-content",
            "article-content",
            "article-body",
            "article__body",
            "article__content",
            "articlebody",
            "article-text",
            "articletext",
            "story-body",
            "story-content",
            "storybody",
            "post-body",
            "post__content",
            "postcontent",
            "postbody",
            "post-entry",
            "post_content",
            "post-text",
            "blog-content",
            "blog-post-content",
            "blog-body",
            "news-content",
            "newscontent",
            "c-article-body",
            "article_body",
            "article_content",
            "single-content",
            "td-post-content",
            "the-content",
            "body-copy",
            "rich-text",
            "wysiwyg",
            "content-body",
            "page-content",
            "main-content__body",
            "field--name-body",
            "field-name-body",
            "text-content");

    private static final Set<String> IDS = Set.of(
            "article-body",
            "articlebody",
            "articleBody",
            "article-content",
            "articleContent",
            "storytext",
            "story-body",
            "post-content",
            "entry-content");

    @Override
    public boolean matches(Element root, Element element) {
        return element.attributesSize() > 0 && (IDS.contains(element.id()) || hasClass(element.className()));
    }

    private static boolean hasClass(String classes) {
        int from = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                if (i > from && CLASSES.contains(classes.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }
}
