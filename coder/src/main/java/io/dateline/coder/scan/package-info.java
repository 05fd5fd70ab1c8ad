/** Which sentences are worth a parse: a look at their words, under a hundredth of the cost of the parse. */
@NullMarked
package io.dateline.coder.scan;

import org.jspecify.annotations.NullMarked;
