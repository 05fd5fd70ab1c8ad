/** From place names to coordinates: gazetteer, namesakes decided by the article. */
@NullMarked
package io.dateline.coder.place;

import org.jspecify.annotations.NullMarked;
