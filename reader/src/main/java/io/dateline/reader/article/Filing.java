package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the site files the article: section and keywords, without what programs write there for other programs. */
final class Filing {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_SECTION = 60;
    private static final int LONGEST_TAG = 100;

    /** A longer text is no list of sections but a description. */
    private static final int LONGEST_LIST = 200;

    private static final Set<String> NO_SECTION = FilingWords.of("no section");

    /** {@code contentId: 7}, {@code displayType: standard}, a number, an address. */
    private static final Pattern MACHINE = Pattern.compile("\\p{Ll}[\\p{L}-]*:\\s.*|\\d+|https?://.*|undefined|null");

    private Filing() {}

    /**
     * The section, or null: JSON-LD, meta elements, the first step of the breadcrumbs below the site's root.
     *
     * @param title of the article, which some sites repeat there
     * @param site whose name is none
     */
    static @Nullable String section(JsonLd linked, MetaTags meta, @Nullable String title, SiteName site) {
        String whole = String.valueOf(linked.text("articleSection"));
        List<String> stated =
                new ArrayList<>(whole.length() > LONGEST_LIST ? List.of() : linked.list("articleSection"));
        for (String name : List.of("article:section", "parsely-section", "section")) {
            for (String value : meta.all(name)) {
                stated.addAll(List.of(value.split(",", -1)));
            }
        }
        stated.addAll(linked.breadcrumbs());
        String letters = title == null ? "" : Lines.letters(PlainText.cut(title, LONGEST_TAG));
        return stated.stream()
                .map(String::strip)
                .filter(section -> !section.isEmpty() && section.length() <= LONGEST_SECTION)
                .filter(section -> !MACHINE.matcher(section).matches())
                .filter(section -> !site.is(section)
                        && !NO_SECTION.contains(Lines.letters(section))
                        && !Lines.letters(section).equals(letters))
                .findFirst()
                .orElse(null);
    }

    /** In order, each once. */
    static List<String> tags(JsonLd linked, MetaTags meta) {
        List<String> stated = new ArrayList<>(split(meta.all("article:tag")));
        stated.addAll(split(linked.list("keywords")));
        for (String name : List.of("news_keywords", "parsely-tags", "keywords")) {
            if (stated.isEmpty()) {
                stated.addAll(split(meta.all(name)));
            }
        }
        Set<String> known = new HashSet<>();
        return stated.stream()
                .filter(tag ->
                        tag.length() <= LONGEST_TAG && !MACHINE.matcher(tag).matches())
                .filter(tag -> known.add(tag.toLowerCase(Locale.ROOT)))
                .limit(MOST_TAGS)
                .toList();
    }

    /** A single value may be a list of them. */
    private static List<String> split(List<String> values) {
        List<String> tags = new ArrayList<>();
        for (String value : values) {
            for (String tag : values.size() == 1 ? value.split("[,;]", -1) : new String[] {value}) {
                if (!tag.isBlank()) {
                    tags.add(tag.strip());
                }
            }
        }
        return tags;
    }
}
