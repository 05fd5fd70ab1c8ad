/** Tests of the stages. */
@NullMarked
package io.dateline.enrich.run;

import org.jspecify.annotations.NullMarked;
