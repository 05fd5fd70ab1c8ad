/** Addresses: normal form, registrable domain, and which page stands for all copies. */
@NullMarked
package io.dateline.reader.url;

import org.jspecify.annotations.NullMarked;
