/** How a feed is, told from its records: the same words in commands, metrics, tables and pages. */
@NullMarked
package io.dateline.schemas.feed;

import org.jspecify.annotations.NullMarked;
