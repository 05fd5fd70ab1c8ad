/** Whether an event is said to be real: asserted, future, hypothetical, historical, negated, requested, alleged, denied; and who says so. */
@NullMarked
package io.dateline.coder.realis;

import org.jspecify.annotations.NullMarked;
