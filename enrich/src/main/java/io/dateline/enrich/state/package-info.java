/** What the stages remember, in Avro's single-object encoding. */
@NullMarked
package io.dateline.enrich.state;

import org.jspecify.annotations.NullMarked;
