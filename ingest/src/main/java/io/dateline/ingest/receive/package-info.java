/** The push API: articles that senders bring over HTTP, checked, and acknowledged once Kafka has them. */
@NullMarked
package io.dateline.ingest.receive;

import org.jspecify.annotations.NullMarked;
