/** From "last Tuesday" to days: date expressions counted from the dateline's or the publication day. */
@NullMarked
package io.dateline.coder.when;

import org.jspecify.annotations.NullMarked;
