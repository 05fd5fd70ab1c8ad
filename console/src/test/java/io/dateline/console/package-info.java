/** Tests of the console over real HTTP. */
package io.dateline.console;
