/** From the text of an article to coded events. {@link io.dateline.coder.Coder} tells the story of the module. */
@NullMarked
package io.dateline.coder;

import org.jspecify.annotations.NullMarked;
