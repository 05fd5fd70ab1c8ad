/** From noun phrases to parties: dictionaries, titles, appositions, demonyms, discourse. */
@NullMarked
package io.dateline.coder.actor;

import org.jspecify.annotations.NullMarked;
