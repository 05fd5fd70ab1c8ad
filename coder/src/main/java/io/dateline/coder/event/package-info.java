/** What happened: code tables, patterns as data, and the finder that matches them on parsed sentences. */
@NullMarked
package io.dateline.coder.event;

import org.jspecify.annotations.NullMarked;
