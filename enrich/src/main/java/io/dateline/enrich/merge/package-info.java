/** The stage merge: the mentions of the same event become one event that grows with each report. */
@NullMarked
package io.dateline.enrich.merge;

import org.jspecify.annotations.NullMarked;
