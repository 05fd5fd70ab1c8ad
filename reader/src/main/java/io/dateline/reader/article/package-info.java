/** A page as served to the article in it: main text and metadata. */
@NullMarked
package io.dateline.reader.article;

import org.jspecify.annotations.NullMarked;
