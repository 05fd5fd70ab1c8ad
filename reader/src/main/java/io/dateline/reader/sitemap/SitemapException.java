package io.dateline.reader.sitemap;

/** The sitemap breaks a bound. The message says which. */
public final class SitemapException extends Exception {

    private static final long serialVersionUID = 1L;

    SitemapException(String message) {
        super(message);
    }
}
