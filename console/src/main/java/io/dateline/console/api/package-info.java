/** The HTTP API under {@code /api/v1}: parameters in, JSON out. */
@NullMarked
package io.dateline.console.api;

import org.jspecify.annotations.NullMarked;
