/** English names of the codes that events carry. */
@NullMarked
package io.dateline.console.codes;

import org.jspecify.annotations.NullMarked;
