/** The {@code dateline} command: its sub-commands, and the wiring of every module into running processes. */
@NullMarked
package io.dateline.app;

import org.jspecify.annotations.NullMarked;
