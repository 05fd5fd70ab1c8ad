package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Whether a date that stands in a page is that of an update: by the words before it, or by how its element is called. */
final class UpdateMark {

    private static final Pattern WORDS = Pattern.compile(
            "(updat|modif|revis|reviewed|changed|edited|aktualis|geändert|stand:|mis[e]? à jour|actualiz|aggiorn|atualiz|bijgewerkt|обновл|оновл"
                    + "|zaktualiz|uppdater|opdater|oppdater|güncelle|diperbarui|更新|업데이트|수정)"
                    + "|(publi|posted|issued|created|written|veröffentlicht|erstellt|geplaatst|опублик|objav|opublik|yayın|diterbitkan|発行|公開|发布|發布|입력|등록)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> NAMES =
            Set.of("updated", "update", "modified", "changed", "lastmod", "datemodified", "reviewed");

    /** What a label in small letters follows: nothing or a sign, then "first", "last" or the like. */
    private static final Pattern BEFORE_LABEL = Pattern.compile(
            "(?:^|[^\\p{L}\\p{N}\\s,])\\s*(?:(?:\\p{L}{2,5}|originally)\\s+)?$", Pattern.CASE_INSENSITIVE);

    /** How many characters before the date are read. */
    private static final int MOST_BEFORE = 60;

    /** A shorter text, such as "on" or ":", has the words that tell before it. */
    private static final int SHORTEST_BEFORE = 4;

    private static final int MOST_LEVELS = 4;
    private static final int MOST_WRAPPERS = 3;
    private static final int MOST_SIBLINGS = 20;
    private static final int LONGEST_NAME = 200;

    private UpdateMark() {}

    /**
     * Tells.
     *
     * @param before the text of the element that stands before the date
     */
    static boolean of(Element element, String before) {
        Boolean said = said(before);
        if (said == null) {
            said = named(element);
        }
        if (said == null) {
            said = said(preceding(element));
        }
        return said != null && said;
    }

    /** Whether the text that stands before a date says that it is the publication's. */
    static boolean isPublication(String before) {
        return Boolean.FALSE.equals(said(before));
    }

    /** Whether the text that stands before a date says as a label what it is the day of: "Ana Duarte | Last updated". */
    static boolean isLabel(String before) {
        Matcher matcher = WORDS.matcher(before);
        boolean label = false;
        while (matcher.find()) {
            label = !Character.isLowerCase(before.charAt(matcher.start()))
                    || BEFORE_LABEL
                            .matcher(before.substring(0, matcher.start()))
                            .find();
        }
        return label;
    }

    /** By the last word that tells; null when none does. */
    private static @Nullable Boolean said(String text) {
        Boolean update = null;
        Matcher matcher =
                WORDS.matcher(text.length() > MOST_BEFORE ? text.substring(text.length() - MOST_BEFORE) : text);
        while (matcher.find()) {
            update = matcher.group(1) != null;
        }
        return update;
    }

    /** By how the element is called, or one that holds nothing else. */
    private static @Nullable Boolean named(Element element) {
        Element current = element;
        for (int level = 0; level < MOST_WRAPPERS; level++) {
            Boolean update = ownName(current);
            Element parent = current.parent();
            if (update != null || parent == null || parent.childNodeSize() > MOST_SIBLINGS || !isAlone(current)) {
                return update;
            }
            current = parent;
        }
        return null;
    }

    private static boolean isAlone(Element element) {
        return element.siblingElements().isEmpty()
                && element.siblingNodes().stream()
                        .noneMatch(node -> node instanceof TextNode words && !words.isBlank());
    }

    private static @Nullable Boolean ownName(Element element) {
        String names = element.className() + " " + element.attr("itemprop");
        boolean update = false;
        boolean publication = false;
        for (String word : Names.words(PlainText.cut(names, LONGEST_NAME))) {
            publication |= word.startsWith("publish") || word.equals("created");
            update |= NAMES.contains(word);
        }
        // Some sites have one element for both and call it by both.
        return update == publication ? null : Boolean.valueOf(update);
    }

    /** The text just before the element, on the same line or in the elements before it; a mere "on" or a sign is none. */
    private static String preceding(Element element) {
        String text = "";
        Element current = element;
        for (int level = 0; level < MOST_LEVELS && text.length() < SHORTEST_BEFORE; level++) {
            Node node = current.previousSibling();
            for (int i = 0; node != null && i < MOST_SIBLINGS && text.length() < SHORTEST_BEFORE; i++) {
                text = (own(node) + ' ' + text).strip();
                node = node.previousSibling();
            }
            Element parent = current.parent();
            if (parent == null) {
                break;
            }
            current = parent;
        }
        return text;
    }

    private static String own(Node node) {
        if (node instanceof TextNode words) {
            return PlainText.oneLine(words.getWholeText());
        }
        String text = node instanceof Element element ? ShortText.of(element, MOST_BEFORE) : null;
        return text == null ? "" : text;
    }
}
