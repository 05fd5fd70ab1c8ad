/** Tests of the stages. */
@NullMarked
package io.dateline.enrich;

import org.jspecify.annotations.NullMarked;
