/** WebSub, subscriber's side: callbacks that any receiver can verify, leases, and the hub's client. */
@NullMarked
package io.dateline.ingest.websub;

import org.jspecify.annotations.NullMarked;
