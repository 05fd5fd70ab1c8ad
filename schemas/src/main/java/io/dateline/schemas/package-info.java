/** What every module shares: the life of a component, ids, and how to reach Kafka. */
@NullMarked
package io.dateline.schemas;

import org.jspecify.annotations.NullMarked;
