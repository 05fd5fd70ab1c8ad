/** Configuration: files, environment and options, checked all at once and turned into the modules' own records. */
@NullMarked
package io.dateline.app.config;

import org.jspecify.annotations.NullMarked;
