/** Article records from pages, feed entries and files. */
@NullMarked
package io.dateline.ingest.article;

import org.jspecify.annotations.NullMarked;
