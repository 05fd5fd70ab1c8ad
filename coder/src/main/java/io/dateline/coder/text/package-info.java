/** Article text to blocks and sentences, and what can be told of a text without parsing it: language, dateline, kind. */
@NullMarked
package io.dateline.coder.text;

import org.jspecify.annotations.NullMarked;
