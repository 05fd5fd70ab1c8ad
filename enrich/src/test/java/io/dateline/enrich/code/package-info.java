/** Tests of the stages. */
@NullMarked
package io.dateline.enrich.code;

import org.jspecify.annotations.NullMarked;
