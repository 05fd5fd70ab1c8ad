package io.dateline.reader.feed;

import io.dateline.reader.text.PlainText;
import io.dateline.reader.text.TimeText;
import io.dateline.reader.url.References;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a feed or an entry: the first of several elements that say the same. */
final class Fields {

    private static final int LONGEST_URL = 2_048;
    private static final List<String> LINKS = List.of("href", "src");

    private static final Pattern ESCAPED_MARKUP = Pattern.compile(
            "&lt;(?:p|div|a|img|span|b|i|em|strong|ul|ol|h[1-6]|figure|table|br|blockquote)\\b.{0,2000}?&gt;",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Element element;
    private final Names names;
    private final URI base;
    private final List<String> childNames;

    Fields(Element element, Names names, URI base) {
        this.element = element;
        this.names = names;
        this.base = base;
        this.childNames = element.children().stream().map(names::of).toList();
    }

    Element element() {
        return element;
    }

    /** All children of that name, in order. */
    List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        List<Element> children = element.children();
        for (int i = 0; i < children.size(); i++) {
            if (childNames.get(i).equals(name)) {
                found.add(children.get(i));
            }
        }
        return found;
    }

    /** Values of all children that have one of these names, in the order of the document. */
    List<String> values(String... ofNames) {
        List<String> wanted = List.of(ofNames);
        List<String> found = new ArrayList<>();
        List<Element> children = element.children();
        for (int i = 0; i < children.size(); i++) {
            String value = wanted.contains(childNames.get(i)) ? markup(children.get(i)) : null;
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    /** Value of the first child that has one, by the order of the names. */
    @Nullable
    String value(String... inOrder) {
        for (String name : inOrder) {
            for (Element child : all(name)) {
                String value = markup(child);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    @Nullable
    Instant time(String... inOrder) {
        for (String name : inOrder) {
            for (Element child : all(name)) {
                TimeText.Stated stated = TimeText.parse(child.wholeText());
                if (stated != null) {
                    return stated.time().toInstant();
                }
            }
        }
        return null;
    }

    /** Categories: text, or Atom's term; keywords and tags are parted at commas. */
    List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String name : List.of(
                "tags",
                "category",
                "dc:subject",
                "media:category",
                "itunes:category",
                "itunes:keywords",
                "media:keywords")) {
            for (Element child : all(name)) {
                String term = child.hasAttr("term") ? child.attr("term") : child.wholeText();
                String text = PlainText.oneLine(term.isBlank() ? child.attr("text") : term);
                boolean list = name.equals("tags") || name.endsWith(":keywords");
                String[] several = list ? text.split(",", -1) : new String[] {text};
                for (String tag : several) {
                    if (!tag.isBlank()) {
                        tags.add(tag.strip());
                    }
                }
            }
        }
        return List.copyOf(tags);
    }

    /** Who wrote it, "name (address)" where both are given. */
    List<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        for (String name :
                List.of("author", "dc:creator", "dc:author", "itunes:author", "managingeditor", "dc:publisher")) {
            if (!authors.isEmpty()
                    && (name.startsWith("itunes") || name.startsWith("m") || name.equals("dc:publisher"))) {
                break;
            }
            for (Element child : all(name)) {
                String author = person(child);
                if (author != null) {
                    authors.add(author);
                }
            }
        }
        return List.copyOf(authors);
    }

    private @Nullable String person(Element child) {
        Element named = XmlTree.child(child, names, "name");
        Element mail = XmlTree.child(child, names, "email");
        String name = named == null ? null : blankToNull(PlainText.oneLine(named.wholeText()));
        String address = mail == null ? null : blankToNull(PlainText.oneLine(mail.wholeText()));
        if (named == null && mail == null) {
            return blankToNull(PlainText.oneLine(child.wholeText()));
        }
        return name == null ? address : address == null ? name : name + " (" + address + ")";
    }

    /** The content of an element as markup or text, or null when it is empty. */
    private @Nullable String markup(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (mode.equals("base64")
                || (type.contains("/")
                        && !type.startsWith("text/")
                        && !type.contains("xml")
                        && !type.contains("html"))) {
            return decoded(element.wholeText());
        }
        if (element.childrenSize() == 0) {
            return blankToNull(unescaped(element.wholeText().strip(), type));
        }
        Element only = element.childrenSize() == 1 ? element.firstElementChild() : null;
        // Atom 1.0 demands a div around XHTML that is no part of the content (RFC 4287, section 3.1.1.3).
        boolean wrapped = only != null
                && type.equals("xhtml")
                && XmlTree.local(only).equals("div")
                && element.ownText().isBlank();
        return blankToNull(asHtml(wrapped && only != null ? only : element).strip());
    }

    /** Markup that was escaped twice: it begins with an escaped element, and has no other. What is declared as text means what it says. */
    private static String unescaped(String text, String type) {
        boolean twice = !type.startsWith("text")
                && text.indexOf('<') < 0
                && ESCAPED_MARKUP.matcher(text).lookingAt();
        return twice ? Parser.unescapeEntities(text, false) : text;
    }

    /** Inline markup as HTML: without the names of vocabularies, and with links that hold wherever it is read. */
    private String asHtml(Element original) {
        Element copy = original.clone();
        List<Element> originals = original.getAllElements();
        List<Element> copies = copy.getAllElements();
        for (int i = 0; i < copies.size(); i++) {
            copies.get(i).removeAttr("xmlns");
            for (String link : LINKS) {
                String address = copies.get(i).attr(link);
                String absolute = address.isBlank() ? null : absolute(originals.get(i), address);
                if (absolute != null) {
                    copies.get(i).attr(link, absolute);
                }
            }
        }
        return copy.html();
    }

    private static @Nullable String decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            return blankToNull(new String(bytes, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException e) {
            return blankToNull(text.strip());
        }
    }

    /** An address made absolute, counted from the nearest xml:base; null for one that is empty, too long or unreadable. */
    @Nullable
    String absolute(Element where, String address) {
        return absolute(base(where), address);
    }

    static @Nullable String absolute(String base, String address) {
        // Escaped once too often: no address holds these letters.
        String plain = address.replace("&amp;", "&");
        boolean fits = !plain.isBlank() && plain.strip().length() <= LONGEST_URL;
        return fits ? blankToNull(References.resolve(base, plain)) : null;
    }

    private String base(Element where) {
        List<String> bases = new ArrayList<>();
        for (Element e = where; e != null; e = e.parent()) {
            if (e.hasAttr("xml:base")) {
                bases.add(0, e.attr("xml:base").strip());
            }
        }
        String resolved = base.toString();
        for (String step : bases) {
            String next = absolute(resolved, step);
            resolved = next == null ? resolved : next;
        }
        return resolved;
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
