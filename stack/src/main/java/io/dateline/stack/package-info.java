/**
 * Broker, schema registry and database for one machine: a real Kafka broker in this process, PostgreSQL and Apicurio Registry as children of it, all on
 * loopback and all in one data folder.
 */
@NullMarked
package io.dateline.stack;

import org.jspecify.annotations.NullMarked;
