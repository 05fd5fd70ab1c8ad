package io.dateline.reader.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Finds the words that stand with a picture in an element of its own, whatever that is called: who is on it, and who took it. */
final class Captions {

    private static final Evaluator PICTURE = QueryParser.parse("img, picture, amp-img");
    /** What a caption does not hold, but a teaser or a row of the text may. */
    private static final Evaluator TEXT = QueryParser.parse("h1, h2, h3, h4, h5, h6, li, td, blockquote, pre");
    private static final Set<String> HOLDERS = Set.of("figure", "div", "span", "center", "a");

    /** In characters. */
    private static final int LONGEST = 250;

    /** How far out from the picture. */
    private static final int REACH = 5;

    private static final int MOST_PICTURES = 200;

    private Captions() {}

    /** While the pictures are in the page. */
    static List<Element> of(Element body) {
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> captions = new ArrayList<>();
        for (Element picture : body.select(PICTURE).stream().limit(MOST_PICTURES).toList()) {
            Element holder = holder(picture, seen);
            if (holder != null) {
                captions.add(holder);
            }
        }
        return captions;
    }

    /** The largest element around the picture that holds few words and nothing of a text. */
    private static @Nullable Element holder(Element picture, Set<Element> seen) {
        Element holder = null;
        Element e = picture.parent();
        for (int level = 0; level < REACH && e != null && HOLDERS.contains(e.normalName()) && seen.add(e); level++) {
            String text = ShortText.of(e, LONGEST);
            if (text == null || e.selectFirst(TEXT) != null) {
                break;
            }
            if (!text.isEmpty()) {
                holder = e;
            }
            e = e.parent();
        }
        return holder;
    }
}
