package io.dateline.reader.sitemap;

import io.dateline.reader.text.PlainText;
import io.dateline.reader.text.TimeText;
import io.dateline.reader.url.References;
import io.dateline.reader.url.Urls;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap in XML. Elements are let go as soon as they are read, so that fifty thousand cost no more memory than one; prefixes are free, and
 * so are namespaces, because publishers mistype them.
 */
final class XmlSitemap {

    private static final int DEEPEST = 64;
    private static final int MOST_IMAGES = 10;

    /** Elements of one entry; a document with more within one is none that anybody wrote for a reader. */
    private static final int MOST_ELEMENTS = 5_000;

    private final URI base;
    private final List<SitemapPage> pages = new ArrayList<>();
    private final List<Sitemap.Child> children = new ArrayList<>();

    /** Where the last entry was put, or null when it was put nowhere. */
    private @Nullable List<?> last;

    private XmlSitemap(URI base) {
        this.base = base;
    }

    static Sitemap read(Reader reader, URI base) throws IOException, SitemapException {
        XmlSitemap sitemap = new XmlSitemap(base);
        Tail tail = new Tail(reader);
        try (StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST))) {
            sitemap.read(parser.parse(tail, base.toString()).iterator());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        boolean all = sitemap.pages.size() + sitemap.children.size() < SitemapReader.MOST_URLS;
        boolean cut = all && tail.isCut();
        if (cut && tail.isCutWithinEntry()) {
            sitemap.forgetLast();
        }
        return new Sitemap(sitemap.pages, sitemap.children, cut);
    }

    private void read(Iterator<Element> elements) throws SitemapException {
        int sinceLast = 0;
        while (elements.hasNext() && pages.size() + children.size() < SitemapReader.MOST_URLS) {
            Element element = elements.next();
            if (++sinceLast > MOST_ELEMENTS) {
                throw new SitemapException("an entry of the sitemap holds more than " + MOST_ELEMENTS + " elements");
            }
            Element parent = element.parent();
            String within = parent == null ? "" : local(parent);
            if (within.equals("urlset") || within.equals("sitemapindex")) {
                switch (local(element)) {
                    case "url" -> page(element);
                    case "sitemap" -> child(element);
                    default -> {
                        // An extension that stands where no entry does.
                    }
                }
                element.remove();
                sinceLast = 0;
            }
        }
    }

    /** An address that breaks off leads elsewhere. */
    private void forgetLast() {
        if (last != null && !last.isEmpty()) {
            last.remove(last.size() - 1);
        }
    }

    private void page(Element element) {
        String url = address(text(element, "loc"));
        last = url == null ? null : pages;
        if (url == null) {
            return;
        }
        Element news = first(element, "news");
        Element publication = news == null ? null : first(news, "publication");
        pages.add(new SitemapPage(
                url,
                time(text(element, "lastmod")),
                text(news, "title"),
                time(text(news, "publication_date")),
                text(publication, "name"),
                text(publication, "language"),
                keywords(text(news, "keywords")),
                images(element)));
    }

    /** Some indexes write the address without its {@code loc}. */
    private void child(Element element) {
        String written = text(element, "loc");
        String url = address(written == null ? element.ownText() : written);
        last = url == null ? null : children;
        if (url != null) {
            children.add(new Sitemap.Child(url, time(text(element, "lastmod"))));
        }
    }

    private List<String> images(Element element) {
        Set<String> images = new LinkedHashSet<>();
        for (Element image : element.children()) {
            String url = local(image).equals("image") ? address(text(image, "loc")) : null;
            if (url != null && images.size() < MOST_IMAGES) {
                images.add(url);
            }
        }
        return List.copyOf(images);
    }

    private static List<String> keywords(@Nullable String text) {
        Set<String> keywords = new LinkedHashSet<>();
        for (String keyword : text == null ? new String[0] : text.split(",", -1)) {
            if (!keyword.isBlank()) {
                keywords.add(keyword.strip());
            }
        }
        return List.copyOf(keywords);
    }

    private @Nullable String address(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String absolute = References.resolve(base, written);
        return Urls.toFetch(absolute) == null ? null : absolute;
    }

    private static @Nullable Instant time(@Nullable String written) {
        TimeText.Stated stated = TimeText.parse(written);
        return stated == null ? null : stated.time().toInstant();
    }

    private static @Nullable String text(@Nullable Element parent, String name) {
        Element child = parent == null ? null : first(parent, name);
        String text = child == null ? "" : PlainText.oneLine(child.wholeText());
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Element first(Element parent, String name) {
        for (Element child : parent.children()) {
            if (local(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
