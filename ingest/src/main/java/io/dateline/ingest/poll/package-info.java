/** Feeds: when each is due, what a poll found, and how that is written down. */
@NullMarked
package io.dateline.ingest.poll;

import org.jspecify.annotations.NullMarked;
