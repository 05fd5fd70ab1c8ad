package io.dateline.reader.sitemap;

import io.dateline.reader.url.Urls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** A sitemap in plain text: one address a line. */
final class TextSitemap {

    private TextSitemap() {}

    static Sitemap read(Reader reader) throws IOException {
        List<SitemapPage> pages = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        for (String line = lines.readLine();
                line != null && pages.size() < SitemapReader.MOST_URLS;
                line = lines.readLine()) {
            String address = line.replace("\uFEFF", "").strip();
            if (Urls.toFetch(address) != null) {
                pages.add(new SitemapPage(address, null, null, null, null, null, List.of(), List.of()));
            }
        }
        return new Sitemap(pages, List.of(), false);
    }
}
