/** From the address of a site to its feeds. */
@NullMarked
package io.dateline.ingest.discover;

import org.jspecify.annotations.NullMarked;
