/** The outside world to articles: feeds are polled, their pages fetched, files imported. {@link io.dateline.ingest.Ingest} tells the story. */
@NullMarked
package io.dateline.ingest;

import org.jspecify.annotations.NullMarked;
