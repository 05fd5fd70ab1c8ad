/** What {@code dateline doctor} looks at, each check with what to do about it. */
@NullMarked
package io.dateline.app.doctor;

import org.jspecify.annotations.NullMarked;
