/**
 * The demo's sample news site: two fictional papers, written by us, served over HTTP on loopback with the noise, the
 * validators and the mishaps of real sites. Nothing here knows of Kafka or the stages.
 */
@NullMarked
package io.dateline.app.demo;

import org.jspecify.annotations.NullMarked;
