/** The pages: server-rendered, readable without scripts, nothing loaded from elsewhere. */
@NullMarked
package io.dateline.console.page;

import org.jspecify.annotations.NullMarked;
