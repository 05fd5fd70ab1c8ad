/** The stage code: articles in, one {@code Coded} a revision out. */
@NullMarked
package io.dateline.enrich.code;

import org.jspecify.annotations.NullMarked;
