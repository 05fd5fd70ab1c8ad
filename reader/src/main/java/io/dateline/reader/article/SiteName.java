package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import io.dateline.reader.url.Canonical;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the site calls itself, in its own words and in its address, and how a title is written without that. */
final class SiteName {

    private static final List<String> BARS =
            List.of(" | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · ", " : ", "｜", "|", "：");

    private static final Pattern LIST = Pattern.compile("[,;|/]");

    private static final String LABEL = " | ";

    private static final int LONGEST = 1_000;

    /** A shorter name stands by chance in other words. */
    private static final int SHORTEST = 4;

    /** A title as long as this that equals the name of the site is a headline which the page gives as its site. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_PARTS = 3;

    private final Set<String> names = new LinkedHashSet<>();
    private final String stated;
    private final int statedWords;

    /**
     * Collects the names.
     *
     * @param whole what the page calls its site, or null
     * @param name the same without what it says beside the name, or null
     * @param url address of the page
     */
    SiteName(@Nullable String whole, @Nullable String name, URI url) {
        stated = name == null ? "" : Lines.letters(PlainText.cut(name, LONGEST));
        statedWords = name == null ? 0 : words(PlainText.cut(name, LONGEST));
        for (String one : new String[] {whole, name}) {
            if (one != null && words(one) <= MOST_WORDS * 2) {
                add(PlainText.cut(one, LONGEST));
            }
        }
        if (url.getHost() != null) {
            String domain = Canonical.domain(url.getHost());
            int dot = domain.indexOf('.');
            add(dot > 0 ? domain.substring(0, dot) : domain);
        }
    }

    private void add(String name) {
        String letters = Lines.letters(name);
        if (!letters.isEmpty()) {
            names.add(letters);
        }
    }

    /** Whether the text is nothing but a name of the site. */
    boolean is(String text) {
        return words(text) <= MOST_WORDS && names.contains(Lines.letters(text));
    }

    /**
     * Whether an author's name is the site's: what the site calls itself, alone or with one word more, or one word that its address has.
     * People have sites of their name.
     */
    boolean isAuthor(String name) {
        String letters = Lines.letters(name);
        boolean publisher = statedWords > 1
                && !LIST.matcher(name).find()
                && words(name) == statedWords + 1
                && letters.contains(stated);
        return letters.equals(stated) || publisher || (words(name) == 1 && names.contains(letters));
    }

    /** The title without the name of the site at its end or beginning. */
    String cutNamed(String title) {
        String rest = title;
        for (int part = 0; part < MOST_PARTS; part++) {
            String shorter = cutOnce(rest);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return rest;
    }

    private String cutOnce(String title) {
        for (String bar : BARS) {
            int last = title.lastIndexOf(bar);
            if (last > 0 && names(title.substring(last + bar.length()))) {
                return title.substring(0, last).strip();
            }
            int first = title.indexOf(bar);
            String rest = first > 0 ? title.substring(first + bar.length()).strip() : "";
            if (words(rest) > 1 && names(title.substring(0, first))) {
                return rest;
            }
        }
        return title;
    }

    /** Whether the part of a title is the name of the site, or holds it beside little else. */
    private boolean names(String part) {
        String letters = Lines.letters(part);
        return names.stream()
                .anyMatch(name -> letters.equals(name)
                        || (name.length() >= SHORTEST && letters.contains(name) && words(part) <= MOST_WORDS * 2)
                        || (letters.length() >= SHORTEST && name.startsWith(letters)));
    }

    /** The headline without the name of the site, and without the label that stands behind a bar: {@code | Opinion}. */
    String cutLabel(String headline) {
        String named = cutNamed(headline);
        int at = named.lastIndexOf(LABEL);
        boolean label = at > 0
                && words(named.substring(at + LABEL.length())) <= MOST_WORDS
                && words(named.substring(0, at)) >= MOST_WORDS;
        return label ? named.substring(0, at).strip() : named;
    }

    /** The title without the name of the site, and without a short last part that may be one. */
    String cut(String title) {
        String named = cutNamed(title);
        if (!named.equals(title)) {
            return named;
        }
        for (String bar : BARS) {
            int at = title.lastIndexOf(bar);
            if (at > 0) {
                String head = title.substring(0, at).strip();
                String tail = title.substring(at + bar.length()).strip();
                if (words(tail) <= MOST_WORDS && words(head) >= 3 && words(head) > words(tail)) {
                    return head;
                }
            }
        }
        return title;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
