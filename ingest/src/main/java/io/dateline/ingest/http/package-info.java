/** Fetching from hosts that nobody vouches for: bounded in time, bytes and hops, and never from a network that is not public. */
@NullMarked
package io.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
