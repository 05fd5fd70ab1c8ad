package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote the article: the first source that names somebody, cleaned of prefixes, addresses and roles. */
final class Authors {

    private static final int MOST = 20;

    /** Each is compared with each. */
    private static final int MOST_STATED = 100;

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:written|posted|reported|story|words|text|edited|article)\\s+)?(?:by|von|par|por|di|av|door)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTING = Pattern.compile(
            "\\s*(?:[;|/•]|,(?!\\s*(?:Jr|Sr|PhD|Ph\\.D|MD|M\\.D|II|III)\\b)|\\s&\\s|\\s(?:and|und|et|y|with)\\s)\\s*");
    private static final Pattern NOISE = Pattern.compile(
            "\\S+@\\S+|https?://\\S+|(?<=\\s)@\\w+|^@\\w+|\\([^)]*\\)|\\s[-–—]\\s.*$|\\d+.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile(
            "\\b(?:staff|editor|reporter|correspondent|writer|columnist|contributor|admin|administrator|newsroom|desk|bureau|editorial|"
                    + "published|updated|updates|posted|author|redaktion|redacción|rédaction|guest)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> VISIBLE = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel~=author]",
            ".byline__name, .byline-name, .author-name, .author__name, .c-byline__author, .entry-author-name, .p-author",
            ".byline a, .author a, .byline .author, .post-author, .entry-author",
            ".byline, .author, .article-author, .article__author, .story-byline");

    private Authors() {}

    static List<String> of(Document page, JsonLd linked, MetaTags meta, @Nullable String site) {
        List<String> found = clean(linked.authors(), site);
        for (String name : List.of(
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "byl",
                "author",
                "article:author")) {
            if (found.isEmpty()) {
                found = clean(meta.all(name), site);
            }
        }
        for (String query : VISIBLE) {
            if (found.isEmpty()) {
                found = clean(
                        page.select(query).stream().limit(4).map(Element::text).toList(), site);
            }
        }
        return found;
    }

    private static List<String> clean(List<String> stated, @Nullable String site) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : stated.subList(0, Math.min(stated.size(), MOST_STATED))) {
            if (one.length() < 200 && !one.startsWith("http") && !one.startsWith("/")) {
                String line = PREFIX.matcher(PlainText.oneLine(one)).replaceFirst("");
                for (String part : PARTING.split(line)) {
                    String name = name(part);
                    if (name != null && !name.equalsIgnoreCase(site)) {
                        names.add(name);
                    }
                }
            }
        }
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean within = names.stream().anyMatch(other -> !other.equals(name) && other.contains(name));
            if (!within && kept.size() < MOST && kept.stream().noneMatch(name::equalsIgnoreCase)) {
                kept.add(name);
            }
        }
        return kept;
    }

    private static @Nullable String name(String part) {
        String name = PlainText.oneLine(
                NOISE.matcher(PREFIX.matcher(part).replaceFirst("")).replaceAll(" "));
        name = name.replaceAll("^[\\p{Punct}\\s]+|[,;:\\s-]+$", "");
        boolean words = name.length() >= 2 && name.length() <= 60 && name.split(" ").length <= 6;
        boolean role =
                ROLE.matcher(name).find() || name.toLowerCase(Locale.ROOT).equals("by");
        return words && !role && name.chars().anyMatch(Character::isLetter) ? name : null;
    }
}
