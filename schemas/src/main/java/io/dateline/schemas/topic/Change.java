package io.dateline.schemas.topic;

import java.util.Map;
import org.apache.avro.Schema;

/** One difference between the catalogue and what the broker and the registry hold. */
public sealed interface Change {

    /** What would be done, in one line. */
    String describe();

    /** Whether {@code apply} can do it. */
    default boolean applicable() {
        return true;
    }

    /** The topic is missing. */
    record CreateTopic(String topic, int partitions, short replication, Map<String, String> settings)
            implements Change {
        @Override
        public String describe() {
            return "create topic " + topic + " with " + partitions + " partitions, " + settings;
        }
    }

    /** A setting of the topic differs. */
    record ChangeSetting(String topic, String key, String from, String to) implements Change {
        @Override
        public String describe() {
            return "set " + key + " of topic " + topic + " from " + from + " to " + to;
        }
    }

    /** The number of partitions differs: keys would move, so that nothing but a new topic helps. */
    record WrongPartitions(String topic, int actual, int expected) implements Change {
        @Override
        public String describe() {
            return "topic " + topic + " has " + actual + " partitions, the configuration says " + expected
                    + ": set topics.partitions=" + actual + ", or use another topics.prefix";
        }

        @Override
        public boolean applicable() {
            return false;
        }
    }

    /** The subject's compatibility level differs. */
    record SetCompatibility(String subject, String level) implements Change {
        @Override
        public String describe() {
            return "set compatibility of subject " + subject + " to " + level;
        }
    }

    /** The schema is not registered under its subject. */
    record RegisterSchema(String subject, Schema schema) implements Change {
        @Override
        public String describe() {
            return "register schema " + schema.getFullName() + " under subject " + subject;
        }
    }

    /** The registry holds versions that the schema is not compatible with. */
    record IncompatibleSchema(String subject, String why) implements Change {
        @Override
        public String describe() {
            return "the schema of subject " + subject + " is not compatible with what is registered: " + why;
        }

        @Override
        public boolean applicable() {
            return false;
        }
    }
}
