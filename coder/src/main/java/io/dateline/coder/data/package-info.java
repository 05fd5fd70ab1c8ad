/** Reading the module's resource files: one line at a time, errors with file and line. */
@NullMarked
package io.dateline.coder.data;

import org.jspecify.annotations.NullMarked;
