/** Articles out of files: read record by record, from where the last run stopped; on command, or from a folder that is watched. */
@NullMarked
package io.dateline.ingest.imports;

import org.jspecify.annotations.NullMarked;
