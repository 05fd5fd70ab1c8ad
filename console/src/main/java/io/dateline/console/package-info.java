/** What people and programs see of the store: the query API, the live stream and the pages. */
@NullMarked
package io.dateline.console;

import org.jspecify.annotations.NullMarked;
