/** What the console asks of the store, behind an interface so that tests need no database. */
@NullMarked
package io.dateline.console.query;

import org.jspecify.annotations.NullMarked;
