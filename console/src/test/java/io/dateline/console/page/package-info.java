/** Tests of the live stream's parts. */
package io.dateline.console.page;
