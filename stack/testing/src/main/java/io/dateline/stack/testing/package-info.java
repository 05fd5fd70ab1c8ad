/** The stack that integration tests share: embedded by default, containers with {@code -Dstack=containers}. */
@NullMarked
package io.dateline.stack.testing;

import org.jspecify.annotations.NullMarked;
