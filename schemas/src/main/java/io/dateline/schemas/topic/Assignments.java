package io.dateline.schemas.topic;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What members of consumer groups are given to read. */
public final class Assignments {

    private Assignments() {}

    /**
     * Has the group's partitions handed out anew when a member has none of a topic. A static member that comes back is given what it had when it
     * went, which its group's leader takes for all that there is: who went while a topic was missing would never hear that it was made. To be called
     * by the member's thread, once in its life, after the first assignment; a member that is one too many asks in vain, and disturbs nobody.
     */
    public static void askForMissing(Consumer<?, ?> member) {
        Set<String> assigned =
                member.assignment().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        if (!assigned.containsAll(member.subscription())) {
            member.enforceRebalance("no partition of a topic is assigned");
        }
    }
}
