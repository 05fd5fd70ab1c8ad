/** Server-sent events: one poller of the store, many readers. */
@NullMarked
package io.dateline.console.live;

import org.jspecify.annotations.NullMarked;
