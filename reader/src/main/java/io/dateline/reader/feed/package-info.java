/** Feeds of every kind, and lists of feeds (OPML), however badly formed, to records. */
@NullMarked
package io.dateline.reader.feed;

import org.jspecify.annotations.NullMarked;
