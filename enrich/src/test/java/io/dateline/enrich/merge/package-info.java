/** Tests of the stages. */
@NullMarked
package io.dateline.enrich.merge;

import org.jspecify.annotations.NullMarked;
