/** Pages: politely fetched and made into articles. */
@NullMarked
package io.dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
