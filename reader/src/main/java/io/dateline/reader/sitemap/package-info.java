/** Sitemaps and indexes of sitemaps, read as streams, so that a large one costs little memory. */
@NullMarked
package io.dateline.reader.sitemap;

import org.jspecify.annotations.NullMarked;
