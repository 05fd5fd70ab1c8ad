/** Harnesses that measure. They print; nothing here asserts a time. */
@NullMarked
package io.dateline.bench;

import org.jspecify.annotations.NullMarked;
