/** The catalogue of topics, and how it is applied to a broker and a registry. */
@NullMarked
package io.dateline.schemas.topic;

import org.jspecify.annotations.NullMarked;
