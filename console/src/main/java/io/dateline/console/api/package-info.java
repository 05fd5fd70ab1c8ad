/**
 * The HTTP API under {@code /api/v1}: parameters in, JSON out. The fields of the {@code View} records are public, so that a change goes into the
 * change log; docs/api.md says what they mean.
 */
@NullMarked
package io.dateline.console.api;

import org.jspecify.annotations.NullMarked;
