/** From articles to events: the stages, each a Kafka Streams application, and how they are run. */
@NullMarked
package io.dateline.enrich;

import org.jspecify.annotations.NullMarked;
