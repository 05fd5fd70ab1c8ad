package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads classes and ids as words, and tells by {@code names.txt} which of them belong to no article. For one page; not thread-safe. */
final class Names {

    /** How surely a name says that an element is no part of the article. */
    enum Verdict {
        NONE,
        WEAK,
        /** Tells of the article: who wrote it, when, where else it is filed. */
        ABOUT,
        STRONG,
        /** Laid over the page, most often to ask for consent: no part of the article however much it holds. */
        BOX
    }

    private static final Pattern ENTRY = Pattern.compile("[a-z0-9]+(?: [a-z0-9]+){0,2}");

    /** The most words that one name has. */
    private static final int LONGEST_PHRASE = 3;

    private static final int LONGEST_ATTRIBUTE = 500;

    /** More words make an id that repeats a headline, whose words are the article's own. */
    private static final int MOST_WORDS_OF_ID = 4;

    /** With one of these beside it a name tells how the page is laid out, as in {@code with-sidebar} or {@code sidebar-disabled}. */
    private static final Set<String> STATES = Set.of(
            "has",
            "no",
            "with",
            "without",
            "enabled",
            "disabled",
            "open",
            "closed",
            "is",
            "not",
            "shown",
            "visible",
            "accepted");

    /** Utility classes of style sheets: {@code md:hidden}, {@code [&>p]:mt-0}, {@code w-1/2}. */
    private static final Pattern STYLING = Pattern.compile("[:\\[/]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> STRONG = load("strong");
    private static final Set<String> ABOUT = load("about");
    private static final Set<String> WEAK = load("weak");
    private static final Set<String> BOX = load("box");

    /** Most elements of a page share their names with others. */
    private final Map<String, Verdict> known = new HashMap<>();

    private static Set<String> load(String section) {
        SectionedFile file = SectionedFile.read("names.txt");
        Set<String> names = new HashSet<>();
        for (SectionedFile.Entry entry : file.section(section)) {
            if (!ENTRY.matcher(entry.text()).matches()) {
                throw file.wrong(entry, "a name is one to three words of a-z and 0-9");
            }
            if (!names.add(entry.text())) {
                throw file.wrong(entry, "stands here twice");
            }
        }
        return names;
    }

    Verdict of(Element element) {
        String tag = element.normalName();
        // Elements of a site's own are called what others have as their class.
        Verdict verdict = tag.indexOf('-') < 0 ? Verdict.NONE : known.computeIfAbsent(tag, Names::ofClasses);
        if (element.attributesSize() == 0) {
            return verdict;
        }
        String classes = classes(element);
        if (!classes.isEmpty()) {
            verdict = stronger(verdict, known.computeIfAbsent(classes, Names::ofClasses));
        }
        String id = element.id();
        if (!id.isEmpty()) {
            List<String> words = words(PlainText.cut(id, LONGEST_ATTRIBUTE));
            verdict = words.size() > MOST_WORDS_OF_ID ? verdict : stronger(verdict, judge(words));
        }
        return verdict;
    }

    /** What class and id say without some of their words. */
    static Verdict of(Element element, Set<String> without) {
        Verdict verdict = Verdict.NONE;
        String id = PlainText.cut(element.id(), LONGEST_ATTRIBUTE);
        for (String name : SPACE.split(classes(element) + ' ' + id, -1)) {
            if (!STYLING.matcher(name).find()) {
                List<String> words = words(name);
                words.removeAll(without);
                verdict = stronger(verdict, judge(words));
            }
        }
        return verdict;
    }

    private static Verdict ofClasses(String classes) {
        Verdict verdict = Verdict.NONE;
        for (String name : SPACE.split(classes, -1)) {
            if (!STYLING.matcher(name).find()) {
                verdict = stronger(verdict, judge(words(name)));
            }
        }
        return verdict;
    }

    private static Verdict stronger(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Verdict judge(List<String> words) {
        Verdict verdict = Verdict.NONE;
        for (int from = 0; from < words.size(); from++) {
            String phrase = "";
            for (int to = from; to < words.size() && to < from + LONGEST_PHRASE; to++) {
                phrase = to == from ? words.get(to) : phrase + ' ' + words.get(to);
                if (BOX.contains(phrase)) {
                    verdict = Verdict.BOX;
                } else if (STRONG.contains(phrase)) {
                    verdict = stronger(verdict, Verdict.STRONG);
                } else if (ABOUT.contains(phrase)) {
                    verdict = stronger(verdict, Verdict.ABOUT);
                } else if (WEAK.contains(phrase)) {
                    verdict = stronger(verdict, Verdict.WEAK);
                }
            }
        }
        return verdict == Verdict.NONE || words.stream().noneMatch(STATES::contains) ? verdict : Verdict.NONE;
    }

    /** The classes of an element as they are written, cut where they are no names any more. */
    static String classes(Element element) {
        return PlainText.cut(element.className(), LONGEST_ATTRIBUTE);
    }

    /** Parted at anything but letters and digits, and before a capital within a word. */
    static List<String> words(String written) {
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
}
