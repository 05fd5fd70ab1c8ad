/** The pipeline's own code without Kafka: one JSON object a line in, one a line out. */
@NullMarked
package io.dateline.app.tool;

import org.jspecify.annotations.NullMarked;
